import { describe, expect, test } from "vitest";
import { economicImportance } from "./economicImportance.ts";
import { type Application, type Substitute, substitutionIndex } from "./substitution.ts";

const ferrite: Substitute = {
  share: 0.25,
  production: 0.8,
  criticality: 0.8,
  coProduction: 0.8,
  costPerformance: 0.8,
};

describe("substitution", () => {
  test("one substitute in one of two uses, by hand", () => {
    // Magnets 0.6: 0.25 replaced at cbrt(0.8³) = 0.8, the rest at 1: 0.95. Others 0.4 at 1.
    // 0.6·0.95 + 0.4 = 0.97
    const uses: Application[] = [
      { share: 0.6, substitutes: [ferrite] },
      { share: 0.4, substitutes: [] },
    ];
    expect(substitutionIndex(uses, "supply-risk")).toBeCloseTo(0.97, 12);
  });

  test("the two purposes use different factors", () => {
    const uses = [{ share: 1, substitutes: [{ ...ferrite, share: 1, production: 1 }] }];
    // cbrt(1 · 0.8 · 0.8) = 0.8618
    expect(substitutionIndex(uses, "supply-risk")).toBeCloseTo(0.86177, 5);
    expect(substitutionIndex(uses, "economic-importance")).toBeCloseTo(0.8, 12);
  });

  test("without known substitutes a material is irreplaceable, not free of risk", () => {
    expect(substitutionIndex([{ share: 1, substitutes: [] }], "supply-risk")).toBe(1);
  });

  test("uses that do not add up, percentages and impossible factors are named", () => {
    const index = (uses: Application[]) => () => substitutionIndex(uses, "supply-risk");
    expect(index([{ share: 0.5, substitutes: [] }])).toThrow(/add up to 1/);
    expect(index([{ share: 60, substitutes: [] }])).toThrow(/Divide a percentage/);
    expect(index([{ share: 1, substitutes: [{ ...ferrite, production: 0.2 }] }])).toThrow(
      /production "0\.2"/,
    );
    const crowded = Array.from({ length: 5 }, () => ferrite);
    expect(index([{ share: 1, substitutes: crowded }])).toThrow(/more than the application/);
  });
});

describe("economic importance", () => {
  test("two sectors by hand", () => {
    // 0.7·180 + 0.3·60 = 144 of a largest 200: 7.2; · 0.9 = 6.48
    const uses = [
      { share: 0.7, valueAdded: 180 },
      { share: 0.3, valueAdded: 60 },
    ];
    expect(economicImportance(uses, 200, 0.9)).toBeCloseTo(6.48, 12);
  });

  test("all of a material in the largest sector is ten, and the unit of money does not matter", () => {
    expect(economicImportance([{ share: 1, valueAdded: 200 }], 200, 1)).toBe(10);
    expect(economicImportance([{ share: 1, valueAdded: 2e11 }], 2e11, 1)).toBe(10);
  });

  test("a sector above the largest, and shares above one, are refused", () => {
    expect(() => economicImportance([{ share: 1, valueAdded: 300 }], 200, 1)).toThrow(/largest/);
    const tooMuch = Array.from({ length: 3 }, () => ({ share: 0.5, valueAdded: 1 }));
    expect(() => economicImportance(tooMuch, 200, 1)).toThrow(/sum of shares "1\.5"/);
  });
});
