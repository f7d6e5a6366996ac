import { choice, referAny } from "../columns.ts";

/** States of a market, from open to shut. */
export const MARKET_STATES = ["normal", "tight", "embargo"] as const;

/** A state of a market. */
export type MarketStateName = (typeof MARKET_STATES)[number];

const commodity = () => referAny("commodities", "Commodity, or `*` for all that have no own row.");
const state = (about: string) => choice(MARKET_STATES, about);

/** What filling and releasing a stock is decided by. Probabilities are by quarter. */
export const POLICY_TABLES = {
  states: {
    file: "market_states.csv",
    about: "What a holder meets in each state of the market of a commodity.",
    columns: {
      commodity: commodity(),
      state: state("State of the market."),
      term: choice(
        ["price", "market", "short", "buy"],
        "Price without purchases for stock; what all buyers can find in a year; share of the holder's use that does not arrive; most that the holder can buy in a quarter, days of its use.",
      ),
    },
    key: ["commodity", "state", "term"],
    figure: {
      units: { price: ["USD/t"], market: ["t/a"], short: ["share"], buy: ["day"] },
      basisOf: "commodity",
    },
  },
  transitions: {
    file: "market_transitions.csv",
    about:
      "How likely a state of the market is to be followed by another in a quarter; it stays with what is left of 1.",
    columns: { commodity: commodity(), from: state("State."), to: state("State that follows.") },
    key: ["commodity", "from", "to"],
    figure: { units: { "": ["share"] } },
  },
  terms: {
    file: "stock_terms.csv",
    about: "What buying and storing costs.",
    columns: {
      commodity: commodity(),
      term: choice(
        ["slope", "holding", "discount", "lost"],
        "Rise of the price, as a share, for each share of the market bought up; storage a year, share of the normal price; rate a year at which later costs are discounted; share of the worth of the goods that is lost with what is missing.",
      ),
    },
    key: ["commodity", "term"],
    figure: {
      units: { slope: ["multiple"], holding: ["share/a"], discount: ["share/a"], lost: ["share"] },
    },
  },
} as const;
