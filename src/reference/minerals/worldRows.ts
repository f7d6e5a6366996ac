import type { Problem, RowRef } from "../../model/index.ts";
import { parseNumber } from "../columns.ts";
import type { RawTable } from "../csv.ts";
import { OBSERVATION_COLUMNS } from "../import/index.ts";

/** A row of a table of `data/world`: one cell of one edition. A value that nobody gives is absent. */
export interface WorldRow {
  readonly commodity: string;
  readonly statistic: string;
  /** Id of a country, ids joined by `+`, or `WORLD`. */
  readonly country: string;
  readonly period: string;
  readonly value: number | undefined;
  /** Ends of a bound or a range; absent where the source gives a plain value. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly unit: string;
  readonly basis: string;
  readonly quality: "reported" | "estimated";
  /** The edition. */
  readonly source: string;
  /** The cell as printed, where it says more than the value: `W`, `>50`, `13 kt`. */
  readonly token: string;
  /** The source's words for the series. */
  readonly series: string;
  readonly note: string;
  readonly at: RowRef;
}

/**
 * The number of a cell: its value, or the middle of its bounds where it has both; `undefined` where
 * the source gives neither.
 *
 * @example
 * middleOf({ value: undefined, low: 660, high: 670 }) // => 665
 * middleOf({ value: undefined, low: 50, high: undefined }) // => undefined
 */
export function middleOf({
  value,
  low,
  high,
}: Pick<WorldRow, "value" | "low" | "high">): number | undefined {
  if (value !== undefined) return value;
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** Reads a table of observations that the importers wrote, collecting everything wrong with it. */
export function readWorldRows(raw: RawTable, file: string, problems: Problem[]): WorldRow[] {
  const position = new Map(raw.header.map((name, index) => [name, index]));
  const missing = OBSERVATION_COLUMNS.filter((name) => !position.has(name));
  if (missing.length > 0) {
    const says = `The column is missing. Make the table again from the releases.`;
    for (const value of missing)
      problems.push({ where: `${file}:1`, field: "header", value, says });
    return [];
  }
  return raw.rows.map(({ line, cells }) => {
    const cell = (name: (typeof OBSERVATION_COLUMNS)[number]) => cells[position.get(name)!]!;
    const number = (name: "value" | "low" | "high"): number | undefined => {
      if (cell(name) === "") return undefined;
      const parsed = parseNumber(cell(name));
      if ("value" in parsed) return parsed.value;
      problems.push({
        where: `${file}:${line}`,
        field: name,
        value: cell(name),
        says: parsed.says,
      });
      return undefined;
    };
    return {
      commodity: cell("commodity"),
      statistic: cell("statistic"),
      country: cell("country"),
      period: cell("period"),
      value: number("value"),
      low: number("low"),
      high: number("high"),
      unit: cell("unit"),
      basis: cell("basis"),
      quality: cell("quality") === "estimated" ? "estimated" : "reported",
      source: cell("source"),
      token: cell("token"),
      series: cell("series"),
      note: cell("note"),
      at: { file, line },
    };
  });
}
