import { meanOf, tailOf } from "../chance/index.ts";
import { USD_PER_COST_UNIT } from "../network/index.ts";
import type { Candidate } from "./candidate.ts";
import type { WeightedMix } from "./crisis.ts";
import type { Evaluator } from "./evaluator.ts";

/** How a member fares, a year. */
export interface MemberYear {
  readonly country: string;
  /** Value lost by its users, USD a year: mean, and mean of the worst years. */
  readonly lostUsd: number;
  readonly worstLostUsd: number;
  /** What keeping its stock costs, USD a year. */
  readonly keepingUsd: number;
  /** What buying it takes, USD, once. */
  readonly purchaseUsd: number;
  /** All that it bears beyond a year in which nothing happens, keeping its stock included, USD a year. */
  readonly burdenUsd: number;
}

/** How a coalition fares with given sizes, a year. */
export interface HoldingYear {
  readonly lostUsd: number;
  readonly worstLostUsd: number;
  readonly keepingUsd: number;
  readonly purchaseUsd: number;
  readonly members: readonly MemberYear[];
  /** By stock, what leaves it in a mean year, t. */
  readonly releasedTonnes: Float64Array;
}

/** Adds up what becomes of given sizes. They must be complete. */
export function yearWith(
  { programme, answer, scenarios }: Evaluator,
  candidates: readonly Candidate[],
  sizes: Float64Array,
  probabilities: Float64Array,
  tail: number,
): HoldingYear {
  const { members, stocks } = programme;
  const answers = scenarios.map(({ mix }: WeightedMix) => answer(sizes, mix));
  const usual = answer(sizes, { a: 0, b: 0, weight: 0 });
  const likely = (value: (scenario: number) => number) =>
    answers.map((_, w) => ({ value: value(w), probability: probabilities[w]! }));
  const sumOf = (usdOf: (candidate: Candidate) => number, member?: string) =>
    stocks.reduce((sum, { candidate }, i) => {
      const one = candidates[candidate]!;
      return member === undefined || one.holder === member ? sum + sizes[i]! * usdOf(one) : sum;
    }, 0);
  const keeping = (member?: string) => sumOf(({ yearlyUsd }) => yearlyUsd, member);
  const purchase = (member?: string) => sumOf(({ purchaseUsd }) => purchaseUsd, member);
  const all = likely((w) => answers[w]!.lostUsd.reduce((sum, each) => sum + each, 0));
  return {
    lostUsd: meanOf(all),
    worstLostUsd: tailOf(all, tail),
    keepingUsd: keeping(),
    purchaseUsd: purchase(),
    members: members.map((country, k): MemberYear => {
      const lost = likely((w) => answers[w]!.lostUsd[k]!);
      const cost = meanOf(likely((w) => answers[w]!.costs[k]! - usual.costs[k]!));
      return {
        country,
        lostUsd: meanOf(lost),
        worstLostUsd: tailOf(lost, tail),
        keepingUsd: keeping(country),
        purchaseUsd: purchase(country),
        burdenUsd: cost * USD_PER_COST_UNIT + keeping(country),
      };
    }),
    releasedTonnes: Float64Array.from(stocks, (_, i) =>
      meanOf(likely((w) => answers[w]!.released[i]!)),
    ),
  };
}
