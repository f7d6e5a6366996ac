import type { Chain, Commodity, Facility } from "../model/index.ts";
import type { Baseline } from "./baseline.ts";

/** A chain with its base year closed: all that the network needs of the data. */
export interface ClosedChain {
  readonly chain: Chain;
  readonly baseline: Baseline;
}

/** What a value becomes in JSON: every map an object by its keys. */
export type Packed<T> = T extends string | number | boolean | undefined
  ? T
  : T extends ReadonlyMap<string, infer V>
    ? { readonly [key: string]: Packed<V> }
    : T extends readonly (infer V)[]
      ? readonly Packed<V>[]
      : T extends object
        ? { readonly [K in keyof T]: Packed<T[K]> }
        : T;

/**
 * Writes a closed chain as plain JSON, every map as an object by its keys, so that it can be sent to a
 * browser. Numbers come back to the last digit.
 */
export const packClosed = (closed: ClosedChain): Packed<ClosedChain> =>
  JSON.parse(
    JSON.stringify(closed, (_, value: unknown) =>
      value instanceof Map ? Object.fromEntries(value) : value,
    ),
  ) as Packed<ClosedChain>;

const mapOf = <V>(packed: { readonly [key: string]: V }): ReadonlyMap<string, V> =>
  new Map(Object.entries(packed));

const mapEach = <P, V>(packed: { readonly [key: string]: P }, unpack: (one: P) => V) =>
  new Map(Object.entries(packed).map(([key, one]) => [key, unpack(one)] as const));

const commodityOf = (one: Packed<Commodity>): Commodity => ({
  ...one,
  content: mapOf(one.content),
});

const facilityOf = (one: Packed<Facility>): Facility => ({ ...one, activity: mapOf(one.activity) });

/**
 * Reads a closed chain that `packClosed` wrote: the program made of it is the same, entry by entry.
 */
export const unpackClosed = ({ chain, baseline }: Packed<ClosedChain>): ClosedChain => ({
  chain: {
    ...chain,
    countries: mapOf(chain.countries),
    commodities: mapEach(chain.commodities, commodityOf),
    processes: mapOf(chain.processes),
    facilities: mapEach(chain.facilities, facilityOf),
    routes: mapOf(chain.routes),
    sectors: mapOf(chain.sectors),
    demands: mapOf(chain.demands),
    inUse: mapOf(chain.inUse),
    holdings: mapOf(chain.holdings),
    families: mapOf(chain.families),
    prices: mapOf(chain.prices),
  },
  baseline: {
    ...baseline,
    activity: mapEach(baseline.activity, mapOf),
    flow: mapOf(baseline.flow),
    demand: mapOf(baseline.demand),
    stockChange: mapOf(baseline.stockChange),
    surplus: mapOf(baseline.surplus),
    scale: mapOf(baseline.scale),
  },
});
