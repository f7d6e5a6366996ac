import { COMMON_TABLES, keyOfRow, type RawTable, TABLES } from "../../reference/index.ts";

/** Columns that together name a row, by file. */
export const KEYS: ReadonlyMap<string, readonly string[]> = new Map(
  [...Object.values(TABLES), COMMON_TABLES.sources].map(({ file, key }) => [file, key]),
);

/** Files that an edition may have tables for. */
export const TABLE_FILES: readonly string[] = [...KEYS.keys()];

/** What names a row within the table of a file. */
export const nameOfRow = (file: string, table: RawTable, cells: readonly string[]): string =>
  keyOfRow(KEYS.get(file)!, table, cells);
