import { describe, expect, test } from "vitest";
import { randomStream, wordsFrom } from "./random.ts";

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
