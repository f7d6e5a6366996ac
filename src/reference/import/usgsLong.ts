import { notesEstimate, observe, type RowImporter, type Source } from "./observe.ts";
import { findColumns } from "./stream.ts";

/** Columns that the long format must have; the commodity data of the MCS release of 2026 introduced it. */
export const LONG_COLUMNS = [
  "MCS chapter",
  "Section",
  "Commodity",
  "Country",
  "Statistics",
  "Statistics_detail",
  "Unit",
  "Year",
  "Value",
  "Notes",
] as const;

const slug = (words: string): string => words.trim().toLowerCase().replace(/\s+/g, "-");

/** World tables, import sources and US statistics share one column of words; the section tells them apart. */
function kindOf(section: string, statistics: string): string {
  if (/^import sources/i.test(section)) return "import-source";
  if (/^world/i.test(section)) return slug(statistics);
  return /^(?:price|net import reliance)$/i.test(statistics)
    ? slug(statistics)
    : `us-${slug(statistics)}`;
}

/** Importer of the long format of the USGS Mineral Commodity Summaries: one row, one cell. */
export function importUsgsLong(header: readonly string[], source: Source): RowImporter {
  const at = findColumns(header);
  return function* ({ line, cells }) {
    const cell = (column: (typeof LONG_COLUMNS)[number]) => cells[at(column)]!;
    yield observe(source, {
      line,
      field: "Value",
      cell: cell("Value"),
      kind: kindOf(cell("Section"), cell("Statistics")),
      commodity: cell("Commodity"),
      series: cell("Statistics_detail"),
      country: cell("Country"),
      period: cell("Year"),
      unit: cell("Unit"),
      estimated: notesEstimate(cell("Notes"), cell("Year")),
      note: cell("Notes"),
    });
  };
}
