import { homedir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { about } from "../../operations/index.ts";
import type { Place } from "../../store/index.ts";
import type { Terminal } from "../terminal.ts";

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

/** A folder to keep data in. */
export const dataField = about(
  z.string().min(1, "Name a folder.").optional(),
  "Folder that data are kept in. Default: DATABASE_URL, COERCIVITY_DATA, or your own data folder.",
  "データを保管するフォルダー。省略時は DATABASE_URL、COERCIVITY_DATA、または利用者のデータ用フォルダー。",
);

/** Port that nothing well known listens on. */
const PORT_DEFAULT = 8790;

const portSays = "Write 0 to 65535.";

/** A port to listen on. */
export const portField = about(
  z.int(portSays).min(0, portSays).max(65535, portSays).default(PORT_DEFAULT),
  "Port to listen on; 0 is any that is free.",
  "待ち受けるポート。0 は空いているもの。",
);
