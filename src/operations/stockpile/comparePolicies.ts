import {
  type Estimate,
  estimate,
  expectedCost,
  type FillPlan,
  type FillRule,
  type FillTerms,
  fixedStock,
  marketPaths,
  noStock,
  type Outcome,
  playPath,
  priceTrigger,
} from "../../stockpile/index.ts";

/**
 * Days of the rules of thumb: what Japan kept of rare metals, and what it has kept of those at high
 * risk since 2020 (sources `argus-japan-rare-metal-reserves`, `iea-policy-page-national-stockpiling-system`).
 */
const DAYS_OF_THUMB = [60, 180] as const;

/** Quarters that count as those of filling: five years. */
export const FILL_PERIODS = 20;

/** A run is long enough when what comes after it weighs less than this share. */
const WEIGHT_LEFT = 0.02;

/** Quarters of a simulated run. */
export const periodsOf = ({ discount }: FillTerms): number =>
  Math.ceil(Math.log(WEIGHT_LEFT) / Math.log(discount));

/** The kinds of rule that are compared. */
export const RULE_NAMES = ["best", "fixed", "trigger", "none"] as const;

/** A rule, and how it fares on simulated runs. */
export interface Compared {
  readonly rule: (typeof RULE_NAMES)[number];
  /** Days that a rule of thumb fills up to; undefined for the others. */
  readonly days: number | undefined;
  readonly cost: Estimate;
  /** Cost over an endless run, solved for, not simulated. */
  readonly expectedUsd: number;
  /** Cost beyond that of the best rule, run by run. */
  readonly more: Estimate;
  readonly lost: Estimate;
  readonly boughtKg: number;
  /** Average over all that is bought in the years of filling; undefined where nothing is. */
  readonly priceUsdPerKg: number | undefined;
}

/** Bought in the years of filling: mean of the runs, and the average price. */
export function purchases(outcomes: readonly Outcome[]) {
  const sum = (of: (one: Outcome) => number) => outcomes.reduce((total, one) => total + of(one), 0);
  const boughtKg = sum((one) => one.boughtKg);
  return {
    boughtKg: boughtKg / outcomes.length,
    priceUsdPerKg: boughtKg > 0 ? sum((one) => one.paidUsd) / boughtKg : undefined,
  };
}

/** Plays the best rule and rules of thumb on the very same runs of the market. */
export function comparePolicies(
  terms: FillTerms,
  plan: FillPlan,
  stepDays: number,
  runs: number,
  seed: number,
): readonly Compared[] {
  const paths = marketPaths(terms, runs, periodsOf(terms), seed);
  const outcomesOf = (rule: FillRule) =>
    paths.map(
      (path) =>
        playPath(path, [terms], (market, levels) => [rule(market, levels[0]!)], FILL_PERIODS)[0]!,
    );
  const thumb = DAYS_OF_THUMB.flatMap((days) => {
    const steps = Math.min(terms.stepsMost, Math.round(days / stepDays));
    return [
      { rule: "fixed" as const, days, follow: fixedStock(terms, steps) },
      { rule: "trigger" as const, days, follow: priceTrigger(terms, steps) },
    ];
  });
  const rules = [
    { rule: "best" as const, days: undefined, follow: plan.rule },
    ...thumb,
    { rule: "none" as const, days: undefined, follow: noStock(terms) },
  ];
  const best = outcomesOf(plan.rule);
  return rules.map(({ rule, days, follow }) => {
    const outcomes = rule === "best" ? best : outcomesOf(follow);
    return {
      ...{ rule, days, expectedUsd: expectedCost(terms, follow), ...purchases(outcomes) },
      cost: estimate(outcomes.map(({ costUsd }) => costUsd)),
      more: estimate(outcomes.map(({ costUsd }, run) => costUsd - best[run]!.costUsd)),
      lost: estimate(outcomes.map(({ lostUsd }) => lostUsd)),
    };
  });
}
