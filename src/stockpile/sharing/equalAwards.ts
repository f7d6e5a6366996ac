import { type ClaimRule, levelAt } from "./claims.ts";

/**
 * Constrained equal awards: as much to each as to any other, and to nobody more than the claim:
 * min(λ, claim). Small claims are met in full first. Maimonides; Thomson 2003, Math. Social Sciences 45.
 *
 * @example
 * shareEqualAwards(30, [{ claimant: "JP", amount: 10 }, { claimant: "US", amount: 40 }]) // => [10, 20]
 */
export const shareEqualAwards: ClaimRule = (amount, claims) => {
  const level = levelAt(amount, claims);
  return claims.map((claim) => Math.min(level, claim.amount));
};
