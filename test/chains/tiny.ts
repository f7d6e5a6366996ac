import {
  type Chain,
  type Disturbance,
  demandId,
  type Estimate,
  type Figure,
  type HoldingKind,
  type Route,
  routeId,
  type Tier,
  undisturbed,
} from "../../src/model/index.ts";
import { monthsFrom, parseMonth } from "../../src/units/index.ts";

/** A number for a test: a plain one, or one with a range. */
type Num = number | readonly [low: number, value: number, high: number];

/** A chain in a few lines. Amounts are t/a, as in the tables; a year of 1,200 t is 100 t a month. */
export interface TinySpec {
  readonly commodities: Record<string, Record<string, number>>;
  readonly processes?: Record<
    string,
    {
      in?: Record<string, number>;
      out: Record<string, number>;
      cost?: Num;
      lead?: number;
      ramp?: Num;
    }
  >;
  readonly facilities?: Record<
    string,
    {
      at: string;
      control?: string;
      runs: Record<string, Num>;
      capacity?: Record<string, Num>;
      family?: string;
    }
  >;
  /** Keys `commodity:FROM>TO`. */
  readonly routes?: Record<
    string,
    {
      base?: Num;
      family?: string;
      lead?: number;
      cost?: Num;
      duty?: Num;
      growth?: Num;
      growthLimit?: Num;
      premium?: Num;
      qualification?: Num;
      newLane?: Num;
    }
  >;
  /** Keys `commodity@COUNTRY/sector`. */
  readonly demands?: Record<string, { base: Num; lost: Num; tier?: Tier; family?: string }>;
  readonly substitutions?: Record<
    string,
    { wanted: string; by: string; rate?: number; limit: Num; delay?: Num; cost?: Num }
  >;
  readonly holdings?: Record<
    string,
    {
      of: string;
      at: string;
      stock: Num;
      kind?: HoldingKind;
      floor?: Num;
      release?: Num;
      fill?: Num;
      loss?: number;
    }
  >;
  /** Keys `commodity@COUNTRY`. */
  readonly stockChanges?: Record<string, Num>;
  readonly families?: Record<string, Num>;
  readonly prices?: Record<string, number>;
}

const at = { file: "tiny", line: 1 };

export function figure(number: Num): Figure {
  const [low, value, high] = typeof number === "number" ? [number, number, number] : number;
  const rest = { unit: "t/a", basis: "", period: "2025", source: "test", note: "", at };
  return { value, low, high, quality: "reported", ...rest };
}

const maybe = (number: Num | undefined) => (number === undefined ? undefined : figure(number));
const estimate = (number: Num, family = ""): Estimate => ({ figure: figure(number), family });
const name = (text: string) => ({ en: text, ja: text });
const entries = <T>(record: Record<string, T> | undefined) => Object.entries(record ?? {}).sort();

/** Builds a chain of base year 2025. */
export function tinyChain(spec: TinySpec): Chain {
  const elements = [...new Set(Object.values(spec.commodities).flatMap(Object.keys))].sort();
  const places = new Set<string>(Object.values(spec.facilities ?? {}).map((one) => one.at));
  const routes = entries(spec.routes).map(([key, terms]): Route => {
    const [, commodity, from, to] = /^(.+):(.+)>(.+)$/.exec(key)!;
    places.add(from!).add(to!);
    const { base, family, lead, ...rest } = terms;
    return {
      id: routeId(commodity!, from!, to!),
      commodity: commodity!,
      from: from!,
      to: to!,
      base: base === undefined ? undefined : estimate(base, family),
      terms: {
        lead: maybe(lead),
        cost: maybe(rest.cost),
        duty: maybe(rest.duty),
        growth: maybe(rest.growth),
        growthLimit: maybe(rest.growthLimit),
        premium: maybe(rest.premium),
        qualification: maybe(rest.qualification),
        newLane: maybe(rest.newLane),
      },
      at,
    };
  });
  const demands = entries(spec.demands).map(([key, { base, lost, family }]) => {
    const [, commodity, country, sector] = /^(.+)@(.+)\/([^/]+)$/.exec(key)!;
    places.add(country!);
    return {
      id: demandId(commodity!, country!, sector!),
      commodity: commodity!,
      country: country!,
      sector: sector!,
      base: estimate(base, family),
      lostValue: figure(lost),
      tier: spec.demands?.[key]?.tier ?? ("industrial" as Tier),
      at,
    };
  });
  const flows = (side: Record<string, number> | undefined) =>
    entries(side).map(([commodity, rate]) => ({ commodity, rate: figure(rate) }));
  for (const { at: place } of Object.values(spec.holdings ?? {})) places.add(place);
  return {
    id: "tiny",
    name: name("tiny"),
    baseYear: 2025,
    elements,
    stages: ["all"],
    countries: new Map(
      [...places].sort().map((id) => [id, { id, name: name(id), longitude: 0, latitude: 0 }]),
    ),
    commodities: new Map(
      entries(spec.commodities).map(([id, content]) => [
        id,
        {
          id,
          stage: "all",
          basis: "content",
          name: name(id),
          content: new Map(entries(content).map(([element, share]) => [element, figure(share)])),
          at,
        },
      ]),
    ),
    processes: new Map(
      entries(spec.processes).map(([id, process]) => [
        id,
        {
          id,
          stage: "all",
          name: name(id),
          inputs: flows(process.in),
          outputs: flows(process.out),
          cost: maybe(process.cost),
          lead: maybe(process.lead),
          ramp: maybe(process.ramp),
          at,
        },
      ]),
    ),
    facilities: new Map(
      entries(spec.facilities).map(([id, one]) => [
        id,
        {
          id,
          name: name(id),
          country: one.at,
          place: "",
          latitude: undefined,
          longitude: undefined,
          owner: "",
          control: one.control ?? one.at,
          processes: Object.keys(one.runs).sort(),
          status: "operating",
          activity: new Map(
            entries(one.runs).map(([process, base]) => [process, estimate(base, one.family)]),
          ),
          capacity: entries(one.capacity).map(([from, capacity]) => ({
            from: parseMonth(from)!,
            capacity: figure(capacity),
          })),
          source: "test",
          note: "",
          at,
        },
      ]),
    ),
    routes: new Map(routes.map((route) => [route.id, route])),
    sectors: new Map(
      demands.map(({ sector, tier }) => [sector, { id: sector, tier, name: name(sector) }]),
    ),
    demands: new Map(demands.map(({ tier: _, ...demand }) => [demand.id, demand])),
    substitutions: entries(spec.substitutions).map(([id, one]) => ({
      id,
      wanted: one.wanted,
      substitute: one.by,
      sector: "*",
      country: "*",
      rate: figure(one.rate ?? 1),
      limit: figure(one.limit),
      delay: figure(one.delay ?? 0),
      cost: maybe(one.cost),
      at,
    })),
    holdings: new Map(
      entries(spec.holdings).map(([id, one]) => [
        id,
        {
          id,
          commodity: one.of,
          country: one.at,
          holder: id,
          kind: one.kind ?? "firm",
          stock: figure(one.stock),
          floor: maybe(one.floor),
          release: maybe(one.release),
          fill: maybe(one.fill),
          loss: maybe(one.loss),
          at,
        },
      ]),
    ),
    stockChanges: entries(spec.stockChanges).map(([key, change]) => {
      const [commodity, country] = key.split("@");
      return { commodity: commodity!, country: country!, base: estimate(change), at };
    }),
    families: new Map(
      entries(spec.families).map(([id, scale]) => [id, { id, scale: figure(scale) }]),
    ),
    inUse: new Map(),
    prices: new Map(entries(spec.prices).map(([id, price]) => [id, figure(price)])),
  };
}

/** What a test does to a chain, for `count` months from January 2026. */
export function disturbance(
  count: number,
  changes: {
    facilities?: Record<string, number | number[]>;
    routes?: Record<string, number | number[]>;
    demands?: Record<string, number | number[]>;
    quotas?: { routes: string[]; limit: number }[];
  } = {},
): Disturbance {
  const months = monthsFrom(parseMonth("2026-01")!, count);
  const series = (shares: Record<string, number | number[]> | undefined) =>
    new Map(
      entries(shares).map(([id, share]) => [
        id,
        Float64Array.from(months, (_, t) => (typeof share === "number" ? share : (share[t] ?? 1))),
      ]),
    );
  return {
    ...undisturbed(months),
    facilityShare: series(changes.facilities),
    routeShare: series(changes.routes),
    demandScale: series(changes.demands),
    quotas: (changes.quotas ?? []).map(({ routes, limit }) => ({
      cause: "test quota",
      routes,
      limit: new Float64Array(count).fill(limit),
    })),
  };
}
