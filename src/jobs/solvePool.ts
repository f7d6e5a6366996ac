import { availableParallelism } from "node:os";
import { type LinearModel, type Outcome, type SentModel, toSend } from "../lp/index.ts";
import { ask, openThreads } from "./threads.ts";

/** Threads that solve programs, open until they are disposed of. */
export interface SolvePool extends AsyncDisposable {
  readonly solve: (model: LinearModel) => Promise<Outcome>;
}

/**
 * Opens threads that solve programs side by side, each in a solver of its own: as many as there will
 * be programs, or as the machine has cores. They start while the caller builds the programs, which go
 * to them in turn. An outcome does not depend on the number of threads; names in it are column and row
 * numbers. A thread that fails refuses whatever else it is given.
 */
export function openSolvePool(
  programs: number,
  threads: number = Math.min(programs, availableParallelism()),
): SolvePool {
  const { workers, [Symbol.asyncDispose]: dispose } = openThreads("./solverWorker.ts", threads);
  const last: Promise<unknown>[] = workers.map(() => Promise.resolve());
  let given = 0;
  return {
    solve(model) {
      const turn = given++ % workers.length;
      const outcome = last[turn]!.then(() =>
        ask<SentModel, Outcome>(workers[turn]!, toSend(model)),
      );
      last[turn] = outcome;
      return outcome;
    },
    [Symbol.asyncDispose]: dispose,
  };
}
