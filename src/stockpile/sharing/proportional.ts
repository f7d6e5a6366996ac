import { type ClaimRule, totalOf } from "./claims.ts";

/**
 * The same share of every claim: claim · min(1, amount / total of claims).
 *
 * @example
 * shareProportionally(30, [{ claimant: "JP", amount: 20 }, { claimant: "US", amount: 40 }]) // => [10, 20]
 */
export const shareProportionally: ClaimRule = (amount, claims) => {
  const total = totalOf(claims);
  const share = amount < total ? amount / total : 1;
  return claims.map((claim) => claim.amount * share);
};
