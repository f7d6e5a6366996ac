import { type CostGame, everyone } from "./game.ts";

/**
 * Separable costs, remaining benefits: each pays what it alone adds to the whole, and of the rest in
 * proportion to what it still saves against its cheapest alternative, which is its cost alone, or
 * its benefit where that is stated and smaller. Where nobody saves, the rest is split equally.
 * US Inter-Agency Committee on Water Resources 1950; Young, Okada and Hashimoto 1982, WRR 18(3).
 *
 * @example
 * separableCostShares(gameOf(["US", "JP"], (members) => [0, 10, 14][members.length])) // => [7, 7]
 */
export function separableCostShares(
  game: CostGame,
  benefits?: readonly number[],
): readonly number[] {
  const { partners, costs } = game;
  const all = everyone(game);
  const separable = partners.map((_, k) => costs[all]! - costs[all & ~(1 << k)]!);
  const remaining = partners.map((_, k) => {
    const alternative = Math.min(costs[1 << k]!, benefits?.[k] ?? Number.POSITIVE_INFINITY);
    return Math.max(0, alternative - separable[k]!);
  });
  const rest = separable.reduce((left, cost) => left - cost, costs[all]!);
  const saved = remaining.reduce((sum, each) => sum + each, 0);
  return separable.map(
    (cost, k) => cost + rest * (saved > 0 ? remaining[k]! / saved : 1 / partners.length),
  );
}
