/** A cell of a record: what nobody knows is null, and empty in files. */
export type Cell = string | number | boolean | null;

/** Rows for programs: names with units in the header, numbers unrounded. */
export interface Records {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const write = (cell: Cell): string => (cell === null ? "" : String(cell));

const quote = (text: string): string =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * Writes records as CSV (RFC 4180), a header first.
 *
 * @example
 * toCsv({ header: ["id", "mass [t]"], rows: [["a,b", 2]] }) // => "id,mass [t]\n\"a,b\",2\n"
 */
export const toCsv = ({ header, rows }: Records): string =>
  [header, ...rows].map((row) => `${row.map((cell) => quote(write(cell))).join(",")}\n`).join("");

/**
 * Writes records one a line, cells separated by tabs, without a header: for `grep` and `cut`.
 *
 * @example
 * toPlain({ header: ["id"], rows: [["a"], ["b"]] }) // => "a\nb\n"
 */
export const toPlain = ({ rows }: Records): string =>
  rows
    .map((row) => `${row.map((cell) => write(cell).replace(/[\t\r\n]+/g, " ")).join("\t")}\n`)
    .join("");
