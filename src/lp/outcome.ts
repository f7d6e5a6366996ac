import type { Conflict } from "./conflict.ts";
import type { Review } from "./review.ts";

/**
 * Which columns and rows are basic, by status code: 0 at lower bound, 1 basic, 2 at upper bound,
 * 3 free at zero, 4 not basic. Plain data: it may be kept, and sent to another thread.
 */
export interface Basis {
  readonly columns: Uint8Array;
  readonly rows: Uint8Array;
}

/** When to give up. Without a limit a solve runs to its end. */
export interface Limits {
  /** Wall clock. */
  readonly seconds?: number;
  /** Of the algorithm that runs; with whole columns, nodes of the search tree. */
  readonly iterations?: number;
  /**
   * How far a bound or a sign of a reduced cost may be missed, absolute, in the units of the
   * model; default 1e-7. The review allows ten times as much, relative (see `review`).
   */
  readonly tolerance?: number;
  /** Only with whole columns: the gap at which a solution counts as best; default 0, proven. */
  readonly gap?: number;
  /** Asked now and then while the solver runs; true ends the solve as stopped, interrupted. */
  readonly shouldStop?: () => boolean;
}

/** A point within all bounds, not shown to be the best. */
export interface Candidate {
  readonly objective: number;
  readonly primal: Float64Array;
}

export interface Optimal {
  readonly status: "optimal";
  readonly objective: number;
  /** Value of each column. */
  readonly primal: Float64Array;
  /** A x, what each row comes to. */
  readonly rowActivity: Float64Array;
  /**
   * Price of each row: d objective / d bound. At least 0 where the lower bound binds (asking for
   * more costs more), at most 0 where the upper bound binds (allowing more saves). NaN throughout
   * for a model with whole columns, which has no prices.
   */
  readonly dual: Float64Array;
  /** c + Q x - A'y of each column, signs and exception as for `dual`. */
  readonly reducedCost: Float64Array;
  /** Absent after a quadratic or a whole-number solve. */
  readonly basis: Basis | undefined;
  readonly review: Review;
  readonly iterations: number;
  /** Whether the first answer failed its review and a second solve, from nothing, was needed. */
  readonly restarted: boolean;
  /** Only with whole columns: the objective is proven to be no lower than this. */
  readonly bound?: number;
  /** Only with whole columns: |objective - bound| / |objective|, 0 where proven best. */
  readonly gap?: number;
}

/** How a solve ends. Each of the four is an answer; only bugs and lost numerics throw. */
export type Outcome =
  | Optimal
  | { readonly status: "infeasible"; readonly conflict: Conflict }
  /** `along`: names of the columns that run away together, the fastest first. */
  | { readonly status: "unbounded"; readonly along: readonly string[] }
  | {
      readonly status: "stopped";
      readonly by: "time" | "iterations" | "interrupted" | "memory";
      readonly best: Candidate | undefined;
    };
