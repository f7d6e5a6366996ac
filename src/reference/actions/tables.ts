import { ACTION_KINDS, ACTION_TERMS } from "../../model/index.ts";
import { choice, id, note, refer, text } from "../columns.ts";

/** Ids separated by semicolons, or nothing; a lone cell is kept as text and split by the reader. */
const ids = (about: string) =>
  note(
    `${about} Several are separated by \`;\`; for those the rate and the limit hold for their sum.`,
  );

/** What a plan can choose from: the tables of a folder of actions. */
export const ACTION_TABLES = {
  actions: {
    file: "actions.csv",
    about: "What a government or a firm can decide to do about a shortage.",
    columns: {
      id: id("Name of the action."),
      kind: choice(ACTION_KINDS, "How it works on the chain."),
      name_en: text("English name."),
      name_ja: text("Japanese name."),
      party: refer("countries", "Country whose government decides and pays."),
      partner: note("Country whose consent it takes as well; a joint plan only."),
      owner_en: text("Who carries it out, in English."),
      owner_ja: text("Who carries it out, in Japanese."),
      commodities: ids("Commodities moved."),
      from: note("Country that goods leave."),
      to: note("Country that goods reach, or where the plant or the demand is."),
      holding: note("Holding drawn on."),
      process: note("Process run beyond what the chain allows."),
      substitution: note("Substitution carried further than the chain allows."),
      tier: note("Tier of the uses that stand back."),
      source: refer("sources", "Where it is known from."),
      note: note("Judgement."),
    },
    key: ["id"],
  },
  terms: {
    file: "action_terms.csv",
    about: "What an action takes and can do.",
    columns: {
      action: refer("actions", "The action."),
      term: choice(
        ACTION_TERMS,
        "Months from the decision to the first tonne; months in transit; months until a swap comes back; most in a month; share of what is withheld that is freed, or of a demand that switches or stands back; most over the run; cost of deciding; cost of a tonne beyond the chain's own; share of its value of lost supply that a use is paid for standing back.",
      ),
    },
    key: ["action", "term"],
    figure: {
      units: {
        start: ["month"],
        lead: ["month"],
        returned: ["month"],
        rate: ["t/month"],
        share: ["share"],
        limit: ["t"],
        fixed: ["USD"],
        cost: ["USD/t"],
        compensation: ["share"],
      },
    },
  },
  variants: {
    file: "variants.csv",
    about: "How a scenario may turn out otherwise; each row's number is its probability.",
    columns: {
      id: id("Name of the variant."),
      name_en: text("English name."),
      name_ja: text("Japanese name."),
      corner: choice(["central", "favourable", "adverse"], "End of every stated range."),
      lasts: note(
        "Share of the run after which the scenario's measures end; empty for its own course.",
      ),
      also: note("Id of a scenario whose shocks come on top."),
    },
    key: ["id"],
    figure: { units: { "": ["share"] } },
  },
} as const;
