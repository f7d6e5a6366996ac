import { choice, id, note, refer, referAny, text } from "../columns.ts";
import type { FigureRow, Row } from "../rows.ts";

/** The stages that outputs and shares may be of. Generated chains know `mine` and `refine` alone. */
export const OUTPUT_STAGES = ["mine", "refine", "chemical", "anode"] as const;

/** What can be known of a mineral, or be a gap. */
export const SUBJECTS = [
  "mine-output",
  "refined-output",
  "refining-shares",
  "demand-US",
  "demand-JP",
  "import-shares-US",
  "import-shares-JP",
  "price",
  "recycling",
  "use-shares",
  "substitution-index",
  "substitutes",
  "stocks-JP",
  "capacity",
] as const;

/** What generated chains assume, with the unit of each. */
export const ASSUMPTION_UNITS = {
  recovery: ["share"],
  "least-share": ["share"],
  "use-CN": ["share"],
  "use-JP": ["share"],
  "use-US": ["share"],
  "use-ZZ": ["share"],
  "home-preference": ["multiple"],
  "flow-range": ["share"],
  "spare-capacity": ["multiple"],
  "cover-days": ["day"],
  lead: ["month"],
  freight: ["share"],
  growth: ["share/month"],
  "growth-limit": ["multiple"],
  premium: ["share"],
  qualification: ["month"],
  "new-lane": ["share/month"],
  "mining-cost": ["share"],
  "refining-cost": ["share"],
} as const;

/** The name of an assumption. */
export type Assumption = keyof typeof ASSUMPTION_UNITS;

/** The assumptions by name, for what treats all alike. */
export const ASSUMPTIONS = Object.keys(ASSUMPTION_UNITS) as readonly Assumption[];

const mineral = refer("minerals", "The mineral.");
const anyMineral = referAny("minerals", "The mineral, or `*` for all.");
const country = refer("countries", "The country; `WORLD` for all.");
const stage = choice(OUTPUT_STAGES, "The stage.");
const source = refer("sources", "Where this is known from.");

/** One number a row; `units` as the figure's columns may write them. */
const figure = (...units: readonly string[]) => ({ units: { "": units } });

/** The tables of `data/minerals`. */
export const MINERAL_TABLES = {
  minerals: {
    file: "minerals/minerals.csv",
    about: "The minerals, and which series of the official tables are theirs.",
    columns: {
      mineral: id("Id of a row of world/commodities.csv."),
      group: text("Family of minerals."),
      mined: note("Commodities whose mine output it is, separated by `;`; empty where none."),
      refined: note("Commodity whose refined output is published by country; empty where none."),
      feed: choice(
        ["mined", "elements", "host"],
        "Where its feed is known: from mine output, from rare-earth contents, or at the refinery.",
      ),
      rest_refined: choice(
        ["miners", "elsewhere"],
        "Who refines what published shares leave: countries that mine it, or the rest of the world.",
      ),
      shares_of: note("Mineral whose refining shares stand for its own; empty where it has them."),
      us_imports: note("Series of world/import-sources.csv that is nearest to refined material."),
      binding: choice(
        ["mine", "refine", "chemical", "anode", "separation"],
        "The stage that binds first.",
      ),
      why: text("Why."),
      source,
      note: note("What its tonnes are, and judgement."),
    },
    key: ["mineral"],
  },
  outputs: {
    file: "minerals/outputs.csv",
    about: "Output that the importers do not cover.",
    columns: { mineral, stage, country },
    key: ["mineral", "stage", "country", "period", "source"],
    figure: figure("t"),
  },
  refiningShares: {
    file: "minerals/refining-shares.csv",
    about: "Shares of refined output by country, several sources side by side.",
    columns: { mineral, stage, country },
    key: ["mineral", "stage", "country", "period", "source"],
    figure: figure("percent"),
  },
  contents: {
    file: "minerals/rare-earth-contents.csv",
    about: "Oxide of a rare earth in a tonne of the mine output of a country.",
    columns: { mineral, country },
    key: ["mineral", "country"],
    figure: figure("t/t"),
  },
  demand: {
    file: "minerals/demand.csv",
    about: "Use by country.",
    columns: {
      mineral,
      country,
      measure: choice(
        ["primary", "apparent", "reported", "bounded", "imports", "secondary"],
        "Without recycled metal; apparent or reported use; between bounds; imports; or recycled.",
      ),
    },
    key: ["mineral", "country", "measure", "period", "source"],
    figure: figure("t"),
  },
  importShares: {
    file: "minerals/import-shares.csv",
    about: "Where a country imports from.",
    columns: { mineral, importer: country, form: text("Which imports."), from: country },
    key: ["mineral", "importer", "form", "from", "period", "source"],
    figure: figure("percent"),
  },
  recycling: {
    file: "minerals/recycling.csv",
    about: "Recycled supply.",
    columns: {
      mineral,
      country,
      measure: choice(
        ["eol-input", "eol-input-second-reading", "secondary-share"],
        "End-of-life recycling input rate, in two readings, or share of secondary supply in use.",
      ),
    },
    key: ["mineral", "country", "measure", "period", "source"],
    figure: figure("percent"),
  },
  uses: {
    file: "minerals/uses.csv",
    about: "Main uses, without shares.",
    columns: { mineral, use: text("The use."), source },
    key: ["mineral", "use"],
  },
  useShares: {
    file: "minerals/use-shares.csv",
    about: "Shares of uses where somebody publishes them.",
    columns: { mineral, country, use: text("The use.") },
    key: ["mineral", "country", "use", "period", "source"],
    figure: figure("percent"),
  },
  substitutes: {
    file: "minerals/substitutes.csv",
    about: "What can stand in, by use.",
    columns: {
      mineral,
      use: text("The use."),
      substitute: text("What stands in."),
      effect: note("What it costs in performance."),
      quality: choice(["reported", "estimated"], "Read in the source, or recalled from it."),
      source,
      note: note("Judgement."),
    },
    key: ["mineral", "use", "substitute"],
  },
  substitutionIndices: {
    file: "minerals/substitution-indices.csv",
    about: "Substitution indices of the EU: 1 means no substitute.",
    columns: {
      mineral,
      index: choice(["supply-risk", "economic-importance"], "Which index."),
    },
    key: ["mineral", "index"],
    figure: figure("index"),
  },
  measures: {
    file: "minerals/export-measures.csv",
    about: "What governments do to exports.",
    columns: {
      mineral: anyMineral,
      country,
      destination: referAny("countries", "To whom; `*` for all."),
      kind: choice(["ban", "licence", "quota", "state-trading", "end-user-check"], "What it does."),
      since: text("First day, month or year."),
      until: note("Last day, of a suspension where it is suspended; empty where open."),
      status: choice(["in-force", "suspended", "ended", "planned"], "Where it stands."),
      scope: text("Which goods."),
      source,
      note: note("Judgement."),
    },
    key: ["mineral", "country", "destination", "kind", "since", "scope"],
  },
  quotas: {
    file: "minerals/export-quotas.csv",
    about: "Amounts of export quotas for the whole of a period.",
    columns: { mineral, country },
    key: ["mineral", "country", "period"],
    figure: figure("t"),
  },
  stocks: {
    file: "minerals/stocks.csv",
    about: "Stocks held, days of cover, targets and purchases.",
    columns: {
      mineral: anyMineral,
      country,
      holder: text("Who holds it."),
      measure: choice(["stock", "cover", "target", "purchase"], "What the number is."),
    },
    key: ["mineral", "country", "holder", "measure", "period"],
    figure: figure("t", "day"),
  },
  priceSeries: {
    file: "minerals/price-series.csv",
    about: "The price series of a mineral, and what turns a printed number into USD/t of content.",
    columns: {
      mineral,
      commodity: text("Commodity of world/prices.csv."),
      words: note("Words that the name of the series holds."),
      printed: text("Unit that it is printed in."),
    },
    key: ["mineral"],
    figure: figure("multiple"),
  },
  lostValues: {
    file: "minerals/lost-values.csv",
    about:
      "What a tonne not delivered costs the economy, as a multiple of its price; `*` for others.",
    columns: { mineral: anyMineral },
    key: ["mineral"],
    figure: figure("multiple"),
  },
  gaps: {
    file: "minerals/gaps.csv",
    about: "What nobody publishes, and where it was looked for.",
    columns: {
      mineral,
      subject: choice(SUBJECTS, "What is not known."),
      looked: text("Where it was looked for."),
      note: note("What is known instead."),
    },
    key: ["mineral", "subject"],
  },
  assumptions: {
    file: "minerals/assumptions.csv",
    about: "What generated chains assume.",
    columns: { term: choice(ASSUMPTIONS, "Which assumption.") },
    key: ["term"],
    figure: { units: ASSUMPTION_UNITS },
  },
} as const;

/** `world/commodities.csv`: what the official tables may be of. */
export const COMMODITIES = {
  file: "world/commodities.csv",
  about: "Minerals by name.",
  columns: {
    id: id("Name of the mineral."),
    name_en: text("English name."),
    name_ja: text("Japanese name."),
    symbol: note("Chemical symbol."),
    note: note("What is counted."),
  },
  key: ["id"],
} as const;

/** The name of a table of minerals. */
export type MineralTableName = keyof typeof MINERAL_TABLES;

type Columns<K extends MineralTableName> = (typeof MINERAL_TABLES)[K]["columns"];

/** A row of a table of minerals; with a figure where the table is one of numbers. */
export type MineralRow<K extends MineralTableName> = (typeof MINERAL_TABLES)[K] extends {
  readonly figure: unknown;
}
  ? Omit<FigureRow<Columns<K>>, "written">
  : Omit<Row<Columns<K>>, "written">;
