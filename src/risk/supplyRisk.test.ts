import { describe, expect, test } from "vitest";
import { governanceRisk, meanGovernance } from "./governance.ts";
import { importReliance } from "./importReliance.ts";
import { sharesOf } from "./shares.ts";
import { supplyRisk } from "./supplyRisk.ts";
import { TRADE_PARAMETERS, tradeParameterOf } from "./tradeParameter.ts";
import { sayWarning } from "./warning.ts";
import { weightedHhi } from "./weightedHhi.ts";

const half = [
  { country: "CN", share: 0.5 },
  { country: "AU", share: 0.5 },
];
const scores = new Map([
  ["CN", -0.5],
  ["AU", 1.5],
]);

describe("concentration weighted with governance", () => {
  test("two suppliers by hand", () => {
    // W = (2.5 + 0.5)·2 = 6 and (2.5 − 1.5)·2 = 2; 0.25·6 + 0.25·2 = 2; with t = 1.3 for CN: 2.45
    expect(weightedHhi(half, scores).value).toBeCloseTo(2, 12);
    expect(weightedHhi(half, scores, new Map([["CN", 1.3]])).value).toBeCloseTo(2.45, 12);
  });

  test("a better governed supplier lowers it: the indicators are turned round", () => {
    const better = new Map([...scores, ["CN", 1]] as const);
    expect(weightedHhi(half, better).value).toBeLessThan(weightedHhi(half, scores).value);
  });

  test("a missing score is the middle of the scale with a warning, not the best of all", () => {
    const { value, warnings } = weightedHhi(half, new Map([["AU", 1.5]]));
    expect(value).toBeCloseTo(0.25 * 5 + 0.25 * 2, 12);
    expect(warnings.map(sayWarning)).toEqual([
      "No governance score for CN (50 % of supply): 5, the middle of the scale, stands in.",
    ]);
    const takenForZero = 0.25 * 0 + 0.25 * 2;
    expect(value).toBeGreaterThan(takenForZero);
  });

  test("a supplier of nothing needs no score", () => {
    const shares = [...half, { country: "XX", share: 0 }];
    expect(weightedHhi(shares, scores).warnings).toEqual([]);
  });

  test("percentile ranks and indices on other scales are refused", () => {
    expect(() => governanceRisk(35.2)).toThrow(/-2\.5 to 2\.5/);
    expect(() => governanceRisk(Number.NaN)).toThrow(/NaN/);
  });

  test("estimates a little outside the nominal ends are cut off", () => {
    expect(governanceRisk(-2.7)).toBe(1);
    expect(governanceRisk(2.6)).toBe(0);
  });

  test("the mean leaves unknown indicators out, and is unknown without any", () => {
    expect(meanGovernance([-1, undefined, 0])).toBe(-0.5);
    expect(meanGovernance([])).toBeUndefined();
  });

  test("a trade parameter outside the EU's classes is refused", () => {
    expect(() => tradeParameterOf("CN", new Map([["CN", 5]]))).toThrow(/CN "5"/);
    expect(Object.values(TRADE_PARAMETERS)).toEqual([0.8, 1, 1.1, 1.2, 1.3, 1.4, 1.5]);
  });
});

describe("supply risk", () => {
  test("the blend by hand", () => {
    // 6·0.8/2 + 2·(1 − 0.4) = 2.4 + 1.2 = 3.6; ·(1 − 0.25)·0.9 = 2.43
    const stage = {
      globalHhi: 6,
      sourcingHhi: 2,
      importReliance: 0.8,
      recyclingInput: 0.25,
      substitution: 0.9,
    };
    expect(supplyRisk(stage)).toEqual({ value: expect.closeTo(2.43, 12), warnings: [] });
  });

  const rest = { recyclingInput: 0, substitution: 1 };

  test("at most half of the weight is on the world, even with full reliance", () => {
    expect(
      supplyRisk({ ...rest, globalHhi: 4, sourcingHhi: 2, importReliance: 1 }).value,
    ).toBeCloseTo(3, 12);
  });

  test("a net exporter looks at its own mix alone", () => {
    expect(supplyRisk({ ...rest, globalHhi: 4, sourcingHhi: 2, importReliance: -3 }).value).toBe(2);
  });

  test("one unknown mix leaves the other, and says so", () => {
    expect(supplyRisk({ ...rest, globalHhi: 4 })).toEqual({
      value: 4,
      warnings: [{ kind: "one-mix", used: "global" }],
    });
    expect(supplyRisk({ ...rest, sourcingHhi: 2 }).warnings).toEqual([
      { kind: "one-mix", used: "domestic" },
    ]);
  });

  test("what is missing or in percent is named", () => {
    expect(() => supplyRisk(rest)).toThrow(/Neither mix/);
    expect(() => supplyRisk({ ...rest, globalHhi: 4, sourcingHhi: 2 })).toThrow(/importReliance/);
    expect(() => supplyRisk({ ...rest, globalHhi: 4, recyclingInput: 22 })).toThrow(
      /recyclingInput "22".*Divide a percentage by 100/,
    );
    expect(() => supplyRisk({ ...rest, globalHhi: 25_000 })).toThrow(/globalHhi/);
  });

  /**
   * Materials that the EU judged on world supply alone in 2023 (doi:10.2873/725585, as transcribed
   * in meyerdata/CritMAT), from production 2018 to 2020 of World Mining Data 2024 and the mean WGI
   * of those years. The EU averaged 2016 to 2020, in part from other sources: the last column is
   * what that leaves, and is part of docs/concepts/indices.md. Suppliers below 2 % are one row,
   * without score.
   */
  test.each([
    {
      material: "vanadium",
      mined: { CN: 187860, RU: 54965, ZA: 24337, BR: 21189, ZZ: 1095 },
      parameters: {},
      recyclingInput: 0.06,
      substitution: 0.92,
      published: 2.3,
      within: 0.05,
    },
    {
      material: "lithium",
      mined: { AU: 310200, CL: 133520, CN: 63100, AR: 40100, ZZ: 31155 },
      parameters: { AR: 1.1 },
      recyclingInput: 0,
      substitution: 0.94,
      published: 0.8,
      within: 0.05,
    },
    {
      material: "niobium",
      mined: { BR: 311767, CA: 20900, ZZ: 4825 },
      parameters: {},
      recyclingInput: 0,
      substitution: 0.96,
      published: 4.4,
      within: 0.15,
    },
    {
      material: "platinum",
      mined: { ZA: 382, RU: 66, ZW: 44, CA: 23, US: 13, ZZ: 13 },
      parameters: { RU: 1.1 },
      recyclingInput: 0.12,
      substitution: 0.95,
      published: 2.13,
      within: 0.15,
    },
    {
      material: "palladium",
      mined: { RU: 267, ZA: 228, CA: 54, US: 43, ZW: 37, ZZ: 8 },
      parameters: {},
      recyclingInput: 0.12,
      substitution: 0.99,
      published: 1.5,
      within: 0.15,
    },
    {
      material: "beryllium",
      mined: { US: 12380, CN: 4750, MZ: 541, ZZ: 607 },
      parameters: {},
      recyclingInput: 0,
      substitution: 0.99,
      published: 1.8,
      within: 0.15,
    },
    {
      material: "cobalt",
      mined: {
        ...{ CD: 276968, RU: 27800, AU: 16245, CA: 14716, CU: 12700, PH: 10950 },
        ...{ PG: 9131, CN: 8300, ZZ: 35583 },
      },
      parameters: { CD: 1.1 },
      recyclingInput: 0.22,
      substitution: 0.98,
      published: 2.8,
      within: 0.45,
    },
  ])("the published supply risk of $material is met within $within", (row) => {
    const wgi = new Map(
      Object.entries({
        ...{ CN: -0.336, RU: -0.653, ZA: 0.033, BR: -0.248, AU: 1.507, CL: 0.842, AR: -0.081 },
        ...{
          CA: 1.527,
          ZW: -1.238,
          US: 1.08,
          CD: -1.62,
          CU: -0.484,
          PH: -0.33,
          PG: -0.589,
          MZ: -0.839,
        },
      }),
    );
    const shares = sharesOf(
      Object.entries(row.mined).map(([country, amount]) => ({ country, amount })),
    );
    const { value } = supplyRisk({
      globalHhi: weightedHhi(shares, wgi, new Map(Object.entries(row.parameters))).value,
      recyclingInput: row.recyclingInput,
      substitution: row.substitution,
    });
    expect(Math.abs(value - row.published)).toBeLessThanOrEqual(row.within);
  });
});

describe("import reliance", () => {
  test("by hand", () => {
    // (90 − 10) / (20 + 90 − 10) = 0.8
    expect(importReliance({ production: 20, imports: 90, exports: 10 })).toBeCloseTo(0.8, 12);
  });

  test("a negative flow is refused, not turned round", () => {
    expect(() => importReliance({ production: 20, imports: -90, exports: 10 })).toThrow(
      /imports "-90".*not negative.*exports/,
    );
  });

  test("where nothing is left at home there is no reliance, rather than none or all", () => {
    expect(importReliance({ production: 10, imports: 0, exports: 12 })).toBeUndefined();
  });
});
