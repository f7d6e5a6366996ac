import type { Month } from "../units/index.ts";

/** What happens month by month: every array has one entry a month, in tonnes. */
export interface Trajectory {
  readonly months: readonly Month[];
  /** Activity by facility, then process. */
  readonly activity: ReadonlyMap<string, ReadonlyMap<string, Float64Array>>;
  /** What leaves, by route id. */
  readonly flow: ReadonlyMap<string, Float64Array>;
  /** What is wanted, by demand id. */
  readonly wanted: ReadonlyMap<string, Float64Array>;
  /** What is wanted and not had, by demand id. */
  readonly unmet: ReadonlyMap<string, Float64Array>;
  /** Wanted commodity replaced, by substitution id, then demand id. */
  readonly replaced: ReadonlyMap<string, ReadonlyMap<string, Float64Array>>;
  /** In store at the end of the month, by holding id. */
  readonly stock: ReadonlyMap<string, Float64Array>;
  /** Drawn from stocks that no holding describes, as in the base year, by node id; negative: built up. */
  readonly drawn: ReadonlyMap<string, Float64Array>;
  /** Made or delivered and not taken, by node id. */
  readonly surplus: ReadonlyMap<string, Float64Array>;
  /** What it costs, without what is lost, USD over the run. */
  readonly costUsd: Costs;
}

/** Costs of a run, USD, undiscounted. */
export interface Costs {
  readonly production: number;
  readonly transport: number;
  readonly substitution: number;
}
