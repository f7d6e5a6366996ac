/** A point of a demagnetisation curve. */
export interface CurvePoint {
  readonly field: number;
  readonly servedShare: number;
  readonly valueLostUsd: number;
  readonly servedByCountry: Readonly<Record<string, number>>;
}

/**
 * Reads a curve at a field: straight between its points, as it was traced.
 *
 * @example
 * servedAt([{ field: 0, servedShare: 1, valueLostUsd: 0, servedByCountry: {} }, { field: 1, servedShare: 0.5, valueLostUsd: 8, servedByCountry: {} }], 0.25)
 * // => { field: 0.25, servedShare: 0.875, valueLostUsd: 2, servedByCountry: {} }
 */
export function servedAt(points: readonly CurvePoint[], field: number): CurvePoint {
  const next = points.findIndex((point) => point.field >= field);
  if (next <= 0) return points[next < 0 ? points.length - 1 : 0]!;
  const [from, to] = [points[next - 1]!, points[next]!];
  const way = (field - from.field) / (to.field - from.field);
  const mix = (a: number, b: number) => a + (b - a) * way;
  return {
    field,
    servedShare: mix(from.servedShare, to.servedShare),
    valueLostUsd: mix(from.valueLostUsd, to.valueLostUsd),
    servedByCountry: Object.fromEntries(
      Object.entries(from.servedByCountry).map(([id, share]) => [
        id,
        mix(share, to.servedByCountry[id]!),
      ]),
    ),
  };
}
