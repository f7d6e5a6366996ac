import {
  bestFill,
  bestInTurns,
  bestTogether,
  type Decide,
  type Estimate,
  estimate,
  marketPaths,
  type Pair,
  playPath,
} from "../../stockpile/index.ts";
import { FILL_PERIODS, periodsOf, purchases } from "./comparePolicies.ts";

/**
 * Ways in which two holders can buy on one market. `apart`: each by its own best rule, blind to the
 * other. `turns`: each in every other quarter only. `together`: by the rule that costs both least.
 */
export const WAYS = ["apart", "turns", "together"] as const;

/** A way, and how both fare on simulated runs, counted together. */
export interface WayCompared {
  readonly way: (typeof WAYS)[number];
  readonly cost: Estimate;
  /** Cost below that of buying apart, run by run. */
  readonly saved: Estimate;
  readonly lost: Estimate;
  readonly boughtKg: number;
  readonly priceUsdPerKg: number | undefined;
}

/** Plays the ways on the very same runs of the market. */
export function comparePartners(pair: Pair, runs: number, seed: number): readonly WayCompared[] {
  const [one, other] = pair;
  const apart = [bestFill(one).rule, bestFill(other).rule] as const;
  const turns = [bestInTurns(one, 0), bestInTurns(other, 1)] as const;
  const together = bestTogether(pair);
  const decide: Readonly<Record<(typeof WAYS)[number], Decide>> = {
    apart: (market, levels) => apart.map((rule, k) => rule(market, levels[k]!)),
    turns: (market, levels, turn) => turns.map((rule, k) => rule(market, levels[k]!, turn)),
    together: (market, levels) => together.rule(market, [levels[0]!, levels[1]!]),
  };
  const paths = marketPaths(one, runs, periodsOf(one), seed);
  const played = WAYS.map((way) => {
    const outcomes = paths.map((path) => playPath(path, pair, decide[way], FILL_PERIODS));
    const both = (of: "costUsd" | "lostUsd") => outcomes.map(([a, b]) => a![of] + b![of]);
    return { way, costs: both("costUsd"), lost: both("lostUsd"), ...purchases(outcomes.flat()) };
  });
  const blind = played[0]!.costs;
  return played.map(({ costs, lost, boughtKg, ...way }) => ({
    ...way,
    // Outcomes are of both holders: two to a run.
    boughtKg: 2 * boughtKg,
    cost: estimate(costs),
    saved: estimate(costs.map((cost, run) => blind[run]! - cost)),
    lost: estimate(lost),
  }));
}
