/** What can be measured of a closed base year, to hold against what sources print. */
export const MEASURES = [
  "output",
  "output-share",
  "facility-output",
  "export",
  "demand",
  "demand-share",
  "use",
  "stock-change",
] as const;

/**
 * A measure of a base year, t/a or a share of the world: what plants make, what one plant makes, what
 * is shipped, what is wanted, what plants take in, what goes into stocks.
 */
export type Measure = (typeof MEASURES)[number];
