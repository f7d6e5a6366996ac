/** States of a market and how they follow each other: what filling a stock is decided by. */
export { type PolicyFigures, readPolicy } from "./readPolicy.ts";
export { MARKET_STATES, type MarketStateName } from "./tables.ts";
