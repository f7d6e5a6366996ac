import { assemble, type Limits, solve } from "../lp/index.ts";
import type { WeightedMix } from "./crisis.ts";
import type { SizingQuestion } from "./minimise.ts";
import type { Programme } from "./programme.ts";
import { between, recourseModel } from "./recourse.ts";

/** What the extensive form comes to. */
export interface ExtensiveAnswer {
  readonly sizes: Float64Array;
  /** Cost beyond the floor, in the unit of the programme. */
  readonly cost: number;
  readonly columnCount: number;
  readonly rowCount: number;
}

/**
 * The same choice of sizes as one program with a copy of the recourse for every scenario: plain, and as
 * large as there are scenarios. `undefined` where it does not end within the limits. Means only: caution
 * has no part in it.
 */
export async function solveExtensive(
  programme: Programme,
  scenarios: readonly WeightedMix[],
  { cost, upper, limits, probabilities, floor }: SizingQuestion,
  within: Limits = {},
): Promise<ExtensiveAnswer | undefined> {
  const lp = assemble(`${programme.id}, ${scenarios.length} scenarios`);
  const sizes = Array.from(cost, (each, i) =>
    lp.column(() => `size[${i}]`, { upper: upper[i]!, cost: each }),
  );
  for (const { name, coefficients, most } of limits) {
    const row = lp.row(() => name, { upper: most });
    for (const [i, each] of coefficients.entries()) lp.add(row, sizes[i]!, each);
  }
  const none = new Float64Array(sizes.length);
  let fixed = 0;
  scenarios.forEach(({ mix }, w) => {
    const model = recourseModel(programme, between(programme.points, mix), none);
    const weight = probabilities[w]!;
    fixed += weight * between(programme.fixedCosts, mix).reduce((sum, each) => sum + each, 0);
    const rows = Array.from({ length: model.rowCount }, (_, i) =>
      lp.row(() => `row[${w}, ${i}]`, { lower: model.rowLower[i]!, upper: model.rowUpper[i]! }),
    );
    for (let j = 0; j < model.columnCount; j++) {
      const column = lp.column(() => `column[${w}, ${j}]`, {
        lower: model.columnLower[j]!,
        upper: model.columnUpper[j]!,
        cost: weight * model.cost[j]!,
      });
      for (let k = model.start[j]!; k < model.start[j + 1]!; k++)
        lp.add(rows[model.row[k]!]!, column, model.value[k]!);
    }
    programme.stocks.forEach(({ held, leaves, leavesCount, releaseShare }, i) => {
      lp.add(rows[held]!, sizes[i]!, -1);
      for (let k = 0; k < leavesCount; k++) lp.add(rows[leaves + k]!, sizes[i]!, -releaseShare);
    });
  });
  const model = lp.finish();
  const outcome = await solve(model, within);
  if (outcome.status !== "optimal") return undefined;
  return {
    sizes: Float64Array.from(sizes, (column) => outcome.primal[column]!),
    cost: outcome.objective + fixed - floor,
    columnCount: model.columnCount,
    rowCount: model.rowCount,
  };
}
