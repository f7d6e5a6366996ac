import { GOVERNANCE_COLUMNS, importGovernance } from "./governance.ts";
import type { RowImporter, Source } from "./observe.ts";
import type { Encoding } from "./stream.ts";
import { importUsgsLong, LONG_COLUMNS } from "./usgsLong.ts";
import { importUsgsSalient, SALIENT_COLUMNS } from "./usgsSalient.ts";
import { importUsgsWide, WIDE_COLUMNS } from "./usgsWide.ts";
import { importWorldMining, WMD_COLUMNS } from "./worldMining.ts";

/** An official format: how its files are told, and who reads their rows. */
export interface Format {
  readonly about: string;
  /** Encoding of files that are not UTF-8. */
  readonly encoding: Encoding;
  readonly columns: readonly string[];
  /** Names of the files that belong to an edition, where a folder is given. */
  readonly files: RegExp;
  readonly reader: (header: readonly string[], source: Source) => RowImporter;
}

/** The formats that can be imported, by id. A new one is a file beside these and a row here. */
export const FORMATS: Readonly<Record<string, Format>> = {
  "usgs-mcs-long": {
    about: "USGS Mineral Commodity Summaries from 2026 on: one cell a row",
    encoding: "windows-1252",
    columns: LONG_COLUMNS,
    files: /commodities_data\.csv$/i,
    reader: importUsgsLong,
  },
  "usgs-mcs-wide": {
    about: "USGS Mineral Commodity Summaries 2022 to 2025: world tables, years in columns",
    encoding: "utf-8",
    columns: WIDE_COLUMNS,
    files: /_world(?:_data)?\.csv$/i,
    reader: importUsgsWide,
  },
  "usgs-mcs-salient": {
    about: "USGS Mineral Commodity Summaries 2022 to 2025: US prices and net import reliance",
    encoding: "utf-8",
    columns: SALIENT_COLUMNS,
    files: /_salient\.csv$/i,
    reader: importUsgsSalient,
  },
  wmd: {
    about: "World Mining Data of Austria, one row a commodity, country and year",
    encoding: "utf-8",
    columns: WMD_COLUMNS,
    files: /wmd.*\.csv$/i,
    reader: importWorldMining,
  },
  wgi: {
    about: "Worldwide Governance Indicators of the World Bank, one row an estimate",
    encoding: "utf-8",
    columns: GOVERNANCE_COLUMNS,
    files: /wgi.*\.csv$/i,
    reader: importGovernance,
  },
};
