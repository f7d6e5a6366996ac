import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { LOCAL } from "../src/authority/index.ts";
import { openWork } from "../src/cli/programs/openWork.ts";
import { keptRuns, readBasis } from "../src/http/index.ts";
import { openQueue, openRuns, work } from "../src/jobs/index.ts";
import { run } from "../src/operations/index.ts";
import type { Store } from "../src/store/index.ts";
import { newSum } from "../test/jobs/newSum.ts";
import { begin, ONE_ASKER } from "../test/jobs/oneAsker.ts";
import { newSite } from "../test/jobs/places.ts";
import { sum } from "../test/jobs/sum.ts";
import { KINDS, newSpot, openAt } from "../test/stores/places.ts";
import type { Bench } from "./bench.ts";
import { conditions, line, measure } from "./measure.ts";

/** Tasks that wait and do not compute: what the queue costs, whatever else the machine does. */
const WAITS = { count: 100, ms: 100 };

/** All pairs of plants of the magnet chain over half a year: some 200 cases of a tenth of a second each. */
const INPUT = { chain: "ndfeb", lose: 2, of: ["facility"] as const, months: 6, seenFrom: ["JP"] };

const MAIN = fileURLToPath(new URL("../src/cli/main.ts", import.meta.url));

/** Starts a worker of one thread as a machine would, and waits until it is at work. */
async function hire(url: string): Promise<AsyncDisposable> {
  const child = spawn(process.execPath, [MAIN, "work", "--threads", "1"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, DATABASE_URL: url },
  });
  let said = "";
  for await (const text of child.stderr) {
    said += text;
    if (said.includes("At work")) break;
  }
  return {
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

/** Workers of a store: threads of this process, or processes of a thread each. */
async function openWorkers(store: Store, url: string | undefined, count: number) {
  await using held = new AsyncDisposableStack();
  const complain = (error: Error) => console.error(error);
  const here = url === undefined ? count : 0;
  const { queue } = held.use(await openWork(store, await readBasis(), here, complain));
  if (url !== undefined) for (let k = 0; k < count; k++) held.use(await hire(url));
  const kept = held.move();
  return { queue, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

/** Screens the same pairs in threads, and as a run on the queue of either database. */
export const jobs: Bench = {
  name: "jobs",
  about: "pairs of plants as a run on a queue, by number of workers, beside threads of one process",
  async run(print) {
    let expected: string | undefined;
    const check = (answer: unknown): string => {
      const text = JSON.stringify(sortFields(answer));
      expected ??= text;
      return text === expected ? "same answer" : "ANOTHER ANSWER";
    };
    let solves = 0;
    const perThreads = new Map<number, number>();
    for (const workers of [1, 2, 4]) {
      const took = await measure(() => run("risk contingencies", { ...INPUT, workers }));
      if (took.value.status !== "done") throw new Error(took.value.status);
      const { counts } = took.value.value;
      solves = 1 + counts.singles + counts.solved;
      perThreads.set(workers, took.wallMs);
      print(line(`${workers} threads, no queue`, took, check(took.value)));
    }
    for (const kind of KINDS) {
      const { place, remove } = await newSpot(kind);
      const url = "url" in place ? place.url : undefined;
      {
        await using store = await openAt(place);
        let one: number | undefined;
        for (const [k, workers] of [1, 2, 4].entries()) {
          await using force = await openWorkers(store, url, workers);
          // Another seed is another run, which has the same answer where no sample is checked.
          const took = await measure(() => ask(store, force.queue, k));
          one ??= took.wallMs;
          const overhead = (took.wallMs - perThreads.get(workers)!) / solves;
          const notes = [
            check(took.value),
            `speed-up ${(one / took.wallMs).toFixed(2)}`,
            `${overhead.toFixed(0)} ms a task above threads`,
          ];
          print(line(`${workers} workers on ${kind}`, took, notes.join(", ")));
          await store.database.executeSql("delete from coercivity_work_2.shard");
        }
      }
      await remove();
    }
    print(`  ${solves} tasks each; ${conditions()}`);
    for (const kind of KINDS) await timeWaits(kind, print);
  },
};

/** Tasks that each wait a while, by number of workers. */
async function timeWaits(kind: Store["kind"], print: (line: string) => void): Promise<void> {
  await using site = await newSite(kind);
  const complain = (error: Error) => console.error(error);
  await using queue = await openQueue(site.database, "bench", complain);
  const runs = openRuns(queue, site.records, ONE_ASKER);
  const folder = await mkdtemp(join(tmpdir(), "coercivity-bench-"));
  for (const workers of [1, 2, 4]) {
    const stop = new AbortController();
    const kinds = new URL("../test/jobs/kinds.ts", import.meta.url).href;
    const [perform, atOnce] = [sum, { quick: 1, long: 1 }];
    const force = { queue, records: site.records, perform, atOnce, threads: 1, kinds, complain };
    const working = Array.from({ length: workers }, () => work(force, stop.signal));
    const file = join(folder, `${workers}`);
    const { question, begun } = newSum(file, "multiply", WAITS.count, WAITS.ms);
    const { id } = await begin(runs, question);
    while (begun().length === 0) await sleep(1);
    const took = await measure(async () => {
      for await (const _ of runs.watch(id, stop.signal)) {
      }
    });
    const ideal = (WAITS.count * WAITS.ms) / workers;
    const cost = ((took.wallMs - ideal) * workers) / WAITS.count;
    const note = `${(took.wallMs / ideal).toFixed(2)} of the ideal; ${cost.toFixed(0)} ms a task`;
    print(line(`${WAITS.count} waits of ${WAITS.ms} ms, ${workers} on ${kind}`, took, note));
    stop.abort();
    await Promise.all(working);
  }
  await rm(folder, { recursive: true });
}

/** Asks the run and waits for its answer. */
async function ask(store: Store, queue: Parameters<typeof keptRuns>[1], seed: number) {
  const runs = keptRuns(store, queue, LOCAL);
  const { id } = await begin(runs, {
    ...{ operation: "risk contingencies", input: { ...INPUT, seed } },
    ...{ ...(await readBasis()), scope: LOCAL.organisationId },
  });
  for await (const { status, failure } of runs.watch(id, new AbortController().signal))
    if (status === "failed") throw new Error(JSON.stringify(failure));
  return runs.answer(id);
}

/** Fields in one order: databases keep another. */
function sortFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortFields);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, one]) => [name, sortFields(one)]));
}
