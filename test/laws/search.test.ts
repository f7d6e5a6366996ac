import fc from "fast-check";
import { expect, test } from "vitest";
import type { Chain } from "../../src/model/index.ts";
import { IDLE_USD } from "../../src/network/blocks/network.ts";
import { solveMarket } from "../../src/network/index.ts";
import { runOf } from "../chains/runs.ts";
import { disturbance, tinyChain } from "../chains/tiny.ts";

/**
 * Two mines, two routes to Japan, two users and a stock, in whole tonnes a month: small enough to try
 * every whole number. Its constraints are intervals of integers, so that a best answer is whole.
 */
const numbers = fc.record({
  made: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
  spare: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })),
  shippingUsd: fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 })),
  lostUsd: fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 })),
  left: fc.array(fc.constantFrom(0, 1), { minLength: 2, maxLength: 2 }),
  surge: fc.constantFrom(1, 2),
  stock: fc.integer({ min: 0, max: 3 }),
  release: fc.integer({ min: 0, max: 2 }),
  priceUsd: fc.integer({ min: 0, max: 200 }),
});

type Numbers = typeof numbers extends fc.Arbitrary<infer N> ? N : never;

const EXACT = 12;
const MONTHS = 2;

/** A tonne a month each way goes to defence; cars take the rest. */
function chainOf({ made, spare, shippingUsd, lostUsd, stock, release, priceUsd }: Numbers): Chain {
  const route = (i: 0 | 1) => ({
    base: made[i] * EXACT,
    cost: shippingUsd[i],
    growth: spare[i] / made[i],
    growthLimit: 1 + spare[i] / made[i],
  });
  const mine = (at: string, i: 0 | 1) => ({
    at,
    runs: { dig: made[i] * EXACT },
    capacity: { "2025-01": (made[i] + spare[i]) * EXACT },
  });
  return tinyChain({
    commodities: { oxide: { Dy: 1 } },
    processes: { dig: { out: { oxide: 1 } } },
    facilities: { cn: mine("CN", 0), us: mine("US", 1) },
    routes: { "oxide:CN>JP": route(0), "oxide:US>JP": route(1) },
    demands: {
      "oxide@JP/defence": { base: EXACT, lost: lostUsd[0] },
      "oxide@JP/cars": { base: (made[0] + made[1] - 1) * EXACT, lost: lostUsd[1] },
    },
    holdings: { trader: { of: "oxide", at: "JP", stock, release } },
    prices: { oxide: priceUsd },
  });
}

const range = (most: number): number[] => Array.from({ length: most + 1 }, (_, i) => i);

/**
 * The least cost, by trying every whole number of tonnes shipped on each route, released, and given
 * to each user in each month. A tonne shipped beyond the usual costs its freight, a usual one that is
 * dug or shipped saves its idling, and a tonne of stock that is gone at the end is bought again.
 */
function searched(of: Numbers): number {
  const { made, spare, shippingUsd, lostUsd, left, surge, stock, release, priceUsd } = of;
  const weight = (t: number) => 1 / 1.004 ** t;
  const month = (t: number, inStore: number): number => {
    if (t === MONTHS) return (stock - inStore) * priceUsd * weight(MONTHS - 1);
    const usual = [made[0] * left[t]!, made[1]] as const;
    const wanted = [1, (made[0] + made[1] - 1) * surge] as const;
    const most = [usual[0] + spare[0] * left[t]!, usual[1] + spare[1]] as const;
    let best = Infinity;
    for (const a of range(most[0]))
      for (const b of range(most[1]))
        for (const out of range(Math.min(release, inStore))) {
          const kept = Math.min(a, usual[0]) + Math.min(b, usual[1]) + made[0] + made[1];
          const freight =
            shippingUsd[0] * Math.max(0, a - usual[0]) +
            shippingUsd[1] * Math.max(0, b - usual[1]) -
            IDLE_USD * kept;
          for (const first of range(Math.min(wanted[0], a + b + out))) {
            const second = Math.min(wanted[1], a + b + out - first);
            const lost = lostUsd[0] * (wanted[0] - first) + lostUsd[1] * (wanted[1] - second);
            best = Math.min(best, (freight + lost) * weight(t) + month(t + 1, inStore - out));
          }
        }
    return best;
  };
  return month(0, stock);
}

test("the market finds what a search of all whole answers finds", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(numbers, async (of) => {
      const shock = disturbance(MONTHS, {
        routes: { "oxide:CN>JP": of.left },
        demands: { "oxide@JP/cars": of.surge },
      });
      const { optimal } = await solveMarket(await runOf(chainOf(of), shock));
      expect(optimal.objective * 1000).toBeCloseTo(searched(of), 4);
    }),
    { seed: 20260104, numRuns: 150 },
  );
});
