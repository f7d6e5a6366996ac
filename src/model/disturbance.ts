import type { Month } from "../units/index.ts";

/** A cap on the sum of several routes, such as an export quota; t a month. */
export interface Quota {
  /** A sentence for explanations. */
  readonly cause: string;
  readonly routes: readonly string[];
  /** t a month, one for each month of the run. */
  readonly limit: Float64Array;
}

/**
 * What a scenario does to a chain, month by month, in plain numbers: the only thing the network
 * learns of a scenario. Every array has one entry for each month. An id that is absent is untouched.
 */
export interface Disturbance {
  readonly months: readonly Month[];
  /** Share of a facility's capacity and base activity that is left, 0 to 1; by facility id. */
  readonly facilityShare: ReadonlyMap<string, Float64Array>;
  /** Share of what a route could carry that is allowed to leave, 0 to 1; by route id. */
  readonly routeShare: ReadonlyMap<string, Float64Array>;
  /** Duty on top of the base duty, share of price; by route id. */
  readonly routeDuty: ReadonlyMap<string, Float64Array>;
  /** Multiple of base demand, 1 for unchanged; by demand id. */
  readonly demandScale: ReadonlyMap<string, Float64Array>;
  readonly quotas: readonly Quota[];
  /** Sentences that say why, by the id of the facility, route or demand touched. */
  readonly causes: ReadonlyMap<string, readonly string[]>;
}

/**
 * The disturbance that changes nothing.
 *
 * @example
 * undisturbed([]).quotas.length // => 0
 */
export const undisturbed = (months: readonly Month[]): Disturbance => ({
  months,
  facilityShare: new Map(),
  routeShare: new Map(),
  routeDuty: new Map(),
  demandScale: new Map(),
  quotas: [],
  causes: new Map(),
});
