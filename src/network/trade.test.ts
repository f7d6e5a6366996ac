import { expect, test } from "vitest";
import { runOf, tonnes } from "../../test/chains/runs.ts";
import { disturbance, type TinySpec, tinyChain } from "../../test/chains/tiny.ts";
import { discountedUsd } from "../../test/laws/cost.ts";
import type { Disturbance } from "../model/index.ts";
import { simulateFrozen, solveMarket } from "./index.ts";

type Routes = NonNullable<TinySpec["routes"]>;

/** Base tonnes of the routes whose id ends so, t/a. */
const baseOf = (routes: Routes, end: RegExp) =>
  Object.entries(routes).reduce(
    (total, [id, { base }]) => total + (end.test(id) ? ((base as number | undefined) ?? 0) : 0),
    0,
  );

/**
 * Oxide for Japan, which makes none: 20 t a month are used in each of the US and AU. Plants run at
 * what closes the base year; they could make 200 t a month.
 */
const trading = (routes: Routes) => {
  const plant = (at: string, usedTpa: number) => ({
    at,
    runs: {
      dig: usedTpa + baseOf(routes, new RegExp(`:${at}>`)) - baseOf(routes, new RegExp(`>${at}$`)),
    },
    capacity: { "2025-01": 2400 },
  });
  return tinyChain({
    commodities: { oxide: { Dy: 1 } },
    processes: { dig: { out: { oxide: 1 } } },
    facilities: { cn: plant("CN", 0), us: plant("US", 240), au: plant("AU", 240) },
    routes,
    demands: {
      "oxide@JP/cars": { base: baseOf(routes, />JP$/), lost: 1000 },
      "oxide@US/cars": { base: 240, lost: 1000 },
      "oxide@AU/cars": { base: 240, lost: 1000 },
    },
    prices: { oxide: 100 },
  });
};

const shortInJapan = async (routes: Routes, shock: Disturbance) => {
  const run = await runOf(trading(routes), shock);
  const answer = await solveMarket(run);
  return {
    unmet: tonnes(answer.trajectory.unmet.get("oxide@JP/cars")),
    flow: (id: string) => tonnes(answer.trajectory.flow.get(id)),
    costUsd: discountedUsd(run, answer.trajectory),
  };
};

test("a month without ships is felt when they would have landed", async () => {
  const run = await runOf(
    trading({ "oxide:CN>JP": { base: 600, lead: 2 } }),
    disturbance(4, { routes: { "oxide:CN>JP": [0, 1, 1, 1] } }),
  );
  for (const { trajectory } of [simulateFrozen(run), await solveMarket(run)])
    expect(tonnes(trajectory.unmet.get("oxide@JP/cars"))).toEqual([0, 0, 50, 0]);
});

test("a route grows by a share of its base a month, up to its limit", async () => {
  const { unmet } = await shortInJapan(
    { "oxide:CN>JP": { base: 600, growth: 0.1, growthLimit: 1.25 } },
    disturbance(4, { demands: { "oxide@JP/cars": 2 } }),
  );
  // Wanted 100 t. Carried 50 + 5, 50 + 10, 50 + 12.5 (the limit), 50 + 12.5.
  expect(unmet).toEqual([45, 40, 37.5, 37.5]);
});

test("a route without growth carries no more than it did", async () => {
  const { unmet } = await shortInJapan(
    { "oxide:CN>JP": { base: 600 } },
    disturbance(1, { demands: { "oxide@JP/cars": 2 } }),
  );
  expect(unmet).toEqual([50]);
});

test("a new lane opens when it is qualified, and then carries a share more of the use each month", async () => {
  const { unmet } = await shortInJapan(
    { "oxide:CN>JP": { base: 600 }, "oxide:US>JP": { qualification: 2, newLane: 0.2 } },
    disturbance(4, { routes: { "oxide:CN>JP": 0 } }),
  );
  // Use in Japan 50 t a month. Nothing in the first two months, then 10 t, then 20 t.
  expect(unmet).toEqual([50, 50, 40, 30]);
});

test("a quota caps the sum of its routes, and the dearer use goes short less", async () => {
  const quotas = [{ routes: ["oxide:CN>JP", "oxide:CN>US"], limit: 30 }];
  const routes = {
    "oxide:CN>JP": { base: 600, growth: 1 },
    "oxide:CN>US": { qualification: 0, newLane: 1 },
  };
  const { unmet } = await shortInJapan(routes, disturbance(2, { quotas }));
  expect(unmet).toEqual([20, 20]);
});

test("a duty and a premium decide which route grows, at what cost", async () => {
  const { unmet, flow, costUsd } = await shortInJapan(
    {
      "oxide:CN>JP": { base: 600 },
      // Up to 1 t more from each. A tonne more costs 5 + 0.1 · 100 = 15 USD from the US and
      // 3 + 0.2 · 100 = 23 USD from AU.
      "oxide:US>JP": { base: 12, cost: 5, duty: 0.1, growth: 1 },
      "oxide:AU>JP": { base: 12, cost: 3, premium: 0.2, growth: 1 },
    },
    disturbance(1, { routes: { "oxide:CN>JP": 0.99 } }),
  );
  // Wanted 52 t. CN sends 49.5 t of its 50; the 0.5 t come from the US, at 0.5 · 15 = 7.5 USD.
  expect(unmet).toEqual([0]);
  expect(flow("oxide:US>JP")).toEqual([1.5]);
  expect(flow("oxide:AU>JP")).toEqual([1]);
  expect(costUsd).toBeCloseTo(7.5, 4);
});

test("an added duty is paid on every tonne, and stops a trade that is worth less", async () => {
  const shock = disturbance(1);
  const taxed = (duty: number) => ({
    ...shock,
    routeDuty: new Map([["oxide:CN>JP", Float64Array.of(duty)]]),
  });
  const routes = { "oxide:CN>JP": { base: 600 } };
  // 50 t at 100 USD: a duty of 0.5 costs 2,500 USD; one of 12.5 costs 1,250 USD/t, more than a tonne lost (1,000).
  expect((await shortInJapan(routes, taxed(0.5))).costUsd).toBeCloseTo(2500, 4);
  expect(await shortInJapan(routes, taxed(12.5))).toMatchObject({ unmet: [50] });
});

test("a country ships what it makes, not what it is sent", async () => {
  // CN sends the US 10 t a month and Japan 50 t. Japan is barred, the US plant stands still, and the
  // lane from the US to Japan is open: the US has nothing of its own to send through it.
  const chain = trading({
    "oxide:CN>JP": { base: 600 },
    "oxide:CN>US": { base: 120, growth: 9 },
    "oxide:US>JP": { qualification: 0, newLane: 1 },
  });
  const shock = disturbance(1, { routes: { "oxide:CN>JP": 0 }, facilities: { us: 0 } });
  const { trajectory } = await solveMarket(await runOf(chain, shock));
  expect(tonnes(trajectory.flow.get("oxide:US>JP"))).toEqual([0]);
  expect(tonnes(trajectory.unmet.get("oxide@JP/cars"))).toEqual([50]);
});
