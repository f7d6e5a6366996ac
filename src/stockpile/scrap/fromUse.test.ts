import { expect, test } from "vitest";
import { oldMagnets } from "../../../test/chains/oldMagnets.ts";
import { parseMonth } from "../../units/index.ts";
import { capCollection } from "./capCollection.ts";
import { inUseIn, isCollection, reachableIn } from "./fromUse.ts";

const yearsOf = (chain = oldMagnets(), last = 2027) => inUseIn(chain, "JP", last)[0]!.years;
const at = (year: number, chain = oldMagnets()) => yearsOf(chain).find((row) => row.year === year)!;

test("what is sold stays in use for its life, and then comes back as it was made", () => {
  // 50 t a year stay at home; goods of 2023 are 2½ years old at the end of 2025 and 3½ a year later.
  expect(at(2022).stock).toBeCloseTo(150, 6);
  expect(at(2025)).toMatchObject({ sales: 50 });
  expect(at(2025).stock).toBeCloseTo(150, 6);
  expect(at(2026).discarded).toBeCloseTo(50, 6);
  // 40% of 50 t are within reach.
  expect(at(2026).reachable).toBeCloseTo(20, 6);
  // Of 2023, two years before the base year: 2% Dy · 1.1² = 2.42%. Recovery is that of the neodymium,
  // 0.27 of 0.30: the recipe makes nothing of dysprosium.
  expect(at(2026).content.get("Dy")).toBeCloseTo(0.0242, 9);
  expect(at(2026).recovered.get("Nd")).toBeCloseTo(20 * 0.3 * 0.9, 6);
  // Gathering costs 100 and leaching 20 USD a tonne.
  expect(at(2026).costUsd).toBeCloseTo(2400, 3);
});

test("sales before the base year follow growth back", () => {
  // Doubling each year: 50 t in 2025, 25 in 2024, 12.5 in 2023; these three are in use.
  const chain = oldMagnets({ growth: 1 });
  expect(at(2025, chain).stock).toBeCloseTo(87.5, 6);
  expect(at(2026, chain).discarded).toBeCloseTo(12.5, 6);
});

test("no grade holds more than a tenth of one heavy element, however long ago", () => {
  const chain = oldMagnets({ heavyFall: 9 });
  expect(at(2026, chain).content.get("Dy")).toBeCloseTo(0.1, 9);
});

test("a stock that is held sells what wears out; before the base year both are the same", () => {
  const growing = oldMagnets({ growth: 1 });
  const bySales = inUseIn(growing, "JP", 2027)[0]!.years;
  const byStock = inUseIn(growing, "JP", 2027, "central", "to-hold-stock")[0]!.years;
  for (const [index, { year, sales, stock }] of byStock.entries()) {
    if (year <= 2025) expect(sales).toBeCloseTo(bySales[index]!.sales, 6);
    else expect(stock).toBeCloseTo(87.5, 6);
  }
  // 12.5 t wear out in 2026 and 25 t in 2027.
  expect(byStock.slice(-2).map(({ sales }) => Math.round(sales * 10) / 10)).toEqual([12.5, 25]);
});

test("mass: what is sold is in use or was discarded, and no more comes back than is discarded", () => {
  const years = yearsOf(oldMagnets({ growth: 0.3 }), 2040);
  const sold = years.reduce((sum, { sales }) => sum + sales, 0);
  const gone = years.reduce((sum, { discarded }) => sum + discarded, 0);
  expect(gone + years.at(-1)!.stock).toBeCloseTo(sold, 6);
  for (const { discarded, reachable, recovered, content } of years) {
    expect(reachable).toBeLessThanOrEqual(discarded + 1e-9);
    for (const [element, tonnes] of recovered)
      expect(tonnes).toBeLessThanOrEqual(discarded * content.get(element)! + 1e-9);
  }
});

test("ranges: more stays reachable at the good end than at the bad", () => {
  const chain = oldMagnets({ reachable: [0.1, 0.4, 0.8], growth: [0, 0.1, 0.2] });
  const reach = (corner: "adverse" | "central" | "favourable") =>
    reachableIn(chain, "JP", 2026, corner).get(2026)!;
  expect(reach("adverse")).toBeLessThan(reach("central"));
  expect(reach("central")).toBeLessThan(reach("favourable"));
});

test("only what gathers old goods is collection", () => {
  const chain = oldMagnets();
  const ids = [...chain.processes.values()].filter((one) => isCollection(chain, one));
  expect(ids.map(({ id }) => id)).toEqual(["gather"]);
});

test("collection in the network is held to what returns, and never below what it gathered", () => {
  const yardOf = (more: Parameters<typeof oldMagnets>[0]) =>
    capCollection(oldMagnets(more)).facilities.get("yard")!.capacity;
  const in2026 = (steps: ReturnType<typeof yardOf>) =>
    steps.findLast(({ from }) => from <= parseMonth("2026-06")!)!.capacity.value;
  // 20 t return; 24 t are stated, or 18.
  expect(in2026(yardOf({}))).toBeCloseTo(20, 6);
  expect(in2026(yardOf({ capacity: 18 }))).toBe(18);
  // 5 t return by the ranges, but 12 t were gathered.
  expect(in2026(yardOf({ reachable: 0.1 }))).toBe(12);
  // The base year stays as it was.
  expect(yardOf({})[0]!.capacity.value).toBe(24);
});
