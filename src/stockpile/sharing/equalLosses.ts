import { type ClaimRule, totalOf } from "./claims.ts";
import { shareEqualAwards } from "./equalAwards.ts";

/**
 * Constrained equal losses: each goes as much short as any other, and nobody below nothing:
 * max(0, claim - λ). It is the dual of equal awards, awarding the loss equally.
 *
 * @example
 * shareEqualLosses(30, [{ claimant: "JP", amount: 10 }, { claimant: "US", amount: 40 }]) // => [0, 30]
 */
export const shareEqualLosses: ClaimRule = (amount, claims) => {
  const losses = shareEqualAwards(Math.max(0, totalOf(claims) - amount), claims);
  return claims.map((claim, k) => claim.amount - losses[k]!);
};
