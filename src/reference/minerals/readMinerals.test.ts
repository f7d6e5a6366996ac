import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sayProblem } from "../../model/index.ts";
import { DATA_FOLDER } from "../readChain.ts";
import { coverageOf } from "./coverage.ts";
import { yearlyPrices } from "./price.ts";
import { readMinerals } from "./readMinerals.ts";

const read = await readMinerals();
if (!read.ok) throw new Error(read.problems.map(sayProblem).join("\n"));
const minerals = read.value;
const of = (id: string) => minerals.byId.get(id)!;

/** Minerals that the reference edition promises, at mine and refinery. */
const PROMISED =
  "rare-earths heavy-rare-earths neodymium praseodymium samarium dysprosium terbium yttrium lithium cobalt nickel copper graphite manganese gallium germanium antimony tungsten magnesium titanium-minerals titanium-sponge tantalum niobium indium bismuth tellurium molybdenum vanadium platinum palladium silicon-metal fluorspar scandium".split(
    " ",
  );

describe("the shipped tables of minerals", () => {
  test("hold every mineral that is promised", () => {
    expect(PROMISED.filter((id) => !minerals.byId.has(id))).toEqual([]);
  });

  test("know a subject or list it as a gap with where it was looked for, never both", () => {
    for (const mineral of minerals.byId.values()) {
      const gaps = mineral.gaps.map(({ subject }) => subject);
      const unknown = [...coverageOf(mineral, minerals)].filter(([, isKnown]) => !isKnown);
      expect([...gaps].sort(), mineral.id).toEqual(unknown.map(([subject]) => subject).sort());
      for (const { looked } of mineral.gaps) expect(looked).not.toBe("");
    }
  });

  test("keep editions side by side, and what a source withholds as it prints it", () => {
    const lithium = of("lithium").outputs.filter(({ stage }) => stage === "mine");
    expect(new Set(lithium.map(({ source }) => source)).size).toBeGreaterThan(4);
    const us = lithium.filter(({ country, period }) => country === "US" && period === "2025");
    expect(us.map(({ token, value }) => [token, value])).toEqual([["W", undefined]]);
  });

  test("carry single facts with their evidence", () => {
    const gallium = of("gallium");
    expect(gallium.about).toMatchObject({ binding: "refine", feed: "host" });
    const used = gallium.demand.find(({ country, measure, figure }) =>
      [country, measure, figure.period].every((x, i) => x === ["US", "reported", "2024"][i]),
    );
    // 18,700 kg
    expect(used?.figure).toMatchObject({ value: 18.7, unit: "t", source: "usgs-mcs-2026" });
    const ban = gallium.measures.find(
      ({ kind, destination }) => `${kind} ${destination}` === "ban US",
    );
    expect(ban).toMatchObject({ country: "CN", status: "suspended", until: "2026-11-27" });
    const japan = gallium.measures.find(({ destination }) => destination === "JP");
    expect(japan?.mineral, "the dual-use rule names no mineral and holds for all").toBe("*");
  });

  test("print prices of the last five years for all that have a price", () => {
    for (const mineral of minerals.byId.values()) {
      if (mineral.gaps.some(({ subject }) => subject === "price")) continue;
      const years = yearlyPrices(mineral).map(({ period }) => period);
      expect(years, mineral.id).toEqual(expect.arrayContaining(["2023", "2024", "2025"]));
    }
  });

  test("value what is lost by the mineral's own row, or by that for all", () => {
    // 3.1 billion USD of GDP / 18.7 t / 439,000 USD/t = 378
    expect(of("gallium").lostValue.value).toBe(378);
    expect(of("tungsten").lostValue).toMatchObject({ value: 20, low: 5, high: 100 });
  });

  test("ship no trade data of the United Nations", async () => {
    const sources = await readFile(join(DATA_FOLDER, "sources.csv"), "utf8");
    const comtrade = sources
      .split("\n")
      .filter((line) => /comtrade|\bBACI\b/i.test(line))
      .map((line) => line.split(",")[0]!);
    const used = JSON.stringify([...minerals.byId.values()]);
    expect(comtrade.filter((id) => used.includes(`"${id}"`))).toEqual([]);
  });

  test("have shares of one source, stage and period that do not exceed the whole", () => {
    for (const { id, refiningShares, useShares } of minerals.byId.values()) {
      const sums = new Map<string, number>();
      const add = (key: string, percent: number) => sums.set(key, (sums.get(key) ?? 0) + percent);
      for (const { stage, figure } of refiningShares)
        add(`${stage} ${figure.source} ${figure.period}`, figure.value);
      for (const { country, figure } of useShares)
        add(`use ${country} ${figure.source} ${figure.period}`, figure.value);
      for (const [key, percent] of sums) expect(percent, `${id} ${key}`).toBeLessThan(101);
    }
  });
});

describe("broken tables of minerals", async () => {
  const folder = await mkdtemp(join(tmpdir(), "minerals-"));
  afterAll(() => rm(folder, { recursive: true }));
  let count = 0;

  /** Reads a copy of the shipped data after a change, and says what is wrong with it. */
  async function says(change: (copy: string) => Promise<void>): Promise<string[]> {
    const copy = join(folder, String(count++));
    await mkdir(copy);
    for (const part of ["minerals", "world", "countries.csv", "sources.csv"])
      await cp(join(DATA_FOLDER, part), join(copy, part), { recursive: true });
    await change(copy);
    const result = await readMinerals(copy);
    return result.ok ? [] : result.problems.map(sayProblem);
  }

  const addRow = (file: string, row: string) => (copy: string) =>
    appendFile(join(copy, file), `${row}\n`);

  test("an untouched copy reads", async () => {
    expect(await says(async () => {})).toEqual([]);
  });

  test.each([
    [
      "a mineral that is not there, with the nearest",
      "minerals/demand.csv",
      "galium,US,reported,1,t,metal,,,reported,2030,usgs-mcs-2026,",
      /minerals\/demand\.csv:\d+: mineral "galium": Not in minerals\. Did you mean gallium\?/,
    ],
    [
      "a country that is not there",
      "minerals/outputs.csv",
      "gallium,refine,CHN,1,t,metal,,,reported,2030,usgs-mcs-2026,",
      /outputs\.csv:\d+: country "CHN": Not in countries/,
    ],
    [
      "a negative amount",
      "minerals/outputs.csv",
      "gallium,refine,CN,-1,t,metal,,,reported,2030,usgs-mcs-2026,",
      /value "-1": This cannot be negative/,
    ],
    [
      "an absent amount",
      "minerals/demand.csv",
      "gallium,US,apparent,,t,metal,,,reported,2030,usgs-mcs-2026,",
      /value: A number is missing\. What nobody knows has no row/,
    ],
    [
      "an assumption without a range",
      "minerals/refining-shares.csv",
      "gallium,refine,JP,1,percent,,,,assumed,2030,assumed,guess",
      /low: What is assumed has a range/,
    ],
    [
      "another unit",
      "minerals/stocks.csv",
      "gallium,JP,users,cover,2,month,,,,reported,2030,usgs-mcs-2026,",
      /unit "month": Write t or day/,
    ],
    [
      "a number without a source",
      "minerals/recycling.csv",
      "gallium,US,secondary-share,1,percent,,,,reported,2030,,",
      /source: No number without a source/,
    ],
    [
      "a source that is not listed",
      "minerals/substitutes.csv",
      "gallium,leds,none,,reported,hearsay,",
      /source "hearsay": Not in sources/,
    ],
    [
      "the same row twice",
      "minerals/gaps.csv",
      "scandium,refined-output,nowhere,",
      /The same row stands on line \d+\. Keep one/,
    ],
    ["a row that is cut short", "minerals/uses.csv", "gallium,lasers", /2 of 3|2 cells where/],
    [
      "a number that is none, in a table of the world",
      "world/capacity.csv",
      "gallium,capacity,CN,2030,a lot,t,metal,,,reported,usgs-mcs-2026,,,",
      /world\/capacity\.csv:\d+: value "a lot": Write a plain number/,
    ],
  ])("%s is named with file, line and cure", async (_, file, row, expected) => {
    const problems = await says(addRow(file, row));
    expect(problems.join("\n")).toMatch(expected);
  });

  test("a missing file and a missing column are named, with everything else wrong", async () => {
    const problems = await says(async (copy) => {
      await rm(join(copy, "minerals/stocks.csv"));
      const file = join(copy, "world/prices.csv");
      await writeFile(file, (await readFile(file, "utf8")).replace("commodity,", "mineral,"));
    });
    expect(problems.join("\n")).toContain("minerals/stocks.csv: There is no such file.");
    expect(problems.join("\n")).toMatch(/world\/prices\.csv:1: header "commodity": The column is/);
  });

  test("lost values without a row for all minerals are refused", async () => {
    const problems = await says(async (copy) => {
      const file = join(copy, "minerals/lost-values.csv");
      const lines = (await readFile(file, "utf8")).split("\n");
      await writeFile(file, lines.filter((line) => !line.startsWith("*")).join("\n"));
    });
    expect(problems).toEqual([
      expect.stringMatching(/lost-values\.csv: mineral "\*": There is no row/),
    ]);
  });

  test("an assumption that is not there, or in another unit, is named", async () => {
    const problems = await says(async (copy) => {
      const file = join(copy, "minerals/assumptions.csv");
      const text = await readFile(file, "utf8");
      await writeFile(
        file,
        text.replace(/^recovery,.*\n/m, "").replace("lead,2,month", "lead,2,day"),
      );
    });
    expect(problems.join("\n")).toMatch(/assumptions\.csv: term "recovery": There is no such row/);
    expect(problems.join("\n")).toMatch(/assumptions\.csv:\d+: unit "day": Write month/);
  });

  test("a mineral won from a commodity that is not there is named", async () => {
    const problems = await says(async (copy) => {
      const file = join(copy, "minerals/minerals.csv");
      const text = await readFile(file, "utf8");
      await writeFile(file, text.replace(",ilmenite;rutile,", ",ilmenit;rutile,"));
    });
    expect(problems.join("\n")).toMatch(/minerals\.csv:\d+: mined "ilmenit": Not in commodities/);
  });
});
