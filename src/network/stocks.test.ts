import { expect, test } from "vitest";
import { runOf, tonnes } from "../../test/chains/runs.ts";
import { disturbance, type TinySpec, tinyChain } from "../../test/chains/tiny.ts";
import { discountedUsd } from "../../test/laws/cost.ts";
import { simulateFrozen, solveMarket } from "./index.ts";

type Holding = Omit<NonNullable<TinySpec["holdings"]>[string], "of" | "at">;

/** Japan uses 50 t of oxide a month from CN and holds some. The route closes for `months`. */
async function closeFor(months: number, holding: Holding, more: Partial<TinySpec> = {}) {
  const chain = tinyChain({
    commodities: { oxide: { Dy: 1 } },
    processes: { dig: { out: { oxide: 1 } } },
    facilities: { mine: { at: "CN", runs: { dig: 600 } } },
    routes: { "oxide:CN>JP": { base: 600 } },
    demands: { "oxide@JP/cars": { base: 600, lost: 1000 } },
    holdings: { trader: { of: "oxide", at: "JP", ...holding } },
    ...more,
  });
  const run = await runOf(chain, disturbance(months, { routes: { "oxide:CN>JP": 0 } }));
  const market = await solveMarket(run);
  return {
    run,
    unmet: tonnes(market.trajectory.unmet.get("oxide@JP/cars")),
    stock: tonnes(market.trajectory.stock.get("trader")),
    costUsd: discountedUsd(run, market.trajectory),
  };
}

test("a stock is released at no more than its rate, until it is empty", async () => {
  const { unmet, stock } = await closeFor(4, { stock: 50, release: 20 });
  // 20, 20 and the last 10 t of the 50 wanted.
  expect(unmet).toEqual([30, 30, 40, 50]);
  expect(stock).toEqual([30, 10, 0, 0]);
});

test("a holder does not go below the floor", async () => {
  const { unmet, stock } = await closeFor(3, { stock: 100, floor: 40 });
  // 60 t may leave: 50 in the first month, 10 in the second.
  expect(unmet).toEqual([0, 40, 50]);
  expect(stock).toEqual([50, 40, 40]);
});

test("what is kept grows old", async () => {
  const { unmet, stock } = await closeFor(3, { stock: 100, loss: 0.1 });
  // A tenth is lost each month before anything leaves: 90 − 50 = 40, 40 · 0.9 = 36, all of which leaves.
  expect(unmet).toEqual([0, 14, 50]);
  expect(stock).toEqual([40, 0, 0]);
});

test("what is used is bought again at the price, at the end", async () => {
  const { unmet, costUsd } = await closeFor(1, { stock: 100 }, { prices: { oxide: 600 } });
  // 50 t at 600 USD; the only month is not discounted.
  expect(unmet).toEqual([0]);
  expect(costUsd).toBeCloseTo(30_000, 3);
});

test("a stock that costs more to replace than its use is worth stays where it is", async () => {
  const { unmet, costUsd } = await closeFor(1, { stock: 100 }, { prices: { oxide: 1200 } });
  // 50 t lost at 1,000 USD.
  expect(unmet).toEqual([50]);
  expect(costUsd).toBeCloseTo(50_000, 3);
});

test("only firms release of themselves: public and obligatory stocks wait for a plan", async () => {
  for (const kind of ["public", "obligatory", "pool"] as const)
    expect((await closeFor(1, { stock: 100, kind })).unmet).toEqual([50]);
});

test("a stock fills before a shortage that is seen coming, at no more than its rate", async () => {
  const chain = tinyChain({
    commodities: { oxide: { Dy: 1 } },
    processes: { dig: { out: { oxide: 1 } } },
    facilities: { mine: { at: "JP", runs: { dig: 600 }, capacity: { "2025-01": 960 } } },
    demands: { "oxide@JP/cars": { base: 600, lost: 1000 } },
    holdings: { trader: { of: "oxide", at: "JP", stock: 0, fill: 20 } },
  });
  // Capacity 80 t a month, wanted 50, and nothing is made in the third month: 20 + 20 t are put by.
  const run = await runOf(chain, disturbance(3, { facilities: { mine: [1, 1, 0] } }));
  const { trajectory } = await solveMarket(run);
  expect(tonnes(trajectory.stock.get("trader"))).toEqual([20, 40, 0]);
  expect(tonnes(trajectory.unmet.get("oxide@JP/cars"))).toEqual([0, 0, 10]);
});

test("frozen, nobody touches a named stock", async () => {
  const { run } = await closeFor(2, { stock: 100 });
  const { trajectory } = simulateFrozen(run);
  expect(tonnes(trajectory.unmet.get("oxide@JP/cars"))).toEqual([50, 50]);
});

test("a base year that drew down a stock nobody describes goes on drawing on it", async () => {
  // 540 t dug, 60 t drawn, 600 t used. With the mine halved: 22.5 + 5 of 50 t.
  const chain = tinyChain({
    commodities: { oxide: { Dy: 1 } },
    processes: { dig: { out: { oxide: 1 } } },
    facilities: { mine: { at: "JP", runs: { dig: 540 } } },
    demands: { "oxide@JP/cars": { base: 600, lost: 1000 } },
    stockChanges: { "oxide@JP": -60 },
  });
  const run = await runOf(chain, disturbance(2, { facilities: { mine: 0.5 } }));
  for (const { trajectory } of [simulateFrozen(run), await solveMarket(run)])
    expect(tonnes(trajectory.unmet.get("oxide@JP/cars"))).toEqual([22.5, 22.5]);
});

test("a build-up of the base year takes its share frozen, and gives way in the market", async () => {
  // 660 t dug, 60 t put by, 600 t used. With half the mine, 27.5 t: frozen both get half; in the market
  // nothing is put by, 22.5 of 50 t are missing.
  const chain = tinyChain({
    commodities: { oxide: { Dy: 1 } },
    processes: { dig: { out: { oxide: 1 } } },
    facilities: { mine: { at: "JP", runs: { dig: 660 } } },
    demands: { "oxide@JP/cars": { base: 600, lost: 1000 } },
    stockChanges: { "oxide@JP": 60 },
  });
  const run = await runOf(chain, disturbance(1, { facilities: { mine: 0.5 } }));
  const frozen = simulateFrozen(run).trajectory;
  expect(tonnes(frozen.unmet.get("oxide@JP/cars"))).toEqual([25]);
  expect(tonnes(frozen.drawn.get("oxide@JP"))).toEqual([-2.5]);
  const market = (await solveMarket(run)).trajectory;
  expect(tonnes(market.unmet.get("oxide@JP/cars"))).toEqual([22.5]);
});

test("without a scenario the base year goes on, frozen, whatever stocks and plants are told to do", async () => {
  // JP wants 100 t a month: 60 are made, 40 drawn. Firms hold 110 t, and the plant is to close in March.
  const chain = tinyChain({
    commodities: { oxide: { Dy: 1 } },
    processes: { make: { out: { oxide: 1 } } },
    facilities: { plant: { at: "JP", runs: { make: 720 }, capacity: { "2026-03": 0 } } },
    demands: { "oxide@JP/cars": { base: 1200, lost: 1000 } },
    holdings: { firm: { of: "oxide", at: "JP", stock: 110, floor: 10 } },
    stockChanges: { "oxide@JP": -480 },
  });
  const run = await runOf(chain, disturbance(4));
  expect(tonnes(simulateFrozen(run).trajectory.unmet.get("oxide@JP/cars"))).toEqual([0, 0, 0, 0]);
  // The market knows better: of 100 t above the floor, 40 and 40 go in January and February; then
  // the plant's 60 t are gone as well, and 20 t are left for March and April together.
  const { trajectory } = await solveMarket(run);
  const short = tonnes(trajectory.unmet.get("oxide@JP/cars"));
  expect(short[0]! + short[1]!).toBe(0);
  expect(short[2]! + short[3]!).toBe(180);
});
