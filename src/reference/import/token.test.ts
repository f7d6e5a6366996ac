import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extentOf, parseToken, type Token } from "./token.ts";

const number = (value: number, estimated = false): Token => ({ kind: "number", value, estimated });
const words = (said: string): Token => ({ kind: "words", words: said });

/** Every kind of cell met in the USGS editions of 2022 to 2026, World Mining Data and the WGI. */
const SEEN: readonly (readonly [string, Token])[] = [
  ["0", number(0)],
  ["41600", number(41_600)],
  ["1,240,000", number(1_240_000)],
  ["3.90", number(3.9)],
  ["130000 ", number(130_000)],
  ["68\u00a0", number(68)],
  ["\u00a0\u00a0\u00a0\u00a0 325", number(325)],
  ["\u221288", number(-88)],
  ["-1.0137419700622559", number(-1.0137419700622559)],
  ["4.705896208179183e-05", number(0.00004705896208179183)],
  ["e5,000", number(5000, true)],
  [" e24,000", number(24_000, true)],
  ["e150", number(150, true)],
  ["\u2014", { kind: "zero" }],
  ["W", { kind: "withheld" }],
  ["W ", { kind: "withheld" }],
  ["NA", { kind: "not-available" }],
  ["             NA", { kind: "not-available" }],
  ["--", { kind: "not-available" }],
  ["XX", { kind: "not-applicable" }],
  ["E", { kind: "net-exporter" }],
  ["s", { kind: "small" }],
  ["Less than ½ unit.", { kind: "small" }],
  ["Less than ½ unit", { kind: "small" }],
  ["Less than 1/2 unit.", { kind: "small" }],
  ["Less than one-half unit", { kind: "small" }],
  ["Less than a half unit", { kind: "small" }],
  [">95", { kind: "bound", low: 95 }],
  [">50%", { kind: "bound", low: 50 }],
  ["    >9,100,000", { kind: "bound", low: 9_100_000 }],
  [">2000000", { kind: "bound", low: 2_000_000 }],
  ["<50", { kind: "bound", high: 50 }],
  ["<100,000", { kind: "bound", high: 100_000 }],
  ["50\u2013300", { kind: "range", low: 50, high: 300 }],
  ["500\u201317,000", { kind: "range", low: 500, high: 17_000 }],
  ["330 - 390", { kind: "range", low: 330, high: 390 }],
  ["10,000 - 15,000", { kind: "range", low: 10_000, high: 15_000 }],
  ["Included in World total.", { kind: "included-elsewhere", where: "World total" }],
  [
    "Included with \u201cOther countries.\u201d",
    { kind: "included-elsewhere", where: "Other countries" },
  ],
  ["included with ilmenite", { kind: "included-elsewhere", where: "ilmenite" }],
  ["Large", words("Large")],
  ["    Large", words("Large")],
  ["Small", words("Small")],
  ["Very small", words("Very small")],
  ["Moderate", words("Moderate")],
  ["Moderate to large", words("Moderate to large")],
  ['Categorized as "large"', words('Categorized as "large"')],
  ["Variable, depending on type of product", words("Variable, depending on type of product")],
  ["Less than 50,000\u00a0tons", words("Less than 50,000 tons")],
  ["Less than 500\u00a0carats.", words("Less than 500 carats.")],
  ["", { kind: "unknown" }],
  ["           ", { kind: "unknown" }],
];

describe("a cell of an official table", () => {
  test.each(SEEN)("%j means what the source explains", (cell, token) => {
    expect(parseToken(cell)).toEqual(token);
  });

  test.each(["41,6003", "1,66", ",500", "1,,000", "13,0001", "e5,00"])(
    "%j has a comma out of place and is refused",
    (cell) => expect(parseToken(cell)).toHaveProperty("says", expect.stringContaining("footnote")),
  );

  test.each(["?1", "5,000e", "12 13", "w", "N/A", "~300", "1.2.3", "Mine production, fluorspar"])(
    "%j means nothing that is explained and is refused",
    (cell) => expect(parseToken(cell)).toHaveProperty("says"),
  );

  test("E is a net exporter and never a mark of estimate", () => {
    expect(parseToken("E")).toEqual({ kind: "net-exporter" });
    expect(parseToken("E5,000")).toHaveProperty("says");
  });

  test("any whole number reads the same with and without commas", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (value) => {
        expect(parseToken(value.toLocaleString("en-US"))).toEqual(number(value));
        expect(parseToken(String(value))).toEqual(number(value));
      }),
      { seed: 11 },
    );
  });
});

describe("the number that a token gives", () => {
  test("withheld, not available, in words and empty are not zero", () => {
    for (const cell of ["W", "NA", "XX", "E", "Large", "", "Included in World total."]) {
      expect(extentOf(parseToken(cell) as Token)).toEqual({});
    }
  });

  test("an em dash is zero, a small amount lies between none and half a unit", () => {
    expect(extentOf({ kind: "zero" })).toEqual({ value: 0 });
    expect(extentOf({ kind: "small" })).toEqual({ low: 0, high: 0.5 });
  });

  test("a bound gives one end only", () => {
    expect(extentOf({ kind: "bound", low: 95 })).toEqual({ low: 95 });
    expect(extentOf({ kind: "bound", high: 50 })).toEqual({ high: 50 });
  });
});
