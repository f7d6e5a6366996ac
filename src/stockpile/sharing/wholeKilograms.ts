import type { Kilograms } from "../ledger/kilograms.ts";

/**
 * Rounds shares in kilograms so that the ledger can carry them out: each to one of its whole
 * neighbours, together to the whole kilograms of their sum (largest remainders first; of equal
 * ones, the first).
 *
 * @example
 * wholeKilograms([33.4, 33.3, 33.3]) // => [34n, 33n, 33n]
 */
export function wholeKilograms(sharesKilograms: readonly number[]): readonly Kilograms[] {
  const floors = sharesKilograms.map((share) => Math.floor(share + NOISE));
  const sum = sharesKilograms.reduce((total, share) => total + share, 0);
  const missing = Math.floor(sum + NOISE) - floors.reduce((total, floor) => total + floor, 0);
  const roundedUp = new Set(
    sharesKilograms
      .map((share, index) => ({ index, remainder: share - floors[index]! }))
      .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return floors.map((floor, index) => BigInt(floor + (roundedUp.has(index) ? 1 : 0)));
}

/** A milligram: what sums of shares may miss a whole kilogram by. */
const NOISE = 1e-6;
