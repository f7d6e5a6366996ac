import { requireBetween } from "./require.ts";
import { requireShares, type Share } from "./shares.ts";

/** An index on shares in percent is this many times the index on fractions: 100 squared. */
const POINTS_PER_UNIT = 10_000;

/**
 * Herfindahl–Hirschman index: Σ s², on the scale 0 to 1 (1 / number of equal suppliers; 1 is a
 * monopoly). Higher is more concentrated.
 *
 * Hirschman, National Power and the Structure of Foreign Trade (1945); Herfindahl, Concentration in
 * the Steel Industry (1950). Suppliers that nobody names: see `hhiRange`.
 *
 * @example
 * hhi([{ country: "CN", share: 0.5 }, { country: "US", share: 0.5 }]) // => 0.5
 */
export function hhi(shares: readonly Share[]): number {
  requireShares("hhi", shares);
  return shares.reduce((sum, { share }) => sum + share * share, 0);
}

/** What is known of an index when a part of the supply is not attributed. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * Bounds of the Herfindahl–Hirschman index, 0 to 1, where the share of `unattributed` ("other
 * countries") is known as a lump: spread over countless suppliers (low) or one supplier more
 * (high).
 *
 * @example
 * hhiRange([{ country: "CN", share: 0.5 }, { country: "ZZ", share: 0.5 }], "ZZ")
 * // => { low: 0.25, high: 0.5 }
 */
export function hhiRange(shares: readonly Share[], unattributed: string): Range {
  const high = hhi(shares);
  const lump = shares.find(({ country }) => country === unattributed)?.share ?? 0;
  return { low: high - lump * lump, high };
}

/**
 * The index on the scale of antitrust authorities, 0 to 10,000 points (squares of percentages).
 *
 * @example
 * hhiPoints(0.25) // => 2500
 */
export function hhiPoints(index: number): number {
  requireBetween("hhiPoints", "index", index, 0, 1);
  return index * POINTS_PER_UNIT;
}

/**
 * The index on the scale 0 to 1, from points (0 to 10,000).
 *
 * @example
 * hhiFromPoints(2500) // => 0.25
 */
export function hhiFromPoints(points: number): number {
  requireBetween("hhiFromPoints", "points", points, 0, POINTS_PER_UNIT);
  return points / POINTS_PER_UNIT;
}
