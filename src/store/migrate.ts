import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Name } from "../model/index.ts";
import { inTransaction, type Link, type Sql } from "./database/database.ts";
import { ownScope, SCHEMA, settingsOf } from "./database/scope.ts";
import type { Migration } from "./migrations/migration.ts";

const KEY_BYTES = 32;

/** What comes of bringing tables into the shape that this program knows. */
export type Migrated =
  | { readonly status: "migrated"; readonly names: readonly string[]; readonly key: Buffer }
  /** The tables were shaped by a newer program, or by other steps than this program has. */
  | { readonly status: "unknown_shape"; readonly says: Name };

/** Carries out the steps that a database has not seen, all or none; checks those that it has. */
export async function migrate(
  link: Link,
  migrations: readonly Migration[],
  now: () => Date,
): Promise<Migrated> {
  await link.prepareRole();
  const waiting = [`select pg_advisory_xact_lock(hashtext('${SCHEMA} migrations'))`];
  return inTransaction(link.owner, waiting, async (transaction) => {
    await run(transaction, BOOK);
    const seen = await transaction.selectFrom("migrations").selectAll().orderBy("place").execute();
    for (const [place, { name, hash }] of seen.entries()) {
      const step = migrations[place];
      if (step === undefined) return { status: "unknown_shape", says: newer(name) };
      if (step.name !== name || hashOf(step) !== hash)
        return { status: "unknown_shape", says: altered(name, step.name) };
    }
    let key = seen.length === 0 ? undefined : await keyOf(transaction);
    const pending = migrations.slice(seen.length);
    for (const [index, step] of pending.entries()) {
      if (key) await run(transaction, settingStatements(key));
      await run(transaction, step.sql(link.role));
      const place = seen.length + index;
      const at = now().toISOString();
      const row = { name: step.name, place, hash: hashOf(step), at };
      await transaction.insertInto("migrations").values(row).execute();
      key ??= await makeKey(transaction);
    }
    return { status: "migrated", names: pending.map(({ name }) => name), key: key! };
  });
}

/** The book of steps that were carried out. */
const BOOK = `
create schema if not exists ${SCHEMA};
set local search_path = ${SCHEMA};
create table if not exists migrations (
  name text primary key, place integer not null unique, hash text not null, at timestamptz not null
);
`;

const settingStatements = (key: Buffer): string =>
  Object.entries(settingsOf(ownScope("keeper"), key))
    .map(([name, value]) => `set local ${name} = '${value}';\n`)
    .join("");

const hashOf = (step: Migration): string =>
  createHash("sha256").update(step.sql("server")).digest("hex");

const keyOf = async (transaction: Sql): Promise<Buffer> => {
  const { secret } = await transaction
    .selectFrom("keyring")
    .select("secret")
    .executeTakeFirstOrThrow();
  return Buffer.from(secret);
};

async function makeKey(transaction: Sql): Promise<Buffer> {
  const secret = randomBytes(KEY_BYTES);
  await transaction.insertInto("keyring").values({ secret }).execute();
  return secret;
}

/** Runs statements, one after the other: one of the databases takes no more than one at once. */
async function run(transaction: Sql, script: string): Promise<void> {
  for (const statement of statementsOf(script)) await sql.raw(statement).execute(transaction);
}

/**
 * The statements of a script: each ends in a semicolon at the end of a line, outside of `$$`.
 *
 * @example
 * statementsOf("do $$ begin\n end;\n $$;\nselect 1;\n").length // => 2
 */
export function statementsOf(script: string): readonly string[] {
  const statements: string[] = [];
  let open = "";
  for (const part of script.split(/;[ \t]*\n/)) {
    open = open === "" ? part : `${open};\n${part}`;
    if ((open.split("$$").length - 1) % 2 === 1) continue;
    if (open.trim() !== "") statements.push(open.trim());
    open = "";
  }
  return statements;
}

const newer = (name: string): Name => ({
  en: `The store was shaped by a newer program: it knows the step ${name}. Use that version or a later one.`,
  ja: `このストアは新しい版のプログラムのものです(手順 ${name})。その版以降を使ってください。`,
});

const altered = (found: string, expected: string): Name => ({
  en: `The store was shaped by other steps than this program has: it has ${found} where this one has ${expected}. Use the program that made it, or restore a backup into a new store.`,
  ja: `このストアは別の手順で作られています(${found}、本プログラムは ${expected})。作成したプログラムを使うか、控えを新しいストアに復元してください。`,
});
