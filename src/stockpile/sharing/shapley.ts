import { type CostGame, isIn } from "./game.ts";

/**
 * The Shapley value: what each partner adds to the cost, on average over all orders of joining:
 * Σ_S |S|! (n - |S| - 1)! / n! · (c(S ∪ i) - c(S)). Shapley 1953, Annals of Math. Studies 28.
 *
 * @example
 * shapleyShares(gameOf(["US", "JP"], (members) => (members.includes("US") ? 10 : 6))) // => [7, 3]
 */
export function shapleyShares({ partners, costs }: CostGame): readonly number[] {
  const n = partners.length;
  const weights = orderWeights(n);
  return partners.map((_, partner) => {
    let share = 0;
    for (let mask = 0; mask < costs.length; mask++) {
      if (isIn(mask, partner)) continue;
      const added = costs[mask | (1 << partner)]! - costs[mask]!;
      share += weights[sizeOf(mask)]! * added;
    }
    return share;
  });
}

/** |S|! (n - |S| - 1)! / n! by size of S: 1/n, then each times size / (n - size). */
function orderWeights(n: number): readonly number[] {
  const weights = [1 / n];
  for (let size = 1; size < n; size++) weights.push((weights[size - 1]! * size) / (n - size));
  return weights;
}

function sizeOf(mask: number): number {
  let size = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) size += 1;
  return size;
}
