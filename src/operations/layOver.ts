import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chainFolder, OWN_FOLDER } from "../reference/index.ts";

/** Tables by their file names. */
export type Tables = Readonly<Record<string, string>>;

/** A copy of a shipped chain's folder with tables of one's own over it, until it is disposed of. */
export interface LaidChain extends AsyncDisposable {
  readonly folder: string;
  /** Where one's own tables lie in it. */
  readonly own: string;
}

/** Lays tables over a copy of a shipped chain's folder that only this user can read. */
export async function layOver(chain: string, tables: Tables): Promise<LaidChain> {
  const folder = await mkdtemp(join(tmpdir(), "coercivity-edition-"));
  await cp(chainFolder(chain), folder, { recursive: true });
  const own = join(folder, OWN_FOLDER);
  await mkdir(own, { mode: 0o700 });
  for (const [name, csv] of Object.entries(tables))
    await writeFile(join(own, name), csv, { mode: 0o600 });
  const remove = () => rm(folder, { recursive: true, force: true });
  return { folder, own, [Symbol.asyncDispose]: remove };
}
