import fc from "fast-check";
import { expect, test } from "vitest";
import { type Closed, closing, setupOf, sizeHere, stockOf } from "../../test/sizing/tinySizing.ts";
import { solveExtensive, solveSizingHere, worthOfKnowing, worthOfTonne } from "./index.ts";

const TO_JAPAN = ["oxide:CN>JP"];
const TO_US = ["oxide:CN>US"];

/** One, two or three months without oxide, in 20, 20 and 10 of 100 years. */
const lengths: readonly Closed[] = [
  { lanes: TO_JAPAN, months: 1, probability: 0.2 },
  { lanes: TO_JAPAN, months: 2, probability: 0.2 },
  { lanes: TO_JAPAN, months: 3, probability: 0.1 },
];

/** Japan's stock at a cost of keeping a tonne for a year, against `lengths`. */
async function japanAt(yearlyUsd: number) {
  const setup = await setupOf([stockOf("JP", "oxide", { yearlyUsd })], ["JP"], 4);
  const { coalitions } = await sizeHere(setup, closing(4, lengths));
  return coalitions[1]!;
}

test("a newsvendor's stock is the critical fractile", async () => {
  // 50, 100 or 150 t are missing with 0.2, 0.2 and 0.1. A tonne released saves 1000 - 100 = 900 USD
  // (a little less in later months). One more is worth P(missing > x) x 900: 450 up to 50 t, 270 up to
  // 100 t, 90 up to 150 t. Keeping it costs 500, 300, 200 or 50 USD a year.
  for (const [yearlyUsd, tonnes] of [
    [500, 0],
    [300, 50],
    [200, 100],
    [50, 150],
  ] as const) {
    const { found } = await japanAt(yearlyUsd);
    expect(found.sizes[0], `at ${yearlyUsd} USD`).toBeCloseTo(tonnes, 6);
  }
});

test("what the best stock costs is what arithmetic says", async () => {
  const { found } = await japanAt(200);
  // Keeps 100 t: 20,000. Months weigh 1, d1 = 1/1.004, d2 = 1/1.004^2. Released: 0.2 x 50 x 100
  // + 0.3 x (50 + 50 d1) x 100. Lost: 50 t in 10% of years, in the third month, which weighs least.
  const [d1, d2] = [1 / 1.004, 1 / 1.004 ** 2];
  const released = 0.2 * 50 * 100 + 0.3 * (50 + 50 * d1) * 100;
  const lost = 0.1 * 50 * 1000 * d2;
  expect(found.high * 1000).toBeCloseTo(20_000 + released + lost, 2);
  expect(found.bound).toBeLessThanOrEqual(found.high);
  expect(found.high - found.bound).toBeLessThan(1e-3 + 1e-6 * found.high);
});

test("the first tonne is worth what it saves in all crises, at the best size no more than it costs", async () => {
  const coalition = await japanAt(200);
  // The first tonne serves the first month of every crisis, or any later one: 0.5 x 900 at the most.
  const [first] = worthOfTonne(coalition, new Float64Array(1));
  expect(first).toBeGreaterThan(0.5 * 895);
  expect(first).toBeLessThanOrEqual(0.5 * 900 + 1e-6);
});

test("what knowing is worth, by hand", async () => {
  const coalition = await japanAt(200);
  const setup = await setupOf([stockOf("JP", "oxide")], ["JP"], 4);
  const { perfectInformation, stochasticSolution } = await worthOfKnowing(
    coalition,
    solveSizingHere(setup).recourses,
  );
  const [d1, d2] = [1 / 1.004, 1 / 1.004 ** 2];
  // Foreseen, 50, 100 or 150 t are kept for just the year that needs them: 200 + 100 a tonne.
  const foreseen =
    0.2 * 50 * 300 +
    0.2 * (100 * 200 + 50 * 100 * (1 + d1)) +
    0.1 * (150 * 200 + 50 * 100 * (1 + d1 + d2));
  const best = coalition.found.high * 1000;
  expect(perfectInformation.lowUsd).toBeLessThanOrEqual(best - foreseen + 1);
  expect(perfectInformation.highUsd).toBeGreaterThanOrEqual(best - foreseen - 1);
  expect(perfectInformation.highUsd - perfectInformation.lowUsd).toBeLessThan(5);
  // The mean year misses 0.5 x 50, 0.3 x 50 and 0.1 x 50 t: 45 t are kept for it. Against 100 t that saves
  // 55 x 200 of keeping, and loses 5 x 900 in half of years and 50 x 900 in 30% (in the second month).
  const forMean = -55 * 200 + 0.5 * 5 * 900 + 0.3 * 50 * 900 * d1;
  expect(stochasticSolution.lowUsd).toBeGreaterThanOrEqual(0);
  expect(Math.abs(stochasticSolution.highUsd - forMean)).toBeLessThan(60);
});

/** Random crises of either lane or both. */
const crisisLists = fc
  .array(
    fc.record({
      lanes: fc.constantFrom(TO_JAPAN, TO_US, [...TO_JAPAN, ...TO_US]),
      months: fc.integer({ min: 1, max: 4 }),
      weight: fc.integer({ min: 1, max: 10 }),
      open: fc.constantFrom(0, 0.25, 0.5),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((all): readonly Closed[] => {
    const total = all.reduce((sum, { weight }) => sum + weight, 5);
    return all.map(({ weight, ...rest }) => ({ ...rest, probability: weight / total }));
  });
const costs = fc.integer({ min: 1, max: 600 });

const both = (usCost: number, jpCost: number) => [
  stockOf("JP", "oxide", { yearlyUsd: jpCost, releaseShare: 0.5, monthlyLoss: 0.01 }),
  stockOf("US", "oxide", { yearlyUsd: usCost, startMonths: 1 }),
];

test("decomposed, the answer is that of the whole program at once; together is never dearer than apart", async () => {
  await fc.assert(
    fc.asyncProperty(crisisLists, costs, costs, async (crises, usCost, jpCost) => {
      const setup = await setupOf(both(usCost, jpCost), ["JP", "US"], 4);
      const scenarios = closing(4, crises);
      const { coalitions, game } = await sizeHere(setup, scenarios);
      for (const coalition of coalitions.slice(1)) {
        const { programme, question, found } = coalition!;
        const whole = (await solveExtensive(programme, scenarios.all, question))!;
        const slack = 2e-3 + 2e-6 * Math.abs(whole.cost);
        expect(Math.abs(found.high - whole.cost)).toBeLessThan(slack);
        expect(found.bound).toBeLessThanOrEqual(whole.cost + slack);
      }
      const [, jp, us, joint] = game.costs;
      expect(joint).toBeLessThanOrEqual(jp! + us! + 2);
    }),
    { numRuns: 15, seed: 4 },
  );
});

test("without stocks the costs of partners add up to those of both", async () => {
  const setup = await setupOf(both(1e6, 1e6), ["JP", "US"], 4);
  const crises = [{ lanes: TO_JAPAN, months: 2, probability: 0.3 }];
  const { game } = await sizeHere(setup, closing(4, crises));
  expect(game.costs[3]).toBeCloseTo(game.costs[1]! + game.costs[2]!, 4);
});

test("one stock can serve whichever partner is hit: sharing saves half of it", async () => {
  // Either is cut off for a month in 30 of 100 years, never both. Alone each keeps 50 t: 0.3 x 900 > 200.
  // Together 50 t serve both; passage costs 10 USD a tonne, so that they lie with either.
  const setup = await setupOf([stockOf("JP", "oxide"), stockOf("US", "oxide")], ["JP", "US"], 2);
  const crises = [
    { lanes: TO_JAPAN, months: 1, probability: 0.3 },
    { lanes: TO_US, months: 1, probability: 0.3 },
  ];
  const { coalitions, game } = await sizeHere(setup, closing(2, crises));
  const tonnes = coalitions.map((one) => one?.found.sizes.reduce((sum, size) => sum + size, 0));
  expect(tonnes[1]).toBeCloseTo(50, 6);
  expect(tonnes[2]).toBeCloseTo(50, 6);
  expect(tonnes[3]).toBeCloseTo(50, 6);
  // Saved: keeping 50 t, less the passage of 50 t in 30 of 100 years.
  const [, jp, us, joint] = game.costs;
  expect(jp! + us! - joint!).toBeCloseTo(50 * 200 - 0.3 * 50 * 10, 3);
});
