import { expect, test } from "vitest";
import type { CurveLine } from "./lines.ts";
import { thresholdOf } from "./thresholds.ts";

const at = (field: number, servedShare: number) => ({
  ...{ field, servedShare, servedByCountry: {}, valueLostUsd: 0, residual: null, next: null },
});
const line: CurveLine = {
  response: "market",
  stocks: "all",
  points: [at(0, 1), at(0.5, 0.9), at(1, 0.7)],
  thresholds: [{ theta: 0.9, criticalField: 0.51, enduranceMonths: 7 }],
  servedByMonth: [1, 0.95, 0.79, 0.85],
  solves: 3,
};

test("a threshold that the server told of is told again", () => {
  expect(thresholdOf(line, 0.9)).toMatchObject({ criticalField: 0.51, enduranceMonths: 7 });
});

test("another is read off the line: where it crosses, and in which month", () => {
  // From 0.9 at 0.5 to 0.7 at 1: 0.8 is half way, at 0.75. The third month is below: two are held.
  const { criticalField, enduranceMonths } = thresholdOf(line, 0.8);
  expect(criticalField).toBeCloseTo(0.75, 12);
  expect(enduranceMonths).toBe(2);
  expect(thresholdOf(line, 0.6)).toEqual({ criticalField: null, enduranceMonths: null });
});
