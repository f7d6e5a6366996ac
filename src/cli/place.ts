import { homedir } from "node:os";
import { join } from "node:path";
import type { Place } from "../store/index.ts";
import type { Terminal } from "./terminal.ts";

/** The folder that a person's programs keep their data in, as each system has it. */
function ownFolder(environment: Terminal["environment"]): string {
  const { XDG_DATA_HOME, LOCALAPPDATA } = environment;
  if (process.platform === "win32") return LOCALAPPDATA ?? join(homedir(), "AppData", "Local");
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support");
  return XDG_DATA_HOME || join(homedir(), ".local", "share");
}

/** The data folder where none is named. */
export const dataFolderOf = (environment: Terminal["environment"]): string =>
  environment.COERCIVITY_DATA || join(ownFolder(environment), "coercivity");

/** Where the store is: the folder that is named, else the database that is, else a person's own folder. */
export function placeOf(data: string | undefined, environment: Terminal["environment"]): Place {
  const { DATABASE_URL } = environment;
  if (data === undefined && DATABASE_URL) return { url: DATABASE_URL };
  return { dataFolder: data ?? dataFolderOf(environment) };
}
