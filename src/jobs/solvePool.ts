import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type LinearModel, type Outcome, toSend } from "../lp/index.ts";

/** What a thread sends back. */
interface Reply {
  readonly index: number;
  readonly outcome?: Outcome;
  readonly failure?: string;
}

const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "./solverWorker.ts" : "./solverWorker.js",
  import.meta.url,
);

/**
 * Solves programs side by side, each in a thread of its own solver, as many at a time as the machine
 * has cores. Outcomes come in the order of the programs and do not depend on the number of threads;
 * names in them are column and row numbers. A thread that dies fails the whole call.
 */
export async function solveSideBySide(
  models: readonly LinearModel[],
  threads: number = availableParallelism(),
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = new Array(models.length);
  let next = 0;
  const workers = Array.from(
    { length: Math.min(threads, models.length) },
    () => new Worker(WORKER, { execArgv: ["--no-warnings"] }),
  );
  const feed = (worker: Worker): boolean => {
    const index = next++;
    const model = models[index];
    if (!model) return false;
    worker.postMessage({ index, model: toSend(model) });
    return true;
  };
  const work = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      worker.on("error", reject);
      worker.on("message", ({ index, outcome, failure }: Reply) => {
        if (outcome === undefined) reject(new Error(failure));
        else {
          outcomes[index] = outcome;
          if (!feed(worker)) resolve();
        }
      });
      if (!feed(worker)) resolve();
    });
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return outcomes;
}
