import { sql as raw, type Selectable } from "kysely";
import type { Database } from "../database/database.ts";
import type { Scope } from "../database/scope.ts";
import type { StoreEffects } from "../openStore.ts";
import { latestFirst, type PageAsked } from "../page.ts";
import type { Rows } from "../rows.ts";

/** What is asked of a run, as whoever does the work wrote it. */
export interface RunQuestion {
  readonly operation: string;
  readonly input: unknown;
  readonly language?: string;
  readonly edition: string;
  readonly code: string;
  readonly scope: string;
}

/** How far a run is. */
export interface RunProgress {
  readonly step?: { readonly en: string; readonly ja: string };
  /** 0 to 1, where known. */
  readonly share?: number;
}

/** Why a run has no answer, as whoever did the work wrote it. */
export type RunFailure =
  | { readonly code: "worker_lost"; readonly times: number }
  | { readonly code: "version_changed" }
  | { readonly code: "fault"; readonly says: string };

/** A run as its row has it. */
export interface KeptRun {
  readonly id: string;
  readonly question: RunQuestion;
  readonly status: Rows["runs"]["status"];
  readonly progress: RunProgress;
  readonly failure?: RunFailure;
  readonly memberId: string;
  /** RFC 3339, UTC, as all moments here. */
  readonly madeAt: string;
  readonly startedAt: string | undefined;
  readonly endedAt: string | undefined;
}

/** What changes about a run. */
export type RunChange =
  | { readonly status: "running"; readonly progress: RunProgress }
  | { readonly status: "done"; readonly answer: unknown }
  | { readonly status: "failed"; readonly failure: RunFailure }
  | { readonly status: "cancelled" };

/** Runs: those of one's organisation or, for a worker, all. An end is not changed any more. */
export interface RunRows {
  /** Writes a run down, queued, unless it is there and neither failed nor cancelled. */
  ask(id: string, question: RunQuestion): Promise<KeptRun>;
  read(id: string): Promise<KeptRun | undefined>;
  /** The answer of a run that is done. */
  answer(id: string): Promise<unknown>;
  /** False where the run has ended already, or is unknown: nothing changes then. */
  change(id: string, change: RunChange): Promise<boolean>;
  /**
   * A page of the runs of an organisation, without those that are nobody's, the latest first. One that is
   * asked again after it failed or was cancelled is a new run there.
   */
  list(organisationId: string, page: PageAsked): Promise<readonly KeptRun[]>;
  /** All runs that have not ended, the latest first. */
  open(): Promise<readonly KeptRun[]>;
}

/** How a run stands that has not ended. */
const OPEN = ["queued", "running"] as const;

/** What is told of a run. Its answer can be large: it is read where it is asked for. */
const TOLD = [
  ...(["id", "question", "status", "progress", "failure", "member_id"] as const),
  ...(["made_at", "started_at", "ended_at"] as const),
] as const;

/** The runs of a store, within a scope. Their progress is touched, not written: nothing waits for it. */
export function runsOn({
  database,
  scope,
  effects,
}: {
  database: Database;
  scope: Scope;
  effects: StoreEffects;
}): RunRows {
  const now = () => effects.now().toISOString();
  const find = (id: string) =>
    database.transact(scope, "touch", (sql) =>
      sql.selectFrom("runs").selectAll().where("id", "=", id).executeTakeFirst(),
    );
  return {
    ask: (id, question) =>
      database.transact(scope, "touch", async (sql) => {
        const begun = {
          ...{ status: "queued" as const, progress: JSON.stringify({}), made_at: now() },
          ...{ failure: null, answer: null, started_at: null, ended_at: null },
          member_id: scope.memberId,
        };
        const whose = { party_id: scope.partyId, organisation_id: scope.organisationId };
        await sql
          .insertInto("runs")
          .values({ id, ...whose, question: JSON.stringify(question), ...begun })
          .onConflict((conflict) =>
            conflict
              .column("id")
              .doUpdateSet(begun)
              .where("runs.status", "in", ["failed", "cancelled"]),
          )
          .execute();
        const row = sql.selectFrom("runs").selectAll().where("id", "=", id);
        return runOf(await row.executeTakeFirstOrThrow());
      }),
    async read(id) {
      const row = await find(id);
      return row && runOf(row);
    },
    answer: async (id) => (await find(id))?.answer ?? undefined,
    change: (id, change) =>
      database.transact(scope, "touch", async (sql) => {
        const open = sql.updateTable("runs").where("id", "=", id).where("status", "in", OPEN);
        const { numUpdatedRows } = await open.set(rowOf(change, now())).executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
    list: (of, page) =>
      database.transact(scope, "read", async (sql) => {
        const runs = sql.selectFrom("runs").select(TOLD).where("organisation_id", "=", of);
        const own = runs.where(raw<boolean>`question ->> 'scope' <> ''`);
        return (await latestFirst(own, "made_at", page).execute()).map(runOf);
      }),
    open: () =>
      database.transact(scope, "read", async (sql) => {
        const runs = sql.selectFrom("runs").select(TOLD).where("status", "in", OPEN);
        return (await latestFirst(runs, "made_at", undefined).execute()).map(runOf);
      }),
  };
}

function rowOf(change: RunChange, at: string) {
  switch (change.status) {
    case "running":
      return {
        status: change.status,
        progress: JSON.stringify(change.progress),
        started_at: at,
      };
    case "done":
      return { status: change.status, answer: JSON.stringify(change.answer), ended_at: at };
    case "failed":
      return { status: change.status, failure: JSON.stringify(change.failure), ended_at: at };
    case "cancelled":
      return { status: change.status, ended_at: at };
  }
}

const runOf = (row: Pick<Selectable<Rows["runs"]>, (typeof TOLD)[number]>): KeptRun => ({
  id: row.id,
  question: row.question as RunQuestion,
  status: row.status,
  progress: row.progress as RunProgress,
  ...(row.failure === null ? {} : { failure: row.failure as RunFailure }),
  memberId: row.member_id,
  madeAt: row.made_at,
  startedAt: row.started_at ?? undefined,
  endedAt: row.ended_at ?? undefined,
});
