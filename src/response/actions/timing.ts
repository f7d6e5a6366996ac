import type { Action, Figure } from "../../model/index.ts";
import { type Run, termAt } from "../../network/index.ts";

/** Months of a run. */
export const monthCountOf = (run: Run): number => run.disturbance.months.length;

/** Months from the decision, taken at the start of the run, to an action's first tonne. */
export const startOf = (run: Run, { start }: Action): number =>
  Math.round(termAt(run, start, "more-is-worse"));

/** A limit by month: nothing before an action can start, then `limitAt`, t. */
export const fromStart = (run: Run, action: Action, limitAt: (month: number) => number) =>
  Float64Array.from({ length: monthCountOf(run) }, (_, t) =>
    t < startOf(run, action) ? 0 : Math.max(0, limitAt(t)),
  );

/** Most that a figure allows; no limit where it is absent. */
export const mostOf = (run: Run, figure: Figure | undefined): number =>
  figure ? termAt(run, figure, "more-is-better") : Infinity;
