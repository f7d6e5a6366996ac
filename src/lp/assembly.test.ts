import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { assemble, reassemble } from "./assembly.ts";
import { smallModel } from "./smallModel.ts";

describe("an assembly", () => {
  it("adds up repeated entries and leaves out those that come to nothing", () => {
    const lp = assemble("sums");
    const [x, y] = [lp.column(() => "x"), lp.column(() => "y")];
    const [a, b] = [lp.row(() => "a"), lp.row(() => "b")];
    lp.add(b, y, 1);
    lp.add(a, x, 2);
    lp.add(a, x, 3);
    lp.add(b, x, 4);
    lp.add(b, x, -4);
    lp.add(a, y, 0);
    const model = lp.finish();
    expect(Array.from(model.start)).toEqual([0, 1, 2]);
    expect(Array.from(model.row)).toEqual([a, b]);
    expect(Array.from(model.value)).toEqual([5, 1]);
  });

  it("holds the same matrix whatever the order of its entries", () => {
    const entry = fc.record({
      row: fc.integer({ min: 0, max: 3 }),
      column: fc.integer({ min: 0, max: 4 }),
      value: fc.integer({ min: -2, max: 2 }),
    });
    const property = fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
      const lp = assemble("random");
      for (let j = 0; j < 5; j++) lp.column(() => `x${j}`);
      for (let i = 0; i < 4; i++) lp.row(() => `r${i}`);
      // The plain way: a table of sums.
      const table = Array.from({ length: 4 }, () => new Array<number>(5).fill(0));
      for (const { row, column, value } of entries) {
        lp.add(row, column, value);
        table[row]![column]! += value;
      }
      const { start, row, value } = lp.finish();
      const held = Array.from({ length: 4 }, () => new Array<number>(5).fill(0));
      for (let j = 0; j < 5; j++) {
        for (let k = start[j]!; k < start[j + 1]!; k++) {
          expect(value[k]).not.toBe(0);
          expect(held[row[k]!]![j]).toBe(0);
          held[row[k]!]![j] = value[k]!;
        }
      }
      expect(held).toEqual(table);
    });
    fc.assert(property, { seed: 1 });
  });

  it("makes a model that later additions leave alone", () => {
    const lp = assemble("early");
    const x = lp.column(() => "x", { cost: 1 });
    const early = lp.finish();
    lp.addCost(x, 1);
    lp.column(() => "y");
    expect(early.columnCount).toBe(1);
    expect(Array.from(early.cost)).toEqual([1]);
    expect(Array.from(lp.finish().cost)).toEqual([2, 0]);
  });

  it("asks for a name only when it is shown", () => {
    const name = vi.fn(() => "x");
    const lp = assemble("lazy");
    lp.column(name);
    const model = lp.finish();
    expect(name).not.toHaveBeenCalled();
    expect(model.columnName(0)).toBe("x");
  });

  it("refuses rows and columns that it does not have", () => {
    const lp = assemble("empty");
    expect(() => lp.add(0, 0, 1)).toThrow('The model "empty" has no row 0: it has 0 so far.');
    lp.row(() => "r");
    expect(() => lp.add(0, 7, 1)).toThrow("has no column 7");
    expect(() => lp.addCost(0.5, 1)).toThrow("has no column 0.5");
  });
});

it("takes a model begun again only with the columns and rows that are known", () => {
  const known = smallModel("pair", { x: {}, y: {} }, { sum: { of: { x: 1, y: 2 } } });
  const short = reassemble(known);
  short.column(() => "x");
  short.row(() => "sum");
  expect(() => short.finish()).toThrow("2 columns and 1 rows, not 1 and 1");
  const whole = reassemble(known);
  whole.column(() => "x", { upper: 3, cost: 1 });
  whole.addCost(
    whole.column(() => "y"),
    2,
  );
  whole.row(() => "sum", { lower: 4 });
  expect(whole.finish()).toMatchObject({ value: known.value, start: known.start });
  expect([...whole.finish().cost]).toEqual([1, 2]);
  expect([...whole.finish().columnUpper]).toEqual([3, Infinity]);
});
