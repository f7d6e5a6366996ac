import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillFlows } from "./fillFlows.ts";

const sum = (numbers: readonly number[]) => numbers.reduce((total, x) => total + x, 0);

/** Tables of 2 to 4 senders and takers with positive guesses, and totals of some table. */
const cases = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([m, n]) => {
    const cell = fc.integer({ min: 1, max: 50 });
    const grid = fc.array(fc.array(cell, { minLength: n, maxLength: n }), {
      minLength: m,
      maxLength: m,
    });
    return fc.record({ guess: grid, truth: grid });
  })
  .map(({ guess, truth }) => ({
    guess,
    rows: truth.map(sum),
    columns: truth[0]!.map((_, j) => sum(truth.map((row) => row[j]!))),
  }));

const seeded = { seed: 4, numRuns: 200 };

describe("flows filled from the totals of both ends", () => {
  test("come back as they are where the guess already has the totals", () => {
    const flows = [
      [3, 1],
      [2, 4],
    ];
    expect(fillFlows(flows, [4, 6], [5, 5])).toEqual(flows);
  });

  test("are the product of the totals over the whole where all guesses are alike", () => {
    // 60 of 100 from A, 25 of 100 to X: 60 · 25 / 100 = 15
    expect(
      fillFlows(
        [
          [1, 1],
          [1, 1],
        ],
        [60, 40],
        [25, 75],
      )?.[0]?.[0],
    ).toBeCloseTo(15, 9);
  });

  test("meet both totals and keep the odds of the guess, which no other table does", () => {
    fc.assert(
      fc.property(cases, ({ guess, rows, columns }) => {
        const flows = fillFlows(guess, rows, columns)!;
        const whole = sum(rows);
        flows.forEach((row, i) => {
          expect(Math.abs(sum(row) - rows[i]!)).toBeLessThan(1e-8 * whole);
        });
        columns.forEach((total, j) => {
          expect(sum(flows.map((row) => row[j]!))).toBeCloseTo(total, 8);
        });
        const odds = (table: readonly (readonly number[])[], i: number, j: number) =>
          (table[0]![0]! * table[i]![j]!) / (table[0]![j]! * table[i]![0]!);
        for (let i = 1; i < rows.length; i++)
          for (let j = 1; j < columns.length; j++)
            expect(odds(flows, i, j) / odds(guess, i, j)).toBeCloseTo(1, 6);
      }),
      seeded,
    );
  });

  test("leave a lane that the guess rules out at zero", () => {
    const flows = fillFlows(
      [
        [1, 0],
        [1, 1],
      ],
      [10, 20],
      [15, 15],
    )!;
    expect(flows[0]![1]).toBe(0);
    expect(flows[0]![0]).toBeCloseTo(10, 8);
    expect(flows[1]![0]).toBeCloseTo(5, 8);
  });

  test("are refused where totals differ, or where the lanes cannot carry them", () => {
    expect(fillFlows([[1]], [10], [11])).toBeUndefined();
    expect(
      fillFlows(
        [
          [1, 0],
          [0, 1],
        ],
        [10, 20],
        [20, 10],
      ),
    ).toBeUndefined();
    expect(
      fillFlows(
        [
          [0, 0],
          [1, 1],
        ],
        [10, 20],
        [15, 15],
      ),
    ).toBeUndefined();
  });
});
