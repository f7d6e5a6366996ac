import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import { type Outcome, type SentModel, toSend } from "../lp/index.ts";
import type { Programs } from "../response/index.ts";
import { ask, openThreads } from "./threads.ts";

/** What a thread that keeps programs is asked: to open one, or to solve it with columns fixed. */
export type ProgramTask =
  | { readonly program: number; readonly model: SentModel }
  | {
      readonly program: number;
      readonly columns: readonly number[];
      readonly values: readonly number[];
    };

interface Thread {
  readonly worker: Worker;
  /** Ends when all that the thread was given so far is answered. */
  last: Promise<unknown>;
}

/**
 * Opens threads that keep programs open and solve them side by side, at most as many as there will be
 * programs. A program goes to the thread that is free first, and stays in a solver of its own there;
 * each is asked the same in the same order, so that outcomes do not depend on the number of threads.
 * Names in an outcome are column and row numbers. Once the signal is given nothing more is solved.
 */
export function openProgramPool(
  programs: number,
  signal: AbortSignal,
  threadCount: number = Math.min(programs, availableParallelism()),
): Programs {
  const { workers, [Symbol.asyncDispose]: dispose } = openThreads(
    "./programWorker.ts",
    threadCount,
  );
  const threads = workers.map((worker): Thread => ({ worker, last: Promise.resolve() }));
  const queue = (thread: Thread, task: ProgramTask): Promise<Outcome> => {
    const outcome = thread.last.then(() => {
      signal.throwIfAborted();
      return ask<ProgramTask, Outcome>(thread.worker, task);
    });
    thread.last = outcome.catch(() => {});
    return outcome;
  };
  const free = threads.slice();
  const waiting: ((thread: Thread) => void)[] = [];
  const release = (thread: Thread): void => {
    const next = waiting.shift();
    if (next) next(thread);
    else free.push(thread);
  };
  const claim = (): Promise<Thread> => {
    const thread = free.shift();
    return thread ? Promise.resolve(thread) : new Promise((give) => waiting.push(give));
  };
  let given = 0;
  return {
    async open(model) {
      const program = given++;
      const thread = await claim();
      try {
        const first = await queue(thread, { program, model: toSend(model) });
        return { first, solveAt: (columns, values) => queue(thread, { program, columns, values }) };
      } finally {
        release(thread);
      }
    },
    [Symbol.asyncDispose]: dispose,
  };
}
