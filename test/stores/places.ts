import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openStore, type Place, type Store } from "../../src/store/index.ts";
import { ROOT } from "../files.ts";

/** Address of a PostgreSQL that may make databases and roles, where there is one: see `.ci/postgres`. */
export const POSTGRES = process.env.COERCIVITY_TEST_POSTGRES;

/** The kinds of database that can be tried here. */
export const KINDS: readonly Store["kind"][] = POSTGRES ? ["pglite", "postgresql"] : ["pglite"];

/** A place for a store of its own, with nothing in it. */
export interface Spot {
  readonly place: Place;
  remove(): Promise<void>;
}

/** A new place of a kind. */
export const newSpot = (kind: Store["kind"]): Promise<Spot> =>
  kind === "pglite" ? newFolder() : newDatabase(POSTGRES!);

async function newFolder(): Promise<Spot> {
  const dataFolder = await mkdtemp(join(tmpdir(), "coercivity-store-"));
  await cp(await emptyDatabase(), join(dataFolder, "database"), { recursive: true });
  return {
    place: { dataFolder },
    remove: () => rm(dataFolder, { recursive: true, force: true }),
  };
}

/** A database that was just made: making one takes seconds, so it is kept between runs and copied. */
async function emptyDatabase(): Promise<string> {
  const about = join(ROOT, "node_modules/@electric-sql/pglite/package.json");
  const { version } = JSON.parse(readFileSync(about, "utf8")) as { version: string };
  const kept = join(ROOT, "node_modules", ".cache", `pglite-${version}`);
  if (existsSync(kept)) return kept;
  await mkdir(join(kept, ".."), { recursive: true });
  const making = `${kept}.${process.pid}`;
  const { linkPglite } = await import("../../src/store/database/pglite.ts");
  await (await linkPglite(making)).close();
  await rename(making, kept).catch(async () => rm(making, { recursive: true, force: true }));
  return kept;
}

async function newDatabase(address: string): Promise<Spot> {
  const name = `t_${randomUUID().replaceAll("-", "").slice(0, 16)}`;
  const url = new URL(address);
  const say = async (...statements: readonly string[]) => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  // The owner is no superuser: row-level security is forced on it as well.
  await say(
    `create role ${name} login createrole password 'owner of ${name}'`,
    `create database ${name} owner ${name}`,
  );
  url.username = name;
  url.password = `owner of ${name}`;
  url.pathname = `/${name}`;
  return {
    place: { url: url.href },
    remove: () =>
      say(
        `drop database if exists ${name} with (force)`,
        `drop role if exists ${name}_server`,
        `drop role if exists ${name}`,
      ),
  };
}

/** A clock that stands still until it is set. */
export function setClock(at: string) {
  let now = new Date(at);
  return {
    now: () => now,
    set: (next: string) => {
      now = new Date(next);
    },
  };
}

/** Opens a store that can be opened. */
export async function openAt(place: Place, effects = { now: () => new Date() }): Promise<Store> {
  const opening = await openStore(place, effects);
  if (opening.status !== "open") throw new Error(opening.says.en);
  return opening.store;
}
