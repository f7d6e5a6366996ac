import type { Problem, Reading } from "../../model/index.ts";
import type { RawTable } from "../csv.ts";

/** Which of our commodities a source's series is, and what it counts; a row of `world/series.csv`. */
export interface Series {
  readonly commodity: string;
  readonly statistic: string;
  readonly basis: string;
  /** Unit that takes the place of a wrong one in the file, as a source would write it; or "". */
  readonly unit: string;
  /** Words that the source's name of the series holds, and words that it does not. */
  readonly holds: readonly string[];
  readonly lacks: readonly string[];
  readonly line: number;
}

/** Series by format, kind and the source's name of the commodity. */
export type SeriesIndex = ReadonlyMap<string, readonly Series[]>;

const fold = (words: string): string => words.replace(/\s+/g, " ").trim().toLowerCase();
const keyOf = (format: string, kind: string, commodity: string): string =>
  `${format}|${kind}|${fold(commodity)}`;

/** Reads `world/series.csv`, whose commodities must be rows of `world/commodities.csv`. */
export function readSeries(series: RawTable, commodities: RawTable): Reading<SeriesIndex> {
  const known = new Set(
    commodities.rows.map(({ cells }) => cells[commodities.header.indexOf("id")]),
  );
  const index = new Map<string, Series[]>();
  const problems: Problem[] = [];
  for (const { line, cells } of series.rows) {
    const cell = (column: string) => cells[series.header.indexOf(column)] ?? "";
    if (!known.has(cell("commodity")))
      problems.push({
        where: `world/series.csv:${line}`,
        field: "commodity",
        value: cell("commodity"),
        says: "Not a row of world/commodities.csv. Add it there first.",
      });
    const words = fold(cell("words")).split(" ").filter(Boolean);
    const key = keyOf(cell("format"), cell("kind"), cell("source_commodity"));
    const entry: Series = {
      commodity: cell("commodity"),
      statistic: cell("statistic"),
      basis: cell("basis"),
      unit: cell("unit"),
      holds: words.filter((word) => !word.startsWith("-")),
      lacks: words.filter((word) => word.startsWith("-")).map((word) => word.slice(1)),
      line,
    };
    index.set(key, [...(index.get(key) ?? []), entry]);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: index };
}

/** The series that a source's words name: none where not mapped; more than one is a fault of the table. */
export function findSeries(
  index: SeriesIndex,
  format: string,
  kind: string,
  sourceCommodity: string,
  sourceSeries: string,
): readonly Series[] {
  const words = fold(sourceSeries);
  return (index.get(keyOf(format, kind, sourceCommodity)) ?? []).filter(
    ({ holds, lacks }) =>
      holds.every((word) => words.includes(word)) && !lacks.some((word) => words.includes(word)),
  );
}
