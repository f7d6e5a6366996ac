import { observe, type RowImporter, type Source } from "./observe.ts";
import { findColumns } from "./stream.ts";

/** Columns that World Mining Data must have, one row for a commodity, country and year. */
export const WMD_COLUMNS = [
  "commodity",
  "country",
  "iso3",
  "year",
  "production",
  "unit",
  "flag",
] as const;

/**
 * Importer of World Mining Data. Countries are read by name: its ISO codes call French Guiana
 * Guyana and give Taiwan and Kosovo codes of their own.
 */
export function importWorldMining(header: readonly string[], source: Source): RowImporter {
  const at = findColumns(header);
  return function* ({ line, cells }) {
    const cell = (column: (typeof WMD_COLUMNS)[number]) => cells[at(column)]!;
    const flag = cell("flag");
    yield observe(source, {
      line,
      field: "production",
      cell: cell("production"),
      kind: "production",
      commodity: cell("commodity"),
      series: cell("commodity"),
      country: cell("country"),
      period: cell("year"),
      unit: cell("unit"),
      estimated: flag === "e",
      note: flag === "p" ? "Provisional" : "",
    });
  };
}
