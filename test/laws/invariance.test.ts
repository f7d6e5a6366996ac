import fc from "fast-check";
import { expect, test } from "vitest";
import type { LinearModel } from "../../src/lp/index.ts";
import type { Chain, Corner, Facility } from "../../src/model/index.ts";
import {
  assembleLike,
  assembleMarket,
  openMarket,
  type Run,
  simulateFrozen,
  solveMarket,
  summarise,
} from "../../src/network/index.ts";
import { closeBase, runOf } from "../chains/runs.ts";
import { layeredChain, shocked, shocks, sizes } from "./layeredChain.ts";

const seeded = { seed: 20260103, numRuns: 30 };

/** What a reader is told: tonnes unmet of each demand, frozen, and the market's whole cost. */
async function told(run: Run) {
  const { unmet } = simulateFrozen(run).trajectory;
  const frozen = new Map([...unmet].map(([id, series]) => [id, [...series]]));
  return { frozen, market: (await solveMarket(run)).optimal.objective };
}

function expectSame(one: Awaited<ReturnType<typeof told>>, other: typeof one): void {
  expect(Math.abs(one.market - other.market)).toBeLessThan(1e-6 * (1 + Math.abs(one.market)));
  for (const [id, series] of one.frozen)
    series.forEach((tonnes, t) => {
      expect(other.frozen.get(id)![t], `${id}, month ${t}`).toBeCloseTo(tonnes, 5);
    });
}

/** The same plant in two halves. */
function halves(facility: Facility): Facility[] {
  const half = <T extends { readonly value: number; low: number; high: number }>(figure: T): T => ({
    ...figure,
    value: figure.value / 2,
    low: figure.low / 2,
    high: figure.high / 2,
  });
  return ["east", "west"].map((part) => ({
    ...facility,
    id: `${facility.id}-${part}`,
    capacity: facility.capacity.map(({ from, capacity }) => ({ from, capacity: half(capacity) })),
  }));
}

test("splitting a facility in two changes nothing", { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(sizes, shocks, async (of, shock) => {
      const whole = await runOf(layeredChain(of), shocked(shock));
      const { facilities } = whole.chain;
      const split = [...facilities.values()].flatMap(halves);
      const partsOf = (id: string) => [`${id}-east`, `${id}-west`];
      const activity = [...whole.baseline.activity].flatMap(([id, own]) => {
        const half = new Map([...own].map(([process, tpa]) => [process, tpa / 2]));
        return partsOf(id).map((part) => [part, half] as const);
      });
      const shares = [...whole.disturbance.facilityShare].flatMap(([id, series]) =>
        partsOf(id).map((part) => [part, series] as const),
      );
      expectSame(
        await told(whole),
        await told({
          ...whole,
          chain: { ...whole.chain, facilities: new Map(split.map((one) => [one.id, one])) },
          baseline: { ...whole.baseline, activity: new Map(activity) },
          disturbance: { ...whole.disturbance, facilityShare: new Map(shares) },
        }),
      );
    }),
    seeded,
  );
});

/** The chain with every map and list in the order that the keys fall in when shuffled by `seed`. */
function shuffled(chain: Chain, seed: number): Chain {
  const rank = (text: string) =>
    [...text].reduce((hash, letter) => (hash * 31 + letter.codePointAt(0)! + seed) % 9973, seed);
  const orderOf = (item: unknown) =>
    rank(JSON.stringify(item, (_, one) => (one instanceof Map ? [...one.keys()] : one)));
  const shuffle = (node: unknown): unknown => {
    if (node instanceof Map)
      return new Map(
        [...node]
          .map(([key, one]) => [key, shuffle(one)] as const)
          .sort(([a], [b]) => rank(a) - rank(b)),
      );
    if (Array.isArray(node)) return node.map(shuffle).sort((a, b) => orderOf(a) - orderOf(b));
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, shuffle(one)]));
  };
  const facilities = shuffle(chain.facilities) as Map<string, Facility>;
  // Capacity steps are a course in time, not a set.
  const timed = [...facilities].map(
    ([id, one]) => [id, { ...one, capacity: chain.facilities.get(id)!.capacity }] as const,
  );
  return { ...(shuffle(chain) as Chain), facilities: new Map(timed) };
}

test("the order of facilities, routes, demands and all else changes nothing", async () => {
  const seeds = fc.integer({ min: 1, max: 5000 });
  await fc.assert(
    fc.asyncProperty(sizes, shocks, seeds, async (of, shock, seed) => {
      const chain = layeredChain(of);
      const other = shuffled(chain, seed);
      expect([...other.routes.keys()]).not.toEqual([...chain.routes.keys()]);
      const disturbance = shocked(shock);
      expectSame(
        await told(await runOf(chain, disturbance)),
        await told(await runOf(other, disturbance)),
      );
    }),
    seeded,
  );
});

test("a session finds what a cold one finds, whatever it solved before and begins from", {
  timeout: 30_000,
}, async () => {
  const course = fc.array(shocks, { minLength: 2, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(sizes, course, fc.constantFrom(0, 3), async (of, asked, startsMax) => {
      const chain = layeredChain(of);
      const baseline = await closeBase(chain);
      const runs = asked.map(
        (one): Run => ({
          chain,
          baseline,
          disturbance: shocked({ ...one, quota: undefined }),
          corner: "central",
        }),
      );
      using there = await openMarket(runs[0]!, startsMax);
      using back = await openMarket(runs[0]!, startsMax);
      const objectives = runs.map((run) => there.solve(run).optimal.objective);
      const reversed = runs.toReversed().map((run) => back.solve(run).optimal.objective);
      for (const [k, run] of runs.entries()) {
        const cold = (await solveMarket(run)).optimal.objective;
        const tolerance = 1e-6 * (1 + Math.abs(cold));
        expect(Math.abs(objectives[k]! - cold)).toBeLessThan(tolerance);
        expect(Math.abs(reversed.at(-1 - k)! - cold)).toBeLessThan(tolerance);
      }
    }),
    seeded,
  );
});

test("a run written out like another is the same program as written out from nothing", async () => {
  const corners = fc.constantFrom<Corner>("central", "favourable", "adverse");
  await fc.assert(
    fc.asyncProperty(sizes, shocks, shocks, corners, async (of, before, shock, corner) => {
      const chain = layeredChain(of);
      const baseline = await closeBase(chain);
      const runUnder = (one: typeof shock, at: Corner): Run => ({
        chain,
        baseline,
        disturbance: shocked({ ...one, quota: before.quota }),
        corner: at,
      });
      const known = assembleMarket(runUnder(before, "central"));
      const again = assembleLike(runUnder(shock, corner), known);
      const anew = assembleMarket(runUnder(shock, corner));
      const numbers = ({ columnName: _, rowName: __, ...rest }: LinearModel) => rest;
      expect(numbers(again.model)).toEqual(numbers(anew.model));
      expect(again.layout.trade).toEqual(anew.layout.trade);
    }),
    seeded,
  );
});

test("a session refuses a run whose quotas bind other routes", async () => {
  const chain = layeredChain(fc.sample(sizes, { seed: 1, numRuns: 1 })[0]!);
  const baseline = await closeBase(chain);
  const calm = shocked({
    refinery: [],
    mine: [],
    dyRoute: [],
    magnetRoute: [],
    surge: 1,
    quota: 9,
  });
  const [quota] = calm.quotas;
  const other = { ...calm, quotas: [{ ...quota!, routes: ["magnet:CN>US", "magnet:JP>CN"] }] };
  using session = await openMarket({ chain, baseline, disturbance: calm, corner: "central" });
  expect(() => session.solve({ chain, baseline, disturbance: other, corner: "central" })).toThrow(
    /set of quotas/,
  );
});

test("what one country sees and what the others see add up to what all see", {
  timeout: 30_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(sizes, shocks, async (of, shock) => {
      const run = await runOf(layeredChain(of), shocked(shock));
      const { trajectory } = simulateFrozen(run);
      const seenBy = (...ids: string[]) => summarise(run, trajectory, new Set(ids));
      const apart = seenBy("JP").valueLostUsd + seenBy("US", "CN").valueLostUsd;
      const all = seenBy("JP", "US", "CN");
      expect(all.valueLostUsd).toBeCloseTo(apart, 4);
      expect(all.servedShare).toBeGreaterThanOrEqual(0);
      expect(all.servedShare).toBeLessThanOrEqual(1);
    }),
    seeded,
  );
});
