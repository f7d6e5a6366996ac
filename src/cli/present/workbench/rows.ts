import { wrap } from "../../page/displayWidth.ts";
import { type Page, strong } from "../../page/page.ts";
import type { Cell } from "../../page/records.ts";
import { layTable } from "../../page/table.ts";
import type { Words } from "../../words/en.ts";
import type { Presenter } from "../presenters.ts";

/** A column of what a store keeps, by the word for it. */
export type ColumnName = keyof Words["kept"]["columns"];

/** Rows under columns: what a table shows of an answer. */
export interface Shown {
  readonly columns: readonly ColumnName[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell for people: what nobody knows is a dash. */
const tell = (cell: Cell): string => (cell === null || cell === "" ? "–" : String(cell));

/** A table for people; says so where there is nothing. */
export function showRows({ columns, rows }: Shown, { words, width }: Page): string[] {
  if (rows.length === 0) return [words.kept.nothing];
  const headings = columns.map((name) => ({
    ...{ heading: words.kept.columns[name], align: "left" as const, gives: true },
  }));
  return layTable(
    headings,
    rows.map((row) => row.map(tell)),
    width,
  );
}

/** A thing in lines, a field each. */
export function showFields(
  fields: readonly (readonly [ColumnName, Cell])[],
  { words, width }: Page,
): string[] {
  return fields.flatMap(([name, cell]) =>
    wrap(`${words.kept.columns[name]}: ${tell(cell)}`, width),
  );
}

/** A part of a page under a heading. */
export const showPart = (name: ColumnName, shown: Shown, page: Page): string[] => [
  "",
  strong(page.words.kept.columns[name], page),
  ...showRows(shown, page),
];

/** A presenter of answers that are a table and nothing else. */
export const tableOf = <T>(show: (value: T) => Shown): Presenter<T> => ({
  text: (value, page) => showRows(show(value), page),
  records: (value) => {
    const { columns, rows } = show(value);
    return { header: columns.map((name) => name), rows };
  },
});
