import fc from "fast-check";
import { expect, test } from "vitest";
import type { Chain, Disturbance } from "../../src/model/index.ts";
import { type Run, simulateFrozen, solveMarket, summarise } from "../../src/network/index.ts";
import { closeBase, runOf } from "../chains/runs.ts";
import { figure } from "../chains/tiny.ts";
import { layeredChain, shocked, shocks, sizes } from "./layeredChain.ts";

const seeded = { seed: 20260102, numRuns: 40 };

const everyone = (chain: Chain) => new Set(chain.countries.keys());
const marketCost = async (run: Run) => (await solveMarket(run)).optimal.objective;
const rounding = (amount: number) => 1e-6 * (1 + Math.abs(amount));

/** Unmet tonnes by demand and month, of the frozen response. */
const unmetFrozen = (run: Run) =>
  new Map([...simulateFrozen(run).trajectory.unmet].map(([id, series]) => [id, [...series]]));

function expectNoneWorse(worse: Map<string, number[]>, better: Map<string, number[]>): void {
  for (const [id, series] of better)
    series.forEach((tonnes, t) => {
      expect(tonnes, `${id}, month ${t}`).toBeLessThanOrEqual(worse.get(id)![t]! + 1e-7);
    });
}

const scaled = (shares: Disturbance["facilityShare"], by: number) =>
  new Map([...shares].map(([id, series]) => [id, series.map((share) => share * by)]));

/** The same shock, holding back more of everything that it holds back. */
const stricter = (shock: Disturbance, by: number): Disturbance => ({
  ...shock,
  facilityShare: scaled(shock.facilityShare, by),
  routeShare: scaled(shock.routeShare, by),
  quotas: shock.quotas.map((quota) => ({ ...quota, limit: quota.limit.map((t) => t * by) })),
});

test("more capacity never hurts", { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(sizes, shocks, async (of, shock) => {
      const run = await runOf(layeredChain(of), shocked(shock));
      const grown = [...run.chain.facilities].map(([id, facility]) => {
        const steps = facility.capacity.map(({ from, capacity }) => ({
          from,
          capacity: figure(capacity.value * 1.5),
        }));
        return [id, { ...facility, capacity: steps }] as const;
      });
      const more = { ...run, chain: { ...run.chain, facilities: new Map(grown) } };
      const before = await marketCost(run);
      expect(await marketCost(more)).toBeLessThanOrEqual(before + rounding(before));
      expectNoneWorse(unmetFrozen(run), unmetFrozen(more));
    }),
    seeded,
  );
});

test("a stricter shock never helps", async () => {
  const share = fc.integer({ min: 0, max: 9 }).map((tenths) => tenths / 10);
  await fc.assert(
    fc.asyncProperty(sizes, shocks, share, async (of, shock, by) => {
      const run = await runOf(layeredChain(of), shocked(shock));
      const strict = { ...run, disturbance: stricter(run.disturbance, by) };
      const before = await marketCost(run);
      expect(await marketCost(strict)).toBeGreaterThanOrEqual(before - rounding(before));
      expectNoneWorse(unmetFrozen(strict), unmetFrozen(run));
    }),
    seeded,
  );
});

/** The chain with a range of a fifth either way around every number that a corner moves. */
function withRanges(chain: Chain): Chain {
  const spread = (node: unknown): unknown => {
    if (node instanceof Map) return new Map([...node].map(([key, one]) => [key, spread(one)]));
    if (Array.isArray(node)) return node.map(spread);
    if (typeof node !== "object" || node === null) return node;
    if ("low" in node && "value" in node && typeof node.value === "number")
      return { ...node, low: node.value * 0.8, high: node.value * 1.2 };
    return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, spread(one)]));
  };
  return spread(chain) as Chain;
}

test("value lost is least at the favourable corner and most at the adverse one", {
  timeout: 30_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(sizes, shocks, async (of, shock) => {
      const chain = layeredChain(of);
      const baseline = await closeBase(chain);
      const lostAt = async (corner: Run["corner"]) => {
        const run = { chain: withRanges(chain), baseline, disturbance: shocked(shock), corner };
        const { trajectory } = simulateFrozen(run);
        const frozenUsd = summarise(run, trajectory, everyone(chain)).valueLostUsd;
        return { frozenUsd, marketUsd: await marketCost(run) };
      };
      const favourable = await lostAt("favourable");
      const central = await lostAt("central");
      const adverse = await lostAt("adverse");
      for (const level of ["frozenUsd", "marketUsd"] as const) {
        const slack = rounding(adverse[level]);
        expect(favourable[level]).toBeLessThanOrEqual(central[level] + slack);
        expect(central[level]).toBeLessThanOrEqual(adverse[level] + slack);
      }
    }),
    seeded,
  );
});

test("without a shock nobody runs short in the frozen response, at any corner", {
  timeout: 30_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      sizes,
      fc.constantFrom("central", "favourable", "adverse"),
      async (of, corner) => {
        const chain = layeredChain(of);
        const calm = { refinery: [1], mine: [1], dyRoute: [1], magnetRoute: [1], surge: 1 };
        const run = {
          chain: withRanges(chain),
          baseline: await closeBase(chain),
          disturbance: shocked({ ...calm, quota: undefined }),
          corner: corner as Run["corner"],
        };
        for (const [id, series] of unmetFrozen(run))
          for (const tonnes of series) expect(tonnes, id).toBeLessThan(1e-6);
      },
    ),
    seeded,
  );
});
