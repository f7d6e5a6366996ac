/**
 * Importers of official releases: USGS Mineral Commodity Summaries, World Mining Data, Worldwide
 * Governance Indicators. A release is read cell by cell as a stream; each cell becomes an
 * observation with its edition, or a problem that names file, line and column. The words of sources
 * are mapped by tables (`countries.csv`, `world/series.csv`), not by code.
 */
export { FORMATS, type Format } from "./formats.ts";
export { type ImportRequest, importEdition } from "./importEdition.ts";
export { type Imported, type Observation, WORLD } from "./observation.ts";
export { OBSERVATION_COLUMNS, observationCells, writeObservation } from "./observationTable.ts";
export type { ImportNames } from "./observe.ts";
export { type Extent, extentOf, parseToken, type Token } from "./token.ts";
export {
  buildWorldTables,
  readImportNames,
  WORLD_TABLES,
  type WorldBuild,
  writeWorldTables,
} from "./worldTables.ts";
