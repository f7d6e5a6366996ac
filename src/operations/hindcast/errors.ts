/** A modelled month beside the reported one, t. */
export interface Pair {
  readonly modelled: number;
  readonly observed: number;
}

/** How far a modelled series is from the reported one. */
export interface Errors {
  readonly months: number;
  /** Root of the mean squared difference, t a month. */
  readonly rootMeanSquareTonnes: number;
  /** Mean of |modelled − observed| / observed. */
  readonly meanAbsoluteShare: number;
  /** Modelled over observed total, less one. */
  readonly biasShare: number;
}

/**
 * Errors of a series of months.
 *
 * @example
 * errorsOf([{ modelled: 60, observed: 50 }, { modelled: 90, observed: 100 }])
 * // => { months: 2, rootMeanSquareTonnes: 10, meanAbsoluteShare: 0.15000000000000002, biasShare: 0 }
 */
export function errorsOf(pairs: readonly Pair[]): Errors {
  const count = pairs.length;
  const sum = (of: (pair: Pair) => number) => pairs.reduce((total, pair) => total + of(pair), 0);
  const observed = sum((pair) => pair.observed);
  return {
    months: count,
    rootMeanSquareTonnes: Math.sqrt(sum((p) => (p.modelled - p.observed) ** 2) / count),
    meanAbsoluteShare: sum((p) => Math.abs(p.modelled - p.observed) / p.observed) / count,
    biasShare: sum((pair) => pair.modelled) / observed - 1,
  };
}
