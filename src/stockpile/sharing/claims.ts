/** Someone who claims a part of what there is. */
export interface Claim {
  readonly claimant: string;
  /** What is claimed, at least 0, in any one unit. */
  readonly amount: number;
}

/**
 * Divides an amount that may fall short of the claims on it. A rule gives nobody less than nothing
 * or more than the claim, and gives out all of it where the claims together reach that far, all
 * claims where they do not. Shares come in the order of the claims.
 */
export type ClaimRule = (amount: number, claims: readonly Claim[]) => readonly number[];

/** The sum of claims. */
export const totalOf = (claims: readonly Claim[]): number =>
  claims.reduce((sum, { amount }) => sum + amount, 0);

/**
 * The level λ at which Σ min(λ, amount) comes to a total, found by filling up the smallest claims
 * first; Infinity where the claims together do not come to it.
 *
 * @example
 * levelAt(50, [{ claimant: "JP", amount: 10 }, { claimant: "US", amount: 60 }]) // => 40
 */
export function levelAt(total: number, claims: readonly Claim[]): number {
  const amounts = claims.map(({ amount }) => amount).sort((a, b) => a - b);
  let left = total;
  for (const [filled, amount] of amounts.entries()) {
    const open = amounts.length - filled;
    if (amount * open >= left) return left / open;
    left -= amount;
  }
  return Number.POSITIVE_INFINITY;
}
