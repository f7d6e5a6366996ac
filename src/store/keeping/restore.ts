import { sql } from "kysely";
import { databaseOn, type Link, type Sql } from "../database/database.ts";
import { SCHEMA } from "../database/scope.ts";
import { migrate } from "../migrate.ts";
import { MIGRATIONS } from "../migrations/migrations.ts";
import { type BackupReading, rowsOf } from "./readBackup.ts";
import { type Verdict, verifyStore } from "./verify.ts";

const ROWS_AT_ONCE = 500;

/** A backup that was read through, and where it is. */
export type SoundBackup = Extract<BackupReading, { status: "sound" }> & { readonly path: string };

/** What comes of restoring. Only `restored` changes what is in the store. */
export type Restored =
  | { readonly status: "restored"; readonly rows: number; readonly kept: string | undefined }
  | Exclude<BackupReading, { status: "sound" }>
  /** The backup was made by a program with steps that this one does not know. */
  | { readonly status: "unknown_shape"; readonly step: string }
  /** There is something in the store; what replaces it must say its name. */
  | { readonly status: "not_empty"; readonly name: string }
  /** What was restored does not hold together: the store is as it was. */
  | Extract<Verdict, { status: "damaged" }>;

/**
 * Puts a backup in the place of what a database holds. The tables are first made anew in the shape that the
 * backup has, filled, brought into today's shape and verified; only then is the old schema out of use, and
 * kept beside under another name.
 */
export async function restoreInto(
  link: Link,
  backup: SoundBackup,
  name: string,
  replace: string | undefined,
  now: () => Date,
): Promise<Restored> {
  const { migrations } = backup.header;
  const strange = migrations.find((step, place) => MIGRATIONS[place]?.name !== step);
  if (strange !== undefined) return { status: "unknown_shape", step: strange };
  if (replace !== name && !(await isEmpty(link))) return { status: "not_empty", name };

  const kept = await setAside(link, now());
  try {
    const begun = await migrate(link, MIGRATIONS.slice(0, migrations.length), now);
    if (begun.status !== "migrated") throw new Error(begun.says.en);
    const database = databaseOn(link, begun.key);
    await database.own("touch", async (transaction) => {
      const checks = await sql<{ table: string; name: string }>`
        select tgrelid::regclass::text as "table", tgname as name from pg_trigger
        where starts_with(tgname, 'checked') and not tgisinternal`.execute(transaction);
      const turn = async (how: "enable" | "disable") => {
        for (const { table, name } of checks.rows)
          await sql.raw(`alter table ${table} ${how} trigger ${name}`).execute(transaction);
      };
      // These hold for rows as they are made, one after the other; the whole is verified at the end.
      await turn("disable");
      const counts = new Map<string, number>();
      for await (const { table, rows } of rowsOf(backup.path, ROWS_AT_ONCE)) {
        counts.set(table, (counts.get(table) ?? 0) + rows.length);
        await sql`insert into ${sql.table(table)}
          select * from jsonb_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(",")}]`}::jsonb)
          on conflict do nothing`.execute(transaction);
      }
      for (const [table, count] of counts) await expectRows(transaction, table, count);
      await sql.raw("set constraints all immediate").execute(transaction);
      await turn("enable");
    });
    const finished = await migrate(link, MIGRATIONS, now);
    if (finished.status !== "migrated") throw new Error(finished.says.en);
    const verdict = await verifyStore(database);
    if (verdict.status === "damaged") {
      await takeBack(link, kept);
      return verdict;
    }
    return { status: "restored", rows: backup.rows, kept };
  } catch (error) {
    await takeBack(link, kept);
    throw error;
  }
}

/** Rows that a new store has of itself are in every backup as well, so the numbers must meet. */
async function expectRows(transaction: Sql, table: string, count: number): Promise<void> {
  const { rows } = await sql<{ count: bigint }>`
    select count(*) as count from ${sql.table(table)}`.execute(transaction);
  if (rows[0]!.count !== BigInt(count))
    throw new Error(`The table ${table} has ${rows[0]!.count} rows where the backup has ${count}.`);
}

/** Whether nobody has put anything into a store yet. */
async function isEmpty(link: Link): Promise<boolean> {
  const { rows } = await link.executeSql(
    `select (to_regclass('${SCHEMA}.migrations') is null)::text as empty`,
  );
  const [first] = rows as { empty: string }[];
  if (first!.empty === "true") return true;
  const { rows: heads } = await link.executeSql(
    `select count(*)::text as count from ${SCHEMA}.heads`,
  );
  return (heads as { count: string }[])[0]!.count === "0";
}

async function setAside(link: Link, at: Date): Promise<string | undefined> {
  const { rows } = await link.executeSql(
    `select (to_regnamespace('${SCHEMA}') is not null)::text as there`,
  );
  if ((rows as { there: string }[])[0]!.there !== "true") return undefined;
  const kept = `${SCHEMA}_before_${at.toISOString().replaceAll(/\D/g, "").slice(0, 14)}`;
  await link.executeSql(
    `alter schema ${SCHEMA} rename to ${kept}; revoke all on schema ${kept} from ${link.role};`,
  );
  return kept;
}

async function takeBack(link: Link, kept: string | undefined): Promise<void> {
  await link.executeSql(`drop schema if exists ${SCHEMA} cascade`);
  if (kept !== undefined)
    await link.executeSql(
      `alter schema ${kept} rename to ${SCHEMA}; grant usage on schema ${SCHEMA} to ${link.role};`,
    );
}
