import { factor, solveFactored } from "./cholesky.ts";
import { isQuadratic, type LinearModel } from "./model.ts";

/** A point and the prices of its rows; not checked. */
export interface PricedPoint {
  readonly primal: Float64Array;
  readonly dual: Float64Array;
}

/** Rows above which the dense normal equations would be slow: 600 take half a second. */
const ROWS_MAX = 600;

const ROUNDS_MAX = 80;
/** Mean of distance to bound times price at which a point counts as converged. */
const CENTRE_DONE = 1e-15;
/** Keeps the Newton matrix regular where a column has neither curvature nor bounds. */
const REGULAR = 1e-11;

/**
 * Minimises a separable quadratic program with equality rows by a primal-dual interior point method
 * (predictor and corrector of Mehrotra 1992, on the normal equations A D A'). HiGHS 1.15 ends some
 * small problems of this kind at a point that is no optimum; this method has no active set to get
 * lost in. Returns `undefined` where the model is of another kind. It needs a point inside all
 * bounds: where there is none, what it returns may be no optimum, so that it must be reviewed.
 */
export function minimiseSeparable(model: LinearModel): PricedPoint | undefined {
  const { columnCount: n, rowCount: m, cost, start, row, value, rowLower: side } = model;
  const { columnLower: lower, columnUpper: upper, curvature } = model;
  const isOfThisKind =
    curvature &&
    isQuadratic(model) &&
    m > 0 &&
    m <= ROWS_MAX &&
    !model.integer &&
    side.every((bound, i) => bound === model.rowUpper[i]);
  if (!isOfThisKind) return undefined;
  const moves = (j: number) => lower[j]! < upper[j]!;
  const hasLower = (j: number) => moves(j) && lower[j]! > -Infinity;
  const hasUpper = (j: number) => moves(j) && upper[j]! < Infinity;
  const x = Float64Array.from({ length: n }, (_, j) => beginAt(lower[j]!, upper[j]!));
  const y = new Float64Array(m);
  const low = Float64Array.from({ length: n }, (_, j) => (hasLower(j) ? 1 : 0));
  const high = Float64Array.from({ length: n }, (_, j) => (hasUpper(j) ? 1 : 0));
  const pairs = low.reduce((sum, one, j) => sum + one + high[j]!, 0);
  // Kept apart from x, so that a distance far below the rounding of x is still above 0.
  const roomLow = x.map((at, j) => (hasLower(j) ? at - lower[j]! : 1));
  const roomHigh = x.map((at, j) => (hasUpper(j) ? upper[j]! - at : 1));
  const times = (prices: Float64Array, j: number) => {
    let sum = 0;
    for (let k = start[j]!; k < start[j + 1]!; k++) sum += value[k]! * prices[row[k]!]!;
    return sum;
  };
  const scale = 1 + side.reduce((most, bound) => Math.max(most, Math.abs(bound)), 0);

  for (let round = 0; round < ROUNDS_MAX; round++) {
    const open = side.slice();
    const slope = new Float64Array(n);
    let centre = 0;
    for (let j = 0; j < n; j++) {
      for (let k = start[j]!; k < start[j + 1]!; k++) open[row[k]!]! -= value[k]! * x[j]!;
      centre += roomLow[j]! * low[j]! + roomHigh[j]! * high[j]!;
      if (moves(j)) slope[j] = cost[j]! + curvature[j]! * x[j]! - times(y, j) - low[j]! + high[j]!;
    }
    centre /= Math.max(1, pairs);
    const worst = Math.max(largest(open) / scale, largest(slope));
    if (!Number.isFinite(worst)) return undefined;
    if (worst < 1e-11 && centre < CENTRE_DONE) break;
    const weight = slope.map((_, j) =>
      moves(j)
        ? 1 / (curvature[j]! + low[j]! / roomLow[j]! + high[j]! / roomHigh[j]! + REGULAR)
        : 0,
    );
    const matrix = normalMatrix(model, weight);
    if (!factor(matrix, m)) return undefined;

    const step = (lowSide: (j: number) => number, highSide: (j: number) => number) => {
      const push = slope.map(
        (gradient, j) => -gradient + lowSide(j) / roomLow[j]! - highSide(j) / roomHigh[j]!,
      );
      const right = open.slice();
      for (let j = 0; j < n; j++)
        for (let k = start[j]!; k < start[j + 1]!; k++)
          right[row[k]!]! -= value[k]! * weight[j]! * push[j]!;
      const dy = solveFactored(matrix, m, right);
      const dx = push.map((amount, j) => weight[j]! * (amount + times(dy, j)));
      const dLow = dx.map((d, j) => (hasLower(j) ? (lowSide(j) - low[j]! * d) / roomLow[j]! : 0));
      const dHigh = dx.map((d, j) =>
        hasUpper(j) ? (highSide(j) + high[j]! * d) / roomHigh[j]! : 0,
      );
      let length = 1;
      for (let j = 0; j < n; j++) {
        if (hasLower(j))
          length = Math.min(length, reach(roomLow[j]!, dx[j]!), reach(low[j]!, dLow[j]!));
        if (hasUpper(j))
          length = Math.min(length, reach(roomHigh[j]!, -dx[j]!), reach(high[j]!, dHigh[j]!));
      }
      return { dx, dy, dLow, dHigh, length };
    };
    const predictor = step(
      (j) => (hasLower(j) ? -roomLow[j]! * low[j]! : 0),
      (j) => (hasUpper(j) ? -roomHigh[j]! * high[j]! : 0),
    );
    const goal = centre * (1 - predictor.length) ** 3;
    const { dx, dy, dLow, dHigh, length } = step(
      (j) =>
        hasLower(j) ? goal - roomLow[j]! * low[j]! - predictor.dx[j]! * predictor.dLow[j]! : 0,
      (j) =>
        hasUpper(j) ? goal - roomHigh[j]! * high[j]! + predictor.dx[j]! * predictor.dHigh[j]! : 0,
    );
    const along = Math.min(1, 0.9995 * length);
    for (let i = 0; i < m; i++) y[i]! += along * dy[i]!;
    for (let j = 0; j < n; j++) {
      x[j]! += along * dx[j]!;
      if (hasLower(j)) roomLow[j]! += along * dx[j]!;
      if (hasUpper(j)) roomHigh[j]! -= along * dx[j]!;
      low[j]! += along * dLow[j]!;
      high[j]! += along * dHigh[j]!;
    }
  }
  // A point nearer to a bound than its price is large is on it.
  return {
    primal: x.map((at, j) => {
      if (hasLower(j) && roomLow[j]! < low[j]!) return lower[j]!;
      return hasUpper(j) && roomHigh[j]! < high[j]! ? upper[j]! : at;
    }),
    dual: y,
  };
}

/** A point well inside the bounds, at 0 where that is. */
function beginAt(lower: number, upper: number): number {
  if (lower === upper) return lower;
  const margin = Math.min(1, (upper - lower) / 4);
  return Math.min(upper - margin, Math.max(lower + margin, 0));
}

/** How far along a step a positive amount stays positive; at most a little more than 1. */
const reach = (amount: number, step: number): number => (step < 0 ? -amount / step : 1.001);

const largest = (values: Float64Array): number =>
  values.reduce((most, one) => Math.max(most, Math.abs(one)), 0);

/** The lower triangle of A D A', by rows. */
function normalMatrix(
  { columnCount, rowCount, start, row, value }: LinearModel,
  weight: Float64Array,
) {
  const matrix = new Float64Array(rowCount * rowCount);
  for (let j = 0; j < columnCount; j++)
    for (let k = start[j]!; k < start[j + 1]!; k++)
      for (let l = start[j]!; l < start[j + 1]!; l++)
        if (row[l]! <= row[k]!)
          matrix[row[k]! * rowCount + row[l]!]! += weight[j]! * value[k]! * value[l]!;
  return matrix;
}
