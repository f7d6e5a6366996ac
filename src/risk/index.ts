/**
 * How vulnerable a supply is: the indices in use, side by side, as pure functions on plain numbers.
 *
 * Shares are fractions, 0 to 1, and never percentages. Governance scores are World Bank estimates,
 * higher being better, and are turned round in here alone. What is unknown is never zero: it stops
 * the index, leaves it `undefined`, or has a stated stand-in and a warning. Bad input throws
 * `BadInput`, which names the field, the value and the cure. Free of Node: runs in browsers.
 */
export { compareMeasures, type Measure } from "./comparability.ts";
export { choose } from "./contingencies/blocks.ts";
export { checkSample, type SampleCheck } from "./contingencies/checkSample.ts";
export {
  type Finding,
  type Findings,
  type Step,
  screenLosses,
} from "./contingencies/contingencies.ts";
export {
  disturbanceOf,
  ELEMENT_KINDS,
  type Element,
  type ElementKind,
  listElements,
  lossesIn,
} from "./contingencies/element.ts";
export { type Screen, screenOf } from "./contingencies/screen.ts";
export { OUTBID, seenFrom } from "./contingencies/seenFrom.ts";
export { leastScreenBytes, SCREEN_BYTES_MAX } from "./contingencies/size.ts";
export {
  type CaseTask,
  type SolveCases,
  type SolvedCase,
  solveCase,
  solveCasesHere,
} from "./contingencies/solveCase.ts";
export { coverDays, coverMonths, type StockAndUse } from "./cover.ts";
export {
  type Coverage,
  type CoverageRow,
  coverageTable,
  coverageWithin,
  coverageWithout,
  type DemandCounted,
  type StageBalance,
} from "./coverage.ts";
export {
  bottleneck,
  groupStanding,
  isCritical,
  type StageRisk,
  type Standing,
  THRESHOLDS,
} from "./criticality.ts";
export { type Coercion, type Grip, gripOf } from "./curve/field.ts";
export { type FrozenCurve, frozenCurve } from "./curve/frozenCurve.ts";
export {
  type CoercedChain,
  type CurvePoint,
  type FarePoint,
  type MarketCurve,
  marketCurve,
  runAtField,
} from "./curve/marketCurve.ts";
export { servedShares, stakeIn } from "./curve/stake.ts";
export { STOCK_ACCESSES, type StockAccess, withStocks } from "./curve/stockAccess.ts";
export { criticalField, enduranceMonths, type FieldPoint } from "./curve/threshold.ts";
export type { Certainty } from "./curve/trace.ts";
export { economicImportance, type SectorUse } from "./economicImportance.ts";
export {
  disruptionPotential,
  economicVulnerability,
  geometricRisk,
  type HazardRule,
  type IndustryUse,
  logScale,
  type RiskFactors,
  type SupplierHazard,
} from "./geometricRisk.ts";
export {
  COPPER_MIDPOINT_USD_PER_KG,
  characterisationFactor,
  type GeoPolRisk,
  type GeoPolRiskInput,
  geoPolRisk,
} from "./geoPolRisk.ts";
export {
  type GovernanceScores,
  governanceRisk,
  meanGovernance,
  UNKNOWN_GOVERNANCE_RISK,
} from "./governance.ts";
export { hhi, hhiFromPoints, hhiPoints, hhiRange, type Range } from "./hhi.ts";
export { importReliance, type SupplyAndTrade } from "./importReliance.ts";
export {
  apparentConsumption,
  type Disclosure,
  netImportReliance,
  type PrintedReliance,
  printReliance,
  relianceRange,
  type SupplyTradeAndStocks,
  sayReliance,
} from "./netImportReliance.ts";
export { type Exposure, measureExposure, withController } from "./ownership.ts";
export {
  controlledSupply,
  foreignConcentration,
  foreignGovernance,
  hardToReplace,
  type StageView,
  UNNAMED,
  valueAtStake,
} from "./priorities/criteria.ts";
export {
  type MemberFacts,
  type PriorityFacts,
  rankableOf,
  rankableWithin,
  type Spread,
  type StageFacts,
} from "./priorities/rankable.ts";
export {
  checkRanking,
  type DrawnScores,
  drawScores,
  type Interval,
  type Named,
  orderPlaced,
  type Placed,
  placeItem,
  type Rankable,
  type Ranked,
  type Ranking,
  type RankSettings,
  rankDraws,
  rankIntervals,
} from "./rankIntervals.ts";
export {
  RISK_LIST_CRITERIA,
  type RiskListCriterion,
  type RiskListScores,
  riskListIndex,
  scoreByThirds,
} from "./riskList.ts";
export { between, certain, oneOf, type Sampler, triangular } from "./sampler.ts";
export { type Amount, groupShares, type Share, sharesOf } from "./shares.ts";
export { type Application, type Substitute, substitutionIndex } from "./substitution.ts";
export { type SupplyRiskInput, supplyRisk } from "./supplyRisk.ts";
export { topShare } from "./topShares.ts";
export {
  TRADE_PARAMETERS,
  type TradeClass,
  type TradeParameters,
  tradeParameterOf,
} from "./tradeParameter.ts";
export { type Judged, sayWarning, type Warning } from "./warning.ts";
export { sayWarningInJapanese } from "./warningJapanese.ts";
export { weightedHhi } from "./weightedHhi.ts";
