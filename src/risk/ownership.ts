import type { Chain } from "../model/index.ts";
import { solveMarket, summarise } from "../network/index.ts";
import { disturbanceAt, gripOf } from "./curve/field.ts";
import { type CoercedChain, marketCurve, runAtField } from "./curve/marketCurve.ts";
import { criticalField, enduranceMonths } from "./curve/threshold.ts";

/** How exposed a vantage is to a coercer. Shares are of its demand by value, over the run, 0 to 1. */
export interface Exposure {
  /** Hc(θ), share withheld; `undefined` where no field brings the share served below θ. */
  readonly criticalField: number | undefined;
  /** Months at full field until a month falls below θ; `undefined` where none does. */
  readonly enduranceMonths: number | undefined;
  /** Served at full field: exports withheld, plants under control abroad stopped. */
  readonly servedShare: number;
  /** USD over the run at full field. */
  readonly valueLostUsd: number;
  /** Served where only the plants under control abroad stop: the loss of one controller. */
  readonly servedWithoutPlants: number;
}

/** A chain in which someone else can order a facility to stop. Nothing else of it changes. */
export function withController(chain: Chain, facility: string, controller: string): Chain {
  const changed = { ...chain.facilities.get(facility)!, control: controller };
  return { ...chain, facilities: new Map([...chain.facilities, [facility, changed]]) };
}

/** Measures the exposure of a vantage to a coercion at a threshold θ, to a tolerance as `marketCurve`. */
export async function measureExposure(
  coerced: CoercedChain,
  theta: number,
  tolerance: number,
  report: (share: number) => Promise<void>,
): Promise<Exposure> {
  const { points, servedByMonth } = await marketCurve(coerced, tolerance, report);
  const { facilities } = gripOf(coerced.chain, coerced.coercion);
  const plants = disturbanceAt({ routes: [], facilities }, coerced.months, 1);
  const run = { ...runAtField(coerced, 0), disturbance: plants };
  const { trajectory } = await solveMarket(run);
  const { servedShare, valueLostUsd } = points.at(-1)!;
  return {
    criticalField: criticalField(points, theta),
    enduranceMonths: enduranceMonths(servedByMonth, theta),
    servedShare,
    valueLostUsd,
    servedWithoutPlants: summarise(run, trajectory, coerced.coercion.vantage).servedShare,
  };
}
