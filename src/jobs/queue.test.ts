import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newSum } from "../../test/jobs/newSum.ts";
import { begin, ONE_ASKER } from "../../test/jobs/oneAsker.ts";
import { KINDS, newSite, type Site } from "../../test/jobs/places.ts";
import { type SumInput, sum } from "../../test/jobs/sum.ts";
import {
  openQueue,
  openRuns,
  packedBy,
  type Queue,
  queuedShards,
  type Run,
  type RunRecords,
  type Runs,
  work,
} from "./index.ts";
import { WORK_SCHEMA } from "./workTables.ts";

const kinds = new URL("../../test/jobs/kinds.ts", import.meta.url).href;

describe.runIf(KINDS.includes("postgresql"))("a queue that several processes begin at once", () => {
  test("is one queue for all of them", async () => {
    await using at = await newSite("postgresql");
    const opening = [1, 2, 3, 4].map(() =>
      openQueue(at.database, "one", (error) => {
        throw error;
      }),
    );
    for (const queue of await Promise.all(opening)) await queue[Symbol.asyncDispose]();
  });
});

describe.each(KINDS)("a queue on %s", (kind) => {
  let at: Site;
  let queue: Queue;
  let records: RunRecords;
  let runs: Runs;
  let folder: string;
  let files = 0;
  const complaints: string[] = [];
  const complain = (error: Error) => complaints.push(error.message);

  beforeAll(async () => {
    at = await newSite(kind);
    queue = await openQueue(at.database, "one", complain);
    records = at.records;
    runs = openRuns(queue, records, ONE_ASKER);
    folder = mkdtempSync(join(tmpdir(), "coercivity-jobs-"));
  }, 60_000);
  afterAll(async () => {
    await queue[Symbol.asyncDispose]();
    await at[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true });
  });

  const fresh = (kind: SumInput["kind"], count: number, ms = 0) =>
    newSum(join(folder, `${files++}`), kind, count, ms);

  /** Workers, until they are disposed of. */
  function hire(count: number, threads = 1): AsyncDisposable {
    const stop = new AbortController();
    const atOnce = { quick: 1, long: 2 };
    const force = { queue, records, perform: sum, atOnce, threads, kinds, complain };
    const working = Array.from({ length: count }, () => work(force, stop.signal));
    return {
      async [Symbol.asyncDispose]() {
        stop.abort();
        await Promise.all(working);
      },
    };
  }

  async function ended(id: string): Promise<Run> {
    let last: Run | undefined;
    for await (const run of runs.watch(id, AbortSignal.timeout(20_000))) last = run;
    return last!;
  }

  const left = async () => {
    const { rows } = await at.database.executeSql("select name from coercivity_queue.job");
    return rows.length;
  };

  test("the database gives the rows of every statement, and nothing stays of one that failed", async () => {
    const { executeSql } = at.database;
    const text = "begin; select 1 as one; select 2 as two; commit";
    expect((await executeSql(text)).rows).toEqual([{ one: 1 }, { two: 2 }]);
    await expect(executeSql("begin; select 1 / 0; commit")).rejects.toThrow("division by zero");
    expect((await executeSql("select 3 as three")).rows).toEqual([{ three: 3 }]);
  });

  test("a run is asked, worked on, watched and answered; the same question is the same run", async () => {
    const { question, begun, total } = fresh("multiply", 20, 80);
    const first = await begin(runs, question);
    expect(first.status).toBe("queued");
    await using _ = hire(2);
    const again = await begin(runs, question);
    expect(again.id).toBe(first.id);
    const seen: Run[] = [];
    for await (const run of runs.watch(first.id, AbortSignal.timeout(20_000))) seen.push(run);
    expect(seen.at(-1)!.status).toBe("done");
    expect(seen.some(({ status }) => status === "running")).toBe(true);
    expect(await runs.answer(first.id)).toBe(total);
    expect((await begin(runs, question)).status).toBe("done");
    expect(begun().sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    await expect.poll(left, { timeout: 10_000 }).toBe(0);
  });

  test("another version of the code is another run, and its own workers' business", async () => {
    const { question } = fresh("multiply", 1);
    const one = await begin(runs, question);
    const other = await begin(runs, { ...question, code: "d" });
    expect(other.id).not.toBe(one.id);
    await using newer = await openQueue(at.database, "two", complain);
    expect(await newer.take("long", 10)).toEqual([]);
    await runs.cancel(one.id);
    await runs.cancel(other.id);
    expect(await left()).toBe(0);
  });

  test("a task of two runs at the same time has one result", async () => {
    const { question, begun } = fresh("multiply", 6, 50);
    await using _ = hire(2);
    const ids = [question, { ...question, scope: "JP" }].map(
      async (one) => (await begin(runs, one)).id,
    );
    const [a, b] = await Promise.all(ids);
    await Promise.all([ended(a!), ended(b!)]);
    expect(await runs.answer(a!)).toEqual(await runs.answer(b!));
    const kept = await at.database.executeSql(
      `select id from ${WORK_SCHEMA}.shard where result is not null`,
    );
    // 20 of the first test, 6 of this one.
    expect(kept.rows.length).toBe(26);
    expect(begun().length).toBeGreaterThanOrEqual(6);
  });

  test("the first result of a task stays, whoever brings another", async () => {
    const context = { id: "context", bytes: Uint8Array.of(1) };
    await queue.tables.putContext(context);
    await queue.tables.putTasks("multiply", "context", [{ id: "task", bytes: Uint8Array.of(2) }]);
    await queue.tables.keep("task", Uint8Array.of(3));
    await queue.tables.keep("task", Uint8Array.of(4));
    await queue.tables.fail("task", { code: "fault", says: "too late" });
    const [kept] = await queue.tables.ended(["task"]);
    expect(kept).toEqual({ id: "task", result: Uint8Array.of(3), failure: null });
  });

  test("who has lost a lease settles nothing that another has", async () => {
    await queue.send("shards", [{ runId: "run", shardId: "shard" }]);
    const [first] = await queue.take("shards", 1);
    await queue.giveBack("shards", [first!]);
    const [second] = await queue.take("shards", 1);
    expect(second!.job).toEqual({ id: first!.job.id, retryCount: first!.job.retryCount + 1 });
    await queue.settle("shards", [first!]);
    expect(await left()).toBe(1);
    // Sent again while it is under way: it stands in line once.
    await queue.send("shards", [{ runId: "run", shardId: "shard" }]);
    expect(await queue.take("shards", 1)).toEqual([]);
    await queue.settle("shards", [second!]);
    expect(await left()).toBe(0);
  });

  test("what is under way is out of reach of the role that members' statements run in", async () => {
    const role =
      "url" in at.place ? `${new URL(at.place.url).pathname.slice(1)}_server` : "coercivity_server";
    for (const table of [
      `${WORK_SCHEMA}.context`,
      `${WORK_SCHEMA}.shard`,
      "coercivity_queue.job",
    ]) {
      const asMember = `begin; set local role ${role}; select from ${table}; commit`;
      await expect(at.database.executeSql(asMember)).rejects.toThrow("permission denied");
    }
  });

  test("a task that fails is tried three times, and the run fails with its reason", async () => {
    const { question, begun } = fresh("refuse", 5);
    await using _ = hire(1, 2);
    const { id } = await begin(runs, question);
    expect(await ended(id)).toMatchObject({
      ...{ status: "failed", failure: { code: "fault", says: "There is no three." } },
    });
    expect(begun().filter((n) => n === 3).length).toBe(3);
    await expect.poll(left, { timeout: 10_000 }).toBe(0);
  });

  test("a task whose worker was lost three times fails the run", async () => {
    const { question, begun } = fresh("multiply", 1);
    const stop = new AbortController();
    const shards = packedBy(queuedShards(queue, "lost", stop.signal));
    const asked = (shards as (...all: unknown[]) => Promise<unknown>)(
      "multiply",
      (question.input as SumInput).sheet,
      [0],
    );
    const failed = expect(asked).rejects.toMatchObject({
      failure: { code: "worker_lost", times: 3 },
    });
    await expect.poll(left, { timeout: 10_000 }).toBe(1);
    await at.database.executeSql("update coercivity_queue.job set retry_count = 3");
    await using _ = hire(1);
    await failed;
    expect(begun()).toEqual([]);
  });

  test("a cancelled run stops: nothing of it waits, nothing is begun; asked again it is worked on", async () => {
    const { question, begun } = fresh("multiply", 100, 200);
    await using _ = hire(1, 2);
    const { id } = await begin(runs, question);
    await expect.poll(() => begun().length, { timeout: 10_000 }).toBeGreaterThan(3);
    expect((await runs.cancel(id))!.status).toBe("cancelled");
    await expect.poll(left, { timeout: 10_000 }).toBe(0);
    // 64 stood in line; ten a second are begun until the worker hears of it.
    const before = begun().length;
    expect(before).toBeLessThan(50);
    await sleep(300);
    // What a thread had under way may have been begun just before.
    expect(begun().length).toBeLessThanOrEqual(before + 2);
    expect((await begin(runs, question)).status).toBe("queued");
    await expect
      .poll(async () => (await runs.read(id))!.status, { timeout: 10_000 })
      .toBe("running");
    await runs.cancel(id);
  });

  test("a worker that stops gives back what it has, and another goes on at once", async () => {
    const { question, begun } = fresh("multiply", 30, 50);
    const { id } = await begin(runs, question);
    {
      await using _ = hire(1, 2);
      await expect.poll(() => begun().length, { timeout: 10_000 }).toBeGreaterThan(5);
    }
    const done = begun().length;
    expect(done).toBeLessThan(30);
    await using _ = hire(1, 2);
    expect((await ended(id)).status).toBe("done");
    // Done again: what the two threads had under way.
    expect(begun().length).toBeLessThanOrEqual(32);
    expect(new Set(begun()).size).toBe(30);
  });
});
