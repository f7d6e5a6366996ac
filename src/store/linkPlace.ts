import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Name } from "../model/index.ts";
import { type LockOwner, lock } from "../stockpile/index.ts";
import type { Link } from "./database/database.ts";
import { databaseFolder } from "./database/databaseFolder.ts";
import { linkPglite } from "./database/pglite.ts";
import { linkPostgres } from "./database/postgres.ts";
import { addressOf, inUse, noAddress, unusable } from "./openingWords.ts";

/** A link to a database, and what goes with holding it. */
export interface Linked {
  readonly link: Link;
  /** Tells other processes of this machine at which address this one answers. */
  answerAt(address: string): Promise<void>;
  /** Closes the link, and lets others have the place. */
  close(): Promise<void>;
}

/** Why a place cannot be linked to. */
export type NoLink =
  | { readonly status: "in_use"; readonly says: Name; readonly by: LockOwner | undefined }
  | { readonly status: "unreachable"; readonly says: Name };

/** Links to the database in a data folder, which is this process's alone until it is closed. */
export async function linkFolder(dataFolder: string): Promise<Linked | NoLink> {
  try {
    return await linkOwnFolder(dataFolder);
  } catch (error) {
    const says = unusable(dataFolder, error);
    if (says === undefined) throw error;
    return { status: "unreachable", says };
  }
}

async function linkOwnFolder(dataFolder: string): Promise<Linked | NoLink> {
  await mkdir(dataFolder, { recursive: true });
  const locking = await lock(join(dataFolder, "store"));
  if (locking.status === "taken")
    return { status: "in_use", says: inUse(dataFolder, locking.file, locking.by), by: locking.by };
  const { release, answerAt } = locking;
  try {
    const link = await linkPglite(await databaseFolder(dataFolder));
    const close = async () => {
      await link.close();
      await release();
    };
    return { link, answerAt, close };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Links to a PostgreSQL; it connects when it is first asked. */
export function linkUrl(url: string): Linked | NoLink {
  if (addressOf(url) === undefined) return { status: "unreachable", says: noAddress };
  const link = linkPostgres(url);
  return { link, answerAt: async () => {}, close: link.close };
}
