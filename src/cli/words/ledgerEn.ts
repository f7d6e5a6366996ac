/** The words of the stockpile ledger in English. */
export const ledgerEn = {
  wrote: (path: string, created: number, known: number) =>
    `${created} ${created === 1 ? "act" : "acts"} written to ${path}${known > 0 ? `; ${known} in it already, counted once` : ""}.`,
  wouldWrite: (path: string, created: number, known: number) =>
    `Dry run: ${created} ${created === 1 ? "act" : "acts"} would be written to ${path}${known > 0 ? `; ${known} in it already, counted once` : ""}. Nothing was written.`,
  head: (sequence: number, hash: string) => `Head ${sequence}:${hash}`,
  account: "account",
  before: "before [kg]",
  change: "change [kg]",
  after: "after [kg]",
  accounts: {
    stock: "in store",
    reserved: "reserved",
    supplied: "came from outside",
    released: "released",
    rotated: "rotated",
    lost: "written off",
    owed: "owed to a pool",
    due: "due from a loan",
    owing: "owed on a loan",
  } as Readonly<Record<string, string>>,
  holds: (path: string, acts: number) => `${path}, ${acts} acts`,
  at: (moment: string) => `as it stood at ${moment}`,
  nothing: "Nothing is in store.",
  total: "By holding",
  kinds: { strategic: "strategic reserve", days: "days reserve", pool: "pool" },
  holding: "holding",
  kind: "kind",
  commodity: "commodity",
  inStore: "in store [kg]",
  free: "free [kg]",
  lots: "Lots",
  lot: "lot",
  owner: "owner",
  where: "where",
  grade: "grade",
  loans: "Out on loan",
  lent: (kilograms: string, commodity: string, lender: string, borrower: string) =>
    `${kilograms} kg ${commodity} of ${lender} with ${borrower}`,
  draws: "Drawn from pools, to be put back",
  drawn: (kilograms: string, commodity: string, pool: string, member: string) =>
    `${kilograms} kg ${commodity} of ${pool} with ${member}`,
  due: (day: string, isOverdue: boolean) => (isOverdue ? `was due ${day}, overdue` : `due ${day}`),
  plans: "Yearly plans, whose quantities are maxima",
  plan: (holding: string, commodity: string, from: string, until: string) =>
    `${holding}, ${commodity}, ${from} to before ${until}`,
  planUse: (acquired: string, acquire: string, disposed: string, dispose: string) =>
    `taken in ${acquired} of ${acquire} kg, released ${disposed} of ${dispose} kg`,
  history: (shown: number, all: number) => `${shown} of ${all} acts`,
  by: (who: string) => `by ${who}`,
  correctedBy: (act: string) => `corrected by ${act}`,
  coverAgainst: (chain: string, year: number) =>
    `Days of cover against what countries took of each form, chain ${chain}, ${year}`,
  part: { public: "public", private: "private" },
  for: "for",
  takes: "taken [kg/a]",
  days: "days",
  whyNone: {
    taken: "counted",
    "nothing-taken": "nobody there takes it in this form",
    "country-unknown": "the beneficiary is no country",
    "commodity-unknown": "no commodity of this chain",
  },
  countryHint:
    "Where a beneficiary is no country, say which it stands for: --countries jogmec=JP,dla=US.",
  without: "Without days",
  byElement: "By element: forms of one stage together, by composition; never across stages",
  stage: "stage",
  element: "element",
  content: "content [kg]",
  coverCounts:
    "Counted: lots in store, free and reserved; not what is lent out or owed to a pool. Taken: what plants take in and end users want of this very form in the base year; 365 days to the year.",
  sound: (path: string, acts: number) =>
    `${path} is sound: ${acts} ${acts === 1 ? "act" : "acts"}, each follows from the one before.`,
  span: (from: string, to: string) => `From ${from} to ${to}.`,
  stored: (kilograms: string, lots: number) =>
    `In store: ${kilograms} kg in ${lots} ${lots === 1 ? "lot" : "lots"}; all balances together: 0 kg.`,
  headHeld: "The head that was noted is in it.",
  headHint:
    "Note the head elsewhere: only then can it be told that acts were cut off the end or all of it written anew.",
  divide: (kilograms: string, claimed: string) => `${kilograms} kg for claims of ${claimed} kg`,
  claimant: "claimant",
  claimed: "claim [kg]",
  tier: "tier",
  rules: {
    proportional: "proportional",
    "equal-awards": "equal awards",
    "equal-losses": "equal losses",
    talmud: "Talmud",
  },
  tiered: "Tiers are served in turn; within the first that falls short, the rule decides.",
  untiered: "Whole kilograms; every rule gives out all there is, and nobody more than the claim.",
};
