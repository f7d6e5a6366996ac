import { refuse } from "./require.ts";
import type { Share } from "./shares.ts";
import type { Warning } from "./warning.ts";

/**
 * Estimates of the Worldwide Governance Indicators by country: about -2.5 to 2.5, higher is better.
 */
export type GovernanceScores = ReadonlyMap<string, number>;

/** The nominal ends of the estimates; a few countries lie a little outside. */
const BEST = 2.5;
/**
 * Beyond this no estimate lies, so that a percentile rank or an index of another scale is noticed.
 */
const PLAUSIBLE_MAX = 3.5;

/**
 * How badly a country is governed, 0 (best) to 1 (worst): (2.5 − w) / 5, cut off at the ends, for
 * an estimate w. Estimates are turned round in here and nowhere else: higher is better in the
 * source, worse in an index of risk.
 *
 * The scale 0 to 10 of the EU is ten times this (European Commission, Methodology for establishing
 * the EU list of critical raw materials, 2017, doi:10.2873/769526). On Political Stability and
 * Absence of Violence it is the g of GeoPolRisk.
 *
 * @example
 * governanceRisk(2.5) // => 0
 * governanceRisk(0) // => 0.5
 * governanceRisk(-2.5) // => 1
 */
export function governanceRisk(estimate: number): number {
  if (!(Math.abs(estimate) <= PLAUSIBLE_MAX))
    refuse(
      "governance",
      "estimate",
      estimate,
      "WGI estimates run from about -2.5 to 2.5, higher being better. No ranks, no inverted index.",
    );
  return Math.min(1, Math.max(0, (BEST - estimate) / (2 * BEST)));
}

/** The middle of the scale, which stands in for a country without a score (as in GeoPolRisk). */
export const UNKNOWN_GOVERNANCE_RISK = 0.5;

/**
 * The mean of those of the six indicators that are known; `undefined` where none is.
 *
 * @example
 * meanGovernance([1, undefined, 2]) // => 1.5
 * meanGovernance([undefined]) // => undefined
 */
export function meanGovernance(estimates: readonly (number | undefined)[]): number | undefined {
  const known = estimates.filter((estimate) => estimate !== undefined);
  if (known.length === 0) return undefined;
  return known.reduce((sum, estimate) => sum + estimate, 0) / known.length;
}

/**
 * The risk of each supplier, in the order of the shares, and a warning where a score is missing.
 */
export interface GovernanceRisks {
  /** 0 (best) to 1 (worst). */
  readonly risks: readonly number[];
  readonly warnings: readonly Warning[];
}

/**
 * Looks up the governance of suppliers. A country without a score gets the middle of the scale and
 * is named in a warning, with its share; never zero, which would make it the safest of all.
 * `scaleMax` is the top of the scale in which the warning speaks.
 */
export function governanceOf(
  shares: readonly Share[],
  scores: GovernanceScores,
  scaleMax: number,
): GovernanceRisks {
  const missing = shares.filter(({ country, share }) => share > 0 && !scores.has(country));
  const risks = shares.map(({ country }) => {
    const estimate = scores.get(country);
    return estimate === undefined ? UNKNOWN_GOVERNANCE_RISK : governanceRisk(estimate);
  });
  if (missing.length === 0) return { risks, warnings: [] };
  const warning: Warning = {
    kind: "governance-missing",
    countries: missing.map(({ country }) => country),
    share: missing.reduce((sum, { share }) => sum + share, 0),
    assumed: UNKNOWN_GOVERNANCE_RISK * scaleMax,
  };
  return { risks, warnings: [warning] };
}
