import { describe, expect, test } from "vitest";
import {
  figure,
  outputs,
  refinedShare,
  tinyMineral,
  tinyMinerals,
} from "../../../test/minerals/tinyMineral.ts";
import type { Mineral } from "./mineral.ts";
import { type Supply, totalTpa } from "./nationalOutput.ts";
import { joinSmall, minedSupply, type WorldSupply, worldSupply } from "./worldSupply.ts";

const amounts = (supply: Supply) =>
  Object.fromEntries(
    [...supply].map(([country, { value }]) => [country, Number(value.toFixed(6))]),
  );

const supplyOf = (mineral: Mineral): WorldSupply => {
  const supply = worldSupply(mineral, tinyMinerals(mineral), 2025);
  if ("missing" in supply) throw new Error(supply.says);
  return supply;
};

const mined = outputs({ CD: 75, ID: 25 });

describe("the two stages of a year", () => {
  test("lose in refining what published output does not account for", () => {
    const refined = outputs({ CN: 50, FI: 10 }, { stage: "refine" });
    const supply = supplyOf(tinyMineral({ outputs: [...mined, ...refined] }));
    // 100 t mined, 60 t refined, below the assumed recovery of 80 t
    expect(supply.yieldShare).toBeCloseTo(0.6, 9);
    expect(amounts(supply.primary)).toEqual({ CN: 50, FI: 10 });
    expect(supply.recovered.size).toBe(0);
  });

  test("recover from scrap what mines cannot account for", () => {
    const refined = outputs({ CN: 75, FI: 25 }, { stage: "refine" });
    const supply = supplyOf(tinyMineral({ outputs: [...mined, ...refined] }));
    // 100 t refined, of which 100 · 0.8 from mines: 80 and 20, three to one
    expect(supply.yieldShare).toBeCloseTo(0.8, 9);
    expect(amounts(supply.primary)).toEqual({ CN: 60, FI: 20 });
    expect(amounts(supply.recovered)).toEqual({ CN: 15, FI: 5 });
  });

  test("take the feed of a by-product at its refinery", () => {
    const refined = outputs({ CN: 99, JP: 1 }, { stage: "refine" });
    const supply = supplyOf(tinyMineral({ outputs: refined }, { feed: "host" }));
    expect(amounts(supply.feed)).toEqual({ CN: 99, JP: 1 });
    expect(supply.yieldShare).toBe(1);
  });

  test("refine by published shares, and the rest where it is mined", () => {
    const refiningShares = [refinedShare("CN", 60)];
    const supply = supplyOf(tinyMineral({ outputs: mined, refiningShares }));
    // 80 t recovered: 48 in China; 32 at the mines, three to one
    expect(amounts(supply.primary)).toEqual({ CD: 24, CN: 48, ID: 8 });
    expect(supply.primary.get("CD")?.quality).toBe("modelled");
  });

  test("leave the rest to the rest of the world where miners do not refine", () => {
    const refiningShares = [refinedShare("CN", 60)];
    const supply = supplyOf(
      tinyMineral({ outputs: mined, refiningShares }, { rest_refined: "elsewhere" }),
    );
    expect(amounts(supply.primary)).toEqual({ CN: 48, ZZ: 32 });
  });

  test("use the shares nearest in time, and of several as near those that name most", () => {
    const refiningShares = [
      refinedShare("CN", 10, { period: "2016-2020", source: "old" }),
      refinedShare("FI", 90, { period: "2016-2020", source: "old" }),
      refinedShare("CN", 40, { period: "2024", source: "press" }),
      refinedShare("CN", 50, { period: "2024", source: "survey" }),
      refinedShare("FI", 50, { period: "2024", source: "survey" }),
    ];
    const supply = supplyOf(tinyMineral({ outputs: mined, refiningShares }));
    expect(amounts(supply.primary)).toEqual({ CN: 40, FI: 40 });
  });

  test("refine where it is mined where no share is published at all", () => {
    expect(amounts(supplyOf(tinyMineral({ outputs: mined })).primary)).toEqual({ CD: 60, ID: 20 });
  });

  test("say which number is missing", () => {
    const nothing = tinyMineral();
    expect(worldSupply(nothing, tinyMinerals(nothing), 2025)).toMatchObject({
      missing: "mine output",
    });
    const host = tinyMineral({}, { feed: "host" });
    expect(worldSupply(host, tinyMinerals(host), 2025)).toMatchObject({
      missing: "refined output",
    });
  });
});

describe("a single rare earth", () => {
  test("is mined as its content in the rare earths of each country", () => {
    const contents = new Map([
      ["CN", figure(0.2, { low: 0.1, high: 0.3 })],
      ["ZZ", figure(0.1)],
    ]);
    const mineral = tinyMineral(
      { outputs: outputs({ CN: 1000, NG: 100 }), contents },
      { feed: "elements" },
    );
    const supply = minedSupply(mineral, 2025)!;
    // 1000 · 0.2 (0.1 to 0.3); Nigeria has no assay of its own: 100 · 0.1
    expect(supply.get("CN")).toMatchObject({ value: 200, low: 100, high: 300, basis: "oxide" });
    expect(supply.get("NG")?.value).toBeCloseTo(10, 9);
  });
});

describe("joining small producers", () => {
  const supply: Supply = new Map(
    Object.entries({ CN: 97, FR: 0.5, JP: 0.5, KZ: 2 }).map(([id, t]) => [id, figure(t)]),
  );

  test("keeps the total, and the countries whose use is told apart", () => {
    const joined = joinSmall(supply, 0.01);
    expect(amounts(joined)).toEqual({ CN: 97, JP: 0.5, KZ: 2, ZZ: 0.5 });
    expect(totalTpa(joined)).toBeCloseTo(totalTpa(supply), 9);
  });
});
