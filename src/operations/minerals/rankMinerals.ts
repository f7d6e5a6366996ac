import type { Weights } from "../../reference/index.ts";
import { type Ranking, rankableOf, rankIntervals } from "../../risk/index.ts";
import type { Gathered } from "./gather.ts";
import { priorityFacts } from "./priorityFacts.ts";

/** Ranks what was gathered by a table of weights; criteria that it leaves out are not used. */
export function rankMinerals(
  gathered: readonly Gathered[],
  weights: Weights,
  draws: number,
  seed: number,
): Ranking {
  const items = gathered.map((one) => {
    const item = rankableOf(priorityFacts(one, weights));
    return {
      ...item,
      criteria: (draw: Readonly<Record<string, number>>) =>
        Object.fromEntries(
          Object.entries(item.criteria(draw)).filter(([name]) => name in weights.criteria),
        ),
    };
  });
  return rankIntervals(items, { weights: weights.criteria, draws, seed });
}
