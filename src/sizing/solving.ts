import type { Scenarios } from "./crisis.ts";
import type { SolveRecourses } from "./evaluator.ts";
import type { MarketPoint } from "./programme.ts";
import { type Recourse, solveRecourse } from "./recourse.ts";
import {
  type MarketTask,
  openSizing,
  type SizingSetup,
  type SolvedMarket,
  solveWholeMarket,
} from "./wholeMarket.ts";

/** Solves markets and scenarios, wherever it is done; answers stand in the order of the tasks. */
export interface SizingSolver {
  markets(
    tasks: readonly MarketTask[],
    report?: (done: number) => void,
  ): Promise<readonly SolvedMarket[]>;
  readonly recourses: SolveRecourses;
}

/** Solves one after another in this thread. */
export function solveSizingHere(setup: SizingSetup): SizingSolver {
  const opened = openSizing(setup);
  return {
    async markets(tasks, report) {
      const solved: SolvedMarket[] = [];
      for (const task of tasks) {
        solved.push(await solveWholeMarket(setup, opened, task));
        report?.(solved.length);
      }
      return solved;
    },
    async recourses(programme, tasks) {
      const solved: Recourse[] = [];
      for (const task of tasks) solved.push(await solveRecourse(programme, task));
      return solved;
    },
  };
}

/**
 * Solves the market at every point: the undisturbed one from nothing, every other from where the one that
 * it is near to ended, which takes a third of the work.
 */
export async function solvePoints(
  solver: SizingSolver,
  { points, near }: Pick<Scenarios, "points" | "near">,
  report: (done: number, all: number) => void,
): Promise<readonly MarketPoint[]> {
  const solved = new Array<SolvedMarket>(points.length);
  const depths = new Int32Array(points.length);
  for (let point = 1; point < points.length; point++) depths[point] = depths[near[point]!]! + 1;
  let before = 0;
  for (let depth = 0; before < points.length; depth++) {
    const now = Array.from(points.keys()).filter((point) => depths[point] === depth);
    const tasks = now.map((point) => ({
      disturbance: points[point]!,
      basis: point === 0 ? undefined : solved[near[point]!]!.basis,
    }));
    const answers = await solver.markets(tasks, (done) => report(before + done, points.length));
    answers.forEach((answer, k) => {
      solved[now[k]!] = answer;
    });
    before += now.length;
  }
  return solved.map(({ point }) => point);
}
