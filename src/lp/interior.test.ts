import fc from "fast-check";
import { expect, test } from "vitest";
import { assemble } from "./assembly.ts";
import { minimiseSeparable } from "./interior.ts";
import { review } from "./review.ts";

test("two unknowns share a gap in proportion to their half-ranges squared", () => {
  // min ½x² + ½y² with 3x + y = 10: (x, y) = 10/(9+1) · (3, 1), price 10/10 = 1 a unit of the row.
  const lp = assemble("two unknowns");
  const x = lp.column(() => "x", { lower: -Infinity, curvature: 1 });
  const y = lp.column(() => "y", { lower: -Infinity, curvature: 1 });
  const row = lp.row(() => "gap", { lower: 10, upper: 10 });
  lp.add(row, x, 3);
  lp.add(row, y, 1);
  const { primal, dual } = minimiseSeparable(lp.finish())!;
  expect(primal[0]).toBeCloseTo(3, 9);
  expect(primal[1]).toBeCloseTo(1, 9);
  expect(dual[0]).toBeCloseTo(1, 9);
});

test("a bound that binds is met exactly, and the rest is found elsewhere", () => {
  // As above with x ≤ 2: y = 10 − 3·2 = 4.
  const lp = assemble("two unknowns, one bounded");
  const x = lp.column(() => "x", { lower: -Infinity, upper: 2, curvature: 1 });
  const y = lp.column(() => "y", { lower: -Infinity, curvature: 1 });
  const row = lp.row(() => "gap", { lower: 10, upper: 10 });
  lp.add(row, x, 3);
  lp.add(row, y, 1);
  const { primal } = minimiseSeparable(lp.finish())!;
  expect(primal[0]).toBe(2);
  expect(primal[1]).toBeCloseTo(4, 9);
});

test("programs of another kind are left to the solver", () => {
  const linear = assemble("no curvature");
  linear.add(
    linear.row(() => "r", { lower: 1, upper: 1 }),
    linear.column(() => "x"),
    1,
  );
  expect(minimiseSeparable(linear.finish())).toBeUndefined();
  const ranged = assemble("an inequality");
  ranged.add(
    ranged.row(() => "r", { lower: 1 }),
    ranged.column(() => "x", { curvature: 1 }),
    1,
  );
  expect(minimiseSeparable(ranged.finish())).toBeUndefined();
});

const entry = fc.integer({ min: -3, max: 3 });

/** Programs that a known point satisfies, inside all bounds; some columns have no curvature. */
const programs = fc.record({
  columns: fc.array(
    fc.record({
      at: fc.integer({ min: 1, max: 5 }),
      room: fc.integer({ min: 1, max: 4 }),
      cost: fc.integer({ min: 0, max: 3 }),
      curvature: fc.constantFrom(0, 1, 1, 10),
      entries: fc.array(entry, { minLength: 5, maxLength: 5 }),
    }),
    { minLength: 3, maxLength: 12 },
  ),
  rows: fc.integer({ min: 1, max: 5 }),
});

test("where some point is inside all bounds, the answer is an optimum, dependent rows or not", () => {
  fc.assert(
    fc.property(programs, ({ columns, rows }) => {
      const lp = assemble("random");
      const side = (i: number) =>
        columns.reduce((sum, { at, entries }) => sum + at * entries[i]!, 0);
      for (let i = 0; i < rows; i++) lp.row(() => `r${i}`, { lower: side(i), upper: side(i) });
      for (const { at, room, cost, curvature, entries } of columns) {
        const column = lp.column(() => "x", { upper: at + room, cost, curvature });
        for (let i = 0; i < rows; i++) lp.add(i, column, entries[i]!);
      }
      const model = lp.finish();
      const found = minimiseSeparable(model);
      if (columns.every(({ curvature }) => curvature === 0)) expect(found).toBeUndefined();
      else expect(found && review(model, found).clean).toBe(true);
    }),
    { seed: 11, numRuns: 300 },
  );
});
