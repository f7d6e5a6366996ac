import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DATA_FOLDER } from "../reference/index.ts";

const HASH_SHOWN = 16;

/** A hash of what some files hold and of where they lie in a folder. */
async function hashFolder(folder: string, isWanted: (path: string) => boolean): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).filter(isWanted).sort();
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name))));
  const hash = createHash("sha256");
  for (const [k, name] of names.entries())
    hash.update(`${name}\0`).update(contents[k]!).update("\0");
  return hash.digest("hex").slice(0, HASH_SHOWN);
}

const SOURCE = fileURLToPath(new URL("..", import.meta.url));
const SCENARIOS = fileURLToPath(new URL("../../scenarios", import.meta.url));

/** What answers rest on: hashes of the program, and of the data and scenarios that ship with it. */
export async function readBasis(): Promise<{ readonly code: string; readonly edition: string }> {
  const isCode = (path: string) => /(?<!\.d)\.[jt]s$/.test(path) && !path.includes(".test.");
  const isData = (path: string) => /\.(csv|ya?ml)$/.test(path);
  const [code, data, scenarios] = await Promise.all([
    hashFolder(SOURCE, isCode),
    hashFolder(DATA_FOLDER, isData),
    hashFolder(SCENARIOS, isData),
  ]);
  return { code, edition: `${data}-${scenarios}` };
}
