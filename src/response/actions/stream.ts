import type { Role } from "../../network/index.ts";

/** What a tonne of a stream does to a node, `lag` months after it begins. */
export interface Move {
  readonly node: string;
  readonly lag: number;
  /** t at the node for a t of the stream; negative: taken from it. */
  readonly rate: number;
  readonly role: Role;
}

/**
 * One thing that an action does, in tonnes a month: all that the model and the replay know of it.
 * A stream meets the market in its balances and its cost, like any block.
 */
export interface Stream {
  /** What is done, for names of columns: `dy-metal, KR to JP`. */
  readonly what: string;
  readonly commodity: string;
  readonly moves: readonly Move[];
  /** Most in each month, t. */
  readonly upper: Float64Array;
  /** Paid by the party, USD/t. */
  readonly costUsdPerTonne: number;
  /** Demand that it serves outright. */
  readonly serves?: string;
  /** Route whose shipments of the month it speeds up, and at most all of them. */
  readonly speeds?: string;
}
