/** A point of a curve: the field, and the share of demand that is still served at it. */
export interface FieldPoint {
  /** Share of the coercer's exports withheld, 0 to 1. */
  readonly field: number;
  /** Share of the vantage's demand still served, by value, 0 to 1. */
  readonly servedShare: number;
}

/** A served share this little below a threshold is numerical noise, not a fall below it. */
export const SERVED_NOISE = 1e-9;

/**
 * Hc(θ), the critical field: the smallest share withheld from which on less than θ is served, on the
 * straight lines between the points of a curve; `undefined` where no field brings the share below θ.
 *
 * @example
 * const curve = [{ field: 0, servedShare: 1 }, { field: 0.5, servedShare: 1 }, { field: 1, servedShare: 0 }]
 * criticalField(curve, 0.9) // => 0.55
 * criticalField(curve.slice(0, 2), 0.9) // => undefined
 */
export function criticalField(points: readonly FieldPoint[], theta: number): number | undefined {
  const least = theta - SERVED_NOISE;
  const index = points.findIndex(({ servedShare }) => servedShare < least);
  if (index < 0) return undefined;
  const below = points[index]!;
  const above = points[index - 1];
  if (!above) return below.field;
  const fallen = Math.max(0, above.servedShare - theta) / (above.servedShare - below.servedShare);
  return above.field + fallen * (below.field - above.field);
}

/**
 * The endurance: whole months of a run that pass before the share served in a month falls below θ; 0
 * where the first month does; `undefined` where none does.
 *
 * @example
 * enduranceMonths([1, 0.95, 0.8], 0.9) // => 2
 * enduranceMonths([1, 1], 0.9) // => undefined
 */
export function enduranceMonths(
  servedByMonth: readonly number[],
  theta: number,
): number | undefined {
  const month = servedByMonth.findIndex((share) => share < theta - SERVED_NOISE);
  return month < 0 ? undefined : month;
}
