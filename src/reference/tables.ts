import { BASES, HOLDING_KINDS, MEASURES, TIERS } from "../model/index.ts";
import {
  type Column,
  choice,
  degrees,
  id,
  month,
  note,
  refer,
  referAny,
  referMany,
  text,
  year,
} from "./columns.ts";

/** A table of a chain: one kind of row. The same definition reads it, checks it and documents it. */
export interface Table<C extends Record<string, Column<unknown>>> {
  /** File in the chain's folder. */
  readonly file: string;
  readonly about: string;
  readonly columns: C;
  /** Columns that together name a row; no two rows may share them. */
  readonly key: readonly string[];
  /**
   * Where each row is a number: its units (by term, where the table has a column `term`, or any) and
   * whether it may be negative. The columns of `FIGURE_COLUMNS` follow the table's own.
   */
  readonly figure?: {
    readonly units: Readonly<Record<string, readonly string[]>> | "any";
    /** Column that names the commodity whose basis the number is on; "" where it has none. */
    readonly basisOf?: string;
    readonly mayBeNegative?: boolean;
  };
  readonly optional?: boolean;
}

const define = <const C extends Record<string, Column<unknown>>>(table: Table<C>): Table<C> =>
  table;

/** The columns that close every row that is a number. */
export const FIGURE_COLUMNS = [
  ["value", "The number."],
  ["unit", "Its unit."],
  ["basis", "What the tonnes are tonnes of: the commodity's basis; empty where the unit has none."],
  ["low", "Low end of the range; may be empty unless the quality is `assumed`."],
  ["high", "High end of the range; may be empty unless the quality is `assumed`."],
  ["quality", "`reported`, `estimated`, `assumed` (with a range and a reason) or `modelled`."],
  ["period", "What it holds for: `2025`, `2025-Q3`, `2024-06`."],
  ["source", "Id of a row of `sources.csv`."],
  ["note", "Judgement, conflict, arithmetic."],
] as const;

/** What a row of `in_use.csv` may say. */
export const IN_USE_TERMS = [
  "life",
  "deviation",
  "growth",
  "since",
  "kept",
  "reachable",
  "heavy-fall",
] as const;

const family = note("Id of a family of sources that share one scale factor; empty for none.");

/** Every table of a chain's folder. Beside them stands `chain.yaml`. */
export const TABLES = {
  commodities: define({
    file: "commodities.csv",
    about: "Traded forms of material.",
    columns: {
      id: id("Name of the commodity, as `dy-oxide` or `magnet/sh`."),
      stage: text("Stage of the chain that makes it; one of `stages` in chain.yaml."),
      basis: choice(BASES, "What its tonnes are tonnes of."),
      name_en: text("English name."),
      name_ja: text("Japanese name."),
      note: note("What it stands for."),
    },
    key: ["id"],
  }),
  compositions: define({
    file: "compositions.csv",
    about: "Element content of commodities; what is not listed is not there.",
    columns: {
      commodity: refer("commodities", "The commodity."),
      element: text("Element of chain.yaml."),
    },
    key: ["commodity", "element"],
    figure: { units: { "": ["t/t"] }, basisOf: "commodity" },
  }),
  processes: define({
    file: "processes.csv",
    about: "Recipes by name.",
    columns: {
      id: id("Name of the process."),
      stage: text("Stage of the chain; one of `stages` in chain.yaml."),
      name_en: text("English name."),
      name_ja: text("Japanese name."),
      note: note("What a unit of activity is."),
    },
    key: ["id"],
  }),
  recipes: define({
    file: "recipes.csv",
    about: "What goes into and comes out of a process for a unit of activity. A mine has no input.",
    columns: {
      process: refer("processes", "The process."),
      flow: choice(["in", "out"], "Direction."),
      commodity: refer("commodities", "The commodity."),
    },
    key: ["process", "flow", "commodity"],
    figure: { units: { "": ["t/t"] }, basisOf: "commodity" },
  }),
  processTerms: define({
    file: "process_terms.csv",
    about: "What running a process costs and how long it takes.",
    columns: {
      process: refer("processes", "The process."),
      term: choice(
        ["cost", "lead", "ramp"],
        "Cost of a unit of activity; months from input to output; share of a plant's capacity that can turn to it each month.",
      ),
    },
    key: ["process", "term"],
    figure: { units: { cost: ["USD/t"], lead: ["month"], ramp: ["share/month"] } },
    optional: true,
  }),
  facilities: define({
    file: "facilities.csv",
    about: "Plants, or groups of plants where a source knows no more.",
    columns: {
      id: id("Name of the facility."),
      name_en: text("English name."),
      name_ja: text("Japanese name."),
      country: refer("countries", "Country node."),
      place: note("Where in the country."),
      latitude: degrees(90, "Degrees north."),
      longitude: degrees(180, "Degrees east."),
      owner: note("Owner, in words."),
      control: refer("countries", "Country that can order it to stop."),
      processes: referMany("processes", "Processes that it can run, separated by `;`."),
      status: choice(["operating", "ramping", "planned", "idle"], "Where it stands."),
      source: refer("sources", "Where this is known from."),
      note: note("Judgement."),
    },
    key: ["id"],
  }),
  capacities: define({
    file: "capacities.csv",
    about: "Capacity from a month on, until the next row; without a row it is the base activity.",
    columns: {
      facility: refer("facilities", "The facility."),
      from: month("First month that it holds for."),
    },
    key: ["facility", "from"],
    figure: { units: { "": ["t/a"] } },
    optional: true,
  }),
  activities: define({
    file: "activities.csv",
    about: "What each facility ran in a base year, in units of activity.",
    columns: {
      facility: refer("facilities", "The facility."),
      process: refer("processes", "The process."),
      year: year("Base year."),
      family,
    },
    key: ["facility", "process", "year"],
    figure: { units: { "": ["t/a"] } },
  }),
  routes: define({
    file: "routes.csv",
    about: "What was shipped from country to country in a base year.",
    columns: {
      commodity: refer("commodities", "The commodity."),
      from: refer("countries", "Country that ships."),
      to: refer("countries", "Country that receives."),
      year: year("Base year."),
      family,
    },
    key: ["commodity", "from", "to", "year"],
    figure: { units: { "": ["t/a"] }, basisOf: "commodity" },
    optional: true,
  }),
  routeTerms: define({
    file: "route_terms.csv",
    about:
      "What shipping takes: the row that names most holds. New lanes exist where `new-lane` does.",
    columns: {
      commodity: referAny("commodities", "Commodity, `magnet/*`, or `*`."),
      from: referAny("countries", "Country that ships, or `*`."),
      to: referAny("countries", "Country that receives, or `*`."),
      term: choice(
        ["lead", "cost", "duty", "growth", "growth-limit", "premium", "qualification", "new-lane"],
        "Which term.",
      ),
    },
    key: ["commodity", "from", "to", "term"],
    figure: {
      units: {
        lead: ["month"],
        cost: ["USD/t"],
        duty: ["share"],
        growth: ["share/month"],
        "growth-limit": ["multiple"],
        premium: ["share"],
        qualification: ["month"],
        "new-lane": ["share/month"],
      },
    },
    optional: true,
  }),
  sectors: define({
    file: "sectors.csv",
    about: "End uses, each in a tier.",
    columns: {
      id: id("Name of the sector."),
      tier: choice(TIERS, "Who is served first, when someone decides."),
      name_en: text("English name."),
      name_ja: text("Japanese name."),
      note: note("What it covers."),
    },
    key: ["id"],
  }),
  demands: define({
    file: "demands.csv",
    about: "What each sector of each country wanted in a base year.",
    columns: {
      commodity: refer("commodities", "The commodity."),
      country: refer("countries", "The country."),
      sector: refer("sectors", "The sector."),
      year: year("Base year."),
      family,
    },
    key: ["commodity", "country", "sector", "year"],
    figure: { units: { "": ["t/a"] }, basisOf: "commodity" },
  }),
  lostValues: define({
    file: "lost_values.csv",
    about: "What a tonne not delivered costs the economy: the row that names most holds.",
    columns: {
      sector: referAny("sectors", "Sector, or `*`."),
      country: referAny("countries", "Country, or `*`."),
      commodity: referAny("commodities", "Commodity, `magnet/*`, or `*`."),
    },
    key: ["sector", "country", "commodity"],
    figure: { units: { "": ["USD/t"] } },
  }),
  substitutions: define({
    file: "substitutions.csv",
    about: "What can stand in for a wanted commodity, how far and after how long.",
    columns: {
      id: id("Name of the substitution; its terms share it."),
      wanted: refer("commodities", "The commodity wanted."),
      substitute: refer("commodities", "The commodity that stands in."),
      sector: referAny("sectors", "Sector, or `*`."),
      country: referAny("countries", "Country, or `*`."),
      term: choice(["rate", "limit", "delay", "cost"], "Which term."),
    },
    key: ["id", "term"],
    figure: {
      units: { rate: ["t/t"], limit: ["share"], delay: ["month"], cost: ["USD/t"] },
    },
    optional: true,
  }),
  inUse: define({
    file: "in_use.csv",
    about: "How goods stay in use and come back: of each term the row that names most holds.",
    columns: {
      sector: referAny("sectors", "Sector, or `*`."),
      country: referAny("countries", "Country, or `*`."),
      term: choice(
        IN_USE_TERMS,
        "Mean years from sale to discard; their deviation; growth of sales before the base year; first year of sales; tonnes in goods used at home for a tonne of demand; share of what is discarded that collection can reach; yearly fall of heavy rare-earth content by year of sale.",
      ),
    },
    key: ["sector", "country", "term"],
    figure: {
      units: {
        life: ["a"],
        deviation: ["a"],
        growth: ["share/a"],
        since: ["year"],
        kept: ["multiple"],
        reachable: ["share"],
        "heavy-fall": ["share/a"],
      },
      mayBeNegative: true,
    },
    optional: true,
  }),
  holdings: define({
    file: "holdings.csv",
    about: "Stocks by name.",
    columns: {
      id: id("Name of the holding."),
      commodity: refer("commodities", "The commodity."),
      country: refer("countries", "Where it lies."),
      holder: text("Who holds it, in words."),
      kind: choice(HOLDING_KINDS, "Who may draw on it."),
      source: refer("sources", "Where this is known from."),
      note: note("Judgement."),
    },
    key: ["id"],
    optional: true,
  }),
  holdingTerms: define({
    file: "holding_terms.csv",
    about: "Tonnes in store at the start, and how they may move.",
    columns: {
      holding: refer("holdings", "The holding."),
      term: choice(["stock", "floor", "release", "fill", "loss"], "Which term."),
    },
    key: ["holding", "term"],
    figure: {
      units: {
        stock: ["t"],
        floor: ["t"],
        release: ["t/month"],
        fill: ["t/month"],
        loss: ["share/month"],
      },
    },
    optional: true,
  }),
  stockChanges: define({
    file: "stock_changes.csv",
    about: "What went into stocks in a base year; negative where they were drawn down.",
    columns: {
      commodity: refer("commodities", "The commodity."),
      country: refer("countries", "The country."),
      year: year("Base year."),
      family,
    },
    key: ["commodity", "country", "year"],
    figure: { units: { "": ["t/a"] }, basisOf: "commodity", mayBeNegative: true },
    optional: true,
  }),
  prices: define({
    file: "prices.csv",
    about: "Yearly prices.",
    columns: {
      commodity: refer("commodities", "The commodity."),
      year: year("Year."),
    },
    key: ["commodity", "year"],
    figure: { units: { "": ["USD/t"] }, basisOf: "commodity" },
    optional: true,
  }),
  families: define({
    file: "families.csv",
    about: "Families of sources: figures that are off by one common factor and tight as ratios.",
    columns: {
      id: id("Name of the family."),
      about: text("Which figures, and why they belong together."),
    },
    key: ["id"],
    figure: { units: { "": ["multiple"] } },
    optional: true,
  }),
} as const;

/** The name of a table of a chain. */
export type TableName = keyof typeof TABLES;

/** A table, whatever its columns. */
export type AnyTable = Table<Record<string, Column<unknown>>>;

/** The tables of a chain by name, for what treats all alike. */
export const EVERY_TABLE = Object.entries(TABLES) as readonly (readonly [TableName, AnyTable])[];

/** Tables that all chains share, in the data folder itself. */
export const COMMON_TABLES = {
  countries: define({
    file: "countries.csv",
    about: "Nodes of trade: countries, and regions that sources do not split.",
    columns: {
      id: id("ISO 3166-1 alpha-2 code, `EU`, or `ZZ` for the rest of the world."),
      name_en: text("English name."),
      name_ja: text("Japanese name."),
      iso3: note("ISO 3166-1 alpha-3 code."),
      longitude: degrees(180, "Degrees east of the point to draw it at."),
      latitude: degrees(90, "Degrees north of it."),
      aliases: note("Names in sources, separated by `;`."),
      source: text("Where the point and the names are from."),
      note: note("Judgement."),
    },
    key: ["id"],
  }),
  sources: define({
    file: "sources.csv",
    about: "Where numbers come from.",
    columns: {
      id: id("Name of the source."),
      title: text("Title."),
      publisher: note("Publisher."),
      url: note("Address."),
      date: note("Date of publication."),
      licence: note("Licence."),
      kind: choice(
        ["official", "company", "trade-press", "analyst", "news", "assumption"],
        "Who speaks.",
      ),
      note: note("Judgement."),
    },
    key: ["id"],
  }),
} as const;

/** Tables beside a chain's own: nothing is built from them, the chain is held against them. */
export const EVIDENCE_TABLES = {
  published: define({
    file: "published.csv",
    about: "Totals that sources print and the baseline should reproduce.",
    columns: {
      id: id("Name of the total."),
      measure: choice(MEASURES, "What is measured."),
      commodity: referAny("commodities", "Commodity, or pattern (`magnet/*`)."),
      element: note("Element to count the content of; empty for tonnes on the commodity's basis."),
      country: note("Country; `*` or empty for the world."),
      partner: note("Where an export goes; `*` or empty for everywhere."),
      facility: note("Facility, for what one makes."),
      year: year("Base year."),
      why: note("Why it does not reconcile, where it does not."),
    },
    key: ["id"],
    figure: { units: "any", mayBeNegative: true },
    optional: true,
  }),
  observations: define({
    file: "observations.csv",
    about: "What other sources say, whether the baseline uses it or not.",
    columns: {
      id: id("Name of the observation."),
      topic: text("What it is about."),
      stage: note("Stage of the chain."),
      commodity: note("Commodity, in the source's or the chain's words."),
      element: note("Element."),
      country: note("Country."),
      company: note("Company or plant."),
      conflicts_with: note("Ids of observations that say otherwise, separated by `;`."),
    },
    key: ["id"],
    figure: { units: "any", mayBeNegative: true },
    optional: true,
  }),
} as const;
