import { requireBetween } from "./require.ts";
import type { Judged, Warning } from "./warning.ts";

/** The seven criteria of the Risk list 2015. */
export const RISK_LIST_CRITERIA = [
  "productionConcentration",
  "reserveDistribution",
  "recycling",
  "substitutability",
  "governance",
  "companionFraction",
  "scarcity",
] as const;

/** A criterion of the Risk list. */
export type RiskListCriterion = (typeof RISK_LIST_CRITERIA)[number];

/** Scores 1 (low risk) to 3 (high), half points allowed; a criterion without data is left out. */
export type RiskListScores = Readonly<Partial<Record<RiskListCriterion, number>>>;

const LEAST = 1;
const MOST = 3;
/** BGS gives what has no data a score in the low middle; the middle of three is 2. */
const WITHOUT_DATA = 2;

/**
 * Supply risk index in the manner of the BGS Risk list: 10 · Σ scores / 21 over seven criteria of
 * equal weight; 3.3 to 10, higher is riskier. A criterion without data scores 2, with a warning.
 *
 * British Geological Survey, Risk list 2015. All its 41 printed values are multiples of 10/42,
 * which is this formula with half points; how BGS turns data into scores is recalled
 * (`scoreByThirds`).
 *
 * @example
 * const worst = Object.fromEntries(RISK_LIST_CRITERIA.map((criterion) => [criterion, 3]))
 * riskListIndex(worst).value // => 10
 */
export function riskListIndex(scores: RiskListScores): Judged {
  const warnings: Warning[] = [];
  let sum = 0;
  for (const criterion of RISK_LIST_CRITERIA) {
    const score = scores[criterion];
    if (score === undefined)
      warnings.push({ kind: "criterion-missing", criterion, rule: "middle" });
    else requireBetween("riskListIndex", criterion, score, LEAST, MOST);
    sum += score ?? WITHOUT_DATA;
  }
  return { value: (10 * sum) / (MOST * RISK_LIST_CRITERIA.length), warnings };
}

/**
 * The score of a share (0 to 1) by thirds: 1 up to a third, 2 up to two thirds, 3 above. For the
 * share of the leading producer or reserve holder, and the fraction won as a companion.
 *
 * @example
 * [0.2, 0.5, 0.9].map(scoreByThirds) // => [1, 2, 3]
 */
export function scoreByThirds(share: number): number {
  requireBetween("scoreByThirds", "share", share, 0, 1);
  return share > 2 / 3 ? 3 : share > 1 / 3 ? 2 : 1;
}
