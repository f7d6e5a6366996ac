import {
  type Commodity,
  type Figure,
  type Route,
  type RouteTerms,
  routeId,
} from "../../model/index.ts";
import { scaled } from "./figures.ts";
import { fillFlows } from "./fillFlows.ts";
import type { Mineral, Minerals } from "./mineral.ts";
import type { Supply } from "./nationalOutput.ts";

/** Who sends and who takes a commodity, t/a, with equal totals. */
export interface Ends {
  readonly senders: Supply;
  readonly takers: Supply;
}

/** Shares of a taker's imports by sender, as fractions; what is unnamed is spread over all senders. */
export type ImportShares = ReadonlyMap<string, ReadonlyMap<string, number>>;

const sharesIn = (rows: readonly (readonly [country: string, percent: number])[]) => {
  const shares = new Map<string, number>();
  for (const [country, percent] of rows) shares.set(country, percent / 100);
  return shares;
};

/** Known sources of imports of refined material: of the US by USGS, of others the latest typed. */
export function importShares({
  about,
  usImportSources,
  importShares: typed,
}: Mineral): ImportShares {
  const known = new Map<string, ReadonlyMap<string, number>>();
  const ofUs = usImportSources.filter(({ series }) => series === about.us_imports);
  if (ofUs.length > 0)
    known.set("US", sharesIn(ofUs.map(({ country, value }) => [country, value ?? 0])));
  for (const importer of new Set(typed.map((row) => row.importer))) {
    if (importer === "US") continue;
    const own = typed.filter((row) => row.importer === importer);
    const newest = own
      .map(({ figure }) => figure.period)
      .sort()
      .at(-1);
    const latest = own.filter(({ figure }) => figure.period === newest);
    known.set(importer, sharesIn(latest.map(({ from, figure }) => [from, figure.value])));
  }
  return known;
}

/**
 * Least share of imports that is spread over all senders. Printed shares are rounded to whole per
 * cents, and a guess that rules no lane out can be filled to any totals.
 */
const UNNAMED_MIN = 0.02;

/**
 * First guess of where a taker is supplied from, in odds: what is known of its imports, what that
 * leaves by the size of each sender, and home by its size times the preference for home.
 */
function guessColumn(
  senders: readonly (readonly [country: string, figure: Figure])[],
  taker: string,
  home: number,
  known: ReadonlyMap<string, number> | undefined,
): number[] {
  const world = senders.reduce((sum, [, { value }]) => sum + value, 0);
  const named = senders.reduce(
    (sum, [sender]) => sum + (sender === taker ? 0 : (known?.get(sender) ?? 0)),
    0,
  );
  return senders.map(([sender, { value }]) => {
    const ofWorld = value / world;
    if (sender === taker) return ofWorld * home;
    return (known?.get(sender) ?? 0) + Math.max(UNNAMED_MIN, 1 - named) * ofWorld;
  });
}

/** Drops lanes that carry less than a share of what their taker uses, but no taker's or sender's largest. */
function dropThin(flows: readonly (readonly number[])[], ends: Ends, least: number): number[][] {
  const senders = [...ends.senders.keys()];
  const takers = [...ends.takers];
  const largestTo = takers.map((_, j) => Math.max(...flows.map((row) => row[j]!)));
  return flows.map((row, i) => {
    const largestFrom = Math.max(...row);
    return row.map((flow, j) => {
      const [taker, { value }] = takers[j]!;
      const stays =
        taker === senders[i] ||
        flow >= value * least ||
        flow === largestFrom ||
        flow === largestTo[j];
      return stays ? flow : 0;
    });
  });
}

/** Flows from senders (rows) to takers (columns) that meet both totals, thin lanes left out if possible. */
export function laneFlows(ends: Ends, minerals: Minerals, known: ImportShares): number[][] {
  const senders = [...ends.senders];
  const rows = senders.map(([, { value }]) => value);
  const columns = [...ends.takers.values()].map(({ value }) => value);
  const home = minerals.assumptions["home-preference"].value;
  const guesses = [...ends.takers.keys()].map((taker) =>
    guessColumn(senders, taker, home, known.get(taker)),
  );
  const guess = senders.map((_, i) => guesses.map((column) => column[i]!));
  const full = fillFlows(guess, rows, columns);
  if (!full) throw new Error("A full table of flows has no fill: its totals differ.");
  const least = minerals.assumptions["least-share"].value;
  return fillFlows(dropThin(full, ends, least), rows, columns) ?? full;
}

/** What shipping takes on every lane of a generated chain, at a price of the commodity, USD/t. */
export function laneTerms(minerals: Minerals, price: Figure): RouteTerms {
  const { freight, lead, growth, premium, qualification, ...others } = minerals.assumptions;
  return {
    lead,
    cost: { ...scaled(freight, price.value, freight.note), unit: "USD/t" },
    duty: undefined,
    growth,
    growthLimit: others["growth-limit"],
    premium,
    qualification,
    newLane: others["new-lane"],
  };
}

/** Routes between countries: those with a flow, and lanes that could be opened. */
export function layRoutes(
  { id: commodity, basis, at }: Commodity,
  ends: Ends,
  flows: readonly (readonly number[])[],
  minerals: Minerals,
  terms: RouteTerms,
  year: number,
): Route[] {
  const range = minerals.assumptions["flow-range"];
  return [...ends.senders.keys()].flatMap((from, i) =>
    [...ends.takers.keys()].flatMap((to, j): Route[] => {
      if (from === to) return [];
      const value = flows[i]![j]!;
      const figure: Figure = {
        ...range,
        value,
        low: value * (1 - range.value),
        high: value * (1 + range.value),
        unit: "t/a",
        basis,
        quality: "modelled",
        period: String(year),
        note: "Filled from the totals of both ends by proportional fitting",
      };
      const base = value > 0 ? { figure, family: "" } : undefined;
      return [{ id: routeId(commodity, from, to), commodity, from, to, base, terms, at }];
    }),
  );
}
