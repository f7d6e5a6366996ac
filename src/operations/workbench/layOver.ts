import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Merged, mergeTables } from "./mergeTables.ts";

/** A table by its file name. */
export interface NamedTable {
  readonly name: string;
  readonly csv: string;
}

/** A chain's folder with some tables laid over, until it is disposed of. */
export interface Laid extends AsyncDisposable {
  readonly folder: string;
  readonly merged: ReadonlyMap<string, Merged>;
}

/** Lays tables over a copy of a chain's folder that only this user can read. */
export async function layOver(chainFolder: string, tables: readonly NamedTable[]): Promise<Laid> {
  const folder = await mkdtemp(join(tmpdir(), "coercivity-edition-"));
  await cp(chainFolder, folder, { recursive: true });
  const merged = new Map<string, Merged>();
  for (const { name, csv } of tables) {
    const path = join(folder, name);
    const reference = existsSync(path) ? await readFile(path, "utf8") : undefined;
    const table = mergeTables(name, csv, reference);
    merged.set(name, table);
    await writeFile(path, table.csv, { mode: 0o600 });
  }
  const remove = () => rm(folder, { recursive: true, force: true });
  return { folder, merged, [Symbol.asyncDispose]: remove };
}
