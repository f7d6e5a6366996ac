import type { LinearModel } from "./model.ts";
import type { Basis, Optimal } from "./outcome.ts";
import { reducedCosts } from "./review.ts";
import type { Session } from "./session.ts";

/** Where a solve may begin: the basis of a solved model, and its prices. Plain data. */
export interface Start {
  readonly basis: Basis;
  /** Price of each row. */
  readonly dual: Float64Array;
}

/** Answers of models that differ in bounds, sides and costs only, kept to begin from. */
export interface Starts {
  keep(start: Start): void;
  /** Lets a session begin from the kept answer that is nearest to its model, where that pays. */
  begin(session: Session): void;
  /** Keeps the answer that a session has come to, from which it would go on by itself. */
  came(optimal: Optimal): void;
}

/** A price that leans on an open bound by less than this is numerical noise. */
const NOISE = 1e-6;

/**
 * Another basis needs factors and weights of its own, which take as long as some hundred pivots: it is
 * taken up where its prices prove so much more, as a share of the objective.
 */
const WORTH_CHANGING = 1e-3;

/**
 * What prices prove of a linear model, whole columns aside: no point within its bounds costs less.
 *
 *   c'x ≥ offset + Σ y · bound + Σ d · bound      d = c − A'y, each at the bound that it leans on
 *
 * -Infinity where a price leans on an open bound.
 *
 * @example
 * const lp = assemble("four tonnes at 2 each")
 * lp.add(lp.row(() => "need", { lower: 4 }), lp.column(() => "x", { cost: 2 }), 1)
 * provenBy(lp.finish(), [2]) // => 8
 * provenBy(lp.finish(), [1.5]) // => 6
 */
export function provenBy(model: LinearModel, prices: ArrayLike<number>): number {
  const { rowLower, rowUpper, columnLower, columnUpper, offset } = model;
  const reduced = reducedCosts(model, [], prices);
  return (
    offset + atBounds(prices, rowLower, rowUpper) + atBounds(reduced, columnLower, columnUpper)
  );
}

function atBounds(prices: ArrayLike<number>, lower: Float64Array, upper: Float64Array): number {
  let total = 0;
  for (let k = 0; k < prices.length; k++) {
    const price = prices[k]!;
    if (price === 0) continue;
    const bound = price > 0 ? lower[k]! : upper[k]!;
    if (Number.isFinite(bound)) total += price * bound;
    else if (Math.abs(price) > NOISE) return -Infinity;
  }
  return total;
}

/**
 * Keeps up to `most` answers, the ones used last. The dual simplex climbs from what the prices of its
 * first basis prove to the optimum: the basis that proves most has least to climb.
 */
export function keepStarts(most: number): Starts {
  const kept: Start[] = [];
  let current: Start | undefined;
  const keep = (start: Start): void => {
    const at = kept.indexOf(start);
    if (at >= 0) kept.splice(at, 1);
    kept.unshift(start);
    kept.length = Math.min(kept.length, most);
  };
  return {
    keep,
    begin(session) {
      const proven = current ? provenBy(session.model, current.dual) : -Infinity;
      let best = { start: current, proven };
      for (const start of kept) {
        const own = start === current ? proven : provenBy(session.model, start.dual);
        if (own > best.proven) best = { start, proven: own };
      }
      const { start } = best;
      if (!start || start === current) return;
      if (!(best.proven - proven > WORTH_CHANGING * (1 + Math.abs(best.proven)))) return;
      session.setBasis(start.basis);
      keep(start);
    },
    came({ basis, dual }) {
      current = basis && { basis, dual };
      if (current) keep(current);
    },
  };
}
