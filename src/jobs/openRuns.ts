import { setTimeout as sleep } from "node:timers/promises";
import type { Queue, RunLine } from "./queue.ts";
import { runIdOf } from "./runId.ts";
import {
  type Full,
  hasEnded,
  type Run,
  type RunQuestion,
  type RunRecords,
  type Runs,
} from "./runs.ts";

/** How often a run that is watched is looked at, ms. */
const WATCH_MS = 400;

/** Runs of one asker that may wait or be under way: several rooms' worth, and no more to stop than that. */
export const OWN_RUNS_MAX = 20;

/** Runs of all askers that may wait or be under way: some hours of work for one machine. */
export const ALL_RUNS_MAX = 500;

/** Who asks, and which line a question stands in. */
export interface RunAsker {
  readonly id: string;
  lineOf(question: RunQuestion): Promise<RunLine>;
}

/** Whether asking for a run begins nothing new. */
const isThere = (run: Run | undefined): run is Run =>
  run !== undefined && run.status !== "failed" && run.status !== "cancelled";

/**
 * Runs of an asker, worked on by whoever takes them from the queue; askers take turns. Limits are kept
 * to within a process: several that serve at once may each be one run over.
 */
export function openRuns(queue: Queue, records: RunRecords, asker: RunAsker): Runs {
  const { turns } = queue;
  const fullness = async (): Promise<Full | undefined> => {
    const { own, all } = await turns.count(asker.id);
    if (own >= OWN_RUNS_MAX) return { status: "full", whose: "own", most: OWN_RUNS_MAX };
    if (all >= ALL_RUNS_MAX) return { status: "full", whose: "all", most: ALL_RUNS_MAX };
    return undefined;
  };
  const putInLine = async (run: Run): Promise<Run> => {
    if (hasEnded(run)) return run;
    const line = await asker.lineOf(run.question);
    const priority = -(await turns.next(line, asker.id));
    // Again even where it stands in line: harmless, and mends what was lost between the two.
    await queue.send(line, [{ runId: run.id, asker: asker.id, priority }]);
    return run;
  };
  return {
    async ask(question) {
      const id = runIdOf(question);
      const there = await records.read(id);
      if (isThere(there)) return putInLine(there);
      return turns.oneByOne(
        async () => (await fullness()) ?? putInLine(await records.ask(id, question)),
      );
    },
    read: records.read,
    answer: records.answer,
    async cancel(id) {
      const run = await records.read(id);
      if (run && (await records.change(id, { status: "cancelled" })))
        await queue.drop(await asker.lineOf(run.question), [{ runId: id }]);
      return records.read(id);
    },
    async *watch(id, signal) {
      let last = "";
      while (!signal.aborted) {
        const run = await records.read(id);
        if (!run) return;
        const told = JSON.stringify(run);
        if (told !== last) yield run;
        last = told;
        if (hasEnded(run)) return;
        await sleep(WATCH_MS, undefined, { signal }).catch(() => {});
      }
    },
  };
}
