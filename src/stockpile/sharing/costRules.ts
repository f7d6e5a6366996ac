import { type Objection, objectionsTo } from "./core.ts";
import type { CostGame } from "./game.ts";
import { nucleolusShares } from "./nucleolus.ts";
import { separableCostShares } from "./separableCosts.ts";
import { shapleyShares } from "./shapley.ts";
import { useShares } from "./useShares.ts";

/** Ways to divide a joint cost. */
export const COST_RULES = ["shapley", "nucleolus", "separable-costs", "use"] as const;

/** A way to divide a joint cost. */
export type CostRule = (typeof COST_RULES)[number];

/** A joint cost, divided. */
export interface CostDivision {
  readonly rule: CostRule;
  /** What each partner pays, in the order of the partners. */
  readonly shares: readonly number[];
  /** Coalitions that would rather leave, the worst first; none where all stay. */
  readonly objections: readonly Objection[];
}

/** Divides a joint cost by every rule, and says of each who would object. */
export async function divideCosts(
  game: CostGame,
  uses: readonly number[],
): Promise<readonly CostDivision[]> {
  const shares: Readonly<Record<CostRule, readonly number[]>> = {
    shapley: shapleyShares(game),
    nucleolus: await nucleolusShares(game),
    "separable-costs": separableCostShares(game),
    use: useShares(game, uses),
  };
  return COST_RULES.map((rule) => ({
    rule,
    shares: shares[rule],
    objections: objectionsTo(game, shares[rule]),
  }));
}
