import type { LinearModel } from "./model.ts";
import type { Basis, Limits } from "./outcome.ts";

/** How a run of the solver ended, before anyone has checked it. */
export type Claim =
  | "optimal"
  | "infeasible"
  | "unbounded"
  | "infeasible or unbounded"
  | "time"
  | "iterations"
  | "interrupted"
  | "failed";

/** What the solver says after a run. */
export interface RawAnswer {
  readonly primal: Float64Array;
  readonly dual: Float64Array;
  /** Whether the solver holds the point to be within all bounds. */
  readonly isFeasible: boolean;
  readonly basis: Basis | undefined;
  readonly iterations: number;
  /** Proven bound on the objective of a model with whole columns. */
  readonly bound: number;
  readonly gap: number;
}

/** One model inside a solver: what a session needs, and all that it needs. */
export interface Engine extends Disposable {
  /** Another engine in the same instance. */
  open(model: LinearModel): Engine;
  run(limits: Limits): Claim;
  read(): RawAnswer;
  /** Indices strictly ascending. */
  setColumnBounds(indices: Int32Array, lower: Float64Array, upper: Float64Array): void;
  setRowBounds(indices: Int32Array, lower: Float64Array, upper: Float64Array): void;
  setCosts(indices: Int32Array, costs: Float64Array): void;
  setBasis(basis: Basis): void;
  /** Forgets basis and solution: the next run begins from nothing. */
  forget(): void;
  /** Whether to go without the tricks that are quick but now and then fail. */
  setPlain(isPlain: boolean): void;
  /** The solver's own guess at a small infeasible set; may be empty or too large. */
  suspects(): readonly Side[];
}

/** One demand on a row or column: that it keep a bound, or that it be whole. */
export interface Side {
  readonly kind: "row" | "column";
  readonly index: number;
  readonly side: "lower" | "upper" | "whole";
}
