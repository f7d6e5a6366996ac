import type { Actor, Role } from "../../src/authority/index.ts";
import { LOCAL } from "../../src/authority/index.ts";
import { type Database, databaseOn } from "../../src/store/database/database.ts";
import { databaseFolder } from "../../src/store/database/databaseFolder.ts";
import { linkPglite } from "../../src/store/database/pglite.ts";
import { linkPostgres } from "../../src/store/database/postgres.ts";
import type { Store } from "../../src/store/index.ts";
import { migrate } from "../../src/store/migrate.ts";
import { MIGRATIONS } from "../../src/store/migrations/migrations.ts";
import { storeOn } from "../../src/store/store.ts";
import { newSpot, setClock } from "./places.ts";

/** A store with its database in reach, as whoever smuggles SQL into a statement would have it. */
export interface Opened {
  readonly store: Store;
  readonly database: Database;
  readonly clock: ReturnType<typeof setClock>;
  /** A second process on the same PostgreSQL; on PGlite there can be none, so the same store. */
  readonly other: Store;
  close(): Promise<void>;
}

/** Opens a new store of a kind for a test. */
export async function openNew(kind: Store["kind"], at = "2026-04-01T00:00:00Z"): Promise<Opened> {
  const { place, remove } = await newSpot(kind);
  const clock = setClock(at);
  const linkTo = async () =>
    "url" in place ? linkPostgres(place.url) : linkPglite(await databaseFolder(place.dataFolder));
  const link = await linkTo();
  const migrated = await migrate(link, MIGRATIONS, clock.now);
  if (migrated.status !== "migrated") throw new Error(migrated.says.en);
  const holdOf = (close: () => Promise<void>) => ({ close, answerAt: async () => {} });
  const database = databaseOn(link, migrated.key);
  const store = storeOn(database, clock, holdOf(link.close));
  const second = kind === "postgresql" ? await linkTo() : undefined;
  const other = second
    ? storeOn(databaseOn(second, migrated.key), clock, holdOf(second.close))
    : store;
  const close = async () => {
    if (other !== store) await other.close();
    await store.close();
    await remove();
  };
  return { store, database, clock, other, close };
}

/** The people of the tests: two sides, two companies of one of them. */
export const PEOPLE = {
  sato: ["JP", "meti", "approver"],
  ito: ["JP", "meti", "custodian", "approver"],
  abe: ["JP", "meti", "administrator"],
  mori: ["JP", "magnet-co", "analyst"],
  ueda: ["JP", "alloy-co", "analyst"],
  smith: ["US", "dla", "approver"],
  jones: ["US", "dla", "custodian"],
  adams: ["US", "dla", "administrator"],
} as const satisfies Record<string, readonly [string, string, ...Role[]]>;

/** One of the people, as someone who asks. */
export function actorOf(name: keyof typeof PEOPLE): Actor {
  const [partyId, organisationId, ...roles] = PEOPLE[name];
  return { memberId: name, partyId, organisationId, roles, via: "session" };
}

/** Writes the people down. */
export async function addPeople(store: Store): Promise<void> {
  const { organisations, members } = store.as(LOCAL);
  for (const [partyId, id] of new Set(
    Object.values(PEOPLE).map(([party, id]) => [party, id] as const),
  ))
    await organisations.add({ id, partyId, kind: "agency", name: { en: id, ja: id } });
  for (const [id, [, organisationId, ...roles]] of Object.entries(PEOPLE)) {
    const added = await members.add({
      id,
      name: `${id} of ${organisationId}`,
      organisationId,
      roles,
    });
    if (added.status !== "done") throw new Error(`${id}: ${added.refusal}`);
  }
}
