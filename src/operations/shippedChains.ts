import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { DATA_FOLDER } from "../reference/index.ts";

/** Ids of the chains that ship. */
export const shippedChains = (): Promise<readonly string[]> => readdir(join(DATA_FOLDER, "chains"));
