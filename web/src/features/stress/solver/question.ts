import type { Corner } from "../../../../../src/model/index.ts";
import type { ClosedChain, Packed } from "../../../../../src/network/index.ts";
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

/** What the page sends to the solver. */
export type ToSolver =
  | { readonly kind: "open"; readonly closed: Packed<ClosedChain>; readonly wasm: string }
  | { readonly kind: "ask"; readonly id: number; readonly question: Question };

/** What the solver sends back; `ms` is the time that the answer took. */
export type FromSolver =
  | { readonly kind: "ready" }
  | {
      readonly kind: "level";
      readonly id: number;
      readonly level: LevelName;
      readonly corner: Corner;
      readonly fare: Fare;
      readonly why: readonly Why[];
      readonly ms: number;
      /** Whether it was solved from the answer before it. */
      readonly isWarm: boolean;
    }
  | { readonly kind: "refused"; readonly id: number; readonly problems: readonly string[] }
  | { readonly kind: "end"; readonly id: number }
  | { readonly kind: "failed"; readonly says: string };
