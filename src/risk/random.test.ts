import { describe, expect, test } from "vitest";
import { randomStream, wordsFrom } from "./random.ts";
import { between, certain, oneOf, triangular } from "./sampler.ts";
import { quantile, ranksOf, varianceShare } from "./statistics.ts";

const DRAWS = 20_000;
const drawn = (sampler: (random: () => number) => number): number[] => {
  const random = randomStream(11, "test");
  return Array.from({ length: DRAWS }, () => sampler(random));
};
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe("random numbers", () => {
  test("are those of the authors' reference program, xoshiro128starstar.c 1.1", () => {
    const next = wordsFrom([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, next)).toEqual([
      ...[11520, 0, 5927040, 70819200, 2031721883],
      ...[1637235492, 1287239034, 3734860849, 3729100597, 4258142804],
    ]);
  });

  test("are uniform on 0 to 1 in mean, spread and range", () => {
    const values = drawn((random) => random());
    // Standard error of the mean: 1/sqrt(12 · 20,000) = 0.002
    expect(Math.abs(meanOf(values) - 0.5)).toBeLessThan(0.01);
    expect(Math.abs(meanOf(values.map((v) => (v - 0.5) ** 2)) - 1 / 12)).toBeLessThan(0.005);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
  });

  test("of two names are unrelated, and of two seeds", () => {
    const pair = (a: () => number, b: () => number) =>
      meanOf(Array.from({ length: DRAWS }, () => (a() - 0.5) * (b() - 0.5))) * 12;
    expect(Math.abs(pair(randomStream(1, "a"), randomStream(1, "b")))).toBeLessThan(0.03);
    expect(Math.abs(pair(randomStream(1, "a"), randomStream(2, "a")))).toBeLessThan(0.03);
    expect(randomStream(1, "a")()).not.toBe(randomStream(2 ** 33 + 1, "a")());
  });
});

describe("samplers", () => {
  test("draw editions equally often", () => {
    const values = drawn(oneOf([13_000, 29_000]));
    expect(Math.abs(values.filter((v) => v === 13_000).length / DRAWS - 0.5)).toBeLessThan(0.02);
  });

  test("have the means of their distributions and stay in their ranges", () => {
    // Uniform (2 + 6)/2; triangular (0 + 1 + 5)/3
    expect(Math.abs(meanOf(drawn(between(2, 6))) - 4)).toBeLessThan(0.05);
    const values = drawn(triangular(0, 1, 5));
    expect(Math.abs(meanOf(values) - 2)).toBeLessThan(0.05);
    expect(Math.max(...values)).toBeLessThanOrEqual(5);
    expect(meanOf(drawn(certain(3)))).toBe(3);
    expect(triangular(3, 3, 3)(() => 0.5)).toBe(3);
  });

  test("refuse ranges the wrong way round", () => {
    expect(() => between(6, 2)).toThrow(/Swap/);
    expect(() => triangular(0, 9, 5)).toThrow(/mode "9"/);
    expect(() => oneOf([])).toThrow(/choose/);
  });
});

describe("statistics", () => {
  test("quantiles of one to five by hand", () => {
    expect([0, 0.05, 0.5, 1].map((p) => quantile([1, 2, 3, 4, 5], p))).toEqual([1, 1.2, 3, 5]);
    expect(quantile([7], 0.3)).toBe(7);
  });

  test("equal values share their ranks", () => {
    expect(ranksOf([5, 9, 5, 1])).toEqual([2.5, 1, 2.5, 4]);
    expect(ranksOf([3, 3, 3])).toEqual([2, 2, 2]);
  });

  test("variance shares of a sum are those of its terms", () => {
    // y = 2a + b, a and b uniform: Var 4/12 and 1/12, so 0.8 and 0.2; c has no part.
    const [a, b, c] = ["a", "b", "c"].map((name) => {
      const random = randomStream(5, name);
      return Array.from({ length: DRAWS }, random);
    }) as [number[], number[], number[]];
    const y = a.map((value, i) => 2 * value + b[i]!);
    expect(varianceShare(a, y)).toBeCloseTo(0.8, 1);
    expect(varianceShare(b, y)).toBeCloseTo(0.2, 1);
    expect(varianceShare(c, y)).toBeLessThan(0.01);
  });

  test("few draws of an unrelated input do not pass for an effect", () => {
    // Uncorrected, ten groups of a hundred draws would explain 9/99 of the variance by chance.
    const draws = (name: string) => Array.from({ length: 100 }, randomStream(9, name));
    const shares = Array.from({ length: 200 }, (_, i) => varianceShare(draws(`x${i}`), draws("y")));
    expect(meanOf(shares)).toBeLessThan(0.04);
  });

  test("an effect that bends is seen, though it has no correlation", () => {
    const x = Array.from({ length: 1000 }, (_, i) => i / 500 - 1);
    expect(
      varianceShare(
        x,
        x.map((value) => value * value),
      ),
    ).toBeGreaterThan(0.9);
  });

  test("what does not vary is explained by nothing", () => {
    expect(varianceShare([1, 2, 3], [4, 4, 4])).toBe(0);
  });
});
