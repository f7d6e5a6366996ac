import type { Basis } from "../../lp/index.ts";
import { type Interval, isWithin, lowerFrom, upperFrom } from "./bounds.ts";
import type { SolveCases, SolvedCase } from "./solveCase.ts";

/** Every case solved so far, and what they prove together. */
export interface Pool {
  readonly solved: readonly SolvedCase[];
  find(lost: Int32Array): SolvedCase | undefined;
  /** Adds a case that is solved already. */
  add(one: SolvedCase): void;
  /**
   * Solves what is not solved yet, each from the given basis. False where the work was stopped before
   * all were reached; those that were are kept.
   */
  solve(
    cases: readonly { readonly lost: Int32Array; readonly from: Basis | undefined }[],
    report?: (done: number, all: number) => void,
  ): Promise<boolean>;
  /** The best lower bound on a case's optimum; quick to ask again with the same array. */
  low(lost: Int32Array): number;
  /** The best bounds on a case's optimum, from below and above; one number where it is solved. */
  bound(lost: Int32Array): Interval;
}

const keyOf = (lost: Int32Array): string => lost.join(" ");

/** Begins a pool without a case. No optimum is above `ceiling`. */
export function beginPool(solveCases: SolveCases, ceiling: number): Pool {
  const solved: SolvedCase[] = [];
  const byKey = new Map<string, SolvedCase>();
  /** Bounds found so far and how many solved cases have spoken: only later ones are asked again. */
  const lows = new WeakMap<Int32Array, { best: number; heard: number }>();
  const low = (lost: Int32Array): number => {
    const known = lows.get(lost) ?? { best: -Infinity, heard: 0 };
    for (; known.heard < solved.length; known.heard++)
      known.best = Math.max(known.best, lowerFrom(solved[known.heard]!, lost));
    lows.set(lost, known);
    return known.best;
  };
  const add = (one: SolvedCase): void => {
    solved.push(one);
    byKey.set(keyOf(one.lost), one);
  };
  return {
    solved,
    add,
    find: (lost) => byKey.get(keyOf(lost)),
    async solve(cases, report) {
      const open = new Map(
        cases.flatMap((one) => {
          const key = keyOf(one.lost);
          return byKey.has(key) ? [] : [[key, one] as const];
        }),
      );
      const tasks = [...open.values()].map(({ lost, from }) => ({ lost, basis: from }));
      const answers = tasks.length > 0 ? await solveCases(tasks, report) : [];
      for (const answer of answers) if (answer) add(answer);
      return answers.every((answer) => answer !== undefined);
    },
    low,
    bound(lost) {
      const exact = byKey.get(keyOf(lost));
      if (exact) return { low: exact.objective, high: exact.objective };
      let high = ceiling;
      for (const one of solved) {
        if (one.objective < high && isWithin(lost, one.lost)) high = one.objective;
        else if (isWithin(one.lost, lost)) high = Math.min(high, upperFrom(one, lost));
      }
      // Where both proofs meet, rounding may put the lower a hair above the upper.
      const least = Math.min(low(lost), high);
      return { low: least, high };
    },
  };
}
