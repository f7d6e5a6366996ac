import { type ClaimRule, totalOf } from "./claims.ts";
import { shareEqualAwards } from "./equalAwards.ts";
import { shareEqualLosses } from "./equalLosses.ts";

/**
 * The rule of the Talmud (Ketubot 93a; Aumann and Maschler 1985, J. Econ. Theory 36): up to half of
 * all claims, equal awards against half-claims; beyond, every half-claim and equal losses of the
 * other halves. More than half is like less than half, seen from the loss.
 *
 * @example
 * const claims = [{ claimant: "a", amount: 100 }, { claimant: "b", amount: 200 }, { claimant: "c", amount: 300 }]
 * shareByTalmud(200, claims) // => [50, 75, 75]
 */
export const shareByTalmud: ClaimRule = (amount, claims) => {
  const halves = claims.map((claim) => ({ ...claim, amount: claim.amount / 2 }));
  const half = totalOf(halves);
  if (amount <= half) return shareEqualAwards(amount, halves);
  const rest = shareEqualLosses(amount - half, halves);
  return halves.map((claim, k) => claim.amount + rest[k]!);
};
