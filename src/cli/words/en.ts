import { keptEn } from "./keptEn.ts";
import { ledgerEn } from "./ledgerEn.ts";
import { policyEn } from "./policyEn.ts";
import { sizingEn } from "./sizingEn.ts";

/** The words of the command line in English. Names of things come from the data, not from here. */
export const en = {
  about:
    "From mine to magnet: who runs short of which critical minerals, when, why, and what to do.",
  usage: "Usage",
  usageLine: "coercivity <command> [arguments] [flags]",
  examples: "Examples",
  commands: "Commands",
  arguments: "Arguments",
  flags: "Flags",
  flagsPlace: "[flags]",
  flagsEverywhere: "Flags of every command",
  exitCodes: "Exit codes",
  moreHelp: '"coercivity <command> --help" tells more about a command.',
  startHint: "New here? Run: coercivity start",
  default: (value: string) => `Default: ${value}.`,
  required: "Required.",
  helpFlag: "Show this help.",
  jsonFlag: "Print the answer as JSON: the operation's output, every field documented.",
  csvFlag: "Print the main table as CSV, units in the header, numbers unrounded.",
  plainFlag: "Print the main table one record a line, cells separated by tabs.",
  outputFlag: "Write the answer to a file, whole or not at all, and nothing to the screen.",
  pictureFlag: "Write the answer's picture to a file as well, as SVG, where a command draws one.",
  noPicture: "This command draws no picture.",
  dataFlag:
    "Folder of the store, for commands that need it. Default: DATABASE_URL, COERCIVITY_DATA, or your own.",
  languageFlag: "Language of the answer, en or ja. Default: that of the environment.",
  noColorFlag: "No colour. NO_COLOR and TERM=dumb do the same.",
  debugFlag: "Show where a fault of the program arose.",
  versionFlag: "Show the version.",
  noSuchCommand: (name: string) => `There is no command "${name}".`,
  noSuchFlag: "No such flag here.",
  flagNeedsValue: "This flag needs a value.",
  flagTakesNoValue: "This flag takes no value.",
  flagTwice: "This flag is given twice. Keep one.",
  tooManyArguments: (most: number) =>
    most === 0 ? "This command takes no arguments." : `This command takes at most ${most}.`,
  oneFormat: "Choose one of --json, --csv and --plain.",
  numberExpected: "Write a plain number.",
  seeHelp: (command: string) => `See: ${command}`,
  saved: (path: string) => `Written to ${path}.`,
  notFound: (id: string) => `Nothing is named "${id}".`,
  infeasible: "There is no answer. These conditions cannot hold together:",
  refused: "Refused.",
  interrupted: "Stopped.",
  internal: "This is a fault of the program, not of your input. --debug shows where it arose.",
  moreProblems: (count: number) => `… and ${count} more.`,
  runOf: (starts: string, months: number) => `${months} months from ${starts}`,
  scenarioShowHint:
    'Read one with "coercivity scenario show <id>", run it with "coercivity stress <id>".',
  stress: {
    run: (from: string, to: string, months: number) => `${months} months, ${from} to ${to}`,
    seenFrom: (countries: string) => `seen from ${countries}`,
    edition: (edition: string) => `data ${edition}`,
    spared: (country: string) => `${country}: nothing runs short.`,
    frozenLoses: (country: string, share: string, money: string, low: string, high: string) =>
      `${country}: if every buyer keeps its suppliers, ${share} of what it needs goes missing, by value, and ${money} of output is lost (${low} to ${high}).`,
    marketLoses: (share: string, money: string, low: string, high: string) =>
      `Once the market has answered, still ${share}: ${money} (${low} to ${high}).`,
    marketSpares: "Once the market has answered, nothing goes missing.",
    first: (what: string, sector: string, month: string, after: number) =>
      `First to run short, ${after === 0 ? "at once" : `after ${after} ${after === 1 ? "month" : "months"}`} (${month}): ${what} for “${sector}”.`,
    frozen: "frozen",
    market: "market",
    levels:
      "frozen: every buyer keeps its suppliers and loses its share. market: cheapest rerouting within stated limits on growth, qualification and stocks of firms.",
    bothLevels: "Two levels of response, side by side",
    servedByValue: "Served, by value",
    servedByMass: "Served, by tonnes",
    lost: (unit: string) => `Value lost [${unit}]`,
    lowToHigh: "low to high",
    extraCost: (unit: string) => `Change in cost of supply [${unit}]`,
    firstShortage: "First shortage",
    byMonth: "Served, month by month",
    none: "none",
    byCountry: "By country",
    country: "country",
    level: "response",
    served: "served",
    lostShort: (unit: string) => `lost [${unit}]`,
    short: "short [t]",
    firstShort: "first short",
    heat: (level: string) => `Shortages by month, ${level}`,
    heatLegend: "share of demand not met:  · none  ░ under 25%  ▒ 25–50%  ▓ 50–75%  █ over 75%",
    heatMore: (count: number) => `… and ${count} smaller ones; --csv lists all.`,
    forWhom: "for whom",
    scarcity: "Scarcity prices: what one more tonne would be worth",
    commodity: "commodity",
    month: "month",
    worth: "worth [USD/t]",
    base: "usual [USD/t]",
    whyMarket: "Why, even once the market has answered: the largest shortages",
    whyFrozen: "Why, if every buyer keeps its suppliers: the largest shortages",
    nobodyShort: "Nobody runs short.",
    reason: (what: string, sector: string, country: string) => `${what} for ${sector}, ${country}`,
    reasonSize: (tonnes: string, money: string) => `${tonnes} t short, ${money} lost`,
    assumed: "Assumed",
    happens: "What happens",
  },
  /** Stages that shipped chains have; a chain of one's own may have others. */
  stages: {
    mine: "Mine",
    separation: "Separation",
    metal: "Metal",
    alloy: "Alloy",
    magnet: "Magnet",
    scrap: "Scrap",
    refine: "Refinery",
    chemical: "Chemical",
    anode: "Anode",
  } as Readonly<Record<string, string>>,
  scenario: {
    checks: (id: string, chain: string) => `${id} fits the chain ${chain}.`,
    touches: (shocks: number, facilities: number, routes: number, demands: number) =>
      `Shocks: ${shocks}. Touched: facilities ${facilities}, routes ${routes}, demands ${demands}.`,
  },
  deposits: {
    name: "name",
    country: "country",
    north: "° north",
    east: "° east",
    commodities: "what is there",
    count: (count: number, shown: number) =>
      `${count} places; ${shown} are shown, --csv gives all.`,
  },
  numbers: {
    of: "number of",
    value: "value",
    quality: "quality",
    counts: (reported: number, estimated: number, assumed: number, modelled: number) =>
      `The chain has ${reported} reported, ${estimated} estimated, ${assumed} assumed and ${modelled} modelled numbers.`,
  },
  editions: { country: "country", year: "year", spread: "spread", values: "t/a by edition" },
  measures: {
    ahead: (today: string) => `Due after ${today}`,
    changed: "What changed",
    day: "day",
    minerals: "minerals",
    by: "by",
    towards: "towards",
    what: "what",
    all: "all",
    none: "Nothing in the tables.",
    kinds: {
      ban: "ban",
      licence: "licence",
      quota: "quota",
      "state-trading": "state trading",
      "end-user-check": "end-user check",
    } as Record<string, string>,
    changes: { starts: "starts", ends: "ends", "suspension-ends": "suspension ends" },
  },
  scrap: {
    title: "Magnets in use, and what comes back",
    of: (year: number) => `from the base year ${year} on, t of magnets a year`,
    year: "year",
    sector: "use",
    inUse: "in use",
    discarded: "discarded",
    reachable: "reachable",
    range: "range",
    heavy: "Dy + Tb",
    cost: "cost",
    collected: (tonnes: string, heavy: string, counted: string) =>
      `Collected in the base year: ${tonnes} t. What is reachable holds ${heavy} dysprosium and terbium, by year of sale; the chain counts ${counted} in old magnets.`,
    asBefore: "After the base year goods are sold as before.",
    held: "After the base year goods are sold as fast as the stock in use wears out, and no faster.",
    assumed:
      "In use: at the end of the year. By use: in use in the base year, discarded and reachable in the year after. Reachable: what collection could gather, and the range with every number at its bad and its good end; elements and cost are of all that is reachable. No series of magnets by use and year is published: lives, growth, what stays at home and what can be reached are assumed, each with its range (in_use.csv).",
  },
  chain: {
    commodity: "commodity",
    from: "from",
    to: "to",
    contained: "t/a of elements",
    of: (year: number) => `base year ${year}, t a year`,
    country: "country",
    made: "made",
    share: "share",
    wanted: "wanted",
    world: "World",
    others: (count: number) => (count === 1 ? "1 other" : `${count} others`),
    legend:
      "All amounts are the modelled baseline: the figures of the tables, moved within their ranges until every balance closes. ~ rests on an assumed figure.",
    wantedLegend:
      "wanted: what end users take of it; the rest goes to the next stage, trade or stock.",
    nothingWrong: (id: string, year: number) =>
      `The chain ${id} is sound, and its base year ${year} closes.`,
    holds: "It holds",
    outside: (count: number) =>
      count === 0
        ? "No figure had to leave its range for it."
        : `${count} figures had to leave their range for it.`,
    moved: "Figures that moved farthest",
    figure: "figure",
    row: "row",
    written: "written",
    became: "became",
    halfRanges: "half-ranges",
  },
  reference: {
    totals: (reconcile: number, all: number) =>
      `${reconcile} of ${all} published totals reconcile with the modelled baseline.`,
    what: "published total",
    published: "published",
    model: "model",
    deviation: "off by",
    unit: "unit",
    legend: "✓ within the printed range, or 2% where there is none   ✗ differs",
    differ: "What does not reconcile, and why",
    unexplained: "Nobody has explained this yet.",
    closure: (year: number) => `Mass by stage and element, ${year}, t a year of the element`,
    closes: (share: string) => `Mass closes: the largest residual is ${share} of what was made.`,
    stage: "stage",
    element: "element",
    in: "in",
    out: "out",
    loss: "loss",
    surplus: "surplus",
    stock: "stock",
    residual: "residual",
    rows: (count: number) => `${count} rows`,
    byWords: (thing: string) => `No thing is called "${thing}"; these rows hold the words.`,
    others: "What other sources say",
    noOthers: "No other source is on file.",
    sources: "Sources",
    qualityLegend:
      "~ assumed, with a range and a reason   ≈ estimated   = modelled   unmarked: reported",
    imported: (cells: number, mapped: number, edition: string) =>
      `${edition}: ${cells} cells read, ${mapped} of commodities that the data know.`,
    statistic: "statistic",
    cells: "cells",
    mapped: "known",
    unread: (count: number) => `${count} cells could not be read:`,
    importHint: "--csv prints the known cells as rows for data/world.",
  },
  curve: {
    title: (coercers: string, users: string) => `${coercers} withholds from ${users}`,
    withControl: "plants abroad under its control as well",
    frozen: "frozen: every buyer keeps its suppliers",
    market: {
      none: "market, no stock drawn on beyond the base year's use",
      firms: "market, with the stocks of firms",
      all: "market, with public and pooled stocks as well",
    },
    short: { frozen: "frozen", none: "no stocks", firms: "firms' stocks", all: "all stocks" },
    frozenHolds: (user: string, theta: string) =>
      `If every buyer keeps its suppliers, ${user} is still served at least ${theta} of what it needs, by value, where everything is withheld.`,
    frozenFalls: (user: string, theta: string, field: string) =>
      `If every buyer keeps its suppliers, ${user} is served less than ${theta} of what it needs, by value, once ${field} is withheld.`,
    holds: (theta: string) =>
      `At the market's best it is served at least ${theta} even where everything is withheld.`,
    falls: (theta: string, field: string) =>
      `At the market's best it is served ${theta} until ${field} is withheld.`,
    atFull: (share: string, lost: string) =>
      `With everything withheld, ${share} is then served and ${lost} of output is lost.`,
    endures: (theta: string) => `No single month falls below ${theta}.`,
    enduresFor: (months: number, theta: string) =>
      months === 0
        ? `The first month falls below ${theta} already.`
        : `It takes ${months} ${months === 1 ? "month" : "months"} for a month to fall below ${theta}.`,
    stops: (plants: string) => `Plants abroad that stop as well: ${plants}.`,
    noPlants: "No plant abroad of this chain is under its control.",
    upright: "served over the run, share of demand by value",
    along: "share of exports withheld",
    level: (theta: string) => `threshold, ${theta}`,
    thresholds: "Hc / endurance: share withheld, and months at full field, to fall below",
    theta: "served",
    servedAtFull: "all withheld: served",
    lostAtFull: "all withheld: lost",
    legend:
      "Where lines meet, the last drawn hides the others. –: not fallen below. Market: least total cost; nothing in it favours anyone.",
    exact: (solves: number, tolerance: string) =>
      `Every point is a solved and checked optimum (${solves} linear programs); between points the curve is straight to within ${tolerance} of what is at stake.`,
  },
  indices: {
    index: "index",
    scale: "scale",
    seenFrom: (countries: string, year: number) => `seen from ${countries} · year ${year}`,
    binds: (stage: string) => `binds first: ${stage}`,
    rests: "What the shares rest on",
    restsOn: (stage: string, source: string, year: number, others: string) =>
      `${stage}: ${source}, ${year}. Others: ${others}`,
    none: "none",
    unknown: "Not known",
    warnings: "Warnings",
    inputs: "Raw inputs, the largest of each kind; --json has all",
    gaps: "What nobody publishes, and where it was looked for",
  },
  priorities: {
    title: (countries: string, year: number) =>
      `Priority minerals seen from ${countries}, output of ${year}`,
    drawn: (draws: number, seed: number) => `${draws} draws, seed ${seed}`,
    rank: "rank",
    interval: "5–95%",
    mineral: "mineral",
    score: "score",
    moved: "rank moved by (share of its variance)",
    legend:
      "Rank: median of the draws; 1 is the riskiest. * for each criterion without data, whose weight the others carry.",
    disagree: "Where the criteria disagree most",
    disagrees: (name: string, first: string, by: string, last: string, against: string) =>
      `${name}: rank ${first} by ${by}, ${last} by ${against}`,
    weights: "The weights, all of them",
    criterion: "criterion",
    weight: "weight",
    agrees: "agrees",
    known: "minerals",
    why: "why",
    change: "--weights FILE ranks by a table of your own; begin with data/minerals/weights.csv.",
    criteria: {
      concentration: "concentration abroad",
      governance: "governance",
      "export-controls": "export controls",
      "import-reliance": "import reliance",
      "import-risk": "import risk",
      recycling: "recycling",
      substitution: "substitution",
      "value-at-stake": "value at stake",
    } as Readonly<Record<string, string>>,
  },
  hindcast: {
    title: (scenario: string, year: number) => `Hindcast of ${scenario} from base year ${year}`,
    month: "month",
    observed: "reported [t]",
    frozen: "frozen [t]",
    range: "range [t]",
    market: "market [t]",
    fact: "fact",
    error: (series: string, response: string, rms: string, share: string, bias: string) =>
      `${series}, ${response}: off by ${rms} t a month (root mean square), ${share} on average; total off by ${bias}.`,
    event: (what: string, seen: string, modelled: string, range: string) =>
      `${what}: day ${seen} reported; goods in transit and cover last until day ${modelled} (${range}).`,
    calibratedTo: "They were chosen with this day known: no test.",
    concentrate: (tonnes: string) =>
      `US concentrate to China, April to December 2025: ${tonnes} t REO modelled; from May to December 4,897 t gross were reported, and 62 t in the first months of 2026: the tariff war, which is not in the scenario.`,
    calibration: "Calibration",
    fit: (delay: number, withheld: string, months: number, fitted: string, tested: string) =>
      `A delay of ${delay} months and ${withheld} of unlisted magnets held back fit the first ${months} months of total exports best: ${fitted} t off there, ${tested} t off in the months that it did not see.`,
  },
  contingencies: {
    run: (from: string, months: number, lose: number) =>
      lose === 1
        ? `Every single loss, for ${months} months from ${from}`
        : `Every loss of ${lose} at once, for ${months} months from ${from}`,
    worst: "The worst",
    exact: "proven: no loss left out is worse than the last of the list",
    open: (money: string) => `not proven: some loss left out may do up to ${money}`,
    stopped: (money: string) =>
      `stopped early: some loss left out may do up to ${money}; what is told is certain`,
    lost: "lost together",
    damage: (unit: string) => `damage [${unit}]`,
    beyond: "beyond sum",
    own: "own loss",
    served: "served",
    legend:
      "damage: what the vantage loses, what all pay more, and what those outbid would have to be paid; discounted. beyond sum: what they do beyond the sum of each alone. own loss: output lost by the vantage itself.",
    superAdditive: "Harmless alone, severe together: at least twice the sum of both",
    noneSuper: "No pair is shown to do twice the damage of both alone.",
    outbid: (multiple: string, low: string, high: string, source: string) =>
      `Users elsewhere give way at ${multiple} times the usual price (range ${low} to ${high}, ${source}), or at their own loss if that is less.`,
    base: (money: string) =>
      `Before any loss the vantage already loses ${money}; damage is the rise from there.`,
    counts: (sets: string, singles: string, solved: string, byBound: string) =>
      `${sets} losses: ${singles} single ones solved, ${solved} further solves, ${byBound} settled by bounds alone.`,
    check: (checked: string, violations: string) =>
      `${checked} drawn at random and solved again from nothing: ${violations} outside their interval.`,
    memory: (size: string) => `Memory ${size} MiB.`,
    element: "element",
  },
  ledger: ledgerEn,
  kept: keptEn,
  policy: policyEn,
  sizing: sizingEn,
  noAnswerToWrite: (name: string) =>
    `${name} gives no answer to write. "coercivity today --json" gives the first screen's.`,
  seconds: (count: string) => `${count} s`,
  programs: {
    noPages: "No pages are built here: the server answers programs only.",
    pagesFailed: "The pages could not be built: the server answers programs only.",
    loopbackOnly: (host: string) =>
      `${host} can be reached from other machines, and nobody signs in here. Use 127.0.0.1, or "coercivity serve" for a team.`,
    cannotListen: {
      taken: (place: string) =>
        `${place} is taken. Another workbench may be running; else choose a port with --port.`,
      forbidden: (place: string) => `${place} may not be listened on. Choose a port above 1023.`,
      no_such_host: (place: string) => `This machine has no address ${place}. Use 127.0.0.1.`,
    },
    address: (address: string) => `The workbench is at ${address}`,
    behindProxy: (address: string) => `Behind its proxy it listens at ${address}`,
    workNeedsDatabase:
      "An embedded database belongs to one process: its server works in its own threads, and no other can join. For work on several machines set DATABASE_URL to a PostgreSQL, here and for the server.",
    atWork: (threads: number, code: string) =>
      `At work, ${threads} ${threads === 1 ? "task" : "tasks"} at once, for servers of the same version (${code}). Ctrl-C gives back what is in hand.`,
    givingBack: "Giving back what is in hand.",
    singleUser: (address: string) =>
      `The workbench is at ${address}, in single-user mode: whoever sits at this machine may do everything. Ctrl-C stops.`,
    stopping: "Stopping: what is under way is finished or given back.",
    migrated: (steps: number) =>
      `The store was brought into shape: ${steps} ${steps === 1 ? "step" : "steps"}.`,
    needsPublicAddress: (host: string) =>
      `${host} can be reached from other machines, and passwords must not travel in the clear. Name the address of a proxy that ends TLS with --public-address.`,
    firstCode: (address: string, code: string) =>
      `Nobody is a member yet. Make the first administrator within an hour, at ${address}/ with the code ${code}`,
  },
  today: {
    next: "Where next",
    full: "The whole answer, with heat strips, prices and reasons",
    why: "Where a number comes from",
    other: "Other questions",
    own: "A chain of your own",
  },
};

/** The words of a language: the same keys in each. */
export type Words = typeof en;
