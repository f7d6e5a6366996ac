import fc from "fast-check";
import type { Chain, Disturbance } from "../../src/model/index.ts";
import { disturbance, type TinySpec, tinyChain } from "../chains/tiny.ts";

/**
 * Chains from mine to use, random in size, lead times, limits and prices, alike in shape: joint
 * products, a swarf loop, firm stocks, a base-year draw and a build-up, substitution, a new lane.
 * Figures have wide ranges, so that every base year closes.
 */
const wide = (value: number) => [value * 0.7, value, value * 1.3] as const;

const tpa = fc.integer({ min: 1, max: 40 }).map((hundreds) => hundreds * 100);
const share = (least: number, most: number) =>
  fc.integer({ min: least * 100, max: most * 100 }).map((percent) => percent / 100);
const lead = fc.integer({ min: 0, max: 2 });

const sizesOf = {
  demandCn: tpa,
  demandJp: tpa,
  demandUs: tpa,
  /** Ore mined for the ore needed. */
  plenty: share(0.8, 1.3),
  /** Share of the ore that is dug in the US. */
  fromUs: share(0.1, 0.4),
  spareCapacity: share(1, 2),
  processLead: lead,
  seaLead: lead,
  growth: share(0, 0.3),
  ramp: share(0, 0.3),
  premium: share(0, 0.5),
  duty: share(0, 0.2),
  qualification: fc.integer({ min: 0, max: 3 }),
  newLane: share(0, 0.4),
  stock: fc.integer({ min: 0, max: 40 }),
  loss: share(0, 0.05),
  drawn: fc.integer({ min: 0, max: 30 }),
  built: fc.integer({ min: 0, max: 30 }),
  replaceable: share(0, 0.5),
  delay: fc.integer({ min: 0, max: 2 }),
  lost: fc.integer({ min: 50, max: 900 }),
};

/** The sizes of a random chain; properties draw these, so that a counterexample fits on a screen. */
export type Sizes = { readonly [K in keyof typeof sizesOf]: number };

/** Random sizes. */
export const sizes: fc.Arbitrary<Sizes> = fc.record(sizesOf);

/** The random chain in the words of `tinyChain`. */
export function layeredSpec(of: Sizes): TinySpec {
  const growing = { growth: of.growth, growthLimit: 1.15, premium: of.premium };
  const inCn = of.demandCn + of.demandUs;
  const inJp = of.demandJp * 1.1;
  // 4 t of ore hold the 0.8 t of Nd and 0.08 t of Dy in a tonne of magnets.
  const ore = 4 * (inCn + inJp + 200) * of.plenty;
  const [oreCn, oreUs] = [ore * (1 - of.fromUs), ore * of.fromUs];
  const capacity = (base: number) => ({ "2025-01": base * of.spareCapacity });
  return {
    commodities: {
      ore: { Nd: 0.2, Ce: 0.5, Dy: 0.02 },
      "nd-oxide": { Nd: 1 },
      "ce-oxide": { Ce: 1 },
      "dy-oxide": { Dy: 1 },
      magnet: { Nd: 0.7, Dy: 0.06 },
      plain: { Nd: 0.75 },
      swarf: { Nd: 0.9, Dy: 0.1 },
    },
    processes: {
      dig: { out: { ore: 1 }, cost: 500 },
      refine: {
        in: { ore: 1 },
        out: { "nd-oxide": 0.2, "ce-oxide": 0.5, "dy-oxide": 0.02 },
        cost: 3000,
        lead: of.processLead,
      },
      press: {
        in: { "nd-oxide": 0.8, "dy-oxide": 0.08 },
        out: { magnet: 1, swarf: 0.1 },
        cost: 9000,
        ramp: of.ramp,
      },
      "press-plain": { in: { "nd-oxide": 0.8 }, out: { plain: 1 }, cost: 8000 },
      recycle: { in: { swarf: 1 }, out: { "nd-oxide": 0.85, "dy-oxide": 0.07 }, cost: 2000 },
    },
    facilities: {
      "mine-cn": { at: "CN", runs: { dig: wide(oreCn) }, capacity: capacity(oreCn) },
      "mine-us": { at: "US", runs: { dig: wide(oreUs) }, capacity: capacity(oreUs) },
      refinery: { at: "CN", runs: { refine: wide(ore) }, capacity: capacity(ore) },
      "magnets-cn": { at: "CN", runs: { press: wide(inCn), "press-plain": wide(100) } },
      "magnets-jp": {
        at: "JP",
        runs: { press: wide(inJp) },
        capacity: capacity(inJp),
      },
      // Planned: no base activity, and capacity from the second month on.
      "magnets-us": { at: "US", runs: { press: 0 }, capacity: { "2026-02": of.demandUs } },
      recycler: { at: "JP", runs: { recycle: wide(inJp * 0.1) } },
    },
    routes: {
      "ore:US>CN": { base: wide(oreUs), lead: of.seaLead, cost: 50, ...growing },
      "nd-oxide:CN>JP": { base: wide(inJp * 0.7), duty: of.duty, ...growing },
      "nd-oxide:CN>US": { qualification: of.qualification, newLane: of.newLane },
      "dy-oxide:CN>US": { qualification: of.qualification, newLane: of.newLane },
      "dy-oxide:CN>JP": { base: wide(inJp * 0.07), lead: 1, cost: 100, ...growing },
      "magnet:CN>US": { base: wide(of.demandUs), lead: of.seaLead, cost: 300, ...growing },
      "magnet:CN>JP": { base: wide(of.demandJp * 0.2), cost: 300, ...growing },
      "magnet:JP>US": {
        base: wide(of.demandJp * 0.3),
        cost: 300,
        ...growing,
      },
      "magnet:JP>CN": {
        cost: 300,
        premium: of.premium,
        qualification: of.qualification,
        newLane: of.newLane,
      },
      "plain:CN>JP": { base: wide(50), cost: 200, ...growing, growthLimit: 1.1 },
      "plain:CN>US": { base: wide(50), cost: 200, ...growing, growthLimit: 1.1 },
    },
    demands: {
      "magnet@CN/cars": { base: wide(of.demandCn), lost: of.lost * 1200 },
      "magnet@JP/cars": { base: wide(of.demandJp), lost: of.lost * 1000 },
      "magnet@JP/defence": { base: wide(of.demandJp / 10), lost: of.lost * 9000 },
      "magnet@US/cars": { base: wide(of.demandUs), lost: of.lost * 1000 },
      "plain@JP/toys": { base: wide(50), lost: of.lost * 500 },
      "plain@US/toys": { base: wide(50), lost: of.lost * 500 },
    },
    substitutions: {
      "do without dy": {
        wanted: "magnet",
        by: "plain",
        rate: 1.2,
        limit: of.replaceable,
        delay: of.delay,
        cost: 5000,
      },
    },
    holdings: {
      trader: { of: "dy-oxide", at: "JP", stock: of.stock, floor: 1, release: 2, loss: of.loss },
      maker: { of: "magnet", at: "US", stock: of.stock, fill: 3 },
      state: { of: "dy-oxide", at: "JP", stock: 1000, kind: "public" },
    },
    stockChanges: { "dy-oxide@CN": -of.drawn, "nd-oxide@CN": of.built },
    prices: { ore: 2000, "dy-oxide": 250_000, "nd-oxide": 70_000, magnet: 60_000, plain: 50_000 },
  };
}

/** The random chain itself. */
export const layeredChain = (of: Sizes): Chain => tinyChain(layeredSpec(of));

/** A chain that has some of everything. */
export const richSizes: Sizes = {
  demandCn: 400,
  demandJp: 400,
  demandUs: 200,
  plenty: 1.1,
  fromUs: 0.25,
  spareCapacity: 1.2,
  processLead: 1,
  seaLead: 1,
  growth: 0.05,
  ramp: 0.04,
  premium: 0.2,
  duty: 0.1,
  qualification: 2,
  newLane: 0.02,
  stock: 8,
  loss: 0.02,
  drawn: 10,
  built: 10,
  replaceable: 0.3,
  delay: 1,
  lost: 300,
};

/** Months that random runs last. */
export const MONTHS = 5;

const course = fc.array(share(0, 1), { minLength: MONTHS, maxLength: MONTHS });

/** A random shock, in the words of `disturbance`. */
export interface Shock {
  readonly refinery: number[];
  readonly mine: number[];
  readonly dyRoute: number[];
  readonly magnetRoute: number[];
  readonly surge: number;
  /** t a month; absent means none. */
  readonly quota: number | undefined;
}

/** Random shocks on those chains: outages, export limits, a surge and a quota. */
export const shocks: fc.Arbitrary<Shock> = fc.record({
  refinery: course,
  mine: course,
  dyRoute: course,
  magnetRoute: course,
  surge: share(0.5, 2),
  quota: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
});

/** What a shock does to a chain. */
export const shocked = (shock: Shock): Disturbance =>
  disturbance(MONTHS, {
    facilities: { refinery: shock.refinery, "mine-us": shock.mine },
    routes: { "dy-oxide:CN>JP": shock.dyRoute, "magnet:CN>US": shock.magnetRoute },
    demands: { "magnet@JP/cars": shock.surge },
    quotas:
      shock.quota === undefined
        ? []
        : [{ routes: ["nd-oxide:CN>JP", "nd-oxide:CN>US"], limit: shock.quota }],
  });
