import { describe, expect, it } from "vitest";
import { review, smallModel, worstViolation } from "./index.ts";

// min 1 near + 4 far, near + far ≥ 10, near ≤ 3: near 3, far 7; 3 + 28 = 31; price 4, near saves 3.
const sources = smallModel(
  "sources",
  { near: { cost: 1, upper: 3 }, far: { cost: 4 } },
  { need: { lower: 10, of: { near: 1, far: 1 } } },
);

describe("the review", () => {
  it("passes the optimum with its prices", () => {
    const found = review(sources, { primal: [3, 7], dual: [4] });
    expect(found.clean).toBe(true);
    expect(found.gap.absolute).toBe(0);
  });

  it("names the row and the column that a point breaks, and by how much", () => {
    const short = review(sources, { primal: [3, 6.5], dual: [4] });
    expect(short.clean).toBe(false);
    expect(short.primal).toMatchObject({ absolute: 0.5, at: "row need" });
    const over = review(sources, { primal: [4, 6], dual: [4] });
    expect(over.primal).toMatchObject({ absolute: 1, at: "column near" });
  });

  it("sees a feasible point that is not the best, by the prices that do not fit", () => {
    // All from far: 40. With price 4 near's reduced cost is -3, yet near is 3 from its upper bound.
    const found = review(sources, { primal: [0, 10], dual: [4] });
    expect(found.primal.absolute).toBe(0);
    expect(found.complementarity).toMatchObject({ absolute: 3, at: "column near" });
    expect(found.gap.absolute).toBe(40 - 31);
    expect(found.clean).toBe(false);
  });

  it("sees prices that no bound can hold", () => {
    // A price of -1 on a row that has only a lower bound.
    const negative = review(sources, { primal: [3, 7], dual: [-1] });
    expect(negative.dual).toMatchObject({ absolute: 1, at: "row need" });
    // A price of 5 makes far's reduced cost -1, and far has no upper bound.
    const dear = review(sources, { primal: [3, 7], dual: [5] });
    expect(dear.dual).toMatchObject({ absolute: 1, at: "column far" });
  });

  it("sees wrong optima whose errors are small beside the columns but not beside the cost", () => {
    // 1e7 tonnes too many at 1e-6 each lie within each single tolerance; the gap shows 10 of 20.
    const cheap = smallModel(
      "cheap",
      { bulk: { cost: 1e-6, upper: 1e8 }, fixed: { cost: 10, lower: 1, upper: 1 } },
      {},
    );
    const found = review(cheap, { primal: [1e7, 1], dual: [] });
    expect(found.complementarity.scaled).toBeLessThanOrEqual(1e-6);
    expect(found.gap.scaled).toBeCloseTo(10 / 21, 6);
    expect(found.clean).toBe(false);
  });

  it("never passes a NaN", () => {
    expect(review(sources, { primal: [Number.NaN, 7], dual: [4] }).clean).toBe(false);
    expect(review(sources, { primal: [3, 7], dual: [Number.NaN] }).clean).toBe(false);
    expect(review(sources, { primal: [Number.NaN, 7] }).primal.at).toBe("row need");
    expect(review(sources, { primal: [3, Infinity] }).clean).toBe(false);
  });

  it("reviews a curved objective: 1 + 2x = 2 at one half", () => {
    const curved = smallModel(
      "curved",
      { x: { cost: 1, curvature: 2 }, y: { cost: 2 } },
      { need: { lower: 4, of: { x: 1, y: 1 } } },
    );
    expect(review(curved, { primal: [0.5, 3.5], dual: [2] }).clean).toBe(true);
    expect(review(curved, { primal: [0.6, 3.4], dual: [2] }).clean).toBe(false);
  });

  it("reviews whole columns by feasibility and wholeness only", () => {
    const whole = smallModel(
      "whole",
      { x: { cost: 1, integer: true } },
      { need: { lower: 1.5, of: { x: 1 } } },
    );
    expect(review(whole, { primal: [2] }).clean).toBe(true);
    expect(review(whole, { primal: [1.5] }).whole).toMatchObject({ absolute: 0.5, at: "column x" });
    expect(review(whole, { primal: [1.5] }).clean).toBe(false);
    expect(review(whole, { primal: [1] }).clean).toBe(false);
  });
});

describe("the worst violation", () => {
  it("is the row that a point breaks by most", () => {
    const two = smallModel(
      "two",
      { x: {} },
      { low: { lower: 4, of: { x: 1 } }, high: { upper: -6, of: { x: -1 } } },
    );
    expect(worstViolation(two, [1])).toEqual({ row: "high", by: 5 });
    expect(worstViolation(two, [6])).toBeUndefined();
  });
});
