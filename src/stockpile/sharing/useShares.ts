import { type CostGame, everyone } from "./game.ts";

/**
 * Costs in proportion to use: tonnes held, drawn or consumed, in any one unit. Simple, and often
 * more than a partner would pay alone.
 *
 * @example
 * useShares(gameOf(["US", "JP"], () => 12), [1, 2]) // => [4, 8]
 */
export function useShares(game: CostGame, uses: readonly number[]): readonly number[] {
  const total = uses.reduce((sum, use) => sum + use, 0);
  if (uses.length !== game.partners.length || !(total > 0))
    throw new RangeError(`Uses of ${game.partners.join(", ")} are wanted, not [${uses}].`);
  return uses.map((use) => (game.costs[everyone(game)]! * use) / total);
}
