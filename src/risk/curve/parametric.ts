import type { Basis, LinearModel, Optimal, Session } from "../../lp/index.ts";

/** Bounds that move with the parameter: where they stand at 0, and how far they are moved at 1. */
interface Moving {
  readonly indices: Int32Array;
  readonly lower: Float64Array;
  readonly lowerStep: Float64Array;
  readonly upper: Float64Array;
  readonly upperStep: Float64Array;
}

/** A linear program whose bounds are affine in one parameter from 0 to 1. */
export interface ParametricProgram {
  readonly columns: Moving;
  readonly rows: Moving;
}

const step = (from: number, to: number): number => (from === to ? 0 : to - from);

function movingBounds(
  [lower0, upper0]: readonly [Float64Array, Float64Array],
  [lower1, upper1]: readonly [Float64Array, Float64Array],
): Moving {
  const indices = Int32Array.from(
    Array.from(lower0.keys()).filter((i) => lower0[i] !== lower1[i] || upper0[i] !== upper1[i]),
  );
  const at = (bounds: Float64Array) => Float64Array.from(indices, (i) => bounds[i]!);
  const steps = (from: Float64Array, to: Float64Array) =>
    Float64Array.from(indices, (i) => step(from[i]!, to[i]!));
  const lowerStep = steps(lower0, lower1);
  const upperStep = steps(upper0, upper1);
  if ([...lowerStep, ...upperStep].some((one) => !Number.isFinite(one)))
    throw new RangeError("A bound that moves with a parameter must be finite at both ends.");
  return { indices, lower: at(lower0), lowerStep, upper: at(upper0), upperStep };
}

/**
 * The program that leads from one model to another of the same columns, rows, entries and costs:
 * every bound moves in a straight line from where it stands in `from` to where it stands in `to`.
 */
export function programBetween(from: LinearModel, to: LinearModel): ParametricProgram {
  if (from.columnCount !== to.columnCount || from.rowCount !== to.rowCount)
    throw new RangeError("A parametric program leads between models of one shape.");
  if (from.cost.some((cost, j) => cost !== to.cost[j]))
    throw new RangeError("Costs do not move with the parameter.");
  return {
    columns: movingBounds([from.columnLower, from.columnUpper], [to.columnLower, to.columnUpper]),
    rows: movingBounds([from.rowLower, from.rowUpper], [to.rowLower, to.rowUpper]),
  };
}

/** An optimum at a value of the parameter. */
export interface Support {
  /** Value of the parameter. */
  readonly at: number;
  readonly objective: number;
  /** A subgradient of the optimal objective: d objective / d parameter, exact between breakpoints. */
  readonly slope: number;
  readonly basis: Basis;
  readonly optimal: Optimal;
}

/** Σ over moving bounds of price · step: a price above 0 belongs to a lower bound, below 0 to an upper. */
function slopeOf({ indices, lowerStep, upperStep }: Moving, prices: Float64Array): number {
  let slope = 0;
  indices.forEach((index, k) => {
    const price = prices[index]!;
    slope += price * (price > 0 ? lowerStep[k]! : upperStep[k]!);
  });
  return slope;
}

/**
 * Solves the program at a value of its parameter, from a basis where one is given. The slope of the
 * optimal objective follows from the prices of the moving bounds (Gal 1979, section 2):
 *
 *   dz/dh = Σ_i y_i · db_i/dh + Σ_j d_j · du_j/dh
 */
export function supportAt(
  session: Session,
  { columns, rows }: ParametricProgram,
  at: number,
  near?: Basis,
): Support {
  const bounds = ({ lower, lowerStep, upper, upperStep }: Moving) =>
    [
      lower.map((bound, k) => bound + at * lowerStep[k]!),
      upper.map((bound, k) => bound + at * upperStep[k]!),
    ] as const;
  session.setColumnBounds(columns.indices, ...bounds(columns));
  session.setRowBounds(rows.indices, ...bounds(rows));
  if (near) session.setBasis(near);
  const optimal = session.solve();
  if (optimal.status !== "optimal" || !optimal.basis)
    throw new Error(`"${session.model.name}" at ${at} ended as ${optimal.status}.`);
  return {
    at,
    objective: optimal.objective,
    slope: slopeOf(columns, optimal.reducedCost) + slopeOf(rows, optimal.dual),
    basis: optimal.basis,
    optimal,
  };
}

/** Where the supporting lines at two values of the parameter meet. */
export interface Crossing {
  readonly at: number;
  /** How far the optimal objective can lie above the two lines: chord less lines where they meet. */
  readonly gap: number;
}

/**
 * Where two supporting lines meet, and how much is still open between them. The optimal objective is
 * convex: it lies above both lines and below the chord.
 *
 * @example
 * const flat = { at: 0, objective: 0, slope: 0 }
 * const steep = { at: 1, objective: 2, slope: 4 }
 * crossingOf(flat, steep) // => { at: 0.5, gap: 1 }
 */
export function crossingOf(
  a: Pick<Support, "at" | "objective" | "slope">,
  b: Pick<Support, "at" | "objective" | "slope">,
): Crossing {
  const width = b.at - a.at;
  const bend = b.slope - a.slope;
  const middle = a.at + width / 2;
  if (!(bend > 0)) return { at: middle, gap: 0 };
  const along = (a.objective - b.objective + b.slope * width) / bend;
  const clamped = Math.min(width, Math.max(0, along));
  const chord = a.objective + ((b.objective - a.objective) * clamped) / width;
  const gap = chord - (a.objective + a.slope * clamped);
  return { at: a.at + clamped, gap: Math.max(0, gap) };
}
