import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Screen, SolveCases, SolvedCase } from "../risk/index.ts";

/** What a thread sends back of a case. */
export interface CaseReply {
  readonly index: number;
  readonly solved?: SolvedCase;
  readonly failure?: string;
}

/** Threads that solve cases of one screen, open until they are disposed of. */
export interface CasePool extends AsyncDisposable {
  readonly solveCases: SolveCases;
}

const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "./caseWorker.ts" : "./caseWorker.js",
  import.meta.url,
);

/**
 * Opens threads that solve cases side by side. Each case is solved in a fresh solver, so that answers
 * are the same to the last bit for any number of threads. Once the signal is given no further case is
 * begun, those under way are finished, and the rest come back `undefined`. A thread that dies fails
 * the call.
 */
export function openCasePool(
  screen: Screen,
  signal: AbortSignal,
  threads: number = availableParallelism(),
): CasePool {
  const workers = Array.from(
    { length: threads },
    () => new Worker(WORKER, { workerData: screen, execArgv: ["--no-warnings"] }),
  );
  const solveCases: SolveCases = async (tasks, report) => {
    const answers: (SolvedCase | undefined)[] = new Array(tasks.length).fill(undefined);
    let next = 0;
    let done = 0;
    const work = (worker: Worker) =>
      new Promise<void>((resolve, reject) => {
        const finish = (settle: () => void) => {
          worker.off("message", hear);
          worker.off("error", fail);
          settle();
        };
        const fail = (error: Error) => finish(() => reject(error));
        const feed = () => {
          const index = next;
          const task = signal.aborted ? undefined : tasks[index];
          if (!task) return finish(resolve);
          next++;
          worker.postMessage({ index, task });
        };
        const hear = ({ index, solved, failure }: CaseReply) => {
          if (!solved) return fail(new Error(failure));
          answers[index] = solved;
          report?.(++done, tasks.length);
          feed();
        };
        worker.on("message", hear);
        worker.on("error", fail);
        feed();
      });
    await Promise.all(workers.map(work));
    return answers;
  };
  return {
    solveCases,
    async [Symbol.asyncDispose]() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
