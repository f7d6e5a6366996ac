/** Why one way into a node gives no more, or which way the chain of causes goes on. */
export type Limit =
  /** The scenario holds it back: `allowed` is the share of its usual flow or capacity that is left. */
  | { readonly kind: "restricted"; readonly allowed: number; readonly causes: readonly string[] }
  /** It runs at all it has, t a month. */
  | { readonly kind: "capacity"; readonly tonnes: number }
  /** A plant that cannot turn to it faster, t a month by now. */
  | { readonly kind: "ramp"; readonly tonnes: number }
  /** A route that carries all it can by now, t a month. */
  | { readonly kind: "growth"; readonly tonnes: number }
  /** A lane that is not qualified yet, or carries all that is qualified, t a month. */
  | { readonly kind: "qualification"; readonly tonnes: number }
  /** A stock that has reached its floor, or its rate of release, t a month. */
  | { readonly kind: "empty" }
  | { readonly kind: "rate"; readonly tonnes: number }
  /** A user wants so many times the usual. */
  | { readonly kind: "wanted"; readonly multiple: number; readonly causes: readonly string[] }
  /** It could run, but what it runs on is short: the next link says why. */
  | { readonly kind: "starved"; readonly of: string };

/** A link in a chain of causes: a node, a way into it, and what limits that way. */
export interface Link {
  /** The node that is short, `commodity@COUNTRY`. */
  readonly node: string;
  /** Facility, route, holding or demand id. */
  readonly way: string;
  readonly wayKind: "made" | "shipped" | "stored" | "wanted";
  /** Month that the link looks at, index into the run. */
  readonly month: number;
  readonly limit: Limit;
  /** What one more tonne through this limit would save, USD/t, undiscounted; absent where no price exists. */
  readonly worthUsd: number | undefined;
}

/** Why a demand went short: the binding limits, from the user up to the cause. */
export interface Explanation {
  readonly demand: string;
  /** Month of the largest shortage, index into the run. */
  readonly month: number;
  readonly links: readonly Link[];
}

/** How deep a chain of causes is followed, and how many limits are named at one node. */
export const DEPTH_MAX = 12;
export const LIMITS_PER_NODE = 4;

/** The month in which a series is largest. */
export function peakMonth(series: Float64Array): number {
  let peak = 0;
  series.forEach((tonnes, month) => {
    if (tonnes > series[peak]! + 1e-9) peak = month;
  });
  return peak;
}
