import type { SolvedCase } from "./solveCase.ts";

/** An interval that a case's optimum is certain to lie in, in the model's unit of cost. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How closely an optimum is known, as a share: what the review of answers allows (see `review`). */
export const CLOSENESS = 1e-6;

/**
 * The parts of several cases together, ascending, each once.
 *
 * @example
 * Array.from(together(Int32Array.of(1, 4), Int32Array.of(2, 4))) // => [1, 2, 4]
 */
export const together = (...lost: readonly Int32Array[]): Int32Array =>
  Int32Array.from(new Set(lost.flatMap((one) => [...one]))).sort();

/** Whether everything in `inner` is in `outer`; both ascending. */
export function isWithin(inner: Int32Array, outer: Int32Array): boolean {
  let at = 0;
  for (const part of inner) {
    while (at < outer.length && outer[at]! < part) at++;
    if (outer[at] !== part) return false;
  }
  return true;
}

/** Σ of a figure by part over the parts of `lost` that are not in `except`; both ascending. */
function sumBeyond(figure: Float64Array, lost: Int32Array, except: Int32Array): number {
  let sum = 0;
  let at = 0;
  for (const part of lost) {
    while (at < except.length && except[at]! < part) at++;
    if (except[at] !== part) sum += figure[part]!;
  }
  return sum;
}

/**
 * What the prices of a solved case prove of another: its optimum is no less than this.
 *
 *   z(S') ≥ z(S) + Σ_{S' − S} gain − Σ_{S − S'} gain
 *
 * Weak duality: prices that are feasible for one set of bounds are for every other.
 */
export const lowerFrom = ({ lost, objective, gain }: SolvedCase, other: Int32Array): number =>
  objective + sumBeyond(gain, other, lost) - sumBeyond(gain, lost, other);

/**
 * What the plan of a solved case proves of one that loses more: its optimum is no more than this.
 *
 *   z(S') ≤ z(S) + Σ_{S' − S} worth,     S within S'
 */
export const upperFrom = ({ lost, objective, worth }: SolvedCase, other: Int32Array): number =>
  objective + sumBeyond(worth, other, lost);
