import { expect, test } from "vitest";
import { edited, freshShock } from "./edit.ts";
import { stepsWithin, withMonth, withoutStep, withStep, withValue } from "./steps.ts";

const STEPS = [
  { from: "2026-01", value: 0, low: 0, high: 0.1 },
  { from: "2026-07", value: 0.1, low: 0, high: 0.25 },
];

test("a changed number keeps its range and the other steps", () => {
  expect(withValue(0.4, 0, 0.5)).toBe(0.5);
  expect(withValue(STEPS, 1, 0.2)).toEqual([STEPS[0], { ...STEPS[1], value: 0.2 }]);
  // 0.6 is above the range, which then ends there.
  expect(withValue(STEPS, 1, 0.6)).toEqual([STEPS[0], { ...STEPS[1], value: 0.6, high: 0.6 }]);
});

test("a step is added half a year on, and taken away again", () => {
  const more = withStep(STEPS, "2026-01");
  expect(more).toEqual([...STEPS, { ...STEPS[1], from: "2027-01" }]);
  expect(withStep(0.3, "2026-04")).toEqual([
    { from: "2026-04", value: 0.3, low: 0.3, high: 0.3 },
    { from: "2026-10", value: 0.3, low: 0.3, high: 0.3 },
  ]);
  expect(withoutStep(STEPS, 1)).toEqual({ value: 0, low: 0, high: 0.1 });
});

test("steps stay in order when one is moved, and a month has one step", () => {
  const three = [...STEPS, { from: "2026-09", value: 0.5, low: 0.5, high: 0.5 }];
  const months = (course: unknown) => (course as typeof STEPS).map(({ from }) => from);
  expect(months(withMonth(three, 1, "2026-11"))).toEqual(["2026-01", "2026-09", "2026-11"]);
  expect(months(withMonth(three, 1, "2026-09"))).toEqual(["2026-01", "2026-09"]);
});

test("where the months of the shock move, its steps move with them", () => {
  expect(stepsWithin(STEPS, { from: "2026-03" })).toEqual([
    { ...STEPS[0], from: "2026-03" },
    STEPS[1],
  ]);
  expect(stepsWithin(STEPS, { from: "2026-08" })).toEqual([{ ...STEPS[1], from: "2026-08" }]);
  expect(stepsWithin(STEPS, { from: "2025-11" })).toEqual([
    { ...STEPS[0], from: "2025-11" },
    STEPS[1],
  ]);
  expect(stepsWithin(STEPS, { from: "2026-01", until: "2026-05" })).toEqual([STEPS[0]]);
  const ban = { ...freshShock("export-ban", "2026-01"), withheld: STEPS };
  expect(edited(ban, { from: "2026-08" })).toMatchObject({
    withheld: [{ from: "2026-08", value: 0.1 }],
  });
});
