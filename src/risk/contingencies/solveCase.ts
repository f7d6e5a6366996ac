import {
  type Basis,
  type LinearModel,
  type Optimal,
  openSession,
  received,
} from "../../lp/index.ts";
import { frozenWorth } from "./frozenWorth.ts";
import type { Screen } from "./screen.ts";
import type { Plan } from "./superpose.ts";

/** A case to solve: the parts lost, by index and ascending, and the basis to begin from. */
export interface CaseTask {
  readonly lost: Int32Array;
  /** Absent: solved from nothing. */
  readonly basis: Basis | undefined;
  /** Whether the plan itself is wanted, which is large. */
  readonly wantsPlan?: boolean;
}

/** A solved case, and what it proves of others. All costs in the model's unit. */
export interface SolvedCase {
  readonly lost: Int32Array;
  /** The optimum; reviewed (Karush-Kuhn-Tucker) like every answer of the solver. */
  readonly objective: number;
  /**
   * By part: what losing it adds to the optimum at the least, by this case's prices; for a part that
   * is lost here, what having it back saves at the most.
   */
  readonly gain: Float64Array;
  /** By part: what losing it as well adds to the optimum at the most (`frozenWorth`). */
  readonly worth: Float64Array;
  readonly basis: Basis | undefined;
  /** What the vantage loses, USD over the run, undiscounted. */
  readonly valueLostUsd: number;
  readonly iterations: number;
  /** Whether a first answer failed its review. */
  readonly restarted: boolean;
  /** Only where it was wanted. */
  readonly plan?: Plan;
}

/** Solves cases; a case that was not reached before the work was stopped is `undefined`. */
export type SolveCases = (
  tasks: readonly CaseTask[],
  report?: (done: number, all: number) => void,
) => Promise<readonly (SolvedCase | undefined)[]>;

/** Solves cases one after another in this thread. */
export const solveCasesHere =
  (screen: Screen, signal?: AbortSignal): SolveCases =>
  async (tasks, report) => {
    const solved: (SolvedCase | undefined)[] = [];
    for (const task of tasks) {
      solved.push(signal?.aborted ? undefined : await solveCase(screen, task));
      report?.(solved.length, tasks.length);
    }
    return solved;
  };

/**
 * Solves one case in a solver of its own, so that its answer does not depend on what was solved
 * before it, to the last bit: a market has many optima, and a kept solver picks among them by its past.
 */
export async function solveCase(
  screen: Screen,
  { lost, basis, wantsPlan = false }: CaseTask,
): Promise<SolvedCase> {
  const model = withoutParts(screen, lost);
  using session = await openSession(model);
  if (basis) session.setBasis(basis);
  const outcome = session.solve();
  if (outcome.status !== "optimal")
    throw new Error(
      `The market without ${lost.length} parts ended as ${outcome.status}` +
        `${outcome.status === "stopped" ? ` (${outcome.by})` : ""}: take fewer months.`,
    );
  const { objective, primal, iterations, restarted } = outcome;
  return {
    lost,
    objective,
    gain: gainOf(screen, outcome),
    worth: worthOf(screen, primal),
    basis: outcome.basis,
    valueLostUsd: valueLost(screen, primal),
    iterations,
    restarted,
    ...(wantsPlan ? { plan: { primal, rowActivity: outcome.rowActivity } } : {}),
  };
}

function withoutParts({ model, parts }: Screen, lost: Int32Array): LinearModel {
  const columnUpper = model.columnUpper.slice();
  const rowUpper = model.rowUpper.slice();
  for (const index of lost) {
    const { columns, rows } = parts[index]!;
    for (const column of columns) columnUpper[column] = 0;
    for (const row of rows) rowUpper[row] = 0;
  }
  return received({ ...model, columnUpper, rowUpper });
}

/** Σ over a part's bounds of the price of the bound times the bound: the prices' side of weak duality. */
function gainOf({ model, parts }: Screen, { dual, reducedCost }: Optimal): Float64Array {
  const priced = (prices: Float64Array, upper: Float64Array, at: Int32Array): number => {
    let sum = 0;
    for (const index of at) {
      const price = prices[index]!;
      if (price < 0 && upper[index]! < Infinity) sum -= price * upper[index]!;
    }
    return sum;
  };
  return Float64Array.from(
    parts,
    ({ columns, rows }) =>
      priced(reducedCost, model.columnUpper, columns) + priced(dual, model.rowUpper, rows),
  );
}

function worthOf({ model, parts, flows }: Screen, primal: Float64Array): Float64Array {
  const worth = frozenWorth(model, flows, primal);
  return Float64Array.from(parts, ({ columns }) => {
    let sum = 0;
    for (const column of columns)
      if (primal[column]! > 0) sum += worth ? worth[column]! * primal[column]! : Infinity;
    return sum;
  });
}

function valueLost({ stake }: Screen, primal: Float64Array): number {
  let usd = 0;
  stake.columns.forEach((column, k) => {
    usd += stake.usdPerTonne[k]! * Math.max(0, primal[column]!);
  });
  return usd;
}
