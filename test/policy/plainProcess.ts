import { assemble, solve } from "../../src/lp/index.ts";
import type { DecisionProcess } from "../../src/stockpile/index.ts";

/** Solves A · x = b by Gauss with pivoting: the slow way that a reader can believe. */
function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, right[k]!]);
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let r = k; r < size; r++)
      if (Math.abs(rows[r]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = r;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let r = 0; r < size; r++) {
      if (r === k) continue;
      const factor = rows[r]![k]! / rows[k]![k]!;
      for (let c = k; c <= size; c++) rows[r]![c]! -= factor * rows[k]![c]!;
    }
  }
  return rows.map((row, k) => row[size]! / row[k]!);
}

/** The exact cost of a policy: (I − λP) v = c. */
export function exactWorth(
  { choices, discount }: DecisionProcess,
  policy: readonly number[],
): readonly number[] {
  const taken = policy.map((index, state) => choices[state]![index]!);
  const matrix = taken.map(({ next }, state) => {
    const row = taken.map((_, other) => (other === state ? 1 : 0));
    for (const { value, probability } of next) row[value]! -= discount * probability;
    return row;
  });
  return solveLinear(
    matrix,
    taken.map(({ cost }) => cost),
  );
}

/** The least cost as a linear program: the largest v with v ≤ c + λPv for every choice. */
export async function lpWorth({ choices, discount }: DecisionProcess): Promise<readonly number[]> {
  const lp = assemble("a process");
  const columns = choices.map((_, state) =>
    lp.column(() => `v${state}`, { lower: Number.NEGATIVE_INFINITY, cost: -1 }),
  );
  choices.forEach((own, state) => {
    own.forEach(({ cost, next }, index) => {
      const row = lp.row(() => `choice ${index} in ${state}`, { upper: cost });
      lp.add(row, columns[state]!, 1);
      for (const { value, probability } of next)
        lp.add(row, columns[value]!, -discount * probability);
    });
  });
  const outcome = await solve(lp.finish());
  if (outcome.status !== "optimal") throw new Error(outcome.status);
  return columns.map((column) => outcome.primal[column]!);
}
