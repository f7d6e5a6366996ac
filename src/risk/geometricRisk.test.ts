import { describe, expect, test } from "vitest";
import {
  disruptionPotential,
  economicVulnerability,
  geometricRisk,
  logScale,
} from "./geometricRisk.ts";

const shares = [
  { country: "CN", share: 0.6 },
  { country: "AU", share: 0.3 },
  { country: "US", share: 0.1 },
];
const hazards = new Map([
  ["CN", { inability: 0.5, unwillingness: 0.9 }],
  ["AU", { inability: 0.2, unwillingness: 0.1 }],
]);

describe("the geometric mean of disruption, exposure and vulnerability", () => {
  test("disruption potential by hand, at home excluded", () => {
    // product: 0.36·0.45 + 0.09·0.02 = 0.1638; larger: 0.36·0.9 + 0.09·0.2 = 0.342
    const home = new Set(["US"]);
    expect(disruptionPotential(shares, hazards, home, "product")).toBeCloseTo(0.1638, 12);
    expect(disruptionPotential(shares, hazards, home, "larger")).toBeCloseTo(0.342, 12);
  });

  test("a producer abroad without a hazard stops the index", () => {
    expect(() => disruptionPotential(shares, hazards, new Set(), "product")).toThrow(/US.*none/);
  });

  test("vulnerability by hand", () => {
    // 200/20000 · 5/50 + 1000/20000 · 2/400 = 0.001 + 0.00025
    const uses = [
      { valueAdded: 200, expenditure: 5, operatingProfit: 50 },
      { valueAdded: 1000, expenditure: 2, operatingProfit: 400 },
    ];
    expect(economicVulnerability(uses, 20_000)).toBeCloseTo(0.00125, 12);
    const atALoss = [{ ...uses[0]!, operatingProfit: -1 }];
    expect(() => economicVulnerability(atALoss, 20_000)).toThrow(/operatingProfit/);
    expect(() => economicVulnerability(uses, 0)).toThrow(/gdp/);
  });

  test("log scaling refuses what lies outside its ends", () => {
    expect(logScale(1, 1, 100)).toBe(0);
    expect(logScale(100, 1, 100)).toBe(1);
    expect(() => logScale(0, 0, 100)).toThrow(/0 < low/);
    expect(() => logScale(200, 1, 100)).toThrow(/200/);
  });

  test("a missing factor leaves the risk unknown; it is not zero and not left out of the mean", () => {
    const factors = { disruptionPotential: 0.2, tradeExposure: 0.5, economicVulnerability: 0.8 };
    // cbrt(0.2 · 0.5 · 0.8) = cbrt(0.08)
    expect(geometricRisk(factors)).toBeCloseTo(0.43089, 5);
    expect(geometricRisk({ ...factors, economicVulnerability: undefined })).toBeUndefined();
  });

  test("a net exporter has no risk, whatever else is unknown", () => {
    const factors = {
      disruptionPotential: undefined,
      tradeExposure: -0.5,
      economicVulnerability: 1,
    };
    expect(geometricRisk(factors)).toBe(0);
  });

  test("net import reliance in percent is refused", () => {
    const factors = { disruptionPotential: 0.2, tradeExposure: 67, economicVulnerability: 0.8 };
    expect(() => geometricRisk(factors)).toThrow(/tradeExposure "67".*percentage/);
  });
});
