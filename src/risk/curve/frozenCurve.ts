import { simulateFrozen, summarise } from "../../network/index.ts";
import { type CoercedChain, type FarePoint, runAtField } from "./marketCurve.ts";
import { NARROWEST } from "./trace.ts";

/** The share served where every buyer keeps its suppliers, from no field to the full one. */
export interface FrozenCurve {
  readonly points: readonly FarePoint[];
  /** Share of the vantage's demand served in each month at full field, by value, 0 to 1. */
  readonly servedByMonth: readonly number[];
}

/**
 * The demagnetisation curve of the frozen response. It needs no solver and never rises: less allowed
 * means less for everyone. It is no broken line where goods pass the coercer twice (the shares left
 * multiply), so it is halved until the middle of each piece lies on the line within `tolerance`, a
 * share of what the vantage has at stake. At the points it is exact.
 */
export function frozenCurve(coerced: CoercedChain, tolerance: number): FrozenCurve {
  const { vantage } = coerced.coercion;
  const fareAt = (field: number) => {
    const run = runAtField(coerced, field);
    const { trajectory } = simulateFrozen(run);
    const fareOf = (countries: ReadonlySet<string>) => summarise(run, trajectory, countries);
    const { servedShare, valueLostUsd, servedShareByMonth } = fareOf(vantage);
    const servedByCountry = [...vantage].map((id) => fareOf(new Set([id])).servedShare);
    return { point: { field, servedShare, valueLostUsd, servedByCountry }, servedShareByMonth };
  };
  type Fare = ReturnType<typeof fareAt>;
  const follow = (a: Fare, b: Fare): Fare[] => {
    const between = fareAt((a.point.field + b.point.field) / 2);
    const chord = (a.point.servedShare + b.point.servedShare) / 2;
    const isStraight = Math.abs(between.point.servedShare - chord) <= tolerance;
    if (isStraight || b.point.field - a.point.field < NARROWEST) return [a];
    return [...follow(a, between), ...follow(between, b)];
  };
  // From three points, unevenly, so that a bend is not missed where the curve crosses its chord.
  const [none, some, full] = [fareAt(0), fareAt(0.4), fareAt(1)];
  const fares = [...follow(none, some), ...follow(some, full), full];
  return { points: fares.map(({ point }) => point), servedByMonth: full.servedShareByMonth };
}
