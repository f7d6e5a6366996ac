import fc from "fast-check";
import type { Chain, Disturbance } from "../../src/model/index.ts";
import { disturbance, type TinySpec, tinyChain } from "../chains/tiny.ts";

/**
 * Chains from mine to use, random in size, lead times, limits and prices, alike in shape: joint
 * products, a swarf loop, firm stocks, a base-year draw and a build-up, substitution, a new lane.
 * Figures have wide ranges, so that every base year closes.
 */
const wide = (value: number) => [value * 0.2, value, value * 3] as const;

const tpa = fc.integer({ min: 1, max: 40 }).map((hundreds) => hundreds * 100);
const share = (least: number, most: number) =>
  fc.integer({ min: least * 100, max: most * 100 }).map((percent) => percent / 100);
const lead = fc.integer({ min: 0, max: 2 });

const sizes = fc.record({
  mineCn: tpa,
  mineUs: tpa,
  magnetsCn: tpa,
  magnetsJp: tpa,
  demandCn: tpa,
  demandJp: tpa,
  demandUs: tpa,
  spareCapacity: share(1, 2),
  processLead: lead,
  seaLead: lead,
  growth: share(0, 0.3),
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
});

/** The sizes of a random chain. */
export type Sizes = typeof sizes extends fc.Arbitrary<infer S> ? S : never;

/** The random chain in the words of `tinyChain`. */
export function layeredSpec(of: Sizes): TinySpec {
  const growing = { growth: of.growth, growthLimit: 1.5, premium: of.premium };
  const capacity = (base: number) => ({ "2025-01": base * of.spareCapacity });
  return {
    commodities: {
      ore: { Nd: 0.2, Ce: 0.5, Dy: 0.02 },
      "nd-oxide": { Nd: 1 },
      "ce-oxide": { Ce: 1 },
      "dy-oxide": { Dy: 1 },
      magnet: { Nd: 0.7, Dy: 0.04 },
      plain: { Nd: 0.75 },
      swarf: { Nd: 0.9, Dy: 0.08 },
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
        in: { "nd-oxide": 0.8, "dy-oxide": 0.05 },
        out: { magnet: 1, swarf: 0.1 },
        cost: 9000,
      },
      "press-plain": { in: { "nd-oxide": 0.8 }, out: { plain: 1 }, cost: 8000 },
      recycle: { in: { swarf: 1 }, out: { "nd-oxide": 0.85, "dy-oxide": 0.07 }, cost: 2000 },
    },
    facilities: {
      "mine-cn": { at: "CN", runs: { dig: wide(of.mineCn) }, capacity: capacity(of.mineCn) },
      "mine-us": { at: "US", runs: { dig: wide(of.mineUs) }, capacity: capacity(of.mineUs) },
      refinery: { at: "CN", runs: { refine: wide(of.mineCn) } },
      "magnets-cn": { at: "CN", runs: { press: wide(of.magnetsCn), "press-plain": wide(100) } },
      "magnets-jp": {
        at: "JP",
        runs: { press: wide(of.magnetsJp) },
        capacity: capacity(of.magnetsJp),
      },
      recycler: { at: "JP", runs: { recycle: wide(of.magnetsJp * 0.1) } },
    },
    routes: {
      "ore:US>CN": { base: wide(of.mineUs), lead: of.seaLead, cost: 50, ...growing },
      "nd-oxide:CN>JP": { base: wide(of.magnetsJp), duty: of.duty, ...growing },
      "nd-oxide:CN>US": { qualification: of.qualification, newLane: of.newLane },
      "dy-oxide:CN>JP": { base: wide(of.magnetsJp * 0.05), lead: 1, cost: 100, ...growing },
      "magnet:CN>US": { base: wide(of.demandUs), lead: of.seaLead, cost: 300, ...growing },
      "magnet:JP>US": {
        cost: 300,
        premium: of.premium,
        qualification: of.qualification,
        newLane: of.newLane,
      },
      "plain:CN>JP": { base: wide(50), cost: 200, growth: 2, growthLimit: 20 },
      "plain:CN>US": { base: wide(50), cost: 200, growth: 2, growthLimit: 20 },
    },
    demands: {
      "magnet@CN/cars": { base: wide(of.demandCn), lost: of.lost * 1000 },
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
      trader: { of: "dy-oxide", at: "JP", stock: of.stock, floor: 1, release: 5, loss: of.loss },
      maker: { of: "magnet", at: "US", stock: of.stock, fill: 3 },
      state: { of: "dy-oxide", at: "JP", stock: 1000, kind: "public" },
    },
    stockChanges: { "dy-oxide@CN": -of.drawn, "nd-oxide@CN": of.built },
    prices: { "dy-oxide": 250_000, "nd-oxide": 70_000, magnet: 60_000, plain: 50_000 },
  };
}

/** Random chains. */
export const layeredChains: fc.Arbitrary<Chain> = sizes.map((of) => tinyChain(layeredSpec(of)));

/** A chain that has some of everything. */
export const richSizes: Sizes = {
  mineCn: 3000,
  mineUs: 1000,
  magnetsCn: 600,
  magnetsJp: 400,
  demandCn: 400,
  demandJp: 400,
  demandUs: 200,
  spareCapacity: 1.2,
  processLead: 1,
  seaLead: 1,
  growth: 0.1,
  premium: 0.2,
  duty: 0.1,
  qualification: 2,
  newLane: 0.2,
  stock: 20,
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

/** Random shocks on those chains: outages, export limits, surges and a quota. */
export const shocks: fc.Arbitrary<Disturbance> = fc
  .record({
    refinery: course,
    mine: course,
    dyRoute: course,
    magnetRoute: course,
    surge: share(0.5, 2),
    quota: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  })
  .map(({ refinery, mine, dyRoute, magnetRoute, surge, quota }) =>
    disturbance(MONTHS, {
      facilities: { refinery, "mine-us": mine },
      routes: { "dy-oxide:CN>JP": dyRoute, "magnet:CN>US": magnetRoute },
      demands: { "magnet@JP/cars": surge },
      quotas:
        quota === undefined ? [] : [{ routes: ["nd-oxide:CN>JP", "nd-oxide:CN>US"], limit: quota }],
    }),
  );
