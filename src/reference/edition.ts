import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Chain } from "../model/index.ts";

const HASH_SHOWN = 10;

/**
 * The name of the data that an answer rests on: chain, base year, and a hash of the folder's tables.
 * The same tables have the same edition wherever they lie; one changed digit makes another.
 */
export async function editionOf(
  folder: string,
  chain: Pick<Chain, "id" | "baseYear">,
): Promise<string> {
  const files = (await readdir(folder)).filter((file) => /\.(csv|yaml)$/.test(file)).sort();
  const hash = createHash("sha256");
  for (const file of files) {
    const text = await readFile(join(folder, file), "utf8");
    hash.update(file).update("\0").update(text.replaceAll("\r\n", "\n")).update("\0");
  }
  return `${chain.id}-${chain.baseYear}+${hash.digest("hex").slice(0, HASH_SHOWN)}`;
}
