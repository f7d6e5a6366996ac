/** How outcomes are weighed: by their mean, and by the mean of the worst of them. */
export interface Caution {
  /** Weight of the worst outcomes against the mean, 0 to 1. */
  readonly weight: number;
  /** Share of years that counts as the worst. */
  readonly tail: number;
}

/**
 * Weights that make of outcomes what caution makes of them: Σ weight · value is the mean, the mean of the
 * worst, or between both, and for any other outcomes no more than that. (The dual form of CVaR:
 * Rockafellar and Uryasev 2000, J. Risk 2(3).)
 *
 * @example
 * riskWeights([10, 3], [0.1, 0.9], { weight: 1, tail: 0.2 }) // => Float64Array.of(0.5, 0.5)
 */
export function riskWeights(
  values: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  { weight, tail }: Caution,
): Float64Array {
  const weights = Float64Array.from(probabilities, (one) => (1 - weight) * one);
  if (weight === 0) return weights;
  const order = Array.from(weights, (_, index) => index);
  order.sort((a, b) => values[b]! - values[a]! || a - b);
  let left = tail;
  for (const index of order) {
    const taken = Math.min(left, probabilities[index]!);
    weights[index]! += (weight * taken) / tail;
    left -= taken;
    if (left <= 0) break;
  }
  return weights;
}

/** Σ weight · value. */
export const weighed = (weights: ArrayLike<number>, values: ArrayLike<number>): number => {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += weights[k]! * values[k]!;
  return sum;
};
