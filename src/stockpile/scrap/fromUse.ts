import { atCorner, type Chain, type Corner, type InUse, type Process } from "../../model/index.ts";
import { followSales, followStock, type YearInUse } from "./inUse.ts";
import type { Lifetime } from "./lifetime.ts";
import { returnsOf } from "./returns.ts";

/** After the base year sales stay as they were, or are what holds the stock in use. */
export type LaterSales = "as-before" | "to-hold-stock";

/** What the magnets of a country do in a year. Tonnes of magnet. */
export interface YearOfUse {
  readonly year: number;
  readonly sales: number;
  /** In use at the end of the year. */
  readonly stock: number;
  readonly discarded: number;
  /** Of what is discarded, what collection can reach. */
  readonly reachable: number;
  /** Make-up of what is discarded, mass share by element. */
  readonly content: ReadonlyMap<string, number>;
  /** Recovered of what is reachable, t of element. */
  readonly recovered: ReadonlyMap<string, number>;
  /** Of collecting and recovering what is reachable, USD. */
  readonly costUsd: number;
}

/** A sector's years in use. */
export interface SectorInUse {
  readonly sector: string;
  readonly years: readonly YearOfUse[];
}

/** Elements whose content in magnets fell over the years. */
const HEAVY = ["Dy", "Tb"];

/** No sintered grade holds more of one heavy element, mass share. */
const HEAVY_MOST = 0.1;

/** Whether a process gathers old goods: it takes nothing in and makes what the stage of scrap makes. */
export const isCollection = ({ commodities }: Chain, { inputs, outputs }: Process): boolean =>
  inputs.length === 0 &&
  outputs.length > 0 &&
  outputs.every(({ commodity }) => commodities.get(commodity)!.stage === "scrap");

/** Share of elements recovered from old goods, and USD a tonne of collecting and recovering them. */
function recoveryIn(chain: Chain, corner: Corner): { recovered: number; costUsdPerTonne: number } {
  const processes = [...chain.processes.values()];
  const collect = processes.find((process) => isCollection(chain, process));
  const gathered = collect?.outputs[0]?.commodity;
  const recycle = processes.find(({ inputs }) =>
    inputs.some(({ commodity }) => commodity === gathered),
  );
  if (!collect || !recycle) return { recovered: 0, costUsdPerTonne: 0 };
  const massOf = (flows: Process["inputs"], element: string) =>
    flows.reduce(
      (sum, { commodity, rate }) =>
        sum + rate.value * (chain.commodities.get(commodity)!.content.get(element)?.value ?? 0),
      0,
    );
  let [into, out] = [0, 0];
  for (const element of chain.elements) {
    const made = massOf(recycle.outputs, element);
    if (made === 0) continue;
    out += made;
    into += massOf(recycle.inputs, element);
  }
  const costOf = ({ cost }: Process) => (cost ? atCorner(cost, corner, "more-is-worse") : 0);
  return {
    recovered: into > 0 ? Math.min(1, out / into) : 0,
    costUsdPerTonne: costOf(collect) + costOf(recycle),
  };
}

/** Base-year sales to a sector of goods that stay at home, by commodity, t. */
function salesOf(chain: Chain, { sector, country }: InUse, kept: number): Map<string, number> {
  const own = [...chain.demands.values()].filter(
    (demand) => demand.sector === sector && demand.country === country,
  );
  return new Map(own.map(({ commodity, base }) => [commodity, base.figure.value * kept]));
}

function follow(
  chain: Chain,
  use: InUse,
  total: number,
  lastYear: number,
  corner: Corner,
  later: LaterSales,
): readonly YearInUse[] {
  const worse = (name: "life" | "growth" | "since") => atCorner(use[name], corner, "more-is-worse");
  const since = Math.min(chain.baseYear, Math.round(worse("since")));
  const lifetime: Lifetime = {
    kind: "log-normal",
    meanYears: worse("life"),
    deviationYears: use.deviation.value,
  };
  const sales = Array.from(
    { length: lastYear - since + 1 },
    (_, index) => total / (1 + worse("growth")) ** Math.max(0, chain.baseYear - since - index),
  );
  const bySales = followSales(sales, since, lifetime);
  if (later === "as-before") return bySales;
  const held = bySales.map(({ stock }, index) =>
    since + index <= chain.baseYear ? stock : bySales[chain.baseYear - since]!.stock,
  );
  return followStock(held, since, lifetime);
}

/**
 * Magnets in use in a country, sector by sector, from the first year of sales to `lastYear`: what was
 * sold, what is in use, what is discarded when, and what of it can be had back at which cost.
 *
 * Sales before the base year follow its demand back at a mean rate of growth, since no series by use is
 * published: sales[y] = demand · kept / (1 + growth)^(base − y). A tonne comes back with the make-up of
 * its year of sale: heavy elements fell by `heavyFall` a year.
 */
export function inUseIn(
  chain: Chain,
  country: string,
  lastYear: number,
  corner: Corner = "central",
  later: LaterSales = "as-before",
): readonly SectorInUse[] {
  const recovery = recoveryIn(chain, corner);
  return [...chain.inUse.values()]
    .filter((use) => use.country === country)
    .map((use): SectorInUse => {
      const sold = salesOf(chain, use, atCorner(use.kept, corner, "more-is-better"));
      const total = [...sold.values()].reduce((sum, tonnes) => sum + tonnes, 0);
      const followed = follow(chain, use, total, Math.max(lastYear, chain.baseYear), corner, later);
      const collected = atCorner(use.reachable, corner, "more-is-better");
      const contents = contentOf(chain, use, sold, total, corner);
      const returns = returnsOf(followed, () => ({ ...recovery, collected }), contents);
      const years = followed.map(({ year, sales, stock, outflow }, index): YearOfUse => {
        const { collected: reachable, recovered, costUsd } = returns[index]!;
        const whole = reachable * recovery.recovered;
        const content = new Map(
          [...recovered].map(([element, back]) => [element, whole > 0 ? back / whole : 0] as const),
        );
        return { year, sales, stock, discarded: outflow, reachable, content, recovered, costUsd };
      });
      return { sector: use.sector, years: years.filter(({ year }) => year <= lastYear) };
    });
}

/** Make-up of a sector's magnets by year of sale, mass share of each element. */
function contentOf(
  chain: Chain,
  use: InUse,
  sold: ReadonlyMap<string, number>,
  total: number,
  corner: Corner,
): (saleYear: number) => Readonly<Record<string, number>> {
  const fall = atCorner(use.heavyFall, corner, "more-is-better");
  const now = chain.elements.map((element) => {
    let mass = 0;
    for (const [commodity, tonnes] of sold)
      mass += tonnes * (chain.commodities.get(commodity)!.content.get(element)?.value ?? 0);
    return [element, total > 0 ? mass / total : 0] as const;
  });
  const madeIn = (saleYear: number) =>
    Object.fromEntries(
      now.map(([element, share]) => {
        if (!HEAVY.includes(element)) return [element, share];
        const earlier = share * (1 + fall) ** Math.max(0, chain.baseYear - saleYear);
        return [element, Math.max(share, Math.min(HEAVY_MOST, earlier))];
      }),
    );
  const known = new Map<number, Readonly<Record<string, number>>>();
  return (saleYear) => {
    const content = known.get(saleYear) ?? madeIn(saleYear);
    known.set(saleYear, content);
    return content;
  };
}

/** Tonnes of magnets that collection can reach in a country, by year, from the base year to `lastYear`. */
export function reachableIn(
  chain: Chain,
  country: string,
  lastYear: number,
  corner: Corner,
): ReadonlyMap<number, number> {
  const reachable = new Map<number, number>();
  for (const { years } of inUseIn(chain, country, lastYear, corner))
    for (const row of years)
      if (row.year >= chain.baseYear)
        reachable.set(row.year, (reachable.get(row.year) ?? 0) + row.reachable);
  return reachable;
}
