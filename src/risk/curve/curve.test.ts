import fc from "fast-check";
import { expect, test } from "vitest";
import { closeBase } from "../../../test/chains/runs.ts";
import { type TinySpec, tinyChain } from "../../../test/chains/tiny.ts";
import { solveMarket, summarise } from "../../network/index.ts";
import { monthsFrom, parseMonth } from "../../units/index.ts";
import type { Coercion } from "./field.ts";
import { frozenCurve } from "./frozenCurve.ts";
import { type CoercedChain, type MarketCurve, marketCurve, runAtField } from "./marketCurve.ts";
import { type StockAccess, withStocks } from "./stockAccess.ts";
import { criticalField, enduranceMonths } from "./threshold.ts";

/** China withholds from Japan, four months from January 2026, unless said otherwise. */
async function coerced(
  spec: TinySpec,
  more: { coercion?: Partial<Coercion>; stocks?: StockAccess; months?: number } = {},
): Promise<CoercedChain> {
  const chain = withStocks(tinyChain(spec), more.stocks ?? "firms");
  const coercion = {
    coercers: new Set(["CN"]),
    vantage: new Set(["JP"]),
    usesControl: false,
    ...more.coercion,
  };
  const months = monthsFrom(parseMonth("2026-01")!, more.months ?? 4);
  return { chain, baseline: await closeBase(chain), months, coercion };
}

/** Corners of a curve as [field, served share], rounded to 1e-6; points on a straight line left out. */
function corners({ points }: Pick<MarketCurve, "points">): number[][] {
  const round = (value: number) => Math.round(value * 1e6) / 1e6 + 0;
  const isBend = (k: number) => {
    const [a, b, c] = [points[k - 1], points[k]!, points[k + 1]];
    if (!a || !c) return true;
    const line =
      a.servedShare + ((c.servedShare - a.servedShare) * (b.field - a.field)) / (c.field - a.field);
    return Math.abs(line - b.servedShare) > 1e-6;
  };
  return points.flatMap(({ field, servedShare }, k) =>
    isBend(k) ? [[round(field), round(servedShare)]] : [],
  );
}

const dig = { dig: { out: { ore: 1 }, cost: 1 } };
const ore = { ore: { Dy: 1 } };

/** Japan uses 100 t of ore a month: 50 t from China, 50 t of its own, whose mine could make 75 t. */
const spare: TinySpec = {
  commodities: ore,
  processes: dig,
  facilities: {
    theirs: { at: "CN", runs: { dig: 600 } },
    ours: { at: "JP", runs: { dig: 600 }, capacity: { "2025-01": 900 } },
  },
  routes: { "ore:CN>JP": { base: 600 } },
  demands: { "ore@JP/cars": { base: 1200, lost: 1000 } },
};

test("one bend: a mine at home makes up for half of what is withheld", async () => {
  // Withheld 50h of 100 t; the mine makes 25 t more, all of it at h = 1/2. M(1) = 1 − 25/100.
  const chain = await coerced(spare);
  const curve = await marketCurve(chain, 1e-7);
  expect(corners(curve)).toEqual([
    [0, 1],
    [0.5, 1],
    [1, 0.75],
  ]);
  // M(h) = 1 − (50h − 25)/100 falls to 0.9 at h = 0.7.
  expect(criticalField(curve.points, 0.9)).toBeCloseTo(0.7, 7);
  expect(criticalField(curve.points, 0.75)).toBeUndefined();
  expect(enduranceMonths(curve.servedByMonth, 0.9)).toBe(0);
  // 4 months · 25 t · 1,000 USD of 4 · 100 t · 1,000 USD.
  expect(curve.points.at(-1)!.valueLostUsd).toBeCloseTo(100_000, 3);
  expect(curve.atStakeUsd).toBeCloseTo(400_000, 3);
});

test("frozen, nobody makes up for anything: M(h) = 1 − h/2", async () => {
  const { points, servedByMonth } = frozenCurve(await coerced(spare), 1e-6);
  for (const { field, servedShare } of points) expect(servedShare).toBeCloseTo(1 - field / 2, 9);
  expect(criticalField(points, 0.9)).toBeCloseTo(0.2, 9);
  expect(servedByMonth[3]).toBeCloseTo(0.5, 9);
});

test("two bends: what is worth least is given up first, once nothing can be made at home", async () => {
  // All 100 t come from China; an idle mine at home can make 20 t. Toys 60 t at 200, cars 40 t at 1,000:
  // 52,000 USD a month. Bends where the mine is full (h = 0.2) and the toys are gone (h = 0.8).
  const curve = await marketCurve(
    await coerced({
      commodities: ore,
      processes: dig,
      facilities: {
        theirs: { at: "CN", runs: { dig: 1200 } },
        ours: { at: "JP", runs: { dig: 0 }, capacity: { "2025-01": 240 } },
      },
      routes: { "ore:CN>JP": { base: 1200 } },
      demands: {
        "ore@JP/toys": { base: 720, lost: 200 },
        "ore@JP/cars": { base: 480, lost: 1000 },
      },
    }),
    1e-7,
  );
  expect(corners(curve)).toEqual([
    [0, 1],
    [0.2, 1],
    [0.8, expect.closeTo(1 - 12_000 / 52_000, 5)],
    [1, expect.closeTo(1 - 32_000 / 52_000, 5)],
  ]);
});

/** Japan uses 50 t a month, all from China; firms hold 100 t, the state 40 t released at 10 t a month. */
const stocked: TinySpec = {
  commodities: ore,
  processes: dig,
  facilities: { theirs: { at: "CN", runs: { dig: 600 } } },
  routes: { "ore:CN>JP": { base: 600 } },
  demands: { "ore@JP/cars": { base: 600, lost: 1000 } },
  holdings: {
    firm: { of: "ore", at: "JP", stock: 100 },
    state: { of: "ore", at: "JP", stock: 40, kind: "public", release: 10 },
  },
};

test.each([
  // Missing over four months: 200h t. Nothing held: M = 1 − h.
  [
    "none",
    [
      [0, 1],
      [1, 0],
    ],
    [0, 0, 0, 0],
  ],
  // Firms hold 100 t: whole until h = 1/2, then M = 1 − (200h − 100)/200. They last two months.
  [
    "firms",
    [
      [0, 1],
      [0.5, 1],
      [1, 0.5],
    ],
    [1, 1, 0, 0],
  ],
  // The state adds 40 t: whole until h = 0.7, M(1) = 140/200. Firms give 40, 40, 20; the state 10 each.
  [
    "all",
    [
      [0, 1],
      [0.7, 1],
      [1, 0.7],
    ],
    [1, 1, 0.6, 0.2],
  ],
] as const)("stocks, %s: they delay the fall and soften it", async (stocks, bends, byMonth) => {
  const curve = await marketCurve(await coerced(stocked, { stocks }), 1e-7);
  expect(corners(curve)).toEqual(bends);
  curve.servedByMonth.forEach((share, t) => {
    expect(share).toBeCloseTo(byMonth[t]!, 6);
  });
});

test("goods that pass the coercer twice, frozen: what is left multiplies", async () => {
  // Ore goes to Japan, comes back as alloy and returns as magnets: (1 − h)².
  const { points } = frozenCurve(
    await coerced({
      commodities: { ...ore, alloy: { Dy: 1 }, magnet: { Dy: 1 } },
      processes: {
        ...dig,
        melt: { in: { ore: 1 }, out: { alloy: 1 } },
        press: { in: { alloy: 1 }, out: { magnet: 1 } },
      },
      facilities: {
        mine: { at: "CN", runs: { dig: 1200 } },
        melter: { at: "JP", runs: { melt: 1200 } },
        press: { at: "CN", runs: { press: 1200 } },
      },
      routes: {
        "ore:CN>JP": { base: 1200 },
        "alloy:JP>CN": { base: 1200 },
        "magnet:CN>JP": { base: 1200 },
      },
      demands: { "magnet@JP/cars": { base: 1200, lost: 1000 } },
    }),
    1e-4,
  );
  for (const { field, servedShare } of points) expect(servedShare).toBeCloseTo((1 - field) ** 2, 9);
  // (1 − h)² = 0.9 at h = 1 − √0.9, met between points within the tolerance.
  expect(criticalField(points, 0.9)).toBeCloseTo(1 - Math.sqrt(0.9), 3);
});

/** As `spare`, and Australia sends 20 t more from a mine that China controls. */
const controlled = (controller: string): TinySpec => ({
  ...spare,
  facilities: {
    ...spare.facilities,
    abroad: { at: "AU", control: controller, runs: { dig: 240 } },
  },
  routes: { "ore:CN>JP": { base: 600 }, "ore:AU>JP": { base: 240 } },
  demands: { "ore@JP/cars": { base: 1440, lost: 1000 } },
});

test("with control, plants abroad are withheld as well", async () => {
  // Of 120 t: 50h and with control 20h more are withheld; the mine at home makes 25 t more.
  const lastOf = async (controller: string, usesControl: boolean) => {
    const chain = await coerced(controlled(controller), { coercion: { usesControl } });
    return corners(await marketCurve(chain, 1e-7)).slice(1);
  };
  const byShipping = [
    [0.5, 1],
    [1, expect.closeTo(1 - 25 / 120, 5)],
  ];
  expect(await lastOf("CN", false)).toEqual(byShipping);
  expect(await lastOf("AU", true)).toEqual(byShipping);
  expect(await lastOf("CN", true)).toEqual([
    [expect.closeTo(25 / 70, 5), 1],
    [1, expect.closeTo(1 - 45 / 120, 5)],
  ]);
});

test("each country of a vantage is read on its own, and the whole by what each has at stake", async () => {
  // Japan uses 100 t and America 300 t, all from China; America has an idle mine of 150 t.
  const curve = await marketCurve(
    await coerced(
      {
        commodities: ore,
        processes: dig,
        facilities: {
          theirs: { at: "CN", runs: { dig: 4800 } },
          ours: { at: "US", runs: { dig: 0 }, capacity: { "2025-01": 1800 } },
        },
        routes: { "ore:CN>JP": { base: 1200 }, "ore:CN>US": { base: 3600 } },
        demands: {
          "ore@JP/cars": { base: 1200, lost: 1000 },
          "ore@US/cars": { base: 3600, lost: 1000 },
        },
      },
      { coercion: { vantage: new Set(["JP", "US"]) } },
    ),
    1e-7,
  );
  // At full field Japan has nothing; America's mine gives it 150 of 300 t. Together 150 of 400 t.
  const { servedShare, servedByCountry } = curve.points.at(-1)!;
  expect(servedByCountry[0]).toBeCloseTo(0, 6);
  expect(servedByCountry[1]).toBeCloseTo(0.5, 6);
  expect(servedShare).toBeCloseTo(150 / 400, 6);
});

test("a share that rounding puts a hair below a threshold has not fallen below it", () => {
  const hair = 0.9 - 1e-12;
  const points = [
    { field: 0, servedShare: 1 },
    { field: 1, servedShare: hair },
  ];
  expect(criticalField(points, 0.9)).toBeUndefined();
  expect(enduranceMonths([1, hair], 0.9)).toBeUndefined();
});

test("only named commodities are withheld", async () => {
  const chain = await coerced(spare, { coercion: { commodities: new Set(["other"]) } });
  const curve = await marketCurve(chain, 1e-7);
  expect(corners(curve)).toEqual([
    [0, 1],
    [1, 1],
  ]);
});

test("a coercer's mine in two halves draws the same curve", async () => {
  const halves = {
    ...spare,
    facilities: {
      ours: spare.facilities!.ours!,
      north: { at: "CN", runs: { dig: 300 } },
      south: { at: "CN", runs: { dig: 300 } },
    },
  };
  const [whole, split] = [await coerced(spare), await coerced(halves)];
  expect(corners(await marketCurve(split, 1e-7))).toEqual(corners(await marketCurve(whole, 1e-7)));
});

/** Random supply of Japan from China, two others and its own mine, with spare room and stocks. */
const randomChains = fc.record({
  china: fc.integer({ min: 1, max: 9 }),
  korea: fc.integer({ min: 1, max: 9 }),
  growth: fc.double({ min: 0, max: 1, noNaN: true }),
  spareRoom: fc.double({ min: 1, max: 2, noNaN: true }),
  stock: fc.integer({ min: 0, max: 200 }),
  freight: fc.integer({ min: 0, max: 2000 }),
});

test("random chains: cost convex, served share never rises, dense sampling lies on the curve", async () => {
  await fc.assert(
    fc.asyncProperty(randomChains, async ({ china, korea, growth, spareRoom, stock, freight }) => {
      const total = 120 * (china + korea);
      const chain = await coerced({
        commodities: ore,
        processes: dig,
        facilities: {
          mineC: { at: "CN", runs: { dig: 120 * china } },
          mineK: {
            at: "KR",
            runs: { dig: 120 * korea },
            capacity: { "2025-01": 120 * korea * spareRoom },
          },
        },
        routes: {
          "ore:CN>JP": { base: 120 * china, lead: 1 },
          "ore:KR>JP": { base: 120 * korea, growth, cost: freight },
        },
        demands: {
          "ore@JP/cars": { base: total * 0.75, lost: 5000 },
          "ore@JP/toys": { base: total * 0.25, lost: 800 },
        },
        holdings: { firm: { of: "ore", at: "JP", stock } },
        prices: { ore: 100 },
      });
      const curve = await marketCurve(chain, 1e-6);
      curve.points.slice(1).forEach(({ servedShare }, k) => {
        expect(servedShare).toBeLessThanOrEqual(curve.points[k]!.servedShare + 1e-6);
      });
      for (const field of [0.13, 0.5, 0.77, 0.91]) {
        const run = runAtField(chain, field);
        const { trajectory } = await solveMarket(run);
        const plain = summarise(run, trajectory, chain.coercion.vantage).servedShare;
        const index = curve.points.findIndex((point) => point.field >= field);
        const [a, b] = [curve.points[index - 1]!, curve.points[index]!];
        const share = (field - a.field) / (b.field - a.field);
        expect(a.servedShare + share * (b.servedShare - a.servedShare)).toBeCloseTo(plain, 5);
      }
    }),
    { seed: 1830, numRuns: 12 },
  );
});
