import { type Claim, type ClaimRule, totalOf } from "./claims.ts";

/** A claim of a tier; the tier with the lowest number is served first. */
export interface TieredClaim extends Claim {
  readonly tier: number;
}

/**
 * Serves tier after tier, and divides by a rule within the first tier that cannot be met in full.
 *
 * @example
 * const claims = [{ claimant: "cars", amount: 40, tier: 2 }, { claimant: "defence", amount: 10, tier: 1 }]
 * shareByTiers(30, claims, (amount) => [amount]) // => [20, 10]
 */
export function shareByTiers(
  amount: number,
  claims: readonly TieredClaim[],
  rule: ClaimRule,
): readonly number[] {
  const tiers = Map.groupBy(claims, ({ tier }) => tier);
  const shares = new Map<TieredClaim, number>();
  let left = amount;
  for (const [, members] of [...tiers].sort(([a], [b]) => a - b)) {
    const given = Math.min(left, totalOf(members));
    rule(given, members).forEach((share, k) => {
      shares.set(members[k]!, share);
    });
    left -= given;
  }
  return claims.map((claim) => shares.get(claim)!);
}
