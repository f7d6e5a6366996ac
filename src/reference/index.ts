/**
 * Numbers and their evidence: reads the tables of a chain, strictly, and answers where a number
 * comes from. Every row carries its source; everything wrong with a folder is reported at once.
 */
export { readActions, type Toolbox, type VariantTerms } from "./actions/index.ts";
export { checkElements, elementIn } from "./checkChain.ts";
export { type RawTable, splitCsv } from "./csv.ts";
export { type Deposit, type Deposits, readDeposits } from "./deposits.ts";
export { editionOf, tablesEdition } from "./edition.ts";
export {
  type Evidence,
  type EvidenceRow,
  type PublishedTotal,
  readEvidence,
  type Source,
} from "./evidence.ts";
export {
  FORMATS,
  importEdition,
  OBSERVATION_COLUMNS,
  observationCells,
  readImportNames,
} from "./import/index.ts";
export { type Found, lookUp, nearestThing } from "./lookUp.ts";
export {
  ASSUMPTIONS,
  coverageOf,
  type Governance,
  governanceScores,
  INDICATORS,
  type Mineral,
  type Minerals,
  minedSupply,
  nationalOutput,
  type Output,
  type OutputStage,
  priceNear,
  publishedUse,
  readMinerals,
  readWeights,
  refiningShares,
  type SharesBySource,
  type Supply,
  totalTpa,
  type Weights,
  type WorldRow,
  worldChain,
  yearlyPrices,
} from "./minerals/index.ts";
export { keyOfRow, layRows, OWN_FOLDER } from "./ownRows.ts";
export {
  MARKET_STATES,
  type MarketStateName,
  type PolicyFigures,
  readPolicy,
} from "./policy/index.ts";
export { chainFolder, DATA_FOLDER, readChain } from "./readChain.ts";
export { decodeText, readText } from "./readText.ts";
export { fits } from "./refer.ts";
export { readSizing, type SizingTerms, type Target } from "./sizing/index.ts";
export { COMMON_TABLES, FIGURE_COLUMNS, TABLES } from "./tables.ts";
