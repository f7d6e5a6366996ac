import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyTerms, SMALL } from "../../../test/policy/fillTerms.ts";
import { exactWorth, lpWorth } from "../../../test/policy/plainProcess.ts";
import { sayProblem } from "../../model/index.ts";
import { checkTerms } from "./checkTerms.ts";
import { worthOf } from "./decisionProcess.ts";
import { bestFill, errorFor, expectedCost, policyOfRule, processOf, targetOf } from "./fill.ts";
import { type FillTerms, lostValue, periodCost } from "./market.ts";
import { fixedStock, noStock, priceTrigger } from "./rulesOfThumb.ts";

const SEED = 20261126;
const always = (law: (terms: FillTerms) => void, numRuns = 60) =>
  fc.assert(fc.property(anyTerms, law), { seed: SEED, numRuns });

test("one kilogram against an embargo of one period, worked by hand", () => {
  // Held in store, N1 = 1 + ½(0.8 N1 + 0.2 E1); released in the embargo, E1 = ½ N0; bought, N0 = 10 + N1.
  // So 0.6 N1 = 1 + 0.1 E1 = 1 + 0.05 (10 + N1), and N1 = 1.5 / 0.55 = 30/11.
  const { rule, costUsd } = bestFill(SMALL);
  expect([rule(0, 0), rule(0, 1), rule(1, 0), rule(1, 1)]).toEqual([1, 0, 0, -1]);
  expect(costUsd[0]![1]).toBeCloseTo(30 / 11, 7);
  expect(costUsd[0]![0]).toBeCloseTo(140 / 11, 7);
  expect(costUsd[1]![1]).toBeCloseTo(70 / 11, 7);
  expect(costUsd[1]![0]).toBeCloseTo(100 + 70 / 11, 7);
  // Never buying: N0 = 0.4 N0 + 0.1 (100 + ½ N0), so N0 = 10 / 0.55 = 200/11, more than 140/11.
  expect(expectedCost(SMALL, noStock(SMALL))).toBeCloseTo(200 / 11, 6);
  // At 30 a kilogram, buying costs 30 + N1 = 30 + (1 + 1.5) / 0.55: it is better to go without.
  const dear = SMALL.states.map((state) => ({ ...state, priceUsdPerKg: 30 }));
  expect(bestFill({ ...SMALL, states: dear }).rule(0, 0)).toBe(0);
});

test("a period's cost, line by line", () => {
  const [normal, embargo] = [
    { id: "n", priceUsdPerKg: 10, shortShare: 0, marketKg: 200, buyMostKg: 50, next: [1] },
    { id: "e", priceUsdPerKg: 40, shortShare: 0.5, marketKg: 80, buyMostKg: 0, next: [1] },
  ] as const;
  const tiers = [
    { share: 0.2, lostUsdPerKg: 900 },
    { share: 0.8, lostUsdPerKg: 100 },
  ];
  const terms = { ...SMALL, useKg: 100, tiers, priceSlope: 2, holdingUsdPerKg: 0.1 };
  // 20 bought beside a partner's 10: 30 of 200 raise the price by 2 · 15%, from 10 to 13.
  expect(periodCost(terms, normal, { changeKg: 20, stockKg: 60, othersKg: 10 })).toEqual({
    ...{ boughtUsd: expect.closeTo(260, 9), usersUsd: expect.closeTo(300, 9) },
    ...{ holdingUsd: expect.closeTo(6, 9), lostUsd: 0, totalUsd: expect.closeTo(566, 9) },
    priceUsdPerKg: expect.closeTo(13, 9),
  });
  // 50 are short; 30 out of the stock cover the dearer uses, so that 20 of the cheap go without.
  const covered = periodCost(terms, embargo, { changeKg: -30, stockKg: 0, othersKg: 0 });
  expect(covered).toMatchObject({ boughtUsd: 0, usersUsd: 0, lostUsd: 2000 });
  // 70 out: 50 cover all that is short, 20 are sold, and 20 of 80 lower the price by half.
  const sold = periodCost(terms, embargo, { changeKg: -70, stockKg: 0, othersKg: 0 });
  expect(sold).toMatchObject({ boughtUsd: -400, usersUsd: -1000, lostUsd: 0 });
  // All 100 short: 80 of the cheap use, and 20 of the dear.
  expect(lostValue(terms, 100)).toBe(80 * 100 + 20 * 900);
});

test("the best rule costs what its linear equations and the linear program say", async () => {
  const law = fc.asyncProperty(anyTerms, async (terms) => {
    const process = processOf(terms);
    const { rule, costUsd } = bestFill(terms);
    const exact = exactWorth(process, policyOfRule(terms, rule));
    const least = await lpWorth(process);
    costUsd.flat().forEach((cost, state) => {
      const size = Math.max(1, Math.abs(cost));
      expect(Math.abs(cost - exact[state]!) / size).toBeLessThan(1e-5);
      expect(Math.abs(cost - least[state]!) / size).toBeLessThan(1e-5);
    });
  });
  await fc.assert(law, { seed: SEED, numRuns: 30 });
});

test("no rule of thumb costs less, from any state on", () => {
  always((terms) => {
    const process = processOf(terms);
    const { costUsd, errorUsd } = bestFill(terms);
    const rules = [0, 1, terms.stepsMost].flatMap((steps) => [
      fixedStock(terms, steps),
      priceTrigger(terms, steps),
    ]);
    for (const rule of [noStock(terms), ...rules]) {
      const worth = worthOf(process, policyOfRule(terms, rule), errorFor(process));
      costUsd.flat().forEach((cost, state) => {
        expect(cost).toBeLessThanOrEqual(worth.cost[state]! + errorUsd + worth.error);
      });
    }
  });
});

test("where storing costs nothing, more in store is never worse", () => {
  always((terms) => {
    const { costUsd, errorUsd } = bestFill({ ...terms, holdingUsdPerKg: 0 });
    for (const byLevel of costUsd)
      byLevel.slice(1).forEach((cost, below) => {
        expect(cost).toBeLessThanOrEqual(byLevel[below]! + 2 * errorUsd);
      });
  });
});

test("where an embargo is likelier, no less is stored, and now and then more", () => {
  let more = 0;
  always((terms) => {
    const likelier = terms.states.map((state, k) =>
      k === 2
        ? state
        : { ...state, next: [state.next[0]! - 0.01, state.next[1]!, state.next[2]! + 0.01] },
    );
    const before = targetOf(terms, bestFill(terms).rule, 0);
    const harsher = { ...terms, states: likelier };
    const after = targetOf(harsher, bestFill(harsher).rule, 0);
    expect(after).toBeGreaterThanOrEqual(before);
    if (after > before) more += 1;
  });
  expect(more).toBeGreaterThan(0);
});

test("what may not be sold stays in store once nothing is short", () => {
  always((terms) => {
    const { rule } = bestFill({ ...terms, maySell: false });
    terms.states.forEach(({ shortShare }, market) => {
      const most = Math.ceil((shortShare * terms.useKg) / terms.stepKg - 1e-9);
      for (let level = 0; level <= terms.stepsMost; level++)
        expect(rule(market, level)).toBeGreaterThanOrEqual(-most);
    });
  });
});

test("rules of thumb do what they say", () => {
  const terms = {
    ...SMALL,
    ...{ useKg: 40, stepKg: 10, stepsMost: 9 },
    states: [
      { ...SMALL.states[0]!, buyMostKg: 30, next: [1, 0, 0] },
      { ...SMALL.states[0]!, priceUsdPerKg: 15, shortShare: 0.25, buyMostKg: 20, next: [1, 0, 0] },
      { ...SMALL.states[1]!, shortShare: 0.6, next: [1, 0, 0] },
    ],
  };
  const [fixed, trigger] = [fixedStock(terms, 4), priceTrigger(terms, 4)];
  expect([0, 2, 4, 6].map((level) => fixed(0, level))).toEqual([3, 2, 0, 0]);
  expect([0, 3].map((level) => fixed(1, level))).toEqual([2, 1]);
  // 24 kg are short: three steps of 10 cover them.
  expect([6, 2, 0].map((level) => fixed(2, level))).toEqual([-3, -2, 0]);
  expect([0, 3].map((level) => trigger(0, level))).toEqual([3, 1]);
  expect([0, 3].map((level) => trigger(1, level))).toEqual([0, -1]);
  expect(targetOf(terms, fixed, 0)).toBe(4);
  expect(targetOf(terms, noStock(terms), 0)).toBe(0);
});

describe("terms that cannot be", () => {
  const [normal, embargo] = SMALL.states as [FillTerms["states"][0], FillTerms["states"][0]];
  const withNormal = (changes: Partial<typeof normal>): FillTerms => ({
    ...SMALL,
    states: [{ ...normal, ...changes }, embargo],
  });
  test.each<[string, FillTerms, string]>([
    ["probabilities that do not sum to one", withNormal({ next: [0.8, 0.1] }), "must sum to 1"],
    ["a probability below nothing", withNormal({ next: [1.2, -0.2] }), "runs from 0 to 1"],
    ["a probability for a state too many", withNormal({ next: [0.5, 0.3, 0.2] }), "for each state"],
    ["a negative price", withNormal({ priceUsdPerKg: -1 }), "normal price"],
    ["no market", withNormal({ marketKg: 0 }), "normal market"],
    ["more short than used", withNormal({ shortShare: 1.1 }), "normal short"],
    ["no number", withNormal({ buyMostKg: Number.NaN }), "normal buy"],
    ["no states", { ...SMALL, states: [] }, "at least one state"],
    ["a discount of one", { ...SMALL, discount: 1 }, "discount"],
    ["a slope downwards", { ...SMALL, priceSlope: -0.1 }, "priceSlope"],
    ["tiers that miss some use", { ...SMALL, tiers: [{ share: 0.9, lostUsdPerKg: 1 }] }, "tiers'"],
    ["no use", { ...SMALL, useKg: 0 }, "use"],
    ["half a step", { ...SMALL, stepsMost: 1.5 }, "at least one step"],
  ])("%s: named with the cure", (_, terms, says) => {
    const problems = checkTerms(terms, "policy").map(sayProblem);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join("\n")).toContain(says);
  });
  test("those that can be have nothing wrong with them", () => {
    expect(checkTerms(SMALL, "policy")).toEqual([]);
    always((terms) => {
      expect(checkTerms(terms, "policy")).toEqual([]);
    });
  });
});
