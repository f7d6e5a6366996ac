/**
 * A quantile of numbers in rising order, with a straight line between neighbours (definition 7 of
 * Hyndman and Fan, Am. Stat. 50 (1996) 361).
 *
 * @example
 * quantile([1, 2, 3, 5], 0.5) // => 2.5
 */
export function quantile(rising: ArrayLike<number>, probability: number): number {
  const position = (rising.length - 1) * probability;
  const below = Math.floor(position);
  const low = rising[below]!;
  const high = rising[Math.min(below + 1, rising.length - 1)]!;
  return low + (high - low) * (position - below);
}

/**
 * Ranks from 1, the highest value first; equal values share the mean of their ranks.
 *
 * @example
 * ranksOf([10, 30, 10]) // => [2.5, 1, 2.5]
 */
export function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]!);
  const ranks = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let i = start; i < end; i++) ranks[order[i]!] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}

/** Groups of an input whose values all differ; few enough to be large, enough to follow a bend. */
const GROUPS = 10;

/** Group of each draw: its value where there are few values (editions), else its tenth by size. */
function groupsOf(input: readonly number[]): number[] {
  const values = [...new Set(input)];
  if (values.length <= GROUPS) return input.map((value) => values.indexOf(value));
  const ranks = ranksOf(input);
  return ranks.map((rank) => Math.floor(((rank - 0.5) / input.length) * GROUPS));
}

/**
 * Share of the variance of an output that an input explains alone, 0 to 1: Var(E[y | x]) / Var(y),
 * the correlation ratio of Pearson (1905) and first-order index of Sobol' (1993), from the draws
 * grouped by x, corrected for chance (Kelley 1935). Unlike a rank correlation it sees choices
 * without an order and effects that bend. 0 where the output does not vary.
 *
 * @example
 * varianceShare([0, 1, 0, 1], [5, 9, 5, 9]) // => 1
 * varianceShare([0, 0, 1, 1], [5, 9, 5, 9]) // => 0
 */
export function varianceShare(input: readonly number[], output: ArrayLike<number>): number {
  const count = output.length;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += output[i]!;
  const mean = sum / count;
  let total = 0;
  for (let i = 0; i < count; i++) total += (output[i]! - mean) ** 2;
  const groups = new Map<number, { count: number; sum: number }>();
  groupsOf(input).forEach((group, i) => {
    const seen = groups.get(group) ?? { count: 0, sum: 0 };
    groups.set(group, { count: seen.count + 1, sum: seen.sum + output[i]! });
  });
  if (total === 0 || groups.size === count) return 0;
  const between = [...groups.values()].reduce(
    (sum, g) => sum + g.count * (g.sum / g.count - mean) ** 2,
    0,
  );
  const unexplained = (total - between) / (count - groups.size) / (total / (count - 1));
  return Math.min(1, Math.max(0, 1 - unexplained));
}
