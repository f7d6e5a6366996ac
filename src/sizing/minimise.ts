import type { Bracket, Evaluator } from "./evaluator.ts";
import { type Cut, type MasterInput, type SizeLimit, solveMaster } from "./master.ts";
import { type Caution, riskWeights, weighed } from "./riskWeights.ts";

/** What sizes are chosen under. Costs in the unit of the programme. */
export interface SizingQuestion {
  /** By stock, what keeping a tonne costs. */
  readonly cost: Float64Array;
  /** By stock, the most, t. */
  readonly upper: Float64Array;
  readonly limits: readonly SizeLimit[];
  /** By scenario; its own where absent. */
  readonly probabilities: Float64Array;
  readonly caution: Caution;
  /** What every scenario costs anyway: gaps are shares of what goes beyond it. */
  readonly floor: number;
  /** Gap at which the search ends, share. */
  readonly gap: number;
  /** Sizes tried first; the answer is never worse than any of them. */
  readonly start: readonly Float64Array[];
}

/** Sizes, and what is proven of them. Costs beyond the floor, in the unit of the programme. */
export interface Sizes {
  readonly sizes: Float64Array;
  /** Their cost is no more than this, and no less than `low`. */
  readonly high: number;
  readonly low: number;
  /** No sizes cost less than this. */
  readonly bound: number;
  /** Sizes looked at. */
  readonly rounds: number;
  /** What is known of the choice, to ask more of it. */
  readonly master: MasterInput;
}

/** Rounds after which the best so far is returned with the gap that is left. */
const ROUNDS_MAX = 120;
const INNER_MAX = 250;

/** Costs closer than this, in the unit of the model, are equal. */
const TRACE = 1e-3;

/** The groups of some scenarios: those of one hit, and with caution one more for the worst. */
function groupsOf({ scenarios }: Evaluator, { weight }: Caution) {
  const hits = [...new Set(scenarios.map(({ hit }) => hit))].sort((a, b) => a - b);
  const groupOf = scenarios.map(({ hit }) => hits.indexOf(hit));
  const weights = [...hits.map(() => 1 - weight), ...(weight > 0 ? [weight] : [])];
  return { groupOf, weights, tail: weight > 0 ? hits.length : -1 };
}

/** The cuts that the pool of prices gives at some sizes, one a group, and what they come to there. */
function cutsAt(
  evaluator: Evaluator,
  { probabilities, caution }: SizingQuestion,
  sizes: Float64Array,
  { groupOf, weights, tail }: ReturnType<typeof groupsOf>,
): { readonly cuts: readonly Cut[]; readonly value: number } {
  const { vertices, scenarios } = evaluator;
  const along = vertices.slopesAt(sizes);
  const best = scenarios.map(({ mix }) => vertices.bestOf(mix, along));
  const lows = best.map(({ low }) => low);
  const cuts = weights.map((_, group) => ({
    group,
    constant: 0,
    slope: new Float64Array(sizes.length),
  }));
  const add = (group: number, weight: number, w: number) => {
    const cut = cuts[group]!;
    const { low, vertex } = best[w]!;
    cut.constant += weight * (low - along[vertex]!);
    const slope = vertices.slope(vertex);
    for (let i = 0; i < slope.length; i++) cut.slope[i]! += weight * slope[i]!;
  };
  for (let w = 0; w < scenarios.length; w++) add(groupOf[w]!, probabilities[w]!, w);
  if (tail >= 0) {
    const worst = riskWeights(lows, probabilities, { ...caution, weight: 1 });
    scenarios.forEach((_, w) => {
      if (worst[w]! > 0) add(tail, worst[w]!, w);
    });
  }
  return { cuts, value: weighed(riskWeights(lows, probabilities, caution), lows) };
}

/**
 * Minimises what all prices found so far prove: sizes where it is least, and the least that it can be,
 * beyond the floor. Adds the cuts that it needs to the master.
 */
async function leastProven(
  evaluator: Evaluator,
  question: SizingQuestion,
  groups: ReturnType<typeof groupsOf>,
  input: MasterInput & { readonly cuts: Cut[] },
  close: number,
) {
  const { cost, floor } = question;
  let chosen: { readonly sizes: Float64Array; readonly value: number } = {
    sizes: new Float64Array(cost.length),
    value: Infinity,
  };
  let bound = -Infinity;
  for (let round = 0; round < INNER_MAX; round++) {
    const next = await solveMaster(input);
    bound = Math.max(bound, next.bound - floor);
    const { cuts, value } = cutsAt(evaluator, question, next.sizes, groups);
    const proven = weighed(cost, next.sizes) + value - floor;
    if (proven < chosen.value) chosen = { sizes: next.sizes, value: proven };
    if (chosen.value - bound <= close) break;
    input.cuts.push(...cuts);
  }
  return { sizes: chosen.sizes, bound };
}

/**
 * What all prices found so far prove of another question: sizes that look best, and the least that any
 * can cost, beyond the floor. Solves no scenario.
 */
export async function probe(
  evaluator: Evaluator,
  question: SizingQuestion,
  start: Float64Array,
): Promise<{ readonly sizes: Float64Array; readonly bound: number }> {
  const { cost, upper, limits, caution, gap } = question;
  const groups = groupsOf(evaluator, caution);
  const none = new Float64Array(cost.length);
  const cuts = [none, start].flatMap((sizes) => cutsAt(evaluator, question, sizes, groups).cuts);
  const { value } = cutsAt(evaluator, question, start, groups);
  const close = Math.max(
    TRACE,
    (gap / 4) * Math.abs(weighed(cost, start) + value - question.floor),
  );
  const input = { cost, upper, limits, groups: groups.weights, cuts };
  return leastProven(evaluator, question, groups, input, close);
}

/**
 * The sizes that cost least: keeping them, and what crises cost with them.
 *
 * Outer rounds solve scenarios where that can still change the answer. Inner rounds solve none: they
 * minimise what all prices found so far prove, which is a bound on any sizes. The bound and the best
 * sizes' proven cost close in on each other.
 */
export async function minimise(evaluator: Evaluator, question: SizingQuestion): Promise<Sizes> {
  const { cost, upper, limits, probabilities, caution, floor, gap } = question;
  const groups = groupsOf(evaluator, caution);
  const input: MasterInput & { cuts: Cut[] } = {
    cost,
    upper,
    limits,
    groups: groups.weights,
    cuts: [],
  };
  const keeping = (sizes: Float64Array) => weighed(cost, sizes);
  const risk = (values: Float64Array) =>
    weighed(riskWeights(values, probabilities, caution), values);
  const total = (sizes: Float64Array, values: Float64Array) =>
    keeping(sizes) + risk(values) - floor;
  const weights = ({ high }: Bracket) => riskWeights(high, probabilities, caution);
  const allowed = (high: number) => Math.max(TRACE, gap * Math.abs(high));

  let best: { sizes: Float64Array; high: number; low: number } | undefined;
  let rounds = 0;
  const look = async (sizes: Float64Array): Promise<void> => {
    rounds += 1;
    const found = await evaluator.narrow(sizes, weights, ({ low, high }) => {
      const [from, to] = [total(sizes, low), total(sizes, high)];
      if (best && from >= best.high - allowed(best.high) / 4) return true;
      return to - from <= allowed(to) / 4;
    });
    const high = total(sizes, found.high);
    if (!best || high < best.high) best = { sizes, high, low: total(sizes, found.low) };
  };

  await look(new Float64Array(cost.length));
  for (const sizes of question.start) await look(sizes);
  for (const sizes of [new Float64Array(cost.length), ...question.start])
    input.cuts.push(...cutsAt(evaluator, question, sizes, groups).cuts);
  let bound = -Infinity;
  while (rounds < ROUNDS_MAX) {
    const next = await leastProven(evaluator, question, groups, input, allowed(best!.high) / 20);
    bound = Math.min(best!.high, Math.max(bound, next.bound));
    if (best!.high - bound <= allowed(best!.high)) break;
    const before = evaluator.solves;
    await look(next.sizes);
    if (evaluator.solves === before) break;
    input.cuts.push(...cutsAt(evaluator, question, next.sizes, groups).cuts);
  }
  return { ...best!, bound, rounds, master: input };
}
