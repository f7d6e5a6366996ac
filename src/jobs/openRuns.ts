import { setTimeout as sleep } from "node:timers/promises";
import type { Queue } from "./queue.ts";
import { runIdOf } from "./runId.ts";
import { hasEnded, type RunRecords, type Runs } from "./runs.ts";

/** How often a run that is watched is looked at, ms. */
const WATCH_MS = 400;

/** Runs of an asker, worked on by whoever takes them from the queue. */
export function openRuns(queue: Queue, records: RunRecords): Runs {
  return {
    async ask(question) {
      const id = runIdOf(question);
      const run = await records.ask(id, question);
      // Again even where it stands in line: harmless, and mends what was lost between the two.
      if (!hasEnded(run)) await queue.send("runs", [{ runId: id }]);
      return run;
    },
    read: records.read,
    answer: records.answer,
    async cancel(id) {
      if (await records.change(id, { status: "cancelled" }))
        await queue.drop("runs", [{ runId: id }]);
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
