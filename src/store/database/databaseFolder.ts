import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { linkPglite } from "./pglite.ts";

/**
 * The folder of the database within a data folder; a new database is made beside it and put in its place
 * when it is whole, so that a start that is stopped in the middle leaves nothing half made.
 */
export async function databaseFolder(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, "database");
  if (existsSync(folder)) return folder;
  const making = join(dataFolder, "database.new");
  await rm(making, { recursive: true, force: true });
  const link = await linkPglite(making);
  await link.close();
  await rename(making, folder);
  if (process.platform !== "win32") {
    await using parent = await open(dataFolder, "r");
    await parent.sync();
  }
  return folder;
}
