import { openSession } from "../../lp/index.ts";
import type { Chain } from "../../model/index.ts";
import { assembleMarket, type Baseline, type Run, USD_PER_COST_UNIT } from "../../network/index.ts";
import type { Month } from "../../units/index.ts";
import { type Coercion, disturbanceAt, gripOf } from "./field.ts";
import { programBetween } from "./parametric.ts";
import { servedByMonth, servedShares, stakeIn, stakeUsd } from "./stake.ts";
import type { FieldPoint } from "./threshold.ts";
import { type Certainty, traceProgram } from "./trace.ts";

/** A chain with its base year closed, over months, and a coercion of it. */
export interface CoercedChain {
  readonly chain: Chain;
  readonly baseline: Baseline;
  readonly months: readonly Month[];
  readonly coercion: Coercion;
}

/** How a vantage fares at a field. */
export interface FarePoint extends FieldPoint {
  /** Value of the vantage's demand not served, USD over the run, undiscounted. */
  readonly valueLostUsd: number;
  /** Share served in each country of the vantage, in its order, 0 to 1. */
  readonly servedByCountry: readonly number[];
}

/** A point of the market's curve. */
export interface CurvePoint extends FarePoint {
  /** Largest scaled breach of optimality that the review of the answer found. */
  readonly residual: number;
}

/** The share served in the market's answer, from no field to the full one. */
export interface MarketCurve {
  readonly points: readonly CurvePoint[];
  /** How it is known that the curve is straight from each point to the next. */
  readonly pieces: readonly Certainty[];
  /** Share of the vantage's demand served in each month at full field, by value, 0 to 1. */
  readonly servedByMonth: readonly number[];
  /** What the vantage has at stake over the run, USD. */
  readonly atStakeUsd: number;
  /** How far the least total cost can lie off its broken line, share of what is at stake, at most. */
  readonly objectiveGap: number;
  readonly solves: number;
}

/** The run of a coerced chain at a field, 0 to 1, at the values of all ranges. */
export const runAtField = (
  { chain, baseline, months, coercion }: CoercedChain,
  field: number,
): Run => ({
  chain,
  baseline,
  disturbance: disturbanceAt(gripOf(chain, coercion), months, field),
  corner: "central",
});

/**
 * The demagnetisation curve of the market: M(h), the share of the vantage's demand, by value of lost
 * supply over the run, that is served where the coercers withhold the share h in every month and
 * everyone else answers at least total cost.
 *
 * All bounds of the market are affine in h, so its least total cost is convex and piecewise linear
 * in h, and its optimum moves in straight lines between breakpoints (parametric programming: Gal
 * 1979). M is read off the optimum. Every point is a solved and reviewed optimum, exact to the
 * solver's tolerance. Between points M is a straight line: exactly where one basis spans the piece,
 * within `tolerance` where the piece was tried at its middle. M is what the market's optimum gives
 * the vantage and not the most that the vantage could get; where several optima cost the same, it
 * is that of the one found. Nothing in the market favours the vantage, and M need not fall at every
 * step: a coercion that stops plants abroad can also set supply free.
 *
 * `tolerance` is a share of what the vantage has at stake, for M and for the cost alike.
 */
export async function marketCurve(
  coerced: CoercedChain,
  tolerance: number,
  report: (share: number) => Promise<void> = async () => {},
): Promise<MarketCurve> {
  const free = assembleMarket(runAtField(coerced, 0));
  const full = assembleMarket(runAtField(coerced, 1));
  const stake = stakeIn(free, coerced.coercion.vantage);
  const atStakeUsd = stakeUsd(stake);
  using session = await openSession(free.model);
  const trace = await traceProgram(session, programBetween(free.model, full.model), {
    read: ({ primal }) => servedShares(stake, primal),
    readingTolerance: tolerance,
    objectiveTolerance: (tolerance * atStakeUsd) / USD_PER_COST_UNIT,
    report,
  });
  return {
    points: trace.points.map(({ at, reading, residual }) => {
      const [servedShare, ...servedByCountry] = reading as [number, ...number[]];
      const valueLostUsd = (1 - servedShare) * atStakeUsd;
      return { field: at, servedShare, valueLostUsd, servedByCountry, residual };
    }),
    pieces: trace.pieces,
    servedByMonth: servedByMonth(stake, trace.last.primal),
    atStakeUsd,
    objectiveGap: (trace.objectiveGap * USD_PER_COST_UNIT) / atStakeUsd,
    solves: trace.solves,
  };
}
