import { type LinearModel, type Optimal, type Outcome, openSession } from "../lp/index.ts";

/**
 * A program kept open: solved again and again with some columns fixed at other values, each time from
 * where the last solve ended.
 */
export interface KeptProgram {
  /** The outcome with nothing fixed. */
  readonly first: Outcome;
  /** Fixes columns at values and solves. Calls are answered in the order in which they are made. */
  solveAt(columns: readonly number[], values: readonly number[]): Promise<Outcome>;
}

/** Programs kept open until they are disposed of, in this thread or in others. */
export interface Programs extends AsyncDisposable {
  open(model: LinearModel): Promise<KeptProgram>;
}

/** Opens programs in this thread. */
export function openPrograms(): Programs {
  const held = new DisposableStack();
  return {
    async open(model) {
      const session = held.use(await openSession(model));
      return {
        first: session.solve(),
        async solveAt(columns, values) {
          session.setColumnBounds(columns, values, values);
          return session.solve();
        },
      };
    },
    async [Symbol.asyncDispose]() {
      held.dispose();
    },
  };
}

/** The optimum that an outcome is. Throws for any other end: a plan has an answer in every variant. */
export function optimumOf(outcome: Outcome, what: string): Optimal {
  if (outcome.status === "optimal") return outcome;
  throw new Error(`The plan under ${what} ended as ${outcome.status}.`);
}
