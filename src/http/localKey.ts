import { randomBytes, timingSafeEqual } from "node:crypto";
import { chmod, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const KEY_BYTES = 32;

const fileIn = (dataFolder: string): string => join(dataFolder, "local-key");

/** The key by which commands of this machine's owner ask a server that has their data folder open. */
export interface LocalKey extends AsyncDisposable {
  readonly key: string;
}

/** Writes a fresh key into a data folder, where only its owner can read it, until it is disposed of. */
export async function writeLocalKey(dataFolder: string): Promise<LocalKey> {
  const key = `cvl_${randomBytes(KEY_BYTES).toString("base64url")}`;
  const file = fileIn(dataFolder);
  await rm(file, { force: true });
  await writeFile(file, key, { mode: 0o600, flag: "wx" });
  await chmod(file, 0o600);
  return { key, [Symbol.asyncDispose]: () => rm(file, { force: true }) };
}

/** The key of the server that has a data folder open; undefined where it may not be read. */
export const readLocalKey = (dataFolder: string): Promise<string | undefined> =>
  readFile(fileIn(dataFolder), "utf8").catch(() => undefined);

/** Whether a secret that came with a request is a key. Takes as long for a near miss as for a far one. */
export function isLocalKey(given: string, key: string | undefined): boolean {
  if (key === undefined) return false;
  const [one, other] = [Buffer.from(given), Buffer.from(key)];
  return one.length === other.length && timingSafeEqual(one, other);
}
