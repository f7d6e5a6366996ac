import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { CaseTask, Screen, SolveCases, SolvedCase } from "../risk/index.ts";
import { ask, openThreads } from "./threads.ts";

/** Threads that solve cases of one screen, open until they are disposed of. */
export interface CasePool extends AsyncDisposable {
  readonly solveCases: SolveCases;
}

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
  const { workers, [Symbol.asyncDispose]: dispose } = openThreads(
    "./caseWorker.ts",
    threads,
    screen,
  );
  const solveCases: SolveCases = async (tasks, report) => {
    const answers: (SolvedCase | undefined)[] = new Array(tasks.length).fill(undefined);
    let next = 0;
    let done = 0;
    const work = async (worker: Worker) => {
      while (next < tasks.length && !signal.aborted) {
        const index = next++;
        answers[index] = await ask<CaseTask, SolvedCase>(worker, tasks[index]!);
        report?.(++done, tasks.length);
      }
    };
    await Promise.all(workers.map(work));
    return answers;
  };
  return { solveCases, [Symbol.asyncDispose]: dispose };
}
