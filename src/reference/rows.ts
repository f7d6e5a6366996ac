import {
  type Figure,
  type Problem,
  QUALITIES,
  type Quality,
  type RowRef,
  suggest,
} from "../model/index.ts";
import { type Column, parseNumber } from "./columns.ts";
import type { RawTable } from "./csv.ts";
import { FIGURE_COLUMNS, type Table } from "./tables.ts";

/** The columns of a table, as one row holds them. */
export type Row<C extends Record<string, Column<unknown>>> = {
  readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never;
} & {
  readonly at: RowRef;
  /** The table's own cells as text, by column. */
  readonly written: Readonly<Record<string, string>>;
};

/** A row that is a number. */
export type FigureRow<C extends Record<string, Column<unknown>>> = Row<C> & {
  readonly figure: Figure;
};

const FIGURE_NAMES: readonly string[] = FIGURE_COLUMNS.map(([name]) => name);

type Complain = (field: string, value: string, says: string) => void;

function parseFigure(
  cell: (name: string) => string,
  units: readonly string[],
  mayBeNegative: boolean,
  at: RowRef,
  complain: Complain,
): Figure {
  const number = (name: string, missing?: number): number => {
    const text = cell(name);
    if (text === "" && missing !== undefined) return missing;
    const parsed = parseNumber(text);
    if ("value" in parsed) return parsed.value;
    complain(name, text, parsed.says);
    return Number.NaN;
  };
  const value = number("value");
  const quality = cell("quality") as Quality;
  const low = number("low", value);
  const high = number("high", value);
  if (!QUALITIES.includes(quality))
    complain("quality", quality, `Write one of: ${QUALITIES.join(", ")}.`);
  if (quality === "assumed" && (cell("low") === "" || cell("high") === ""))
    complain("low", cell("low"), "What is assumed has a range: give low and high.");
  if (quality === "assumed" && cell("note") === "")
    complain("note", "", "What is assumed has a reason: write it in the note.");
  if (!mayBeNegative && Math.min(value, low) < 0)
    complain("value", cell("value"), "This cannot be negative.");
  if (low > value || high < value)
    complain("low", `${cell("low")} to ${cell("high")}`, `The range must enclose ${value}.`);
  const unit = cell("unit");
  if (!units.includes(unit)) complain("unit", unit, `Write ${units.join(" or ")}.`);
  if (cell("source") === "") complain("source", "", "No number without a source.");
  if (cell("period") === "") complain("period", "", "Write what it holds for, as 2025.");
  return {
    value,
    low,
    high,
    unit,
    basis: cell("basis"),
    quality,
    period: cell("period"),
    source: cell("source"),
    note: cell("note"),
    at,
  };
}

/** Checks a header against a definition: every column once, none that nobody knows. */
export function checkHeader<C extends Record<string, Column<unknown>>>(
  header: readonly string[],
  table: Table<C>,
  where: string,
): Problem[] {
  const own = Object.keys(table.columns);
  const known = table.figure ? [...own, ...FIGURE_NAMES] : own;
  const unknown = header.filter((name) => !known.includes(name));
  const doubled = header.filter((name, index) => header.indexOf(name) !== index);
  const missing = known.filter(
    (name) => !header.includes(name) && !(table.columns[name]?.optional ?? name === "note"),
  );
  const problem = (value: string, says: string): Problem => ({
    where: `${where}:1`,
    field: "header",
    value,
    says,
  });
  return [
    ...unknown.map((name) => problem(name, `No such column. ${suggest(name, known)}`)),
    ...doubled.map((name) => problem(name, "The column stands twice.")),
    ...missing.map((name) => problem(name, "The column is missing.")),
  ];
}

/** Reads the rows of a table by its definition, collecting everything wrong with them. */
export function readRows<C extends Record<string, Column<unknown>>>(
  raw: RawTable,
  table: Table<C>,
  problems: Problem[],
): FigureRow<C>[] {
  const headerProblems = checkHeader(raw.header, table, table.file);
  if (headerProblems.length > 0) {
    problems.push(...headerProblems);
    return [];
  }
  const position = new Map(raw.header.map((name, index) => [name, index]));
  const firstLineOf = new Map<string, number>();
  return raw.rows.map(({ line, cells, file = table.file }) => {
    const at = { file, line };
    const cell = (name: string) => cells[position.get(name) ?? -1] ?? "";
    const complain: Complain = (field, value, says) =>
      problems.push({ where: `${file}:${line}`, field, value, says });
    const written: Record<string, string> = {};
    const row: Record<string, unknown> = { at, written };
    for (const [name, column] of Object.entries(table.columns)) {
      const text = cell(name);
      written[name] = text;
      if (text === "" && !column.optional) complain(name, "", "This may not be empty.");
      else {
        const parsed = column.parse(text);
        if ("value" in parsed) row[name] = parsed.value;
        else complain(name, text, parsed.says);
      }
    }
    const key = table.key.map(cell).join(" ");
    const first = firstLineOf.get(key);
    if (first !== undefined)
      complain(table.key.join(", "), key, `The same row stands on line ${first}. Keep one.`);
    else firstLineOf.set(key, line);
    if (table.figure) {
      const { units: allowed } = table.figure;
      const units =
        allowed === "any" ? [cell("unit")] : (allowed[cell("term")] ?? allowed[""] ?? []);
      row.figure = parseFigure(cell, units, table.figure.mayBeNegative ?? false, at, complain);
    }
    return row as FigureRow<C>;
  });
}
