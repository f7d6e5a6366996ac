import { expect, test } from "vitest";
import { disturbance, tinyChain } from "../../test/chains/tiny.ts";
import { type Run, reconcile, simulateFrozen, solveMarket } from "./index.ts";

/** One mine in CN, one refinery in CN, users in CN and JP; 100 t a month through everything. */
const line = () =>
  tinyChain({
    commodities: { ore: { Dy: 1 }, oxide: { Dy: 1 } },
    processes: {
      dig: { out: { ore: 1 }, cost: 1 },
      refine: { in: { ore: 1 }, out: { oxide: 1 }, cost: 1 },
    },
    facilities: {
      mine: { at: "CN", runs: { dig: 1200 } },
      refinery: { at: "CN", runs: { refine: 1200 } },
    },
    routes: { "oxide:CN>JP": { base: 600, lead: 1, cost: 1 } },
    demands: {
      "oxide@JP/cars": { base: 600, lost: 1000 },
      "oxide@CN/cars": { base: 600, lost: 1000 },
    },
  });

async function runOf(chain: ReturnType<typeof line>, disturbed: Run["disturbance"]): Promise<Run> {
  const outcome = await reconcile(chain);
  if (outcome.status !== "closed") throw new Error(outcome.says.join("; "));
  return { chain, baseline: outcome.baseline, disturbance: disturbed, corner: "central" };
}

const tonnes = (series: Float64Array | undefined) =>
  [...(series ?? [])].map((x) => +x.toFixed(6) + 0);

test("a base year that closes as written is left as written", async () => {
  const run = await runOf(line(), disturbance(3));
  expect(run.baseline.activity.get("mine")?.get("dig")).toBeCloseTo(1200, 6);
  expect(run.baseline.adjustments[0]?.halfRanges).toBeCloseTo(0, 6);
});

test("without a shock nobody runs short, frozen or market", async () => {
  const run = await runOf(line(), disturbance(4));
  for (const { trajectory } of [simulateFrozen(run), await solveMarket(run)])
    for (const unmet of trajectory.unmet.values()) expect(Math.max(...unmet)).toBeLessThan(1e-6);
});

test("half the exports stop: Japan is short of half, one month at sea later", async () => {
  // 50 t a month to Japan; half allowed: 25 t arrive from the second month on.
  const run = await runOf(line(), disturbance(3, { routes: { "oxide:CN>JP": 0.5 } }));
  for (const { trajectory } of [simulateFrozen(run), await solveMarket(run)]) {
    expect(tonnes(trajectory.unmet.get("oxide@JP/cars"))).toEqual([0, 25, 25]);
    expect(tonnes(trajectory.unmet.get("oxide@CN/cars"))).toEqual([0, 0, 0]);
  }
});

test("frozen, a lost mine is shared by all takers alike", async () => {
  // 100 t become 60: every taker gets six tenths. Japan: 50 still under way, then 30 of 50.
  const run = await runOf(line(), disturbance(3, { facilities: { mine: 0.6 } }));
  const { trajectory } = simulateFrozen(run);
  expect(tonnes(trajectory.unmet.get("oxide@CN/cars"))).toEqual([20, 20, 20]);
  expect(tonnes(trajectory.unmet.get("oxide@JP/cars"))).toEqual([0, 20, 20]);
});
