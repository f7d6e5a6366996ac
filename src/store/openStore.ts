import { basename, resolve } from "node:path";
import type { Name } from "../model/index.ts";
import type { LockOwner } from "../stockpile/index.ts";
import { databaseOn } from "./database/database.ts";
import { checkRole } from "./database/roleCheck.ts";
import { checkBackup } from "./keeping/readBackup.ts";
import { type Restored, restoreInto } from "./keeping/restore.ts";
import { type Linked, linkFolder, linkUrl } from "./linkPlace.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/migrations.ts";
import { addressOf, unreachable } from "./openingWords.ts";
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
  const linked = await linkFolder(dataFolder);
  return "link" in linked ? openLink(linked, effects) : linked;
}

async function openUrl(url: string, effects: StoreEffects): Promise<Opening> {
  const linked = linkUrl(url);
  if (!("link" in linked)) return linked;
  try {
    return await openLink(linked, effects);
  } catch (error) {
    const says = unreachable(addressOf(url)!, error);
    if (says === undefined) throw error;
    return { status: "unreachable", says };
  }
}

async function openLink(linked: Linked, effects: StoreEffects): Promise<Opening> {
  const { link, answerAt, close } = linked;
  try {
    const migrated = await migrate(link, MIGRATIONS, effects.now);
    if (migrated.status === "unknown_shape") {
      await close();
      return migrated;
    }
    await checkRole(link);
    const store = storeOn(databaseOn(link, migrated.key), effects, { close, answerAt });
    return { status: "open", store, migrated: migrated.names };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Puts a backup in the place of what a store holds. A store that is not empty is replaced only where
 * `replace` is its name: that of its folder, or of its database. What it held is kept beside.
 */
export async function restoreStore(
  place: Place,
  path: string,
  effects: StoreEffects,
  replace?: string,
): Promise<Restored | Exclude<Opening, { status: "open" }>> {
  const reading = await checkBackup(path);
  if (reading.status === "no_backup") return reading;
  const linked = "url" in place ? linkUrl(place.url) : await linkFolder(place.dataFolder);
  if (!("link" in linked)) return linked;
  const name =
    "url" in place ? new URL(place.url).pathname.slice(1) : basename(resolve(place.dataFolder));
  try {
    return await restoreInto(linked.link, { path, ...reading }, name, replace, effects.now);
  } catch (error) {
    const says = "url" in place ? unreachable(addressOf(place.url)!, error) : undefined;
    if (says === undefined) throw error;
    return { status: "unreachable", says };
  } finally {
    await linked.close();
  }
}
