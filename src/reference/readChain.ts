import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Chain, Reading } from "../model/index.ts";
import { buildChain } from "./buildChain.ts";
import { readFolder } from "./readFolder.ts";

/** The folder of the reference data that ships with the package. */
export const DATA_FOLDER = fileURLToPath(new URL("../../data", import.meta.url));

/** The folder of a shipped chain. */
export const chainFolder = (id: string): string => join(DATA_FOLDER, "chains", id);

/**
 * Reads a chain from its folder for a base year (by default the last one it has): every table
 * parsed, every reference, basis and element balance checked. Quantities stay as written, in t/a.
 */
export async function readChain(folder: string, year?: number): Promise<Reading<Chain>> {
  const read = await readFolder(folder, DATA_FOLDER);
  if (!read.ok) return read;
  return buildChain(read.value, year ?? Math.max(...read.value.header["base-years"]));
}
