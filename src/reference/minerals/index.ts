/**
 * What is known of each mineral, by source and edition, and what is not.
 *
 * `readMinerals` reads the tables; everything after works on its value. `worldChain` lays a chain of
 * two stages, mine and refine, over the totals of a mineral and a year; what it assumes is in
 * `data/minerals/assumptions.csv`, and every number that it makes is marked.
 */
export { coverageOf } from "./coverage.ts";
export { fillFlows } from "./fillFlows.ts";
export {
  arrangeGovernance,
  type Governance,
  governanceScores,
  INDICATORS,
  type Indicator,
} from "./governance.ts";
export type { Mineral, Minerals, Output, OutputStage, Subject } from "./mineral.ts";
export { type NationalOutput, nationalOutput, type Supply, totalTpa } from "./nationalOutput.ts";
export { priceNear, yearlyPrices } from "./price.ts";
export { readMinerals } from "./readMinerals.ts";
export { refiningShares, type SharesBySource } from "./refiningShares.ts";
export { ASSUMPTIONS, type Assumption, type MineralRow, type MineralTableName } from "./tables.ts";
export { readWeights, type Weights } from "./weights.ts";
export { worldChain } from "./worldChain.ts";
export type { WorldRow } from "./worldRows.ts";
export { minedSupply } from "./worldSupply.ts";
export { publishedUse } from "./worldUse.ts";
