import { errorsOf } from "./errors.ts";

/** What was tried, and how far it was off, t a month. */
export interface Trial {
  readonly delayMonths: number;
  readonly withheld: number;
  /** Root mean square error in the months that calibration looks at. */
  readonly fitted: number;
  /** The same in the months that it does not. */
  readonly tested: number;
}

/** The best of what was tried, with all of it. */
export interface Calibration extends Trial {
  /** Months that it looked at. */
  readonly months: number;
  readonly table: readonly Trial[];
}

const DELAYS_MONTHS = [0, 1, 2, 3];
const WITHHELD = [0, 0.2, 0.4, 0.6, 0.74];

/**
 * Tries every delay and every share of unlisted goods held back, and takes the pair whose first months
 * come nearest to what was reported; the other months are a test that it did not see.
 *
 * @example
 * const simulate = (delay, withheld) => [delay, 10 * withheld, 9]
 * const best = calibrate([2, 4, 8], 2, simulate)
 * [best.delayMonths, best.withheld, best.fitted, best.tested] // => [2, 0.4, 0, 1]
 */
export function calibrate(
  observed: readonly (number | undefined)[],
  fittedMonths: number,
  simulate: (delayMonths: number, withheld: number) => readonly number[],
): Calibration {
  const rootMeanSquare = (modelled: readonly number[], from: number, to: number): number => {
    const pairs = modelled.slice(from, to).flatMap((tonnes, index) => {
      const seen = observed[from + index];
      return seen === undefined ? [] : [{ modelled: tonnes, observed: seen }];
    });
    return pairs.length === 0 ? 0 : errorsOf(pairs).rootMeanSquareTonnes;
  };
  const table = DELAYS_MONTHS.flatMap((delayMonths) =>
    WITHHELD.map((withheld): Trial => {
      const modelled = simulate(delayMonths, withheld);
      return {
        delayMonths,
        withheld,
        fitted: rootMeanSquare(modelled, 0, fittedMonths),
        tested: rootMeanSquare(modelled, fittedMonths, observed.length),
      };
    }),
  );
  const best = table.reduce((least, one) => (one.fitted < least.fitted ? one : least));
  return { ...best, months: fittedMonths, table };
}
