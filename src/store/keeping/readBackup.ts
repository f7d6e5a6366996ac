import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { type Name, sayPathFault } from "../../model/index.ts";
import type { BackupHeader } from "./backup.ts";

/** The lines of a backup. Ends with the error of the file, where it has one. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const gunzip = createGunzip();
  let fault: Error | undefined;
  pipeline(createReadStream(path), gunzip, (error) => {
    fault = error ?? undefined;
  });
  const lines = createInterface({ input: gunzip, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) yield line;
  if (fault) throw fault;
}

/** What a file turns out to be. */
export type BackupReading =
  | {
      readonly status: "sound";
      readonly header: BackupHeader;
      readonly rows: number;
      /** SHA-256 of all that is in it, hexadecimal. */
      readonly hash: string;
    }
  | { readonly status: "no_backup"; readonly says: Name };

const none = (en: string, ja: string): BackupReading => ({
  status: "no_backup",
  says: { en, ja },
});

/** Reads a backup through: whether it is one, whole, and as it was written. */
export async function checkBackup(path: string): Promise<BackupReading> {
  const hash = createHash("sha256");
  let header: BackupHeader | undefined;
  let last = "";
  let count = 0;
  try {
    for await (const line of linesOf(path)) {
      header ??= headerOf(line);
      if (header === undefined)
        return none("This is no backup of a store.", "保管庫の控えではない。");
      if (count > 0) hash.update(`${last}\n`);
      last = line;
      count += 1;
    }
  } catch (error) {
    const { message } = error as Error;
    const { en, ja } = sayPathFault(error) ?? {
      en: `It cannot be read: ${message}. Is it a backup, and whole?`,
      ja: `読めない: ${message}。控えのファイルか、欠けていないか確かめる。`,
    };
    return none(en, ja);
  }
  const end = objectOf(last);
  if (header === undefined || end?.end !== true)
    return none("It ends in the middle.", "途中で終わっている。");
  const found = hash.digest("hex");
  if (end.hash !== found)
    return none(
      "It was changed: its hash does not fit it.",
      "書き換えられている。ハッシュが合わない。",
    );
  return { status: "sound", header, rows: Number(end.rows), hash: found };
}

/** The rows of a backup that was checked, table by table, so many at a time, each as a JSON text. */
export async function* rowsOf(
  path: string,
  atOnce: number,
): AsyncGenerator<{ readonly table: string; readonly rows: readonly string[] }> {
  let table: string | undefined;
  let rows: string[] = [];
  let isFirst = true;
  for await (const line of linesOf(path)) {
    if (isFirst) {
      isFirst = false;
      continue;
    }
    // Rows are objects of columns; none of the tables has a column "table" or "end".
    const said = /^\{"(?:table|end)":/.test(line) ? objectOf(line) : undefined;
    if (said === undefined) rows.push(line);
    if (table !== undefined && rows.length > 0 && (said !== undefined || rows.length === atOnce)) {
      yield { table, rows };
      rows = [];
    }
    if (typeof said?.table === "string") table = said.table;
  }
}

function headerOf(line: string): BackupHeader | undefined {
  const header = objectOf(line);
  return header?.coercivity === "backup" && header.format === 1
    ? (header as unknown as BackupHeader)
    : undefined;
}

function objectOf(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
