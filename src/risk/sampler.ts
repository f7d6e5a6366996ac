import { type Random, triangularAt } from "../chance/index.ts";
import { refuse } from "./require.ts";

/**
 * A way to draw an uncertain number: one edition of several, a source's word, a point of a range.
 */
export type Sampler = (random: Random) => number;

/**
 * A number that is certain.
 *
 * @example
 * certain(7)(() => 0.5) // => 7
 */
export const certain =
  (value: number): Sampler =>
  () =>
    value;

/**
 * One of several values, each as likely as the others: editions of a table, sources in conflict.
 *
 * @example
 * oneOf([13000, 29000])(() => 0.75) // => 29000
 */
export function oneOf(values: readonly number[]): Sampler {
  if (values.length === 0) refuse("oneOf", "values", "", "Nothing to choose from. Give a value.");
  return (random) => values[Math.floor(random() * values.length)]!;
}

/**
 * A point of a range, all as likely: where nothing but the ends is known (`>50`, an assumed range).
 *
 * @example
 * between(10, 20)(() => 0.25) // => 12.5
 */
export function between(low: number, high: number): Sampler {
  if (!(low <= high)) refuse("between", "low", low, `Above the high end, ${high}. Swap them.`);
  return (random) => low + (high - low) * random();
}

/**
 * A point of a range, likeliest at `mode` and rarer in a straight line to both ends
 * (`triangularAt`).
 *
 * @example
 * triangular(0, 1, 1)(() => 0.25) // => 0.5
 */
export function triangular(low: number, mode: number, high: number): Sampler {
  if (!(low <= mode && mode <= high))
    refuse("triangular", "mode", mode, `Must lie in the range, ${low} to ${high}.`);
  return (random) => triangularAt(low, mode, high, random());
}
