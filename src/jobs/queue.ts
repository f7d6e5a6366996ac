import type { PgBoss } from "pg-boss";
import { openTurns, type Turns } from "./turns.ts";
import { contentId } from "./wire.ts";
import { type ExecuteSql, openWorkTables, type WorkTables } from "./workTables.ts";

/** The database that a queue lies in. */
export interface QueueDatabase {
  /** `pglite`: in this process, which alone may open it; `postgresql`: beside it, for many. */
  readonly kind: "pglite" | "postgresql";
  readonly executeSql: ExecuteSql;
}

/** Work that this process has in hand. */
export interface Lease {
  /** The job and which try it is: one that was given to another meanwhile is not ours to settle. */
  readonly job: { readonly id: string; readonly retryCount: number };
  /** Run that it is for. */
  readonly runId: string;
  /** Task to do; absent for the run itself. */
  readonly shardId: string | undefined;
}

/** Lines of whole runs: those known to be answered in seconds pass by those that may take minutes. */
export const RUN_LINES = ["quick", "long"] as const;

/** A line of whole runs. */
export type RunLine = (typeof RUN_LINES)[number];

/** Lines: whole runs, and the tasks that runs are split into, which wait for nobody. */
export type Line = RunLine | "shards";

const LINES: readonly Line[] = [...RUN_LINES, "shards"];

/** Work to be done: a run, or a task of it. */
export interface Errand {
  readonly runId: string;
  readonly shardId?: string;
  /** Who asked, of a run. */
  readonly asker?: string;
  /** The higher goes first; equals in the order in which they came. Default: 0. */
  readonly priority?: number;
}

/** A queue of long work in a database. */
export interface Queue extends AsyncDisposable {
  readonly tables: WorkTables;
  readonly turns: Turns;
  /** Whether others than this process may put in and take out. */
  readonly isShared: boolean;
  /** Puts work in line; what stands in line or is under way already is left as it is. */
  send(line: Line, errands: readonly Errand[]): Promise<void>;
  /** Takes what is first in line, at most `most`; it is ours as long as we keep saying so. */
  take(line: Line, most: number): Promise<readonly Lease[]>;
  /** Says that leases are still worked on. */
  hold(line: Line, leases: readonly Lease[]): Promise<void>;
  /** Takes leases out: done, or no longer wanted. */
  settle(line: Line, leases: readonly Lease[]): Promise<void>;
  /** Puts leases back in line, to be taken again at once. */
  giveBack(line: Line, leases: readonly Lease[]): Promise<void>;
  /** Takes work out, whoever has it. */
  drop(line: Line, errands: readonly Errand[]): Promise<void>;
  /** Calls back when this process has put something in line, or brought a task to its end. */
  on(what: Line | "results", call: () => void): Disposable;
}

/** Schema of pg-boss. */
const QUEUE_SCHEMA = "coercivity_queue";

/** A worker that was not heard of for this long has lost its leases, s; the least that pg-boss takes. */
const LEASE_S = 10;

/** How often leases are looked through for lost ones, s. */
const LOOK_S = 5;

/** No lease is longer than this, s: pg-boss takes less than a day. */
const LEASE_S_MAX = 23 * 3600;

/** Workers count tries themselves and say why one failed; the queue gives work out again and again. */
const GIVEN_OUT_MAX = 1000;

/** How often what is old is forgotten, ms. */
const FORGET_MS = 3_600_000;

/** The id of a job, a UUID of its errand's hash: the same errand stands in line once. */
function jobIdOf({ runId, shardId }: Errand): string {
  const hash = contentId(runId, shardId ?? "");
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20)]
    .concat(hash.slice(20, 32))
    .join("-");
}

/** What PostgreSQL says where two make the same thing at the same moment: `unique_violation`. */
const MADE_BY_ANOTHER = "23505";

/** Starts pg-boss. Where another process is making its tables, they are there when that is done. */
async function startBoss(database: QueueDatabase, complain: (error: Error) => void) {
  try {
    return await startOnce(database, complain);
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== MADE_BY_ANOTHER) throw error;
    return await startOnce(database, complain);
  }
}

async function startOnce({ kind, executeSql }: QueueDatabase, complain: (error: Error) => void) {
  // Loaded where there is a queue: most who solve in threads have none.
  const { PgBoss } = await import("pg-boss");
  const boss = new PgBoss({
    db: { executeSql },
    backend: kind === "pglite" ? "pglite" : "postgres",
    schema: QUEUE_SCHEMA,
    schedule: false,
    superviseIntervalSeconds: LOOK_S,
    monitorIntervalSeconds: LOOK_S,
    flowIntervalSeconds: 3600,
    registerInstance: false,
    monitorVacuum: false,
    reindex: false,
  });
  boss.on("error", complain);
  await boss.start();
  return boss;
}

/**
 * Opens the queue of one version of code and data; workers of another have lines of their own. Work
 * lies in the database: what a process that ends had in hand is given to another once its lease is out
 * (within 15 s). A database in this process has no other: what it had in hand stands in line at once.
 */
export async function openQueue(
  database: QueueDatabase,
  version: string,
  complain: (error: Error) => void,
): Promise<Queue> {
  const tables = await openWorkTables(database.executeSql);
  const boss = await startBoss(database, complain);
  const nameOf = (line: Line) => `${line}-${contentId(version).slice(0, 12)}`;
  const heard: Record<Line | "results", Set<() => void>> = {
    ...{ quick: new Set(), long: new Set(), shards: new Set(), results: new Set() },
  };
  const tell = (what: Line | "results") => {
    for (const call of heard[what]) call();
  };
  const leased = (leases: readonly Lease[]) => leases.map(({ job }) => job);
  for (const line of LINES)
    await boss.createQueue(nameOf(line), {
      retryLimit: GIVEN_OUT_MAX,
      heartbeatSeconds: LEASE_S,
      expireInSeconds: LEASE_S_MAX,
    });
  if (database.kind === "pglite") for (const line of LINES) await takeBackAll(boss, nameOf(line));
  await tables.forgetOld();
  const forgetting = setInterval(() => tables.forgetOld().catch(complain), FORGET_MS);
  forgetting.unref();
  return {
    tables: {
      ...tables,
      keep: (id, result) => tables.keep(id, result).then(() => tell("results")),
      fail: (id, failure) => tables.fail(id, failure).then(() => tell("results")),
    },
    turns: openTurns(database.executeSql, `${QUEUE_SCHEMA}.job`, nameOf),
    isShared: database.kind === "postgresql",
    async send(line, errands) {
      if (errands.length === 0) return;
      await boss.insert(
        nameOf(line),
        errands.map(({ priority = 0, ...errand }) => ({
          ...{ id: jobIdOf(errand), data: errand, priority },
        })),
      );
      tell(line);
    },
    async take(line, most) {
      const jobs = await boss.fetch<Errand>(nameOf(line), { batchSize: most });
      return jobs.map(({ id, retryCount, data: { runId, shardId } }) => ({
        job: { id, retryCount },
        runId,
        shardId,
      }));
    },
    async hold(line, leases) {
      if (leases.length > 0) await boss.touch(nameOf(line), leased(leases));
    },
    async settle(line, leases) {
      if (leases.length > 0) await boss.deleteJob(nameOf(line), leased(leases));
    },
    async giveBack(line, leases) {
      if (leases.length > 0) await boss.fail(nameOf(line), leased(leases));
      tell(line);
    },
    async drop(line, errands) {
      if (errands.length > 0) await boss.deleteJob(nameOf(line), errands.map(jobIdOf));
    },
    on(what, call) {
      heard[what].add(call);
      return { [Symbol.dispose]: () => heard[what].delete(call) };
    },
    async [Symbol.asyncDispose]() {
      clearInterval(forgetting);
      await boss.stop({ graceful: false, close: false });
    },
  };
}

/** Puts everything under way back in line. */
async function takeBackAll(boss: PgBoss, name: string): Promise<void> {
  const jobs = await boss.findJobs(name, { limit: 100_000 });
  const active = jobs.filter(({ state }) => state === "active").map(({ id }) => id);
  if (active.length > 0) await boss.fail(name, active);
}
