import type { RunFailure } from "./runs.ts";
import type { PackedContext, PackedTask } from "./shards.ts";

/**
 * Runs a statement, or several without values in one piece, as the owner of the queue and outside any
 * transaction of the program.
 */
// biome-ignore lint/suspicious/noExplicitAny: rows of any statement, as pg-boss has them
export type ExecuteSql = (text: string, values?: unknown[]) => Promise<{ rows: any[] }>;

/**
 * Schema of the work under way. The number is raised with its form: what lies here is made again at
 * need, so that a new form begins empty and the old one is dropped.
 */
export const WORK_SCHEMA = "coercivity_work_2";

/** Contexts and results that nobody has asked for this long are forgotten. */
export const KEPT_DAYS = 2;

/** A task as it lies in the table. */
export interface KeptShard {
  readonly id: string;
  readonly kind: string;
  readonly contextId: string;
  readonly task: Uint8Array;
  /** Whether there is a result or a failure. */
  readonly isEnded: boolean;
}

/** What came of a task. */
export interface Ended {
  readonly id: string;
  readonly result: Uint8Array | null;
  /** Why there will be none. */
  readonly failure: RunFailure | null;
}

/**
 * Tasks and what they made, under the hash of what they hold: the same task has one row whoever asks
 * for it, and its first result stays.
 */
export interface WorkTables {
  putContext(context: PackedContext): Promise<void>;
  context(id: string): Promise<Uint8Array | undefined>;
  /** Writes tasks down; one that failed before may be tried again. */
  putTasks(kind: string, contextId: string, tasks: readonly PackedTask[]): Promise<void>;
  shards(ids: readonly string[]): Promise<readonly KeptShard[]>;
  /** Those of some tasks that have ended. */
  ended(ids: readonly string[]): Promise<readonly Ended[]>;
  /** Keeps a result, unless there is one. */
  keep(id: string, result: Uint8Array): Promise<void>;
  /** Keeps why there will be no result, unless there is one. */
  fail(id: string, failure: RunFailure): Promise<void>;
  forgetOld(): Promise<void>;
}

/** Begins the tables where they are not there yet. */
async function create(executeSql: ExecuteSql): Promise<void> {
  // Several processes may begin at once: one statement block, one after the other.
  await executeSql(`
    begin;
    select pg_advisory_xact_lock(hashtext('${WORK_SCHEMA}'));
    create schema if not exists ${WORK_SCHEMA};
    create table if not exists ${WORK_SCHEMA}.context (
      id text primary key,
      bytes bytea not null,
      used_at timestamptz not null default now()
    );
    create table if not exists ${WORK_SCHEMA}.shard (
      id text primary key,
      kind text not null,
      context_id text not null references ${WORK_SCHEMA}.context on delete cascade,
      task bytea not null,
      result bytea,
      failure jsonb,
      check (result is null or failure is null)
    );
    create index if not exists shard_context on ${WORK_SCHEMA}.shard (context_id);
    commit;
  `);
}

const asBytes = (value: unknown): Uint8Array => Uint8Array.from(value as Uint8Array);

/** Opens the tables of work under way. */
export async function openWorkTables(executeSql: ExecuteSql): Promise<WorkTables> {
  await create(executeSql);
  const rowsOf = async <Row>(text: string, values: unknown[]): Promise<Row[]> =>
    (await executeSql(text, values)).rows as Row[];
  return {
    async putContext({ id, bytes }) {
      const there = await rowsOf(
        `update ${WORK_SCHEMA}.context set used_at = now() where id = $1 returning id`,
        [id],
      );
      if (there.length > 0) return;
      await executeSql(
        `insert into ${WORK_SCHEMA}.context (id, bytes) values ($1, $2) on conflict do nothing`,
        [id, bytes],
      );
    },
    async context(id) {
      const [row] = await rowsOf<{ bytes: Uint8Array }>(
        `select bytes from ${WORK_SCHEMA}.context where id = $1`,
        [id],
      );
      return row && asBytes(row.bytes);
    },
    async putTasks(kind, contextId, tasks) {
      const places = tasks.map((_, k) => `($${2 * k + 3}, $1, $2, $${2 * k + 4}::bytea)`);
      await executeSql(
        `insert into ${WORK_SCHEMA}.shard (id, kind, context_id, task) values ${places.join(", ")}
         on conflict (id) do update set failure = null`,
        [kind, contextId, ...tasks.flatMap(({ id, bytes }) => [id, bytes])],
      );
    },
    async shards(ids) {
      const rows = await rowsOf<KeptShard>(
        `select id, kind, context_id as "contextId", task,
           result is not null or failure is not null as "isEnded"
         from ${WORK_SCHEMA}.shard where id = any($1::text[])`,
        [ids],
      );
      return rows.map((row) => ({ ...row, task: asBytes(row.task) }));
    },
    async ended(ids) {
      const rows = await rowsOf<Ended>(
        `select id, result, failure from ${WORK_SCHEMA}.shard
         where id = any($1::text[]) and (result is not null or failure is not null)`,
        [ids],
      );
      return rows.map((row) => ({ ...row, result: row.result && asBytes(row.result) }));
    },
    async keep(id, result) {
      await executeSql(
        `update ${WORK_SCHEMA}.shard set result = $2, failure = null
         where id = $1 and result is null`,
        [id, result],
      );
    },
    async fail(id, failure) {
      await executeSql(
        `update ${WORK_SCHEMA}.shard set failure = $2 where id = $1 and result is null`,
        [id, JSON.stringify(failure)],
      );
    },
    async forgetOld() {
      await executeSql(
        `delete from ${WORK_SCHEMA}.context where used_at < now() - make_interval(days => $1)`,
        [KEPT_DAYS],
      );
    },
  };
}
