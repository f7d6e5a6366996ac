import { expect, test } from "vitest";
import {
  figure,
  outputs,
  tinyMineral,
  tinyMinerals,
  use,
} from "../../../test/minerals/tinyMineral.ts";
import type { Mineral } from "../../reference/index.ts";
import { gather } from "./gather.ts";
import { INDEX_TABLE, type IndexId } from "./indexTable.ts";
import { type IndexValue, stageIndices, vantageIndices } from "./indices.ts";

const at = { file: "tiny", line: 1 };

/** China refines 80 t of 100, the US 20 and uses 40; half of the use is imported, all from China. */
const known = tinyMineral({
  outputs: outputs({ CN: 80, US: 20 }, { stage: "refine", basis: "content" }),
  demand: [use("US", "primary", 40)],
  importShares: [
    {
      mineral: "tinium",
      importer: "JP",
      form: "all",
      from: "CN",
      figure: figure(100, { unit: "percent" }),
      at,
    },
  ],
  usImportSources: [worldRow("import-source", "CN", 100)],
  reliance: [worldRow("net-import-reliance", "US", 50)],
  recycling: [
    {
      mineral: "tinium",
      country: "EU",
      measure: "eol-input",
      figure: figure(20, { unit: "percent" }),
      at,
    },
  ],
  substitutionIndices: [
    { mineral: "tinium", index: "supply-risk", figure: figure(0.9, { unit: "index" }), at },
  ],
  stocks: [
    {
      mineral: "tinium",
      country: "US",
      holder: "industry",
      measure: "stock",
      figure: figure(4),
      at,
    },
  ],
});

function worldRow(statistic: string, country: string, value: number) {
  return {
    commodity: "tinium",
    statistic,
    country,
    period: "2025",
    value,
    low: undefined,
    high: undefined,
    unit: "percent",
    basis: "",
    quality: "reported" as const,
    source: "usgs-mcs-2026",
    token: "",
    series: "All",
    note: "",
    at,
  };
}

function indicesOf(mineral: Mineral, seenFrom: readonly string[]): ReadonlyMap<string, IndexValue> {
  const minerals = tinyMinerals(mineral);
  const gathered = gather(mineral, minerals, { seenFrom, year: 2025, edition: undefined });
  const stages = [...gathered.mixes.values()].flatMap(([first]) =>
    stageIndices(gathered, minerals, first!),
  );
  return new Map([...stages, ...vantageIndices(gathered)].map((one) => [one.id, one]));
}

test("the indices of a small mineral are those that one works by hand", () => {
  const indices = indicesOf(known, ["US"]);
  const value = (id: IndexId) => indices.get(id)!.value;
  expect(value("hhi")).toBeCloseTo(0.68, 12); // 0.8² + 0.2²
  expect(value("top-1")).toBeCloseTo(0.8, 12);
  // Nobody has a governance score: 5 of 10 stands in. 0.68 · 5.
  expect(value("weighted-hhi")).toBeCloseTo(3.4, 12);
  expect(indices.get("weighted-hhi")!.warnings[0]!.kind).toBe("governance-missing");
  expect(value("import-reliance")).toBe(0.5);
  // Sourcing: 20 t from home, 20 t from China: (0.25 + 0.25) · 5 = 2.5.
  // [3.4 · 0.25 + 2.5 · 0.75] · (1 − 0.2) · 0.9
  expect(value("supply-risk")).toBeCloseTo(1.962, 9);
  // Without China 20 t are left for 100 t of demand.
  expect(value("n-1-all")).toBeCloseTo(0.2, 12);
  // China is assumed to use half: 20 t for 50.
  expect(value("n-1-of-others")).toBeCloseTo(0.4, 12);
  expect(value("coverage-within")).toBeCloseTo(0.5, 12);
  // 0.68 · 0.5 (stability unknown) · 20 / 40
  expect(value("geopolrisk")).toBeCloseTo(0.17, 12);
  expect(value("cover-days")).toBeCloseTo(36.5, 12); // 4 t of 40 a year
});

test("what is unknown is said and stays without a value", () => {
  const indices = indicesOf(tinyMineral({ outputs: outputs({ CN: 10 }, { stage: "refine" }) }), [
    "US",
  ]);
  const why = (id: IndexId) => indices.get(id)!.why;
  expect(why("supply-risk")).toBe("no-recycling");
  expect(why("geopolrisk")).toBe("no-imports");
  expect(why("cover-days")).toBe("no-stock");
  expect(why("economic-importance")).toBe("no-value-added");
  for (const one of indices.values())
    expect(one.value === undefined, one.id).toBe(one.why !== undefined);
});

test("mines and traded metal are two stages, and the indices that mix them say so", () => {
  const mined = { ...known, outputs: outputs({ CN: 80, US: 20 }) };
  const indices = indicesOf(mined, ["US"]);
  for (const id of ["supply-risk", "geopolrisk", "coverage-within"] as const)
    expect(indices.get(id)!.warnings.map(({ kind }) => kind)).toContain("stages-differ");
  expect(indices.get("hhi")!.warnings).toEqual([]);
});

test("every index that is computed is in the table, and none is missing", () => {
  expect(new Set(indicesOf(known, ["US"]).keys())).toEqual(new Set(Object.keys(INDEX_TABLE)));
});
