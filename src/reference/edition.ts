import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Chain } from "../model/index.ts";
import { OWN_FOLDER } from "./ownRows.ts";

const HASH_SHOWN = 10;

/** Files of a folder that say something, and those of one's own that lie over them. */
async function filesOf(folder: string) {
  const says = (file: string) => /\.(csv|yaml)$/.test(file);
  const there = await readdir(folder);
  const own = there.includes(OWN_FOLDER) ? await readdir(join(folder, OWN_FOLDER)) : [];
  return {
    files: there.filter(says).sort(),
    own: own.filter(says).map((file) => `${OWN_FOLDER}/${file}`),
  };
}

/** A hash of what files of a folder hold, however their lines end. */
async function hashFiles(folder: string, files: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of files) {
    const text = await readFile(join(folder, file), "utf8");
    hash.update(file).update("\0").update(text.replaceAll("\r\n", "\n")).update("\0");
  }
  return hash.digest("hex").slice(0, HASH_SHOWN);
}

/** What tables beside the chains rest on: folders of the data, and files that they share. */
const TABLE_SETS = {
  minerals: { folders: ["minerals", "world"], files: ["countries.csv", "sources.csv"] },
  deposits: { folders: ["deposits"], files: ["countries.csv"] },
} as const;

/**
 * The name of the data that an answer about minerals or deposits rests on: a hash of their tables. The
 * same tables have the same edition; one changed digit makes another.
 */
export async function tablesEdition(
  set: keyof typeof TABLE_SETS,
  dataFolder: string,
): Promise<string> {
  const { folders, files } = TABLE_SETS[set];
  const within = await Promise.all(
    folders.map(async (folder) =>
      (await filesOf(join(dataFolder, folder))).files.map((file) => `${folder}/${file}`),
    ),
  );
  return `${set}+${await hashFiles(dataFolder, [...within.flat(), ...files])}`;
}

/**
 * The name of the data that an answer rests on: chain, base year, and a hash of the folder's tables.
 * The same tables have the same edition wherever they lie; one changed digit makes another. Where tables
 * of one's own lie over them, it ends in `+own`, so that nobody takes it for the reference's.
 */
export async function editionOf(
  folder: string,
  chain: Pick<Chain, "id" | "baseYear">,
): Promise<string> {
  const { files, own } = await filesOf(folder);
  const hash = await hashFiles(folder, [...files, ...own.sort()]);
  const name = `${chain.id}-${chain.baseYear}+${hash}`;
  return own.length > 0 ? `${name}+own` : name;
}
