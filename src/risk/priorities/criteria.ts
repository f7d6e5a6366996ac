import { governanceRisk, UNKNOWN_GOVERNANCE_RISK } from "../governance.ts";
import { requireBetween } from "../require.ts";
import type { Share } from "../shares.ts";

/** Unattributed supply: a lump whose suppliers nobody names. */
export const UNNAMED = "ZZ";

/** Supply of one stage as seen from a vantage. */
export interface StageView {
  /** Shares of world supply, 0 to 1; `ZZ` is what nobody attributes. */
  readonly shares: readonly Share[];
  /** Countries of the vantage: what they make themselves is not at risk from abroad. */
  readonly home: ReadonlySet<string>;
  /** How far the unnamed lump is one supplier (1) or countless (0). */
  readonly lumping: number;
}

const foreign = ({ shares, home }: StageView): readonly Share[] =>
  shares.filter(({ country }) => !home.has(country));

/** A sum over foreign suppliers of share² times a factor; the lump's square counts by its lumping. */
const squares = (view: StageView, factorOf: (country: string) => number): number =>
  foreign(view).reduce(
    (sum, { country, share }) =>
      sum + share * share * factorOf(country) * (country === UNNAMED ? view.lumping : 1),
    0,
  );

/**
 * Concentration of supply abroad: Σ s² over suppliers outside the vantage, s being shares of the
 * world, 0 to 1. Higher is riskier. The index of Herfindahl and Hirschman less its home part.
 *
 * @example
 * const shares = [{ country: "CN", share: 0.5 }, { country: "US", share: 0.5 }]
 * foreignConcentration({ shares, home: new Set(["US"]), lumping: 1 }) // => 0.25
 */
export const foreignConcentration = (view: StageView): number => squares(view, () => 1);

/**
 * Concentration abroad weighted with governance risk g: Σ s² · g, 0 to 1. A country without a score
 * has the middle of the scale.
 *
 * @example
 * const shares = [{ country: "CN", share: 0.5 }, { country: "US", share: 0.5 }]
 * const view = { shares, home: new Set(["US"]), lumping: 1 }
 * foreignGovernance(view, new Map([["CN", 0]])) // => 0.125
 */
export const foreignGovernance = (view: StageView, scores: ReadonlyMap<string, number>): number =>
  squares(view, (country) => {
    const score = scores.get(country);
    return score === undefined ? UNKNOWN_GOVERNANCE_RISK : governanceRisk(score);
  });

/**
 * Supply under export measures that reach the vantage: Σ s · severity over suppliers abroad, 0 to 1.
 *
 * @example
 * const shares = [{ country: "CN", share: 0.5 }, { country: "US", share: 0.5 }]
 * const view = { shares, home: new Set(["US"]), lumping: 1 }
 * controlledSupply(view, new Map([["CN", 0.5]])) // => 0.25
 */
export const controlledSupply = (
  view: StageView,
  severities: ReadonlyMap<string, number>,
): number =>
  foreign(view).reduce((sum, { country, share }) => {
    const severity = severities.get(country) ?? 0;
    requireBetween("controlledSupply", country, severity, 0, 1);
    return sum + share * severity;
  }, 0);

/** Where the EU's substitution index for supply risk begins: the least value it prints is 0.59. */
const SUBSTITUTION_LEAST = 0.6;

/**
 * How hard a mineral is to replace, 0 to 1: the EU's substitution index, about 0.6 to 1, stretched.
 *
 * @example
 * hardToReplace(1) // => 1
 * hardToReplace(0.8) // => 0.5
 */
export function hardToReplace(substitution: number): number {
  requireBetween("hardToReplace", "substitution", substitution, 0, 1);
  return Math.max(0, (substitution - SUBSTITUTION_LEAST) / (1 - SUBSTITUTION_LEAST));
}

/**
 * A value at stake on a scale of logarithms, cut off at both ends: 0 at `lowUsd`, 1 at `highUsd`.
 *
 * @example
 * valueAtStake(1e8, { lowUsd: 1e6, highUsd: 1e10 }) // => 0.5
 * valueAtStake(0, { lowUsd: 1e6, highUsd: 1e10 }) // => 0
 */
export function valueAtStake(
  valueUsd: number,
  { lowUsd, highUsd }: { readonly lowUsd: number; readonly highUsd: number },
): number {
  if (valueUsd <= lowUsd) return 0;
  return Math.min(1, Math.log(valueUsd / lowUsd) / Math.log(highUsd / lowUsd));
}
