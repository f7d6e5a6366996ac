/**
 * Sizing: how much of which commodity each partner should hold, in which form and where, alone and
 * together, against crises that may come. A two-stage stochastic program: sizes are decided first;
 * then a crisis comes, and the market and the stocks answer it.
 *
 *   min Σ keeping[i] · x[i] + Σ_ω p[ω] Q(x, ω)      (or what caution makes of it)
 *
 * Bounds alone differ between crises, so that what proves a bound on one does on all (`Vertices`), and
 * a crisis between two others costs no more than the mix of both (`Evaluator`). Free of Node.
 */
export {
  type FrontierPoint,
  frontierOf,
  type Supposed,
  type Supposition,
  suppose,
  type UsdRange,
  worthOfKnowing,
  worthOfTonne,
} from "./analysis.ts";
export { type Candidate, type KeepingTerms, type Passage, yearlyUsd } from "./candidate.ts";
export {
  type Crisis,
  drawCrises,
  type Hit,
  type Ranged,
  type Scenarios,
  scenariosOf,
  type WeightedMix,
} from "./crisis.ts";
export { openEvaluator } from "./evaluator.ts";
export { solveExtensive } from "./extensive.ts";
export { type HoldingYear, type MemberYear, yearWith } from "./holdingPlan.ts";
export { minimise, type Sizes, type SizingQuestion } from "./minimise.ts";
export { type Programme, programmeOf } from "./programme.ts";
export { type SizeRange, sizeRanges } from "./ranges.ts";
export { type RecourseTask, solveRecourse } from "./recourse.ts";
export type { Caution } from "./riskWeights.ts";
export {
  costAt,
  type ReportSizing,
  type SizedCoalition,
  type SizedGame,
  type SizingConditions,
  type SizingStep,
  sizeCoalitions,
} from "./size.ts";
export { type SizingSolver, solvePoints, solveSizingHere } from "./solving.ts";
export {
  type MarketTask,
  type OpenedSizing,
  openSizing,
  type SizingSetup,
  solveWholeMarket,
} from "./wholeMarket.ts";
