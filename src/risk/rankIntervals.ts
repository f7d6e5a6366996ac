import { randomStream } from "../chance/index.ts";
import { suggest } from "../model/index.ts";
import { refuse, requireAmount, requireFraction } from "./require.ts";
import type { Sampler } from "./sampler.ts";
import { quantile, ranksOf, varianceShare } from "./statistics.ts";
import type { Warning } from "./warning.ts";

/** Numbers by name. */
export type Named = Readonly<Record<string, number>>;

/** A mineral, or anything else, to be ranked under uncertainty. */
export interface Rankable {
  readonly id: string;
  /** What is uncertain, by name: editions, sources in conflict, assumed ranges. */
  readonly inputs: Readonly<Record<string, Sampler>>;
  /**
   * The criteria for one draw of the inputs, each 0 to 1, higher being riskier. A criterion without
   * data is left out (or `undefined`), in every draw alike.
   */
  readonly criteria: (inputs: Named) => Readonly<Record<string, number | undefined>>;
}

/** How the ranking is made. */
export interface RankSettings {
  /** Weight of each criterion, the one table that decides; any scale, zero allowed. */
  readonly weights: Named;
  readonly draws: number;
  readonly seed: number;
}

/** Median and the middle 90 % of the draws. */
export interface Interval {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Where one item stands. */
export interface Ranked {
  readonly id: string;
  /** Weighted mean of the criteria that have data, 0 to 1. */
  readonly score: Interval;
  /** 1 is the riskiest. */
  readonly rank: Interval;
  /** Rank by each criterion alone, at its median over the draws: where the indices disagree. */
  readonly rankBy: Named;
  /** Share of the variance of the rank that each input of the item explains; largest first. */
  readonly movedBy: readonly { readonly input: string; readonly share: number }[];
  readonly warnings: readonly Warning[];
}

/** A ranking with everything that it rests on. */
export interface Ranking extends RankSettings {
  /** By median rank, then by id. */
  readonly items: readonly Ranked[];
}

const WHERE = "rankIntervals";
const DRAWS_MIN = 20;
const OUTER = 0.05;

const intervalOf = (values: Iterable<number>): Interval => {
  const rising = Float64Array.from(values).sort();
  const [low, median, high] = [OUTER, 0.5, 1 - OUTER].map((p) => quantile(rising, p));
  return { median: median!, low: low!, high: high! };
};

/** What the draws of one item come to: all that a ranking needs of it. */
export interface DrawnScores {
  /** By draw. */
  readonly scores: Float64Array;
  /** Median of each criterion that has data. */
  readonly medians: Named;
  /** Criteria without data. */
  readonly missing: readonly string[];
}

/** The draws of each input of an item, from a random stream of its own. */
function drawInputs(item: Rankable, { draws, seed }: RankSettings): ReadonlyMap<string, number[]> {
  return new Map(
    Object.entries(item.inputs).map(([name, sampler]) => {
      const random = randomStream(seed, `${item.id}/${name}`);
      return [name, Array.from({ length: draws }, () => sampler(random))];
    }),
  );
}

/** Draws one item: its score in each draw. Takes most of a ranking's time, and no other item matters. */
export function drawScores(item: Rankable, settings: RankSettings): DrawnScores {
  const { weights, draws } = settings;
  const inputs = drawInputs(item, settings);
  const rows = Array.from({ length: draws }, (_, i) =>
    item.criteria(Object.fromEntries([...inputs].map(([name, values]) => [name, values[i]!]))),
  );
  checkNames(item.id, rows[0]!, weights);
  const criteria = new Map<string, number[]>();
  const missing: string[] = [];
  for (const name of Object.keys(weights)) {
    const values = rows.map((row) => row[name]).filter((value) => value !== undefined);
    if (values.length === 0) missing.push(name);
    else if (values.length < draws)
      refuse(
        WHERE,
        `${item.id}: ${name}`,
        "undefined",
        "Has data in some draws and none in others.",
      );
    else {
      for (const value of values) requireFraction(WHERE, `${item.id}: ${name}`, value);
      criteria.set(name, values);
    }
  }
  const weight = [...criteria.keys()].reduce((sum, name) => sum + weights[name]!, 0);
  if (!(weight > 0))
    refuse(
      WHERE,
      item.id,
      weight,
      "No weighted criterion has data. Leave the item out of the ranking.",
    );
  const scores = Float64Array.from(rows, (_, i) =>
    [...criteria].reduce((sum, [name, values]) => sum + (weights[name]! / weight) * values[i]!, 0),
  );
  const medians = [...criteria].map(([name, values]) => [name, intervalOf(values).median] as const);
  return { scores, medians: Object.fromEntries(medians), missing };
}

/** The rank of each item in each draw; 1 is the riskiest. */
export function rankDraws(drawn: readonly DrawnScores[]): readonly Float64Array[] {
  const draws = drawn[0]?.scores.length ?? 0;
  const ranks = drawn.map(() => new Float64Array(draws));
  for (let i = 0; i < draws; i++)
    ranksOf(drawn.map(({ scores }) => scores[i]!)).forEach((rank, item) => {
      ranks[item]![i] = rank;
    });
  return ranks;
}

/** An item's place but for its rank by single criteria, which takes the others. */
export type Placed = Omit<Ranked, "rankBy">;

/** Says where one item stands by its ranks, and which of its inputs move them. */
export function placeItem(
  item: Rankable,
  settings: RankSettings,
  { scores, missing }: DrawnScores,
  ranks: Float64Array,
): Placed {
  return {
    id: item.id,
    score: intervalOf(scores),
    rank: intervalOf(ranks),
    movedBy: [...drawInputs(item, settings)]
      .map(([input, values]) => ({ input, share: varianceShare(values, ranks) }))
      .sort((a, b) => b.share - a.share || (a.input < b.input ? -1 : 1)),
    warnings: missing.map((criterion) => ({
      kind: "criterion-missing",
      criterion,
      rule: "left-out",
    })),
  };
}

/** The rank of each item by each criterion alone, at its median. */
function ranksByCriterion(drawn: readonly DrawnScores[], weights: Named): readonly Named[] {
  const rankBy = drawn.map((): Record<string, number> => ({}));
  for (const name of Object.keys(weights)) {
    const having = drawn.flatMap(({ medians }, item) => {
      const median = medians[name];
      return median === undefined ? [] : [{ item, median }];
    });
    ranksOf(having.map(({ median }) => median)).forEach((rank, k) => {
      rankBy[having[k]!.item]![name] = rank;
    });
  }
  return rankBy;
}

/** The ranking of items that are drawn and placed, in one order. */
export function orderPlaced(
  settings: RankSettings,
  drawn: readonly DrawnScores[],
  placed: readonly Placed[],
): Ranking {
  const rankBy = ranksByCriterion(drawn, settings.weights);
  const items = placed.map((one, item): Ranked => ({ ...one, rankBy: rankBy[item]! }));
  items.sort((a, b) => a.rank.median - b.rank.median || (a.id < b.id ? -1 : 1));
  return { ...settings, items };
}

function checkNames(id: string, row: Readonly<Record<string, unknown>>, weights: Named): void {
  for (const name of Object.keys(row))
    if (!(name in weights))
      refuse(
        WHERE,
        `${id}: criterion`,
        name,
        `Has no weight. ${suggest(name, Object.keys(weights))}`,
      );
}

/** Throws `BadInput` where a ranking cannot be made so, or an item stands twice. */
export function checkRanking(
  items: readonly { readonly id: string }[],
  { weights, draws, seed }: RankSettings,
): void {
  for (const [name, weight] of Object.entries(weights))
    requireAmount(WHERE, `weight of ${name}`, weight);
  if (!Number.isInteger(draws) || draws < DRAWS_MIN)
    refuse(WHERE, "draws", draws, `Give a whole number, ${DRAWS_MIN} or more.`);
  if (!Number.isSafeInteger(seed)) refuse(WHERE, "seed", seed, "Give a whole number.");
  const ids = new Set<string>();
  for (const { id } of items) {
    if (ids.has(id)) refuse(WHERE, "items", id, "Stands twice.");
    ids.add(id);
  }
}

/**
 * Ranks items by a weighted mean of criteria, in each of many draws of what is uncertain about
 * them: median rank, the middle 90 % of ranks, what moves the rank, and the rank by each criterion
 * alone.
 *
 * Each input of each item has a random stream of its own under the seed: the answer is the same for
 * any order of items, and an item more leaves the draws of the others as they were. Items that
 * share an uncertain number draw it independently. A criterion without data passes its weight to
 * the item's others, with a warning; it never counts as zero. In a weighted mean a good criterion
 * makes up for a bad one: `rankBy` shows what the mean hides.
 *
 * @example
 * const criteria = ({ share }) => ({ share })
 * const item = (id, low, high) => ({ id, inputs: { share: between(low, high) }, criteria })
 * const items = [item("indium", 0, 0.25), item("gallium", 0.5, 1)]
 * const ranking = rankIntervals(items, { weights: { share: 1 }, draws: 100, seed: 7 })
 * ranking.items.map(({ id }) => id) // => ["gallium", "indium"]
 * ranking.items[0].rank // => { median: 1, low: 1, high: 1 }
 */
export function rankIntervals(items: readonly Rankable[], settings: RankSettings): Ranking {
  checkRanking(items, settings);
  const drawn = items.map((item) => drawScores(item, settings));
  const ranks = rankDraws(drawn);
  const placed = items.map((item, k) => placeItem(item, settings, drawn[k]!, ranks[k]!));
  return orderPlaced(settings, drawn, placed);
}
