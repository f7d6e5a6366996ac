import type { Start } from "../../../../../src/lp/index.ts";
import type { Language, Scenario } from "../../../../../src/scenario/index.ts";

/** A level of response that is solved in the browser. */
export type LevelName = "frozen" | "market";

/** What the solver in the browser is asked. */
export interface Question {
  readonly scenario: Scenario;
  /** Countries whose demand counts. */
  readonly seenFrom: readonly string[];
  /** First month of the run, YYYY-MM. */
  readonly from: string;
  /** Length of the run. */
  readonly months: number;
  readonly language: Language;
}

/** A demand by month: what it lost and what was at stake, USD; what was short, t. */
export interface DemandFare {
  readonly country: string;
  readonly sector: string;
  readonly commodity: string;
  readonly shortTonnes: readonly number[];
  readonly lostUsd: readonly number[];
  readonly stakeUsd: readonly number[];
}

/** How the countries seen from fare at a level of response, at a corner of the ranges. */
export interface Fare {
  /** Share of demand served, by value, 0 to 1. */
  readonly servedShare: number;
  readonly servedShareByMonth: readonly number[];
  /** USD over the run, undiscounted. */
  readonly valueLostUsd: number;
  readonly demands: readonly DemandFare[];
}

/** Why a demand goes short, in sentences. */
export interface Why {
  readonly country: string;
  readonly sector: string;
  readonly commodity: string;
  readonly sentences: readonly string[];
}

/** A solved market at the stated values, from which the other worker may begin. */
export interface KnownMarket {
  readonly shape: string;
  readonly start: Start;
}
