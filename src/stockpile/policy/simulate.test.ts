import fc from "fast-check";
import { expect, test } from "vitest";
import { anyTerms, SMALL } from "../../../test/policy/fillTerms.ts";
import { worthOf } from "./decisionProcess.ts";
import { bestFill, type FillRule } from "./fill.ts";
import type { FillTerms } from "./market.ts";
import { bestInTurns, bestTogether, policyOfRules, processOfPair } from "./partners.ts";
import { fixedStock, priceTrigger } from "./rulesOfThumb.ts";
import { estimate, type MarketPath, marketPaths, playPath } from "./simulate.ts";

const SEED = 20261126;
const alone =
  (rule: FillRule) =>
  (market: number, levels: readonly number[]): readonly number[] => [rule(market, levels[0]!)];

test("a run of four periods, counted by hand", () => {
  // Bought for 10 and stored for 1; stored for 1; released in the embargo; bought and stored again.
  const path: MarketPath = [0, 0, 1, 0];
  const [outcome] = playPath(path, [SMALL], alone(bestFill(SMALL).rule));
  // 11 + ½ · 1 + ¼ · 0 + ⅛ · 11 = 12.875
  expect(outcome).toEqual({ costUsd: 12.875, lostUsd: 0, boughtKg: 2, paidUsd: 20 });
});

test("who buys at the same time bids up the price for the other", () => {
  const terms: FillTerms = { ...SMALL, priceSlope: 10, holdingUsdPerKg: 0 };
  const buyThen = (turn: number, levels: readonly number[]) =>
    levels.map((level) => (level === 0 && turn >= 0 ? 1 : 0));
  const both = playPath([0], [terms, terms], (_, levels, turn) => buyThen(turn, levels));
  // 2 of 100 kg raise the price of 10 by 10 · 2%, to 12; each pays 12, and its users 2 more for 1 kg.
  expect(both.map(({ paidUsd, costUsd }) => [paidUsd, costUsd])).toEqual([
    [12, 14],
    [12, 14],
  ]);
  const turns = playPath([0, 0], [terms, terms], (_, levels, turn) =>
    levels.map((level, k) => (level === 0 && turn === k ? 1 : 0)),
  );
  expect(turns.map(({ paidUsd }) => paidUsd)).toEqual([11, 11]);
});

test("runs are those of their seed, whatever their number, and follow the probabilities", () => {
  const few = marketPaths(SMALL, 3, 50, 7);
  expect(marketPaths(SMALL, 10, 50, 7).slice(0, 3)).toEqual(few);
  expect(marketPaths(SMALL, 3, 50, 8)).not.toEqual(few);
  const all = marketPaths(SMALL, 400, 50, 7).flat();
  // In the long run 0.8 n = n - e and e = 0.2 n: five in six periods are normal.
  const embargoes = all.filter((state) => state === 1).length / all.length;
  expect(embargoes).toBeGreaterThan(0.15);
  expect(embargoes).toBeLessThan(0.18);
});

test("the interval of a mean, by hand", () => {
  // Mean 2, squares 1 + 1; standard error √(2 / 1 / 2) = 1.
  expect(estimate([1, 3])).toEqual({ mean: 2, halfWidth: 1.96 });
});

test("a simulation agrees with the exact cost, and no rule of thumb beats the best one on it", () => {
  const sample = fc.sample(anyTerms, { seed: SEED, numRuns: 4 });
  for (const terms of sample) {
    // What is beyond 300 periods counts less than 0.97^300, a ten-thousandth.
    const paths = marketPaths(terms, 200, 300, SEED);
    const { rule, costUsd } = bestFill(terms);
    const costsOf = (one: FillRule) =>
      paths.map((path) => playPath(path, [terms], alone(one))[0]!.costUsd);
    const best = costsOf(rule);
    const { mean, halfWidth } = estimate(best);
    // Twice the half-width is nearly four standard errors.
    expect(Math.abs(mean - costUsd[0]![0]!)).toBeLessThan(2 * halfWidth + 1e-4 * Math.abs(mean));
    for (const steps of [1, terms.stepsMost])
      for (const thumb of [fixedStock(terms, steps), priceTrigger(terms, steps)]) {
        const more = estimate(costsOf(thumb).map((cost, run) => cost - best[run]!));
        expect(more.mean).toBeGreaterThan(-2 * more.halfWidth - 1e-4 * Math.abs(mean));
      }
  }
});

test("partners who plan together never pay more than those who bid against each other", () => {
  const law = fc.property(anyTerms, fc.double({ min: 0.5, max: 2, noNaN: true }), (terms, size) => {
    const one = { ...terms, stepsMost: Math.min(3, terms.stepsMost) };
    const other = { ...one, useKg: one.useKg * size };
    const pair = [one, other] as const;
    const rules = [bestFill(one).rule, bestFill(other).rule] as const;
    const process = processOfPair(pair);
    const apart = worthOf(process, policyOfRules(pair, rules), 1e-3);
    const { costUsd, errorUsd } = bestTogether(pair);
    expect(costUsd).toBeLessThanOrEqual(apart.cost[0]! + apart.error + errorUsd);
  });
  fc.assert(law, { seed: SEED, numRuns: 15 });
});

test("who fills in turns buys in its own periods only, and is best at that", () => {
  for (const terms of fc.sample(anyTerms, { seed: SEED, numRuns: 10 })) {
    const rules = [bestInTurns(terms, 0), bestInTurns(terms, 1)] as const;
    const path = marketPaths(terms, 1, 60, SEED)[0]!;
    const bought: (readonly number[])[] = [];
    playPath(path, [terms, terms], (market, levels, turn) => {
      const steps = rules.map((rule, k) => rule(market, levels[k]!, turn));
      bought.push(steps);
      return steps;
    });
    bought.forEach((steps, turn) => {
      expect(steps[1 - (turn % 2)]).toBeLessThanOrEqual(0);
    });
  }
});
