import { describe, expect, test } from "vitest";
import { coverDays, coverMonths } from "./cover.ts";
import { RISK_LIST_CRITERIA, riskListIndex } from "./riskList.ts";

/** Every value that the Risk list 2015 of the British Geological Survey prints. */
const PRINTED_2015 = [
  ...[9.5, 9.0, 8.8, 8.6, 8.3, 8.1, 7.9, 7.6, 7.4, 7.1, 6.9],
  ...[6.7, 6.4, 6.2, 6.0, 5.7, 5.5, 5.2, 4.8, 4.5],
];

describe("the manner of the BGS Risk list", () => {
  test("seven scores in half points give every printed value", () => {
    const reachable = new Set(
      Array.from({ length: 29 }, (_, halves) => {
        // 7 to 21 points in half points: fill criterion by criterion.
        let left = halves / 2;
        const scores = Object.fromEntries(
          RISK_LIST_CRITERIA.map((criterion) => {
            const extra = Math.min(2, left);
            left -= extra;
            return [criterion, 1 + extra];
          }),
        );
        return riskListIndex(scores).value.toFixed(1);
      }),
    );
    expect(PRINTED_2015.filter((value) => !reachable.has(value.toFixed(1)))).toEqual([]);
    expect(reachable).toContain("3.3");
    expect(reachable).not.toContain("3.0");
  });

  test("what has no data scores 2 and is named", () => {
    const { value, warnings } = riskListIndex({ productionConcentration: 3 });
    // 10 · (3 + 6·2) / 21
    expect(value).toBeCloseTo(150 / 21, 12);
    expect(warnings).toHaveLength(6);
  });

  test("a score off the scale is refused", () => {
    expect(() => riskListIndex({ recycling: 0 })).toThrow(/recycling "0"/);
  });
});

describe("cover", () => {
  /** Mineral Commodity Summaries 2026: cobalt in industry's stocks, apparent consumption, 2025. */
  test("US industry's cobalt lasts 57 days", () => {
    expect(Math.round(coverDays({ stockTonnes: 1500, useTpa: 9600 }))).toBe(57);
  });

  test("what keeps coming in stretches a stock", () => {
    // 100 / (600 − 400) of a year
    expect(coverMonths({ stockTonnes: 100, useTpa: 600, inflowTpa: 400 })).toBeCloseTo(6, 12);
    expect(coverMonths({ stockTonnes: 100, useTpa: 400, inflowTpa: 600 })).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  test("a negative inflow is refused", () => {
    expect(() => coverDays({ stockTonnes: 1, useTpa: 1, inflowTpa: -1 })).toThrow(/inflowTpa "-1"/);
  });
});
