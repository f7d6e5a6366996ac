import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Name } from "../model/index.ts";
import { type LockOwner, lock } from "../stockpile/index.ts";
import { databaseOn, type Link } from "./database/database.ts";
import { databaseFolder } from "./database/databaseFolder.ts";
import { linkPglite } from "./database/pglite.ts";
import { linkPostgres } from "./database/postgres.ts";
import { checkRole } from "./database/roleCheck.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/migrations.ts";
import { addressOf, inUse, noAddress, unreachable } from "./openingWords.ts";
import { type Store, storeOn } from "./store.ts";

/** Where a store is: a folder of this machine, or a PostgreSQL that is reached as the owner of its tables. */
export type Place = { readonly dataFolder: string } | { readonly url: string };

/** What a store takes from the world. */
export interface StoreEffects {
  /** The current time. */
  now(): Date;
}

/** What comes of opening a store. Only `open` leaves anything open. */
export type Opening =
  | {
      readonly status: "open";
      readonly store: Store;
      /** Steps by which the tables were brought into shape just now. */
      readonly migrated: readonly string[];
    }
  | {
      readonly status: "in_use";
      readonly says: Name;
      /** Who has it: where it answers others, ask there. */
      readonly by: LockOwner | undefined;
    }
  | { readonly status: "unknown_shape"; readonly says: Name }
  | { readonly status: "unreachable"; readonly says: Name };

/**
 * Opens a store, and makes it where there is none. A folder is this process's alone until it is closed;
 * what was acknowledged is on the disk.
 */
export const openStore = (place: Place, effects: StoreEffects): Promise<Opening> =>
  "url" in place ? openUrl(place.url, effects) : openFolder(place.dataFolder, effects);

async function openFolder(dataFolder: string, effects: StoreEffects): Promise<Opening> {
  await mkdir(dataFolder, { recursive: true });
  const locking = await lock(join(dataFolder, "store"));
  if (locking.status === "taken")
    return { status: "in_use", says: inUse(dataFolder, locking.file, locking.by), by: locking.by };
  const release = () => locking.release();
  try {
    const link = await linkPglite(await databaseFolder(dataFolder));
    return await openLink(link, effects, { release, answerAt: locking.answerAt });
  } catch (error) {
    await release();
    throw error;
  }
}

async function openUrl(url: string, effects: StoreEffects): Promise<Opening> {
  const at = addressOf(url);
  if (at === undefined) return { status: "unreachable", says: noAddress };
  const link = linkPostgres(url);
  try {
    return await openLink(link, effects, NO_LOCK);
  } catch (error) {
    await link.close();
    const says = unreachable(at, error);
    if (says === undefined) throw error;
    return { status: "unreachable", says };
  }
}

/** What a store gives up when it is closed, and how it tells others where it answers. */
interface Hold {
  release(): Promise<void>;
  answerAt(address: string): Promise<void>;
}

const NO_LOCK: Hold = { release: async () => {}, answerAt: async () => {} };

async function openLink(link: Link, effects: StoreEffects, hold: Hold): Promise<Opening> {
  const migrated = await migrate(link, MIGRATIONS, effects.now);
  if (migrated.status === "unknown_shape") {
    await link.close();
    await hold.release();
    return migrated;
  }
  await checkRole(link);
  const close = async () => {
    await link.close();
    await hold.release();
  };
  const store = storeOn(databaseOn(link, migrated.key), effects, {
    close,
    answerAt: hold.answerAt,
  });
  return { status: "open", store, migrated: migrated.names };
}
