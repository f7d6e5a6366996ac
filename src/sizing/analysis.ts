import { USD_PER_COST_UNIT } from "../network/index.ts";
import type { Candidate } from "./candidate.ts";
import { openEvaluator, type SolveRecourses } from "./evaluator.ts";
import { foreseen } from "./foresight.ts";
import { minimise, probe, type SizingQuestion } from "./minimise.ts";
import { riskWeights, weighed } from "./riskWeights.ts";
import type { SizedCoalition } from "./size.ts";

/** An amount that is proven to lie in a range, USD a year. */
export interface UsdRange {
  readonly lowUsd: number;
  readonly highUsd: number;
}

const usd = (low: number, high: number): UsdRange => ({
  lowUsd: Math.max(0, low) * USD_PER_COST_UNIT,
  highUsd: Math.max(0, high) * USD_PER_COST_UNIT,
});

/** What a tonne more of each stock saves in a mean year at some sizes, USD/t, keeping not counted. */
export function worthOfTonne(
  { evaluator, question }: SizedCoalition,
  sizes: Float64Array,
): Float64Array {
  const { vertices, scenarios } = evaluator;
  const along = vertices.slopesAt(sizes);
  const best = scenarios.map(({ mix }) => vertices.bestOf(mix, along));
  const weights = riskWeights(
    best.map(({ low }) => low),
    question.probabilities,
    question.caution,
  );
  const worth = new Float64Array(sizes.length);
  best.forEach(({ vertex }, w) => {
    const slope = vertices.slope(vertex);
    for (let i = 0; i < worth.length; i++) worth[i]! -= weights[w]! * slope[i]! * USD_PER_COST_UNIT;
  });
  return worth;
}

/** What knowing is worth: of the spread of scenarios, and of which will come. */
export interface WorthOfKnowing {
  /** Value of the stochastic solution: what sizing for the mean of all scenarios would cost more. */
  readonly stochasticSolution: UsdRange;
  /** Value of perfect information: what foreseeing each year would save. */
  readonly perfectInformation: UsdRange;
}

/**
 * The value of the stochastic solution and of perfect information (Birge and Louveaux 2011, Introduction
 * to Stochastic Programming, chapter 4), each with its proven range.
 */
export async function worthOfKnowing(
  { evaluator, question, programme, found }: SizedCoalition,
  solve: SolveRecourses,
): Promise<WorthOfKnowing> {
  const { cost, upper, probabilities, caution, floor } = question;
  const weights = new Float64Array(programme.points.length);
  evaluator.scenarios.forEach(({ mix }, w) => {
    weights[mix.a]! += probabilities[w]! * (1 - mix.weight);
    weights[mix.b]! += probabilities[w]! * mix.weight;
  });
  const foresight = foreseen(programme, cost, upper, weights);
  const knowing = openEvaluator(foresight, evaluator.scenarios, solve);
  const none = new Float64Array(0);
  const total = (values: Float64Array) =>
    weighed(riskWeights(values, probabilities, caution), values);
  const seen = await knowing.narrow(
    none,
    ({ high }) => riskWeights(high, probabilities, caution),
    ({ low, high }) => total(high) - total(low) <= (question.gap / 4) * Math.abs(found.high),
  );
  const mean = { a: programme.points.length, b: programme.points.length, weight: 0 };
  const [forMean] = await solve(foresight, [{ mix: mean, sizes: none, basis: undefined }]);
  const sizes = forMean!.released.map((size, i) => Math.min(upper[i]!, Math.max(0, size)));
  const narrow = await evaluator.narrow(
    sizes,
    ({ high }) => riskWeights(high, probabilities, caution),
    ({ low, high }) => total(high) - total(low) <= (question.gap / 4) * Math.abs(found.high),
  );
  const with_ = (values: Float64Array) => weighed(cost, sizes) + total(values) - floor;
  return {
    stochasticSolution: usd(with_(narrow.low) - found.high, with_(narrow.high) - found.bound),
    perfectInformation: usd(
      found.bound - (total(seen.high) - floor),
      found.high - (total(seen.low) - floor),
    ),
  };
}

/** A point of the frontier: what is lost in a mean year for what is spent on keeping stocks. */
export interface FrontierPoint {
  readonly keepingUsd: number;
  /** What crises cost in a mean year, keeping not counted, with its proven range. */
  readonly crises: UsdRange;
  readonly sizes: Float64Array;
}

/** Gap at which a point of the frontier is close enough, share. */
const FRONTIER_GAP = 0.02;

/** The least that crises cost where keeping stocks costs no more than a multiple of what is best. */
export async function frontierOf(
  { evaluator, question, found }: SizedCoalition,
  multiples: readonly number[],
): Promise<readonly FrontierPoint[]> {
  const { cost } = question;
  const best = weighed(cost, found.sizes);
  const points: FrontierPoint[] = [];
  for (const multiple of multiples) {
    const scale = Math.min(1, multiple);
    const budget = { name: "keeping", coefficients: cost, most: multiple * best };
    const asked: SizingQuestion = {
      ...question,
      cost: new Float64Array(cost.length),
      limits: [...question.limits, budget],
      gap: FRONTIER_GAP,
      start: [found.sizes.map((size) => scale * size)],
    };
    const { sizes, high, bound } = await minimise(evaluator, asked);
    points.push({
      keepingUsd: weighed(cost, sizes) * USD_PER_COST_UNIT,
      crises: usd(bound, high),
      sizes,
    });
  }
  return points;
}

/** A change of what is assumed. */
export interface Supposition {
  readonly id: string;
  /** Cost of keeping a tonne of a candidate, USD a year. */
  yearlyUsd(candidate: Candidate): number;
  /** Most of a candidate that can be held, t. */
  limitTonnes(candidate: Candidate): number;
  /** By hit, its probability. */
  readonly probabilities: ReadonlyMap<number, number>;
}

/** What a change of what is assumed does. */
export interface Supposed {
  readonly id: string;
  /**
   * What the sizes chosen, as far as they could be held, would then cost a year at the most, and what the
   * best would at the least.
   */
  readonly kept: number;
  readonly least: number;
  /** Sizes that then look best, by all prices found so far. */
  readonly sizes: Float64Array;
}

/**
 * Asks what other assumptions would do, from the prices found so far. Nothing is solved but what less could
 * be held would cost.
 */
export async function suppose(
  { evaluator, question, programme, found }: SizedCoalition,
  candidates: readonly Candidate[],
  suppositions: readonly Supposition[],
): Promise<readonly Supposed[]> {
  const results: Supposed[] = [];
  const before = new Map<number, number>();
  evaluator.scenarios.forEach(({ hit }, w) => {
    before.set(hit, (before.get(hit) ?? 0) + question.probabilities[w]!);
  });
  for (const { id, yearlyUsd, limitTonnes, probabilities } of suppositions) {
    const own = programme.stocks.map(({ candidate }) => candidates[candidate]!);
    const asked: SizingQuestion = {
      ...question,
      cost: Float64Array.from(own, (one) => yearlyUsd(one) / USD_PER_COST_UNIT),
      upper: Float64Array.from(own, limitTonnes),
      probabilities: question.probabilities.map((one, w) => {
        const { hit } = evaluator.scenarios[w]!;
        return (one * probabilities.get(hit)!) / before.get(hit)!;
      }),
    };
    const held = found.sizes.map((size, i) => Math.min(size, asked.upper[i]!));
    await evaluator.complete(held);
    const { sizes, bound } = await probe(evaluator, asked, held);
    const { high } = evaluator.bracket(held);
    const weights = riskWeights(high, asked.probabilities, asked.caution);
    const kept = weighed(asked.cost, held) + weighed(weights, high) - question.floor;
    results.push({
      id,
      kept: kept * USD_PER_COST_UNIT,
      least: Math.min(kept, bound) * USD_PER_COST_UNIT,
      sizes,
    });
  }
  return results;
}
