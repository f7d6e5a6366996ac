import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  apparentConsumption,
  netImportReliance,
  printReliance,
  relianceRange,
  sayReliance,
} from "./netImportReliance.ts";

/** Where apparent consumption is printed, reliance follows from it and production. */
const relianceFrom = (production: number, consumption: number): number =>
  netImportReliance({ production, imports: consumption, exports: production, stockDraw: 0 })!;

describe("the USGS series", () => {
  /**
   * Mineral Commodity Summaries 2026, cobalt: secondary production, imports, exports, stocks of
   * industry and exchange at the end of the year before and of the year, t; percent as printed.
   */
  test.each([
    [2022, 1920, 10500, 5360, 1010 + 50, 946 + 34, 7150, 73],
    [2023, 2030, 9500, 5110, 946 + 34, 925 + 34, 6440, 69],
    [2024, 2050, 10800, 4880, 925 + 34, 956 + 34, 7960, 74],
  ])(
    "cobalt %d follows from its flows",
    (_, production, imports, exports, before, after, consumed, percent) => {
      const year = { production, imports, exports, stockDraw: before - after };
      // Government stocks are in the printed figure and not in the table: 0.3 % apart at most.
      expect(Math.abs(apparentConsumption(year) / consumed - 1)).toBeLessThan(0.003);
      // Printed inputs have three digits, so the last of the percent may differ.
      expect(Math.abs(netImportReliance(year)! * 100 - percent)).toBeLessThan(1);
    },
  );

  /** The same, rare-earth compounds and metals: production, apparent consumption, as printed. */
  test.each([
    [2021, 120, 7900, "vague", ">95"],
    [2022, 95, 10200, "vague", ">95"],
    [2023, 800, 8600, "vague", ">90"],
    [2025, 8900, 27000, "open", "67"],
  ] as const)(
    "rare earths %d are printed as USGS prints them",
    (_, production, consumption, disclosure, printed) => {
      const reliance = relianceFrom(production, consumption);
      expect(sayReliance(printReliance(reliance, disclosure))).toBe(printed);
    },
  );

  /** The same edition, table 7 of 2025: production that counts, consumption, percent as printed. */
  test.each([
    ["bismuth", 80, 1000, 92],
    ["chromium", 100_000, 480_000, 79],
    ["cobalt", 2000, 9600, 79],
    ["lead", 1_000_000, 1_500_000, 33],
    ["palladium", 56, 130, 57],
    ["potash", 500_000, 5_900_000, 92],
    ["zinc", 220_000, 820_000, 73],
  ])("%s in 2025 is as printed", (_, production, consumption, percent) => {
    expect(sayReliance(printReliance(relianceFrom(production, consumption), "open"))).toBe(
      String(percent),
    );
  });
});

describe("stocks and signs", () => {
  test("drawing stocks counts as reliance, building them does not", () => {
    const year = { production: 50, imports: 60, exports: 10, stockDraw: 0 };
    expect(netImportReliance(year)).toBeCloseTo(0.5, 12);
    // 1 − 50/125 and 1 − 50/80
    expect(netImportReliance({ ...year, stockDraw: 25 })).toBeCloseTo(0.6, 12);
    expect(netImportReliance({ ...year, stockDraw: -20 })).toBeCloseTo(0.375, 12);
  });

  test("a negative flow is refused; only the change of stocks has a sign", () => {
    const year = { production: 50, imports: -60, exports: 10, stockDraw: 0 };
    expect(() => netImportReliance(year)).toThrow(/imports "-60"/);
    expect(() => netImportReliance({ ...year, imports: 60, stockDraw: Number.NaN })).toThrow(
      /stockDraw/,
    );
  });

  test("where nothing is consumed there is no reliance", () => {
    const year = { production: 50, imports: 0, exports: 60, stockDraw: 0 };
    expect(netImportReliance(year)).toBeUndefined();
  });
});

describe("how USGS prints it", () => {
  test.each([
    [1, "open", "100"],
    [0.984, "open", "98"],
    [0.96, "vague", ">95"],
    [0.95, "vague", ">90"],
    [0, "open", "0"],
    [0.8, "vague", ">75"],
    [0.6, "vague", ">50"],
    [0.3, "vague", ">25"],
    [0.2, "vague", "<25"],
    [-0.4, "open", "E"],
    [0.6, "withheld", "W"],
  ] as const)("%d, %s, is %s", (reliance, disclosure, printed) => {
    expect(sayReliance(printReliance(reliance, disclosure))).toBe(printed);
  });

  test("percentages are refused", () => {
    expect(() => printReliance(67, "open")).toThrow(/Divide by 100/);
  });

  test("what is printed encloses what it hides, and W is not zero", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom("vague" as const, "withheld" as const),
        (reliance, disclosure) => {
          const { low, high } = relianceRange(printReliance(reliance, disclosure));
          expect(low).toBeLessThanOrEqual(reliance);
          expect(high).toBeGreaterThanOrEqual(reliance);
        },
      ),
      { seed: 20_260_103 },
    );
    expect(relianceRange({ kind: "withheld" })).toEqual({ low: 0, high: 1 });
    expect(relianceRange({ kind: "less-than", percent: 50 })).toEqual({ low: 0, high: 0.5 });
    expect(relianceRange({ kind: "percent", percent: 79 })).toEqual({ low: 0.79, high: 0.79 });
  });
});
