import type { CurveLine } from "./lines.ts";

/** Where a line falls below a threshold. */
export interface Threshold {
  /** Least share withheld at which it does; null where none does. */
  readonly criticalField: number | null;
  /** Months at full field until one does; null where none does. */
  readonly enduranceMonths: number | null;
}

/**
 * Reads a line at a threshold: as the server read it, or, at one that the server was not asked for, off
 * the line itself.
 */
export function thresholdOf(line: CurveLine, theta: number): Threshold {
  const told = line.thresholds.find((one) => one.theta === theta);
  if (told) return told;
  const { points, servedByMonth } = line;
  const index = points.findIndex(({ servedShare }) => servedShare < theta);
  const month = servedByMonth.findIndex((served) => served < theta);
  return {
    criticalField: index < 0 ? null : crossing(points, index, theta),
    enduranceMonths: month < 0 ? null : month,
  };
}

function crossing(points: CurveLine["points"], index: number, theta: number): number {
  const [from, to] = [points[index - 1], points[index]!];
  if (!from) return to.field;
  const way = (from.servedShare - theta) / (from.servedShare - to.servedShare);
  return from.field + (to.field - from.field) * way;
}
