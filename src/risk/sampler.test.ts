import { describe, expect, test } from "vitest";
import { randomStream } from "../chance/index.ts";
import { between, certain, oneOf, triangular } from "./sampler.ts";
import { quantile, ranksOf, varianceShare } from "./statistics.ts";

const DRAWS = 20_000;
const drawn = (sampler: (random: () => number) => number): number[] => {
  const random = randomStream(11, "test");
  return Array.from({ length: DRAWS }, () => sampler(random));
};
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

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
