import { expect, onTestFinished, test } from "vitest";
import { openQueue, openRuns, runIdOf, work } from "../../src/jobs/index.ts";
import {
  askQuestion,
  lineOfRun,
  type Operation,
  performRun,
  REGISTRY,
  run,
} from "../../src/operations/index.ts";
import { begin } from "./oneAsker.ts";
import { KINDS, newSite } from "./places.ts";

/** Longest wait for a sizing on a busy machine, ms. */
const WAIT_MS = 120_000;

/** The smallest whole sizing: every hit once, two months, Japan alone. */
const INPUT = { chain: "ndfeb", seenFrom: ["JP"], months: 2, scenarios: 3, gap: 0.1 };

test(
  "a whole sizing through the queue, by two workers, is the command line's to the last bit",
  async () => {
    const inline = await run("stockpile size", INPUT);
    if (inline.status !== "done") throw new Error(JSON.stringify(inline));
    const operation = (await REGISTRY["stockpile size"].load()) as unknown as Operation;
    const basis = { edition: "e", code: "c", scope: "" };
    const asked = askQuestion("stockpile size", operation, INPUT, "en", basis);
    if (asked.status !== "done") throw new Error(JSON.stringify(asked));
    for (const kind of KINDS) {
      const site = await newSite(kind);
      onTestFinished(() => site[Symbol.asyncDispose]());
      const complain = (error: Error) => expect.unreachable(error.message);
      await using queue = await openQueue(site.database, "one", complain);
      const runs = openRuns(queue, site.records, { id: "A", lineOf: lineOfRun });
      const stop = new AbortController();
      const force = { queue, records: site.records, perform: performRun, threads: 1, complain };
      const workers = [1, 2].map(() =>
        work({ ...force, atOnce: { quick: 1, long: 1 } }, stop.signal),
      );
      const { id } = await begin(runs, asked.value);
      expect(id).toBe(runIdOf(asked.value));
      for await (const { failure } of runs.watch(id, AbortSignal.timeout(WAIT_MS)))
        expect(failure).toBe(undefined);
      stop.abort();
      await Promise.all(workers);
      const { en } = (await runs.answer(id)) as Record<"en" | "ja", unknown>;
      expect(en).toEqual(JSON.parse(JSON.stringify(inline)));
      // It did go through the queue: its markets and crises are kept as tasks.
      const { rows } = await site.database.executeSql(
        "select kind, count(*)::int as count from coercivity_work_2.shard where result is not null group by kind order by kind",
      );
      expect(rows.map((row) => row.kind)).toEqual(["market", "recourse"]);
    }
  },
  2 * KINDS.length * WAIT_MS,
);
