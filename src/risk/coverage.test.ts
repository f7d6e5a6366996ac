import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverageTable, coverageWithin, coverageWithout, type StageBalance } from "./coverage.ts";
import type { Amount } from "./shares.ts";

const refined: StageBalance = {
  stage: "refined",
  supply: [
    { country: "CN", amount: 80 },
    { country: "AU", amount: 15 },
    { country: "JP", amount: 5 },
  ],
  demand: [
    { country: "CN", amount: 50 },
    { country: "JP", amount: 30 },
    { country: "US", amount: 20 },
  ],
};

describe("N-1 coverage", () => {
  test("the largest goes, with or without its own demand", () => {
    // 20 of 100; 20 of the 50 that others want
    expect(coverageWithout(refined, "all")).toMatchObject({ lost: ["CN"], coverage: 0.2 });
    expect(coverageWithout(refined, "of-others")).toMatchObject({ lost: ["CN"], coverage: 0.4 });
  });

  test("any other set of suppliers can be the one that goes", () => {
    const { coverage, lost } = coverageWithout(refined, "all", new Set(["AU", "JP"]));
    expect(lost).toEqual(["AU", "JP"]);
    expect(coverage).toBeCloseTo(0.8, 12);
    expect(() => coverageWithout(refined, "all", new Set(["BR"]))).toThrow(/BR.*refined/);
  });

  test("a bloc by itself: its own supply for its own demand", () => {
    // AU + JP 20 for JP + US 50
    expect(coverageWithin(refined, new Set(["AU", "JP", "US"])).coverage).toBeCloseTo(0.4, 12);
    expect(coverageWithin(refined, new Set(["AU"])).coverage).toBe(1);
  });

  test("every stage, without the largest and for each bloc", () => {
    const mined: StageBalance = {
      ...refined,
      stage: "mine",
      supply: [{ country: "AU", amount: 90 }],
    };
    const blocs = new Map([["partners", new Set(["AU", "JP", "US"])]]);
    const table = coverageTable([mined, refined], blocs, "all");
    expect(
      table.map((row) => [
        row.stage,
        row.withoutLargest.coverage,
        row.within.get("partners")?.coverage,
      ]),
    ).toEqual([
      ["mine", 0, 1],
      ["refined", 0.2, 0.4],
    ]);
  });
});

/**
 * IEA Critical Minerals Dataset, May 2025: share of the largest refiner in 2035, base case; what is
 * served without it as the Global Critical Minerals Outlook 2025 has it. Supply equals demand.
 */
describe("the figures of the IEA for 2035", () => {
  const balanced = (largest: number, ownUse: number): StageBalance => ({
    stage: "refined",
    supply: [
      { country: "largest", amount: largest },
      { country: "others", amount: 100 - largest },
    ],
    demand: [
      { country: "largest", amount: ownUse },
      { country: "others", amount: 100 - ownUse },
    ],
  });
  const lost = new Set(["largest"]);

  test("nickel: less than 55 % without Indonesia, whose own use is small", () => {
    for (const counted of ["all", "of-others"] as const) {
      const { coverage } = coverageWithout(balanced(46.2, 2), counted, lost);
      expect(coverage).toBeGreaterThan(0.53);
      expect(coverage).toBeLessThan(0.55);
    }
  });

  test("copper: all of it without China, which uses what it refines", () => {
    expect(coverageWithout(balanced(49.2, 50), "of-others", lost).coverage).toBe(1);
    expect(coverageWithout(balanced(49.2, 50), "all", lost).coverage).toBeCloseTo(0.508, 12);
  });

  test.each([
    ["graphite", 85.3, 0.35],
    ["rare earths", 75.5, 0.35],
    ["cobalt", 76.3, 0.65],
    ["lithium", 61.1, 0.65],
  ])(
    "%s: out of reach with China's own demand counted, within reach without it",
    (_, largest, published) => {
      expect(coverageWithout(balanced(largest, 0), "all", lost).coverage).toBeLessThan(published);
      const ownUse = largest - 1;
      const { coverage } = coverageWithout(balanced(largest, ownUse), "of-others", lost);
      expect(coverage).toBeGreaterThan(published);
    },
  );
});

describe("laws", () => {
  const amounts = fc
    .array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 8 })
    .map((list) => list.map((amount, i): Amount => ({ country: `C${i}`, amount })));

  test("coverage is a share, and losing more never serves more", () => {
    fc.assert(
      fc.property(amounts, amounts, (supply, demand) => {
        const balance = { stage: "refined", supply, demand };
        const one = coverageWithout(balance, "all", new Set(["C0"])).coverage;
        const two = coverageWithout(balance, "all", new Set(["C0", "C1"])).coverage;
        expect(two).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(1);
        expect(two).toBeLessThanOrEqual(one);
        expect(
          coverageWithout(balance, "of-others", new Set(["C0"])).coverage,
        ).toBeGreaterThanOrEqual(one - 1e-12);
      }),
      { seed: 20_260_104 },
    );
  });

  test("the loss of the largest is the worst of all single losses", () => {
    fc.assert(
      fc.property(amounts, amounts, (supply, demand) => {
        const balance = { stage: "refined", supply, demand };
        const worst = Math.min(
          ...supply.map(
            ({ country }) => coverageWithout(balance, "all", new Set([country])).coverage,
          ),
        );
        expect(coverageWithout(balance, "all").coverage).toBeCloseTo(worst, 12);
      }),
      { seed: 20_260_105 },
    );
  });
});
