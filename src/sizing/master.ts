import { assemble, type LinearModel, solve } from "../lp/index.ts";

/** A limit on the sizes: Σ coefficient · x ≤ most. */
export interface SizeLimit {
  readonly name: string;
  /** By stock. */
  readonly coefficients: Float64Array;
  readonly most: number;
}

/** What some prices prove of the weighed cost of a group of scenarios: ≥ constant + Σ slope · x. */
export interface Cut {
  readonly group: number;
  readonly constant: number;
  readonly slope: Float64Array;
}

/** Everything that is known so far of a choice of sizes. */
export interface MasterInput {
  /** By stock, cost of a tonne and most, t. */
  readonly cost: Float64Array;
  readonly upper: Float64Array;
  readonly limits: readonly SizeLimit[];
  /** By group of scenarios, the weight of its cost in the whole. */
  readonly groups: readonly number[];
  readonly cuts: readonly Cut[];
}

/** A program over sizes and groups. */
export interface Master {
  readonly model: LinearModel;
  readonly sizes: readonly number[];
  readonly groups: readonly number[];
}

/**
 * Sizes that look best by all that is known:
 *
 *   min Σ cost · x + Σ_g weight[g] · θ[g]      θ[g] ≥ every cut of g      0 ≤ x ≤ upper      limits
 *
 * The L-shaped method (Van Slyke and Wets 1969, SIAM J. Appl. Math. 17) with a cut for each group of
 * scenarios (Birge and Louveaux 1988, Eur. J. Oper. Res. 34).
 */
export function masterOf({ cost, upper, limits, groups, cuts }: MasterInput): Master {
  const lp = assemble("sizes of stocks");
  const sizes = Array.from(cost, (each, i) =>
    lp.column(() => `size[${i}]`, { upper: upper[i]!, cost: each }),
  );
  const columns = groups.map((weight, g) =>
    lp.column(() => `cost[${g}]`, { lower: -Infinity, cost: weight }),
  );
  for (const [k, { group, constant, slope }] of cuts.entries()) {
    const row = lp.row(() => `cut[${k}]`, { lower: constant });
    lp.add(row, columns[group]!, 1);
    slope.forEach((each, i) => {
      if (each !== 0) lp.add(row, sizes[i]!, -each);
    });
  }
  for (const { name, coefficients, most } of limits) {
    const row = lp.row(() => name, { upper: most });
    coefficients.forEach((each, i) => {
      if (each !== 0) lp.add(row, sizes[i]!, each);
    });
  }
  return { model: lp.finish(), sizes, groups: columns };
}

/** Solves a master: the sizes, and the least that any sizes can cost. */
export async function solveMaster(
  input: MasterInput,
): Promise<{ readonly sizes: Float64Array; readonly bound: number }> {
  const { model, sizes } = masterOf(input);
  const outcome = await solve(model);
  if (outcome.status !== "optimal")
    throw new Error(`The choice of sizes ended as ${outcome.status}.`);
  return {
    sizes: Float64Array.from(sizes, (column) => Math.max(0, outcome.primal[column]!)),
    bound: outcome.objective,
  };
}
