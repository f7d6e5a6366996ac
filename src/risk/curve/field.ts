import { type Chain, type Disturbance, undisturbed } from "../../model/index.ts";
import type { Month } from "../../units/index.ts";

/** Who withholds what from whom. */
export interface Coercion {
  /** Countries that act as one. */
  readonly coercers: ReadonlySet<string>;
  /** Countries that goods are withheld from, and whose demand counts. */
  readonly vantage: ReadonlySet<string>;
  /** Commodities withheld; absent means all of the chain. */
  readonly commodities?: ReadonlySet<string>;
  /** Whether plants abroad that a coercer controls are stopped as well. */
  readonly usesControl: boolean;
}

/** What a coercion can take hold of in a chain: ids of routes and facilities. */
export interface Grip {
  readonly routes: readonly string[];
  readonly facilities: readonly string[];
}

/**
 * What a coercion takes hold of: every route for a withheld commodity from a coercer to the vantage,
 * lanes that nobody uses yet among them, so that none is opened as a way round; and with control
 * every plant outside the coercers' countries that one of them can order to stop and that makes a
 * withheld commodity. A plant is a whole: what it makes for others stops with it.
 */
export function gripOf(chain: Chain, coercion: Coercion): Grip {
  const { coercers, vantage, commodities, usesControl } = coercion;
  const isWithheld = (commodity: string) => commodities?.has(commodity) ?? true;
  const isAbroad = (country: string) => !coercers.has(country);
  const routes = [...chain.routes.values()].filter(
    ({ commodity, from, to }) => isWithheld(commodity) && coercers.has(from) && vantage.has(to),
  );
  const makes = (process: string) =>
    chain.processes.get(process)!.outputs.some(({ commodity }) => isWithheld(commodity));
  const facilities = [...chain.facilities.values()].filter(
    ({ country, control, processes }) =>
      usesControl && isAbroad(country) && coercers.has(control) && processes.some(makes),
  );
  return { routes: routes.map(({ id }) => id), facilities: facilities.map(({ id }) => id) };
}

/**
 * The disturbance at a field `h`, 0 to 1, in every month: each route and each plant of the grip
 * keeps the share 1 − h. Every bound of the market is affine in h.
 */
export function disturbanceAt(
  { routes, facilities }: Grip,
  months: readonly Month[],
  field: number,
): Disturbance {
  const left = new Float64Array(months.length).fill(1 - field);
  const sharing = (ids: readonly string[]) => new Map(ids.map((id) => [id, left] as const));
  return {
    ...undisturbed(months),
    routeShare: sharing(routes),
    facilityShare: sharing(facilities),
  };
}
