import { expect, test } from "vitest";
import { runOf } from "../../../test/chains/runs.ts";
import { tinyChain } from "../../../test/chains/tiny.ts";
import { assembleMarket } from "../../network/index.ts";
import { monthsFrom, parseMonth } from "../../units/index.ts";
import { type Coercion, disturbanceAt, gripOf } from "./field.ts";

/** China and its plants in Malaysia and Japan; lanes in use and a lane that nobody uses yet. */
const chain = tinyChain({
  commodities: { ore: { Dy: 1 }, oxide: { Dy: 1 }, metal: { Dy: 1 } },
  processes: {
    dig: { out: { ore: 1 }, cost: 1 },
    split: { in: { ore: 1 }, out: { oxide: 1 }, cost: 1, ramp: 0.1 },
    reduce: { in: { oxide: 1 }, out: { metal: 1 }, cost: 2, lead: 1 },
  },
  facilities: {
    mine: { at: "CN", runs: { dig: 2400 } },
    "plant-cn": { at: "CN", runs: { split: 1200 } },
    "plant-my": {
      at: "MY",
      control: "CN",
      runs: { split: 600, reduce: 300 },
      capacity: { "2025-01": 1200, "2026-03": 1500 },
    },
    "plant-jp": { at: "JP", control: "CN", runs: { reduce: 600 }, capacity: { "2025-01": 900 } },
    "plant-us": { at: "US", runs: { dig: 600, split: 600 } },
  },
  routes: {
    "ore:CN>MY": { base: 600 },
    "oxide:CN>JP": { base: 900, growth: 0.1, growthLimit: 2, cost: 10 },
    "oxide:MY>JP": { base: 300, growth: 0.05, lead: 1 },
    "oxide:CN>US": { base: 300 },
    "oxide:US>JP": { qualification: 2, newLane: 0.02 },
    "metal:CN>JP": { qualification: 1, newLane: 0.1 },
    "metal:MY>JP": { base: 300 },
  },
  demands: {
    "metal@JP/cars": { base: 900, lost: 1000 },
    "oxide@JP/glass": { base: 600, lost: 300 },
    "oxide@US/glass": { base: 900, lost: 300 },
  },
  holdings: { firm: { of: "metal", at: "JP", stock: 30, release: 10 } },
});

const coercion = (more: Partial<Coercion> = {}): Coercion => ({
  coercers: new Set(["CN"]),
  vantage: new Set(["JP"]),
  usesControl: false,
  ...more,
});

test("what is shipped to the vantage is withheld, on lanes that nobody uses yet as well", () => {
  const grip = gripOf(chain, coercion());
  expect([...grip.routes].sort()).toEqual(["metal:CN>JP", "oxide:CN>JP"]);
  expect(grip.facilities).toEqual([]);
});

test("with control, plants outside the coercer's country, in the vantage's own too", () => {
  const { facilities } = gripOf(chain, coercion({ usesControl: true }));
  expect([...facilities].sort()).toEqual(["plant-jp", "plant-my"]);
});

test("of two coercers none counts the other's country as abroad", () => {
  const grip = gripOf(chain, coercion({ coercers: new Set(["CN", "MY"]), usesControl: true }));
  expect(grip.facilities).toEqual(["plant-jp"]);
  expect(grip.routes).toContain("oxide:MY>JP");
});

test("named commodities alone are withheld, and only plants that make one stop", () => {
  const commodities = new Set(["oxide"]);
  const grip = gripOf(chain, coercion({ usesControl: true, commodities }));
  expect(grip).toEqual({ routes: ["oxide:CN>JP"], facilities: ["plant-my"] });
});

test("every bound of the market is affine in the field, and nothing else of it moves", async () => {
  const months = monthsFrom(parseMonth("2026-01")!, 5);
  const grip = gripOf(chain, coercion({ usesControl: true }));
  const at = async (field: number) =>
    assembleMarket(await runOf(chain, disturbanceAt(grip, months, field))).model;
  const [free, part, full] = [await at(0), await at(0.3), await at(1)];
  let moved = 0;
  for (const bounds of ["columnLower", "columnUpper", "rowLower", "rowUpper"] as const)
    part[bounds].forEach((bound, k) => {
      const [from, to] = [free[bounds][k]!, full[bounds][k]!];
      if (from !== to) moved++;
      expect(bound).toBeCloseTo(from === to ? from : from + 0.3 * (to - from), 9);
    });
  expect(moved).toBeGreaterThan(20);
  expect(part.cost).toEqual(free.cost);
  expect(part.value).toEqual(free.value);
});
