import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Reading } from "../model/index.ts";
import { type RawRow, type RawTable, readCsv } from "./csv.ts";
import type { Table } from "./tables.ts";

/** Folder within a chain's folder: a row of a table in it takes the place of the chain's of the same key. */
export const OWN_FOLDER = "own";

/** A table laid over another. */
export interface Laid {
  readonly table: RawTable;
  /** Rows that took the place of rows below. */
  readonly replaced: number;
  /** Rows that are not below. */
  readonly added: number;
}

/** What names a row within its table: the columns of the key in their order. */
export const keyOfRow = (
  key: Table<never>["key"],
  { header }: Pick<RawTable, "header">,
  cells: readonly string[],
): string => key.map((column) => cells[header.indexOf(column)] ?? "").join(", ");

/** The rows of a table under another header; a column that the table does not have is empty. */
const underHeader = ({ header: from, rows }: RawTable, header: readonly string[]): RawRow[] => {
  const places = header.map((column) => from.indexOf(column));
  return rows.map((row) => ({ ...row, cells: places.map((place) => row.cells[place] ?? "") }));
};

/**
 * Lays rows over those of the same key, each in the other's place, and new ones after them: rows that say
 * the same as the ones below change nothing at all. Every row keeps its own file and line.
 */
export function layRows(key: Table<never>["key"], own: RawTable, below: RawTable): Laid {
  const header = [...new Set([...below.header, ...own.header])];
  const keyOf = ({ cells }: RawRow) => keyOfRow(key, { header }, cells);
  const above = Map.groupBy(underHeader(own, header), keyOf);
  const placed = new Set<string>();
  const kept = underHeader(below, header).flatMap((row) => {
    const over = above.get(keyOf(row));
    if (over === undefined) return [row];
    placed.add(keyOf(row));
    return over;
  });
  const added = [...above].flatMap(([name, rows]) => (placed.has(name) ? [] : rows));
  const table = { header, rows: [...kept, ...added] };
  return { table, replaced: placed.size, added: added.length };
}

/** Reads what a folder has of one's own for a table; undefined where it has nothing. */
export async function readOwn(
  folder: string,
  file: string,
): Promise<Reading<RawTable> | undefined> {
  const path = join(folder, OWN_FOLDER, file);
  const entry = await stat(path).catch(() => undefined);
  if (entry === undefined) return undefined;
  const name = `${OWN_FOLDER}/${file}`;
  const read = await readCsv(path, name);
  if (!read.ok) return read;
  const { header, rows } = read.value;
  return { ok: true, value: { header, rows: rows.map((row) => ({ ...row, file: name })) } };
}
