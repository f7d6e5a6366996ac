/**
 * The network: a chain over months, from mine to use.
 *
 * `reconcile` closes the base year. A `Run` is a closed chain under a disturbance. `simulateFrozen`
 * replays it with every buyer keeping its suppliers; `solveMarket` lets the market answer. Blocks
 * (`blocks/`) meet in two shared expressions, balance and cost: a feature is a file.
 */
export {
  assembleLike,
  assembleMarket,
  assembleWith,
  type Layout,
  type MarketModel,
} from "./assemble.ts";
export {
  assess,
  CORNERS,
  type Level,
  type Question,
  type Solve,
  type Summaries,
  summariseLevel,
  type Told,
  worstDemands,
} from "./assess.ts";
export { type Audit, auditTrajectory, LAWS, type Law, type LawBreach } from "./audit.ts";
export { type Adjustment, type Baseline, type BaselineOutcome, reconcile } from "./baseline.ts";
export { discountAt, type Network, type Role, USD_PER_COST_UNIT } from "./blocks/network.ts";
export { type ClosedChain, type Packed, packClosed, unpackClosed } from "./closedChain.ts";
export { accountForMass, type Closure } from "./closure.ts";
export { explainFrozen } from "./explainFrozen.ts";
export { explainMarket } from "./explainMarket.ts";
export type { Explanation, Limit, Link } from "./explanation.ts";
export { type FreeLunch, findFreeLunch } from "./freeLunch.ts";
export { type FrozenAnswer, simulateFrozen } from "./frozen.ts";
export { DEMAND_STAGE, type Place, type SupplyLink, supplyLinks } from "./links.ts";
export {
  type MarketAnswer,
  type MarketSession,
  openMarket,
  readMarket,
  solveMarket,
} from "./market.ts";
export { type MeasureRequest, measureBaseline } from "./measures.ts";
export { type Node, nodesOf } from "./nodes.ts";
export {
  baseFlow,
  capacityAt,
  facilityShareAt,
  leadMonths,
  priceOf,
  type Run,
  routeShareAt,
  termAt,
  wantedAt,
} from "./run.ts";
export { type Context, type Language, sayLink, sayNode, sayWay } from "./sayLink.ts";
export { type ScarcityPrice, scarcityPrices } from "./scarcity.ts";
export { lostValueOf, type Shortage, type Summary, summarise } from "./shortage.ts";
export type { Costs, Trajectory } from "./trajectory.ts";
