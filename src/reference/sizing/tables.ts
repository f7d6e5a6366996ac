import { choice, id, note, refer, referAny, text } from "../columns.ts";

const FORM_UNITS = {
  storage: ["USD/t/a"],
  loss: ["share/a"],
  "shelf-life": ["a"],
  rotation: ["share"],
  markup: ["share"],
  start: ["month"],
  release: ["share/month"],
  limit: ["share"],
} as const;

const HOLDER_UNITS = {
  interest: ["share/a"],
  horizon: ["a"],
  "loan-lead": ["month"],
  "loan-cost": ["USD/t"],
} as const;

/** Terms of a form in store. */
export const FORM_TERMS = Object.keys(FORM_UNITS) as readonly (keyof typeof FORM_UNITS)[];

/** Terms of a holder. */
export const HOLDER_TERMS = Object.keys(HOLDER_UNITS) as readonly (keyof typeof HOLDER_UNITS)[];

/** What stocks are sized by: the tables of a folder of sizing data. */
export const SIZING_TABLES = {
  hits: {
    file: "hits.csv",
    about: "Ways in which supply may be hit; each row's number is the share of years it begins in.",
    columns: {
      id: id("Name of the hit."),
      name_en: text("English name."),
      name_ja: text("Japanese name."),
      scenarios: note(
        "Ids of scenarios whose shocks come together, separated by `;`; empty where nothing happens.",
      ),
    },
    key: ["id"],
    figure: { units: { "": ["share/a"] } },
  },
  hitTerms: {
    file: "hit_terms.csv",
    about: "How long a hit lasts: likeliest, shortest and longest.",
    columns: {
      hit: refer("hits", "The hit."),
      term: choice(["duration"], "Months that its measures last."),
    },
    key: ["hit", "term"],
    figure: { units: { duration: ["month"] } },
  },
  candidates: {
    file: "candidates.csv",
    about: "What could be held: by whom, of what, where.",
    columns: {
      holder: referAny("countries", "Country whose government holds it; `*` for every partner."),
      commodity: referAny("commodities", "Commodity, or a pattern as `magnet/*`."),
      place: note("Country that it lies in; empty for the holder's own."),
      source: refer("sources", "Where it is known from."),
      note: note("Judgement."),
    },
    key: ["holder", "commodity", "place"],
  },
  formTerms: {
    file: "form_terms.csv",
    about: "What keeping a form takes. A later row that fits better counts more.",
    columns: {
      form: text("Commodity, or a pattern: `magnet/*`, `*-oxide`."),
      term: choice(
        FORM_TERMS,
        "Storage; share lost a year; years until a lot is rotated; share of the price that rotation costs; share of the price paid above it when a stock is bought; months to the first tonne; share of the stock that can leave in a month; most that can be held, as a share of a year's world output.",
      ),
    },
    key: ["form", "term"],
    figure: { units: FORM_UNITS },
  },
  holderTerms: {
    file: "terms.csv",
    about: "What money and passage between partners cost.",
    columns: {
      holder: referAny("countries", "Country, or `*` for every partner."),
      term: choice(
        HOLDER_TERMS,
        "Interest; years after which a stock is sold again; months in transit to a partner; cost of transit.",
      ),
    },
    key: ["holder", "term"],
    figure: { units: HOLDER_UNITS },
  },
  targets: {
    file: "targets.csv",
    about: "Targets by days of use, to compare with.",
    columns: {
      id: id("Name of the target."),
      name_en: text("English name."),
      name_ja: text("Japanese name."),
      holder: referAny("countries", "Who sets it; `*` for every partner."),
      commodities: text("Commodities or patterns, separated by `;`."),
      tiers: note("Tiers of demand that count, separated by `;`; empty for all use."),
    },
    key: ["id"],
    figure: { units: { "": ["d"] } },
  },
} as const;
