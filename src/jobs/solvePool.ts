import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type LinearModel, type Outcome, toSend } from "../lp/index.ts";

/** What a thread sends back: an outcome, or why there is none. */
export type Reply = { readonly outcome: Outcome } | { readonly failure: string };

/** Threads that solve programs, open until they are disposed of. */
export interface SolvePool extends AsyncDisposable {
  readonly solve: (model: LinearModel) => Promise<Outcome>;
}

const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "./solverWorker.ts" : "./solverWorker.js",
  import.meta.url,
);

async function ask(worker: Worker, model: LinearModel): Promise<Outcome> {
  worker.postMessage(toSend(model));
  const [reply] = (await once(worker, "message")) as [Reply];
  if ("failure" in reply) throw new Error(reply.failure);
  return reply.outcome;
}

/**
 * Opens threads that solve programs side by side, each in a solver of its own, as many as the machine
 * has cores, and no more than `threads`. They start while the caller builds its programs, which go to the threads in turn. An
 * outcome does not depend on the number of threads; names in it are column and row numbers. A thread
 * that fails refuses whatever else it is given.
 */
export function openSolvePool(threads: number): SolvePool {
  const workers = Array.from(
    { length: Math.min(threads, availableParallelism()) },
    () => new Worker(WORKER, { execArgv: ["--no-warnings"] }),
  );
  const last: Promise<unknown>[] = workers.map(() => Promise.resolve());
  let given = 0;
  return {
    solve(model) {
      const turn = given++ % workers.length;
      const outcome = last[turn]!.then(() => ask(workers[turn]!, model));
      last[turn] = outcome;
      return outcome;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
