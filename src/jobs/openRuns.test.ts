import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newSum } from "../../test/jobs/newSum.ts";
import { begin } from "../../test/jobs/oneAsker.ts";
import { KINDS, newSite, type Site } from "../../test/jobs/places.ts";
import { sum } from "../../test/jobs/sum.ts";
import {
  hasEnded,
  openQueue,
  openRuns,
  type Queue,
  type RunQuestion,
  type Runs,
  work,
} from "./index.ts";
import { ALL_RUNS_MAX, OWN_RUNS_MAX } from "./openRuns.ts";

const kinds = new URL("../../test/jobs/kinds.ts", import.meta.url).href;

describe.each(KINDS)("runs of several askers on %s", (kind) => {
  let at: Site;
  let folder: string;
  let queues = 0;
  const complain = (error: Error) => expect.unreachable(error.message);

  beforeAll(async () => {
    at = await newSite(kind);
    folder = mkdtempSync(join(tmpdir(), "coercivity-runs-"));
  }, 60_000);
  afterAll(async () => {
    await at[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true });
  });

  /** A queue with nothing in it. */
  const newQueue = () => openQueue(at.database, `${queues++}`, complain);

  /** Runs of an asker, those called quick in the line of quick ones. */
  const runsOf = (queue: Queue, id: string): Runs =>
    openRuns(queue, at.records, {
      id,
      lineOf: async ({ operation }) => (operation === "quick" ? "quick" : "long"),
    });

  const question = (name: string, operation = "long"): RunQuestion => ({
    ...{ operation, input: { name, queues }, language: "en" },
    ...{ edition: "e", code: "c", scope: "" },
  });

  /** The runs of a line by name, in the order in which one worker takes them. */
  async function taken(queue: Queue, most = 100): Promise<readonly string[]> {
    const names: string[] = [];
    for (let k = 0; k < most; k++) {
      const [lease] = await queue.take("long", 1);
      if (!lease) break;
      const run = await at.records.read(lease.runId);
      names.push((run!.question.input as { readonly name: string }).name);
      await queue.settle("long", [lease]);
    }
    return names;
  }

  test("askers take turns, however many runs one of them has asked for", async () => {
    await using queue = await newQueue();
    for (const name of ["a1", "a2", "a3", "a4"]) await begin(runsOf(queue, "A"), question(name));
    for (const name of ["b1", "b2"]) await begin(runsOf(queue, "B"), question(name));
    await begin(runsOf(queue, "C"), question("c1"));
    // a1 has turn 0, a2 1, …; b1 and c1 come when turn 0 is on, so they have it too.
    expect(await taken(queue, 4)).toEqual(["a1", "b1", "c1", "a2"]);
    // Left: b2 with turn 1, a3 2, a4 3. Who comes now has the turn that is on, 1, and comes after b2.
    await begin(runsOf(queue, "D"), question("d1"));
    await begin(runsOf(queue, "D"), question("d2"));
    expect(await taken(queue)).toEqual(["b2", "d1", "a3", "d2", "a4"]);
  });

  test("who asks again as soon as a run is taken does not keep another waiting", async () => {
    await using queue = await newQueue();
    for (const name of ["a1", "a2", "a3"]) await begin(runsOf(queue, "A"), question(name));
    const order: string[] = [];
    for (let k = 1; k <= 4; k++) {
      // One of B's always waits: it has the turn that is on, which A's next is soon older than.
      await begin(runsOf(queue, "B"), question(`b${k}`));
      order.push(...(await taken(queue, 1)));
    }
    // Turns: a1 0, a2 1, a3 2; b1 0, b2 1 (after b1), b3 2, b4 3.
    expect(order).toEqual(["a1", "b1", "a2", "b2"]);
    expect(await taken(queue)).toEqual(["a3", "b3", "b4"]);
  });

  test("what is quick is not held up by what takes long", async () => {
    await using queue = await newQueue();
    const stop = new AbortController();
    const force = { queue, records: at.records, perform: sum, threads: 1, kinds, complain };
    const working = work({ ...force, atOnce: { quick: 1, long: 1 } }, stop.signal);
    const runs = runsOf(queue, "A");
    const slow = newSum(join(folder, "slow"), "multiply", 60, 100);
    const { id } = await begin(runs, { ...slow.question, operation: "long" });
    await expect.poll(() => slow.begun().length, { timeout: 10_000 }).toBeGreaterThan(0);
    const short = newSum(join(folder, "short"), "multiply", 2, 1);
    const quick = await begin(runs, { ...short.question, operation: "quick" });
    for await (const _ of runs.watch(quick.id, AbortSignal.timeout(10_000))) {
    }
    expect(await runs.answer(quick.id)).toBe(short.total);
    // Its two tasks went before the sixty that stood in line for the one thread.
    expect(hasEnded((await runs.read(id))!)).toBe(false);
    expect(slow.begun().length).toBeLessThan(50);
    await runs.cancel(id);
    stop.abort();
    await working;
  });

  test("an asker may have so many runs under way and no more, even asked all at once", async () => {
    await using queue = await newQueue();
    const mine = runsOf(queue, "A");
    const names = Array.from({ length: OWN_RUNS_MAX + 5 }, (_, k) => `${k}`);
    const all = await Promise.all(names.map((name) => mine.ask(question(name, "quick"))));
    const full = { status: "full", whose: "own", most: OWN_RUNS_MAX };
    expect(all.filter(({ status }) => status === "full")).toEqual(Array(5).fill(full));
    expect(all.filter(({ status }) => status === "queued").length).toBe(OWN_RUNS_MAX);
    // Nothing was written down for those; what is there may be asked for again; others have their own.
    expect(await at.records.read((all[0] as { id: string }).id)).toBeDefined();
    expect((await mine.ask(question("0", "quick"))).status).toBe("queued");
    expect((await runsOf(queue, "B").ask(question("b"))).status).toBe("queued");
    // One that is stopped makes room for another.
    await mine.cancel((all[0] as { id: string }).id);
    expect((await mine.ask(question("another"))).status).toBe("queued");
    expect(await mine.ask(question("one more"))).toEqual(full);
  });

  test("all askers together may have so many, of whichever line", async () => {
    await using queue = await newQueue();
    const others = Array.from({ length: ALL_RUNS_MAX }, (_, k) => ({
      ...{ runId: `${k}`, asker: `asker ${k}` },
    }));
    await queue.send("quick", others.slice(1));
    const mine = runsOf(queue, "A");
    expect((await mine.ask(question("last"))).status).toBe("queued");
    const full = { status: "full", whose: "all", most: ALL_RUNS_MAX };
    expect(await mine.ask(question("too many"))).toEqual(full);
  });
});
