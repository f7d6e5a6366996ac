import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Problem, suggest } from "../../model/index.ts";
import { type RawTable, splitCsv } from "../../reference/index.ts";
import type { Effects } from "../effects.ts";
import { isKept } from "./fields.ts";
import { TABLE_FILES } from "./tableFiles.ts";

/** A table of one's own: as it is written, and its rows. */
export interface OwnTable {
  readonly name: string;
  readonly csv: string;
  readonly table: RawTable;
}

/** Reads the CSV files of a folder, or one file; what is no table of a chain is a problem. */
export async function readOwnTables(
  path: string,
  effects: Effects,
): Promise<{ readonly tables: readonly OwnTable[]; readonly problems: readonly Problem[] }> {
  const entry = await stat(path).catch(() => undefined);
  const problems: Problem[] = [];
  const complain = (where: string, says: string) =>
    problems.push({ where, field: "", value: "", says });
  if (entry === undefined) complain(path, "There is no such file or folder.");
  const paths = entry?.isDirectory()
    ? (await readdir(path)).filter((name) => name.endsWith(".csv")).map((name) => join(path, name))
    : entry
      ? [path]
      : [];
  if (entry !== undefined && paths.length === 0) complain(path, "There is no CSV file in it.");
  const tables: OwnTable[] = [];
  for (const file of paths.sort()) {
    const name = basename(file);
    const text = await effects.readText(file);
    if (!TABLE_FILES.includes(name)) complain(name, `No such table. ${suggest(name, TABLE_FILES)}`);
    else if (!text.ok) problems.push(...text.problems);
    else if (!isKept(text.value)) complain(name, "Leave out characters that cannot be kept.");
    else {
      const table = splitCsv(text.value, name);
      if (table.ok) tables.push({ name, csv: text.value, table: table.value });
      else problems.push(...table.problems);
    }
  }
  return { tables, problems };
}
