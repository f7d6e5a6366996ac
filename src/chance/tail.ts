/** A number and how likely it is. */
export interface Likely {
  readonly value: number;
  readonly probability: number;
}

/**
 * The mean.
 *
 * @example
 * meanOf([{ value: 10, probability: 0.25 }, { value: 2, probability: 0.75 }]) // => 4
 */
export const meanOf = (outcomes: readonly Likely[]): number =>
  outcomes.reduce((sum, { value, probability }) => sum + value * probability, 0);

/**
 * Conditional value at risk of costs: the mean of the worst `tail` of outcomes (share, above 0), an
 * outcome on the edge counted in part. Rockafellar and Uryasev 2000, J. Risk 2(3), equation 4.
 *
 * @example
 * tailOf([{ value: 10, probability: 0.1 }, { value: 3, probability: 0.9 }], 0.2) // => 6.5
 */
export function tailOf(outcomes: readonly Likely[], tail: number): number {
  let left = tail;
  let total = 0;
  for (const { value, probability } of outcomes.toSorted((a, b) => b.value - a.value)) {
    const taken = Math.min(left, probability);
    total += taken * value;
    left -= taken;
  }
  return total / tail;
}
