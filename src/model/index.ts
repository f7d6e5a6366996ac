/**
 * The nouns: chains of commodities, processes, facilities, routes, demands and holdings, every number
 * with its evidence; and the disturbance that a scenario amounts to. No file, solver or clock in here.
 */
export {
  ACTION_KINDS,
  ACTION_TERMS,
  type Action,
  type ActionKind,
  type ActionTerm,
} from "./action.ts";
export {
  BASES,
  type Basis,
  type CapacityStep,
  type Chain,
  type Commodity,
  type Country,
  type Demand,
  type Estimate,
  type Facility,
  type Family,
  HOLDING_KINDS,
  type Holding,
  type HoldingKind,
  type InUse,
  type Name,
  type Process,
  type RecipeFlow,
  type Route,
  type RouteTerms,
  type Sector,
  type StockChange,
  type Substitution,
  TIERS,
  type Tier,
} from "./chain.ts";
export { type Disturbance, type Quota, undisturbed } from "./disturbance.ts";
export {
  atCorner,
  type Corner,
  type Figure,
  QUALITIES,
  type Quality,
  type RowRef,
} from "./figure.ts";
export { demandId, nodeId, routeId } from "./ids.ts";
export { MEASURES, type Measure } from "./measure.ts";
export { nearest, suggest } from "./nearest.ts";
export { sayPathFault } from "./pathFaults.ts";
export {
  BadInput,
  inWords,
  type Problem,
  type Reading,
  sayProblem,
  toldIn,
  trust,
} from "./problem.ts";
