import { expect, test } from "vitest";
import { runOf } from "../../test/chains/runs.ts";
import { disturbance, tinyChain } from "../../test/chains/tiny.ts";
import { simulateFrozen, solveMarket } from "./index.ts";

/** KR makes 100 t a month and buys 50 t from CN; it uses 90 t and ships 60 t to JP. CN makes 100 t. */
const hub = () =>
  tinyChain({
    commodities: { oxide: { Dy: 1 } },
    processes: { make: { out: { oxide: 1 } } },
    facilities: {
      "kr-plant": { at: "KR", runs: { make: 1200 } },
      "cn-plant": { at: "CN", runs: { make: 1200 } },
    },
    routes: {
      "oxide:CN>KR": { base: 600, growth: 1, growthLimit: 10 },
      "oxide:CN>JP": { base: 600 },
      "oxide:KR>JP": { base: 720, growth: 1, growthLimit: 10 },
    },
    demands: {
      "oxide@KR/cars": { base: 1080, lost: 1000 },
      "oxide@JP/cars": { base: 1320, lost: 1000 },
    },
  });

test("what is refused to one country does not reach it through the next", async () => {
  // CN refuses JP: 50 t a month are lost. KR could buy ten times as much from CN and grow its exports
  // tenfold, but ships no more than it makes (100) and what it passed on: 60 · 50/150 = 20 t. Of its
  // 120 t it may give JP 60 more, and take CN's 50 itself: so 110 t reach JP, all it wants.
  const chain = hub();
  const refused = disturbance(2, { routes: { "oxide:CN>JP": 0 } });
  const { trajectory } = await solveMarket(await runOf(chain, refused));
  const shipped = trajectory.flow.get("oxide:KR>JP")!;
  expect(shipped[1]).toBeLessThanOrEqual(120 + 1e-6);
  // With KR's own plant lost as well, only the 20 t that it passed on are left for JP.
  const both = disturbance(2, { routes: { "oxide:CN>JP": 0 }, facilities: { "kr-plant": 0 } });
  const alone = await solveMarket(await runOf(chain, both));
  expect(alone.trajectory.flow.get("oxide:KR>JP")![1]).toBeLessThanOrEqual(20 + 1e-6);
  expect(alone.trajectory.unmet.get("oxide@JP/cars")![1]).toBeGreaterThanOrEqual(90 - 1e-6);
});

test("frozen, a hub without its plant passes on no more than its share of what arrives", async () => {
  // KR has 50 of 150 t: everyone gets a third, JP 20 t from KR, which is all that the origin rows allow.
  const run = await runOf(hub(), disturbance(1, { facilities: { "kr-plant": 0 } }));
  expect(simulateFrozen(run).trajectory.flow.get("oxide:KR>JP")![0]).toBeCloseTo(20, 6);
});
