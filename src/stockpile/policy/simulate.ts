import { type Random, randomStream } from "../../chance/index.ts";
import { type FillTerms, netPurchaseKg, periodCost } from "./market.ts";

/** A run of the market: the number of its state in each period. */
export type MarketPath = readonly number[];

/** A mean and half the width of its 95% interval. */
export interface Estimate {
  readonly mean: number;
  readonly halfWidth: number;
}

/** Normal quantile of a 95% interval. */
const Z_95 = 1.96;

/**
 * Mean of outcomes that were drawn independently, with its 95% interval; at least two of them.
 *
 * @example
 * estimate([1, 3]).mean // => 2
 */
export function estimate(outcomes: readonly number[]): Estimate {
  const count = outcomes.length;
  const mean = outcomes.reduce((sum, one) => sum + one, 0) / count;
  const squares = outcomes.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { mean, halfWidth: Z_95 * Math.sqrt(squares / (count - 1) / count) };
}

/** The state that a uniform number leads to. */
function follow(next: readonly number[], uniform: number): number {
  let below = 0;
  for (const [state, probability] of next.entries()) {
    below += probability;
    if (uniform < below) return state;
  }
  return next.findLastIndex((probability) => probability > 0);
}

/**
 * Runs of the market from its first state on. They know no stock, so that rules are compared on the
 * very same runs (common random numbers); run k is the same however many there are.
 */
export const marketPaths = (
  { states }: FillTerms,
  runs: number,
  periods: number,
  seed: number,
): readonly MarketPath[] =>
  Array.from({ length: runs }, (_, run) => {
    const random: Random = randomStream(seed, `market ${run}`);
    const path = [0];
    while (path.length < periods) path.push(follow(states[path.at(-1)!]!.next, random()));
    return path;
  });

/** Steps into the stock of each holder, or out; `turn` counts the periods from 0. */
export type Decide = (market: number, levels: readonly number[], turn: number) => readonly number[];

/** What came of a run for a holder. */
export interface Outcome {
  /** Discounted to the first period, USD. */
  readonly costUsd: number;
  readonly lostUsd: number;
  /** Bought for the stock in the periods of filling, and paid for it, not discounted. */
  readonly boughtKg: number;
  readonly paidUsd: number;
}

/**
 * Holders fill and release along a run, from empty stocks on. Those that buy in the same period bid
 * up the price for each other. The first `fillPeriods` count as those of filling.
 */
export function playPath(
  path: MarketPath,
  holders: readonly FillTerms[],
  decide: Decide,
  fillPeriods: number = path.length,
): readonly Outcome[] {
  const levels = holders.map(() => 0);
  const outcomes = holders.map(() => ({ costUsd: 0, lostUsd: 0, boughtKg: 0, paidUsd: 0 }));
  let weight = 1;
  path.forEach((market, turn) => {
    const steps = decide(market, levels, turn);
    const net = holders.map((terms, k) =>
      netPurchaseKg(terms, terms.states[market]!, steps[k]! * terms.stepKg),
    );
    const allKg = net.reduce((sum, netKg) => sum + netKg, 0);
    holders.forEach((terms, k) => {
      levels[k]! += steps[k]!;
      const cost = periodCost(terms, terms.states[market]!, {
        changeKg: steps[k]! * terms.stepKg,
        stockKg: levels[k]! * terms.stepKg,
        othersKg: allKg - net[k]!,
      });
      const outcome = outcomes[k]!;
      outcome.costUsd += weight * cost.totalUsd;
      outcome.lostUsd += weight * cost.lostUsd;
      if (net[k]! > 0 && turn < fillPeriods) {
        outcome.boughtKg += net[k]!;
        outcome.paidUsd += cost.boughtUsd;
      }
    });
    weight *= holders[0]!.discount;
  });
  return outcomes;
}
