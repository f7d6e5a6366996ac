import { describe, expect, test } from "vitest";
import { compareMeasures } from "./comparability.ts";
import { characterisationFactor, type GeoPolRiskInput, geoPolRisk } from "./geoPolRisk.ts";
import { governanceRisk } from "./governance.ts";
import { sayWarning } from "./warning.ts";

const input: GeoPolRiskInput = {
  hhi: 0.5,
  imports: [
    { country: "CD", amount: 60 },
    { country: "AU", amount: 20 },
  ],
  domesticProduction: 20,
  stability: new Map([
    ["CD", -2],
    ["AU", 1],
  ]),
};

describe("GeoPolRisk", () => {
  test("two suppliers by hand", () => {
    // g = (2.5 + 2)/5 = 0.9 and (2.5 − 1)/5 = 0.3; (0.9·60 + 0.3·20)/(20 + 80) = 0.6; · 0.5 = 0.3
    const { score, importRisk } = geoPolRisk(input)!;
    expect(importRisk).toBeCloseTo(0.6, 12);
    expect(score).toBeCloseTo(0.3, 12);
  });

  test("a missing estimate counts as 0.5 with a warning, never as 0", () => {
    const { importRisk, warnings } = geoPolRisk({ ...input, stability: new Map([["AU", 1]]) })!;
    // (0.5·60 + 0.3·20)/100
    expect(importRisk).toBeCloseTo(0.36, 12);
    expect(warnings.map(sayWarning)).toEqual([
      "No governance score for CD (75 % of supply): 0.5, the middle of the scale, stands in.",
    ]);
  });

  test("what comes from the buyer's own region carries no risk but counts as supply", () => {
    expect(geoPolRisk({ ...input, region: new Set(["CD"]) })!.importRisk).toBeCloseTo(0.06, 12);
  });

  test("who lives on own production has no risk; who uses nothing has no score", () => {
    expect(geoPolRisk({ ...input, imports: [] })).toEqual({
      score: 0,
      importRisk: 0,
      warnings: [],
    });
    expect(geoPolRisk({ ...input, imports: [], domesticProduction: 0 })).toBeUndefined();
  });

  test("a negative import is refused", () => {
    const imports = [{ country: "CD", amount: -60 }];
    expect(() => geoPolRisk({ ...input, imports })).toThrow(/CD "-60"/);
  });
});

describe("the published values for 2022 (notebook of geopolrisk-py 2.0)", () => {
  /**
   * World Bank estimates of Political Stability 2022, update of 2023; g as the notebook prints it.
   */
  test.each([
    ["Denmark", 0.8650088310241699, 0.326998],
    ["Netherlands", 0.7173048257827759, 0.356539],
    ["Portugal", 0.8607196807861328, 0.327856],
    ["Egypt", -1.0280566215515137, 0.705611],
    ["United States", -0.03600502759218216, 0.507201],
  ])("the instability of %s", (_, estimate, published) => {
    expect(governanceRisk(estimate)).toBeCloseTo(published, 6);
  });

  /** China: HHI, import risk, import price USD/kg; score and factor as printed. */
  test.each([
    [
      "antimony",
      0.276644236014858,
      0.27518350428575905,
      3.885127263441932,
      0.07612793030702521,
      0.7224165698472998,
    ],
    [
      "cobalt",
      0.4928971158048766,
      0.8776058519102541,
      16.24540190511184,
      0.4325693932200459,
      17.164243776457226,
    ],
    [
      "niobium",
      0.8692862183478102,
      0.5497926876444555,
      24.805392286966356,
      0.47792720631772756,
      28.95651418754137,
    ],
    [
      "rare earths",
      0.5282617688739127,
      0.12750347510271168,
      34.578305561753844,
      0.06735521129532937,
      5.688704005879153,
    ],
  ])("score and factor of %s in China", (_, hhi, importRisk, price, score, factor) => {
    // The imports behind the import risk are not at hand: one supplier of that very instability.
    const stability = new Map([["XX", 2.5 - 5 * importRisk]]);
    const imports = [{ country: "XX", amount: 1 }];
    const ours = geoPolRisk({ hhi, imports, domesticProduction: 0, stability })!;
    expect(ours.score).toBeCloseTo(score, 12);
    expect(characterisationFactor(ours.score, price)).toBeCloseTo(factor, 6);
  });
});

test("a factor without copper to compare with is refused", () => {
  expect(() => characterisationFactor(0.5, 10, 0)).toThrow(/copperMidpoint/);
});

test("contained metal against traded ore is pointed out", () => {
  const said = compareMeasures(
    { stage: "mine", basis: "content" },
    { stage: "refined", basis: "gross" },
  ).map(sayWarning);
  expect(said).toEqual([
    "Production is counted at the stage mine, trade at refined: the index mixes two stages.",
    "Production is tonnes of content, trade tonnes of gross: convert one before comparing.",
  ]);
  expect(compareMeasures({ stage: "mine", basis: "REO" }, { stage: "mine", basis: "REO" })).toEqual(
    [],
  );
});
