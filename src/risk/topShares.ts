import { refuse } from "./require.ts";
import { requireShares, type Share } from "./shares.ts";

/**
 * The suppliers in order of share, the largest first; those of equal share by name, so that the
 * order of a table does not matter.
 */
export const bySize = (shares: readonly Share[]): Share[] =>
  [...shares].sort((a, b) => b.share - a.share || (a.country < b.country ? -1 : 1));

/**
 * Concentration ratio CR_n: the summed share of the n largest suppliers, 0 to 1. CR3 is the
 * "top-three share" of the IEA's Global Critical Minerals Outlook; CR1 the leading producer's share
 * of USGS. An unattributed rest counts as one supplier: leave it out of `shares` only if it is
 * zero.
 *
 * @example
 * const sizes = { CN: 0.5, US: 0.25, AU: 0.125, MM: 0.125 }
 * const four = Object.entries(sizes).map(([country, share]) => ({ country, share }))
 * topShare(four, 1) // => 0.5
 * topShare(four, 3) // => 0.875
 */
export function topShare(shares: readonly Share[], count: number): number {
  requireShares("topShare", shares);
  if (!Number.isInteger(count) || count < 1)
    refuse("topShare", "count", count, "Give a whole number of suppliers, 1 or more.");
  return bySize(shares)
    .slice(0, count)
    .reduce((sum, { share }) => sum + share, 0);
}
