import { COMMON_TABLES, type RawTable, splitCsv, TABLES } from "../../reference/index.ts";

/** Columns that together name a row, by file. */
const KEYS: ReadonlyMap<string, readonly string[]> = new Map(
  [...Object.values(TABLES), COMMON_TABLES.sources].map(({ file, key }) => [file, key]),
);

/** Files that an edition may have tables for. */
export const TABLE_FILES: readonly string[] = [...KEYS.keys()];

/** What names a row within its table, the columns of the key in their order. */
export function keyOfRow(file: string, { header }: RawTable, cells: readonly string[]): string {
  return KEYS.get(file)!
    .map((column) => cells[header.indexOf(column)] ?? "")
    .join(", ");
}

/** A table in which some rows take the place of others. */
export interface Merged {
  readonly csv: string;
  /** Rows that took the place of rows of the reference. */
  readonly replaced: number;
  /** Rows that the reference does not have. */
  readonly added: number;
}

/**
 * Puts rows of one's own before those of the reference; a row of the same key takes the other's place.
 * One's own come first, so that a line of the result is a line of one's own file.
 */
export function mergeTables(file: string, own: string, reference: string | undefined): Merged {
  const read = splitCsv(own, file);
  if (!read.ok || reference === undefined)
    return { csv: own, replaced: 0, added: read.ok ? read.value.rows.length : 0 };
  const there = splitCsv(reference, file);
  if (!there.ok) throw new Error(`The reference's ${file} cannot be read.`);
  const keys = new Set(read.value.rows.map(({ cells }) => keyOfRow(file, read.value, cells)));
  const left = there.value.rows.filter(
    ({ cells }) => !keys.has(keyOfRow(file, there.value, cells)),
  );
  const columns = read.value.header.map((name) => there.value.header.indexOf(name));
  const rows = left.map(({ cells }) => columns.map((from) => quote(cells[from] ?? "")).join(","));
  const replaced = there.value.rows.length - left.length;
  const csv = `${own.trimEnd()}\n${rows.map((row) => `${row}\n`).join("")}`;
  return { csv, replaced, added: keys.size - replaced };
}

const quote = (cell: string): string =>
  /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
