import type { Chain } from "../src/model/index.ts";
import { type TinySpec, tinyChain } from "../test/chains/tiny.ts";

/** A stream of numbers from 0 to 1 that is the same every time (Park and Miller 1988). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const STAGES = ["ore", "oxide", "metal", "magnet"] as const;
const SECTORS = ["defence", "cars", "wind"] as const;

/** Countries of which each buys a commodity, besides making some itself. */
const SUPPLIERS = 4;

/**
 * A chain of many countries: each digs, refines, smelts and presses, buys every stage from a few
 * others, may open lanes to a few more, holds stocks and has three uses. Close to the size that a
 * 32-bit solver takes. Base figures have wide ranges, so that the base year closes.
 */
export function syntheticChain(countries: number, seed = 1): Chain {
  const random = randomFrom(seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  const wide = (value: number) => [value * 0.5, value, value * 1.5] as const;
  const ids = Array.from({ length: countries }, (_, i) => `C${String(i).padStart(2, "0")}`);
  const facilities: NonNullable<TinySpec["facilities"]> = {};
  const routes: NonNullable<TinySpec["routes"]> = {};
  const demands: NonNullable<TinySpec["demands"]> = {};
  const holdings: NonNullable<TinySpec["holdings"]> = {};
  for (const at of ids) {
    const sizeTpa = between(200, 3000);
    for (const stage of STAGES)
      facilities[`${stage}-${at}`] = {
        at,
        runs: { [`make-${stage}`]: wide(sizeTpa) },
        capacity: { "2025-01": sizeTpa * between(1.1, 1.6) },
      };
    for (const commodity of STAGES) {
      const partners = ids.filter((id) => id !== at).sort(() => random() - 0.5);
      partners.slice(0, 2 * SUPPLIERS).forEach((from, rank) => {
        routes[`${commodity}:${from}>${at}`] =
          rank < SUPPLIERS
            ? {
                base: wide((sizeTpa / SUPPLIERS) * between(0.1, 0.5)),
                lead: rank % 3,
                cost: between(50, 400),
                growth: between(0.01, 0.1),
                growthLimit: 2,
              }
            : { cost: between(200, 800), qualification: rank % 6, newLane: 0.02 };
      });
      if (commodity !== "ore")
        holdings[`${commodity}-stock-${at}`] = { of: commodity, at, stock: sizeTpa / 12 };
    }
    SECTORS.forEach((sector, rank) => {
      const lost = 1_000_000 / 4 ** rank;
      demands[`magnet@${at}/${sector}`] = { base: wide((sizeTpa * (rank + 1)) / 6), lost };
    });
  }
  return tinyChain({
    commodities: Object.fromEntries(STAGES.map((id) => [id, { Nd: 1 }])),
    processes: {
      "make-ore": { out: { ore: 1 }, cost: 300 },
      "make-oxide": { in: { ore: 1 }, out: { oxide: 1 }, cost: 2000, lead: 1 },
      "make-metal": { in: { oxide: 1 }, out: { metal: 1 }, cost: 4000 },
      "make-magnet": { in: { metal: 1 }, out: { magnet: 1 }, cost: 9000, lead: 1 },
    },
    facilities,
    routes,
    demands,
    holdings,
    prices: { ore: 2000, oxide: 60_000, metal: 80_000, magnet: 100_000 },
  });
}
