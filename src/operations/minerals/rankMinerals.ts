import type { Shards } from "../../jobs/index.ts";
import type { Weights } from "../../reference/index.ts";
import {
  checkRanking,
  orderPlaced,
  type Ranking,
  rankableWithin,
  rankDraws,
  rankIntervals,
} from "../../risk/index.ts";
import type { Gathered } from "./gather.ts";
import { priorityFacts } from "./priorityFacts.ts";

/** Ranks what was gathered by a table of weights; criteria that it leaves out are not used. */
export function rankMinerals(
  gathered: readonly Gathered[],
  weights: Weights,
  draws: number,
  seed: number,
): Ranking {
  const items = gathered.map((one) =>
    rankableWithin(priorityFacts(one, weights), weights.criteria),
  );
  return rankIntervals(items, { weights: weights.criteria, draws, seed });
}

/** Minerals in a task: few enough for many workers, and enough to be worth sending. */
const TASK_MINERALS = 3;

const inTasks = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / TASK_MINERALS) }, (_, k) =>
    items.slice(k * TASK_MINERALS, (k + 1) * TASK_MINERALS),
  );

/**
 * Ranks as `rankMinerals` does, to the last bit, with the work split by minerals: each has random
 * streams of its own. `undefined` where the work was stopped.
 */
export async function rankMineralsSplit(
  gathered: readonly Gathered[],
  weights: Weights,
  draws: number,
  seed: number,
  shards: Shards,
): Promise<Ranking | undefined> {
  const settings = { weights: weights.criteria, draws, seed };
  const facts = gathered.map((one) => priorityFacts(one, weights));
  checkRanking(facts, settings);
  const drawnInTasks = await shards("ranking draws", settings, inTasks(facts));
  const drawn = drawnInTasks.flatMap((some) => some ?? []);
  if (drawn.length < facts.length) return undefined;
  const ranks = rankDraws(drawn);
  const toPlace = facts.map((one, k) => ({ facts: one, drawn: drawn[k]!, ranks: ranks[k]! }));
  const placedInTasks = await shards("ranking places", settings, inTasks(toPlace));
  const placed = placedInTasks.flatMap((some) => some ?? []);
  return placed.length < facts.length ? undefined : orderPlaced(settings, drawn, placed);
}
