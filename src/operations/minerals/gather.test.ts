import { describe, expect, test } from "vitest";
import {
  figure,
  outputs,
  refinedShare,
  tinyMineral,
  tinyMinerals,
  use,
} from "../../../test/minerals/tinyMineral.ts";
import type { Mineral } from "../../reference/index.ts";
import { measuresOn, severitiesOf, tradeParametersOf } from "./controls.ts";
import { gather } from "./gather.ts";
import { memberOf } from "./memberFacts.ts";
import { stageMixes } from "./stageMixes.ts";

const gathered = (mineral: Mineral, seenFrom: readonly string[] = ["US"]) =>
  gather(mineral, tinyMinerals(mineral), { seenFrom, year: 2025, edition: undefined });

describe("who supplies a stage", () => {
  const mineral = tinyMineral({
    outputs: [
      ...outputs({ CN: 60, AU: 40 }),
      ...outputs({ CN: 70, AU: 30 }, { source: "usgs-mcs-2025", period: "2024" }),
      ...outputs({ CN: 50, AU: 50 }, { source: "wmd-2018", period: "2016" }),
    ],
    refiningShares: [
      refinedShare("CN", 90, { source: "iea" }),
      refinedShare("JP", 4, { source: "iea" }),
      refinedShare("CN", 70, { source: "old", period: "2012" }),
      refinedShare("CN", 95, { source: "forecast", period: "2030" }),
    ],
  });
  const mixes = stageMixes(mineral, tinyMinerals(mineral), 2025);

  test("is told by every edition, the newest first; old output is no output", () => {
    expect(mixes.get("mine")!.map(({ source }) => source)).toEqual([
      "usgs-mcs-2026",
      "usgs-mcs-2025",
    ]);
    expect(mixes.get("mine")![0]!.shares).toEqual([
      { country: "AU", share: 0.4 },
      { country: "CN", share: 0.6 },
    ]);
  });

  test("is filled up with unnamed suppliers; forecasts and old shares are left aside", () => {
    const [refine, ...others] = mixes.get("refine")!;
    expect(others).toEqual([]);
    expect(refine!.source).toBe("iea");
    const unnamed = refine!.shares.find(({ country }) => country === "ZZ");
    expect(unnamed!.share).toBeCloseTo(0.06, 12);
  });

  test("can be asked of one edition alone", () => {
    const one = stageMixes(mineral, tinyMinerals(mineral), 2025, "usgs-mcs-2025");
    expect([...one.keys()]).toEqual(["mine"]);
  });

  test("each number leads to its row", () => {
    expect(mixes.get("mine")![0]!.evidence[0]).toMatchObject({
      country: "AU",
      value: 40,
      where: "tiny:1",
      source: "usgs-mcs-2026",
    });
  });
});

describe("what is known of a country that a mineral is seen from", () => {
  const reliance = (source: string, value: number | undefined, more: object = {}) => ({
    commodity: "tinium",
    statistic: "net-import-reliance",
    country: "US",
    period: "2025",
    value,
    low: undefined,
    high: undefined,
    unit: "percent",
    basis: "",
    quality: "reported" as const,
    source,
    token: "",
    series: "",
    note: "",
    at: { file: "tiny", line: 2 },
    ...more,
  });

  test("a bound is a range, and editions that differ are one", () => {
    const mineral = tinyMineral({
      reliance: [reliance("a", undefined, { low: 50, token: ">50" }), reliance("b", 40)],
    });
    const [us] = gathered(mineral).members;
    expect(us!.reliance).toEqual({ low: 0.4, high: 1 });
    expect(us!.relianceFrom).toBe("published");
  });

  test("an upper bound alone leaves all below it open", () => {
    const mineral = tinyMineral({
      reliance: [reliance("a", undefined, { high: 25, token: "<25" })],
    });
    expect(gathered(mineral).members[0]!.reliance).toEqual({ low: 0, high: 0.25 });
  });

  test("a net exporter depends on nobody; what is withheld is no zero", () => {
    const exporter = tinyMineral({ reliance: [reliance("a", undefined, { token: "E" })] });
    expect(gathered(exporter).members[0]!.reliance).toEqual({ low: 0, high: 0 });
    const withheld = tinyMineral({ reliance: [reliance("a", undefined, { token: "W" })] });
    const [us] = gathered(withheld).members;
    expect(us!.relianceFrom).toBe("unknown");
    expect(us!.reliance).toEqual({ low: 0, high: 1 });
  });

  test("unpublished reliance lies between home output over use, and all", () => {
    const mineral = tinyMineral({
      outputs: outputs({ CN: 90, JP: 10 }, { stage: "refine" }),
      demand: [use("JP", "primary", 40)],
    });
    // Japan refines 10 of the 40 t that it uses: at least three quarters come in.
    const [japan] = gathered(mineral, ["JP"]).members;
    expect(japan!.relianceFrom).toBe("home-output");
    expect(japan!.reliance.low).toBeCloseTo(0.75, 12);
    expect(japan!.reliance.high).toBe(1);
  });

  test("unpublished use is an assumed weight of world supply", () => {
    const mineral = tinyMineral({ outputs: outputs({ CN: 1000 }) });
    const member = memberOf("JP", mineral, tinyMinerals(mineral), 2025, undefined, 1000);
    expect(member.isUsePublished).toBe(false);
    expect(member.useTpa.value).toBe(100); // the tiny minerals give Japan a tenth
  });
});

describe("export measures", () => {
  const measure = (more: Partial<Mineral["measures"][number]>): Mineral["measures"][number] => ({
    mineral: "tinium",
    country: "CN",
    destination: "*",
    kind: "licence",
    since: "2025",
    until: "",
    status: "in-force",
    scope: "Metal",
    source: "test",
    note: "",
    at: { file: "tiny", line: 3 },
    ...more,
  });
  const weights = {
    criteria: {},
    measures: { ban: 1, licence: 0.5, quota: 0.6, "state-trading": 0.4, "end-user-check": 0.3 },
    statuses: { "in-force": 1, suspended: 0.5, planned: 0.25, ended: 0 },
    scale: { lowUsd: 1, highUsd: 2 },
    rows: [],
  };

  test("on ore do not reach refined goods", () => {
    const mineral = tinyMineral({ measures: [measure({ kind: "ban", scope: "Raw ore" })] });
    expect(measuresOn(mineral, "mine", "US")).toHaveLength(1);
    expect(measuresOn(mineral, "refine", "US")).toHaveLength(0);
  });

  test("on dual-use goods count where the same country controls the mineral itself", () => {
    const all = measure({ mineral: "*", destination: "JP", kind: "ban", scope: "Dual-use items" });
    expect(measuresOn(tinyMineral({ measures: [all] }), "refine", "JP")).toHaveLength(0);
    const mineral = tinyMineral({ measures: [all, measure({})] });
    expect(measuresOn(mineral, "refine", "JP")).toHaveLength(2);
    expect(measuresOn(mineral, "refine", "US")).toHaveLength(1);
    // Japan meets the ban, the US the licence: together the mean.
    expect(severitiesOf(mineral, "refine", ["US", "JP"], weights).get("CN")).toBe(0.75);
    expect(tradeParametersOf(mineral, "refine", ["JP"]).get("CN")).toBe(1.5);
    expect(tradeParametersOf(mineral, "refine", ["US", "JP"]).get("CN")).toBeCloseTo(1.3, 12);
  });

  test("that are suspended weigh less, and are not in force for the EU's parameter", () => {
    const mineral = tinyMineral({ measures: [measure({ kind: "ban", status: "suspended" })] });
    expect(severitiesOf(mineral, "refine", ["US"], weights).get("CN")).toBe(0.5);
    expect(tradeParametersOf(mineral, "refine", ["US"]).has("CN")).toBe(false);
  });
});

test("recycling in two readings and the substitution index are gathered as shares", () => {
  const row = (measure: "eol-input" | "secondary-share", percent: number) => ({
    mineral: "tinium",
    country: "EU",
    measure,
    figure: figure(percent, { unit: "percent" }),
    at: { file: "tiny", line: 4 },
  });
  const mineral = tinyMineral({ recycling: [row("eol-input", 25), row("secondary-share", 60)] });
  expect(gathered(mineral).recycling).toEqual([0.25]);
  expect(gathered(mineral).substitution).toBeUndefined();
});
