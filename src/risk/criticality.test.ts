import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bottleneck, groupStanding, isCritical, type Standing } from "./criticality.ts";

/**
 * Study on the Critical Raw Materials for the EU 2023 (doi:10.2873/725585), results as transcribed
 * in meyerdata/CritMAT: material, supply risk, economic importance, and * for those on the list of
 * 2023 (copper and nickel are on it as strategic materials, by another rule).
 */
const ASSESSED_2023 = `
Aggregates 0.2 3.2
Aluminium 1.2 5.8 *
Antimony 1.8 5.4 *
Arsenic 1.9 2.9 *
Baryte 1.3 3.5 *
Bentonite 0.4 3.1
Beryllium 1.8 5.4 *
Bismuth 1.9 5.7 *
Boron 3.6 3.9 *
Cadmium 0.2 4.1
Chromium 0.7 7.2
Cobalt 2.8 6.8 *
Coking-coal 1.0 3.1 *
Copper 0.1 4.0
Diatomite 0.3 2.3
Feldspar 1.5 3.2 *
Fluorspar 1.1 3.8 *
Gallium 3.9 3.7 *
Germanium 1.8 3.6 *
Gold 0.4 2.4
Gypsum 0.6 2.7
Hafnium 1.5 4.3 *
Helium 1.2 2.9 *
HREE 5.1 4.2 *
Hydrogen 0.5 2.9
Indium 0.6 2.6
Iron-ore 0.5 7.2
Kaolin 0.8 2.8
Krypton 0.7 3.3
Lead 0.1 4.2
Lime 0.3 3.6
Lithium 1.9 3.9 *
LREE 3.7 5.9 *
Magnesite 0.6 3.6
Magnesium 4.1 7.4 *
Manganese 1.2 6.9 *
Molybdenum 0.8 6.7
Natural-cork 0.9 1.7
Natural-graphite 1.8 3.4 *
Natural-rubber 0.9 6.0
Natural-teak 1.7 2.4
Neon 0.7 3.1
Nickel 0.5 5.7
Niobium 4.4 6.5 *
Perlite 0.8 2.5
PGM 2.7 7.1 *
Phosphate-rock 1.0 6.4 *
Phosphorus 3.3 4.7 *
Potash 0.7 6.2
Rhenium 0.5 2.3
Roundwood 0.1 1.2
Sapele-wood 1.3 1.6
Scandium 2.4 3.7 *
Selenium 0.3 4.8
Silica-sand 0.3 3.1
Silicon-metal 1.4 4.9 *
Silver 0.8 4.6
Strontium 2.6 6.5 *
Sulfur 0.3 5.0
Talc 0.2 3.3
Tantalum 1.3 4.8 *
Tellurium 0.3 3.8
Tin 0.9 4.5
Titanium 0.5 5.4
Titanium-metal 1.6 6.3 *
Tungsten 1.2 8.7 *
Vanadium 2.3 3.9 *
Xenon 0.8 3.1
Zinc 0.2 4.8
Zirconium 0.8 3.5
`;

const assessed = ASSESSED_2023.trim()
  .split("\n")
  .map((line) => {
    const [material, supplyRisk, economicImportance, listed] = line.split(" ");
    return {
      material: material!,
      standing: { supplyRisk: Number(supplyRisk), economicImportance: Number(economicImportance) },
      isListed: listed === "*",
    };
  });

/** Members of the groups, same source: supply risk, economic importance. */
const MEMBERS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  // Dy, Er, Eu, Gd, Ho, Lu, Tb, Tm, Yb, Y
  HREE: [
    ...([
      [5.6, 7.8],
      [5.6, 3.5],
      [5.6, 3.3],
      [3.3, 3.3],
      [5.6, 3.2],
    ] as const),
    ...([
      [5.6, 5.0],
      [4.9, 6.4],
      [5.6, 3.2],
      [5.6, 3.2],
      [3.5, 2.9],
    ] as const),
  ],
  // Ce, La, Nd, Pr, Sm
  LREE: [
    [4.0, 4.9],
    [3.5, 2.9],
    [4.5, 7.2],
    [3.2, 7.0],
    [3.5, 7.7],
  ],
  // Ir, Pd, Pt, Rh, Ru
  PGM: [
    [3.9, 6.4],
    [1.5, 8.1],
    [2.13, 6.9],
    [2.4, 8.6],
    [3.8, 5.5],
  ],
};

const standingOf = ([supplyRisk, economicImportance]: readonly [number, number]): Standing => ({
  supplyRisk,
  economicImportance,
});

describe("the EU's list of 2023", () => {
  test("the two thresholds give exactly the 32 materials and groups that meet them", () => {
    const wrong = assessed.filter(({ standing, isListed }) => isCritical(standing) !== isListed);
    expect(wrong).toEqual([]);
    expect(assessed.filter(({ isListed }) => isListed)).toHaveLength(32);
  });

  test.each(Object.entries(MEMBERS))(
    "%s is the mean of its members on both axes",
    (group, members) => {
      const published = assessed.find(({ material }) => material === group)!.standing;
      const { supplyRisk, economicImportance } = groupStanding(members.map(standingOf));
      expect(supplyRisk.toFixed(1)).toBe(published.supplyRisk.toFixed(1));
      expect(economicImportance.toFixed(1)).toBe(published.economicImportance.toFixed(1));
    },
  );

  test("a group takes each member at its own bottleneck, not the group's worse stage", () => {
    // Neodymium is worst at extraction (4.5, processing 3.7), the others at processing.
    const processing = [4.0, 3.5, 3.7, 3.2, 3.5]; // published mean of the stage: 3.58
    const atStage = groupStanding(processing.map((risk) => standingOf([risk, 5])));
    expect(atStage.supplyRisk).toBeCloseTo(3.58, 12);
    const atBottlenecks = groupStanding(MEMBERS.LREE!.map(standingOf));
    expect(atBottlenecks.supplyRisk).toBeCloseTo(3.74, 12);
  });

  test.each([
    ["aluminium", 1.2, 0.5, 1.2],
    ["beryllium", 1.8, 1.2, 1.8],
    ["cobalt", 2.8, 0.5, 2.8],
    ["lithium", 0.8, 1.9, 1.9],
    ["niobium", 4.4, 3.8, 4.4],
    ["tungsten", 0.5, 1.2, 1.2],
    ["vanadium", 2.3, 1.7, 2.3],
  ])("the bottleneck sets the supply risk of %s", (_, extraction, processing, published) => {
    const worst = bottleneck([
      { stage: "extraction", supplyRisk: extraction },
      { stage: "processing", supplyRisk: processing },
    ]);
    expect(worst.supplyRisk).toBe(published);
    expect(worst.stage).toBe(extraction > processing ? "extraction" : "processing");
  });
});

describe("rounding", () => {
  test("members that are rounded first can carry a group over the threshold", () => {
    // Unrounded: (0.95 + 0.95 + 0.94) / 3 = 0.947, to 0.9.
    // Rounded first: (1.0 + 1.0 + 0.9) / 3 = 0.967, to 1.0.
    const members = [0.95, 0.95, 0.94];
    const rounded = members.map((value) => Math.round(value * 10) / 10);
    const groupOf = (risks: readonly number[]) =>
      groupStanding(risks.map((r) => standingOf([r, 5])));
    expect(isCritical(groupOf(members))).toBe(false);
    expect(isCritical(groupOf(rounded))).toBe(true);
  });

  test("a group of equals stands where each of them does", () => {
    // 0.95 + 0.95 + 0.95 is a little less than 2.85 in binary.
    const each = standingOf([0.95, 2.75]);
    expect(isCritical(each)).toBe(true);
    expect(isCritical(groupStanding([each, each, each]))).toBe(true);
  });

  test.each([
    [0.95, 2.75, true],
    [0.949, 2.75, false],
    [0.95, 2.749, false],
  ])("supply risk %d with importance %d", (supplyRisk, economicImportance, critical) => {
    expect(isCritical({ supplyRisk, economicImportance })).toBe(critical);
  });

  test("a material that gets riskier does not leave the list", () => {
    const value = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(value, value, value, (supplyRisk, economicImportance, more) => {
        const before = isCritical({ supplyRisk, economicImportance });
        const after = isCritical({ supplyRisk: supplyRisk + more, economicImportance });
        expect(!before || after).toBe(true);
      }),
      { seed: 20_260_102 },
    );
  });
});

test("neither a group nor a bottleneck is made of nothing", () => {
  expect(() => groupStanding([])).toThrow(/member/);
  expect(() => bottleneck([])).toThrow(/No stage/);
});
