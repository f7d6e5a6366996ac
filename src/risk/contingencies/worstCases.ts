import { type Block, isOneSet, ranksOf, splitBlock } from "./blocks.ts";
import { isWithin, together } from "./bounds.ts";
import type { Pool } from "./pool.ts";
import type { SolvedCase } from "./solveCase.ts";

/** Elements in the order of what each alone costs, the least first: a rank is a place in it. */
export interface Ranking {
  /** Index into the elements, by rank. */
  readonly elementOf: readonly number[];
  readonly singles: readonly SolvedCase[];
}

/** Ranks the elements by their solved losses; equal ones stay in their own order. */
export function rankElements(singles: readonly SolvedCase[]): Ranking {
  const elementOf = singles
    .map((_, index) => index)
    .sort((a, b) => singles[a]!.objective - singles[b]!.objective || a - b);
  return { elementOf, singles: elementOf.map((index) => singles[index]!) };
}

/** The parts that go with the elements of some ranks. */
export const lostWith = ({ singles }: Ranking, ranks: readonly number[]): Int32Array =>
  together(...ranks.map((rank) => singles[rank]!.lost));

/** Whether each of several elements takes something that the others do not: none is lost for nothing. */
export const isSeparate = (ranking: Ranking, ranks: readonly number[]): boolean =>
  ranks.every((rank) => {
    const others = lostWith(
      ranking,
      ranks.filter((one) => one !== rank),
    );
    return !isWithin(ranking.singles[rank]!.lost, others);
  });

/** A case of the list: the ranks lost and their parts. */
export interface RankedCase {
  /** Ascending. */
  readonly ranks: readonly number[];
  readonly lost: Int32Array;
}

/** All pairs of which neither holds the other: one that does is no second loss. */
export function listPairs(ranking: Ranking): readonly RankedCase[] {
  const pairs: RankedCase[] = [];
  for (let a = 0; a < ranking.singles.length; a++)
    for (let b = a + 1; b < ranking.singles.length; b++)
      if (isSeparate(ranking, [a, b]))
        pairs.push({ ranks: [a, b], lost: lostWith(ranking, [a, b]) });
  return pairs;
}

/** Sets of elements of one size: which are the worst, and how far that is known. */
export interface Worst {
  /** Solved cases, the worst first. */
  readonly cases: readonly RankedCase[];
  /** No set that is not listed has an optimum above this. */
  readonly others: number;
  /** Whether the list is proven: no set left out is worse than the last listed. */
  readonly isExact: boolean;
}

/** Blocks solved side by side: a constant, so that the search is the same for any number of workers. */
const BATCH = 8;

/** Rounds in which promising sets are solved before the search, each with the prices of the last. */
const SEED_ROUNDS = 3;

/** What the search is given. */
export interface WorstRequest {
  readonly pool: Pool;
  readonly ranking: Ranking;
  /** All pairs (`listPairs`). */
  readonly pairs: readonly RankedCase[];
  /** How many elements are lost at once, 2 or more. */
  readonly lose: number;
  readonly top: number;
  /** Most cases that the search may solve. */
  readonly solvesMax: number;
  /** Told after each round how many blocks are still open. */
  report(openBlocks: number): void;
}

/**
 * The worst sets of a size, by proof and not by trial. Losing a block of elements at once is worse than
 * losing any few of them: where even that is no worse than the last of the list, none of its sets is.
 * Where it is worse the block is split. The prices of earlier cases say beforehand, at the price of a
 * dot product, which sets are likely to be the worst (they are solved first, and set the mark) and
 * which blocks need no solve because they must be split in any case.
 */
export async function findWorst(request: WorstRequest): Promise<Worst> {
  const { pool, ranking, lose, top } = request;
  const found = new Map<string, RankedCase>();
  const keep = (ranks: readonly number[]) => {
    const lost = lostWith(ranking, ranks);
    if (pool.find(lost) && isSeparate(ranking, ranks)) found.set(ranks.join(" "), { ranks, lost });
  };
  const objectiveOf = ({ lost }: RankedCase) => pool.find(lost)!.objective;
  const list = () =>
    [...found.values()]
      .sort((a, b) => objectiveOf(b) - objectiveOf(a) || compareRanks(a.ranks, b.ranks))
      .slice(0, top);
  const from = (ranks: readonly number[]) => ranking.singles[ranks.at(-1)!]!.basis;
  for (const { ranks } of await solveSeeds(request, from)) keep(ranks);

  const count = ranking.singles.length;
  const base = ranking.singles[0]!.objective;
  const weightOf = (rank: number) => 1 + Math.max(0, ranking.singles[rank]!.objective - base);
  const whole: Block = [{ from: 0, to: count, picks: Math.min(lose, count) }];
  const { high } = pool.bound(lostWith(ranking, ranksOf(whole)));
  let open: { readonly block: Block; readonly most: number }[] = [{ block: whole, most: high }];
  const began = pool.solved.length;
  for (let isRunning = true; isRunning; ) {
    const listed = list();
    const mark = listed.length < top ? -Infinity : objectiveOf(listed.at(-1)!);
    open = open.filter(({ most }) => most > mark).sort((a, b) => b.most - a.most);
    if (open.length === 0) break;
    if (pool.solved.length - began >= request.solvesMax) break;
    const batch = open
      .slice(0, BATCH)
      .map((one) => ({ ...one, isOne: isOneSet(one.block), ranks: ranksOf(one.block) }))
      .filter(({ isOne, ranks }) => !isOne || isSeparate(ranking, ranks))
      .map((one) => {
        const lost = lostWith(ranking, one.ranks);
        return { ...one, lost, mustSplit: !one.isOne && pool.low(lost) > mark };
      });
    isRunning = await pool.solve(
      batch
        .filter(({ mustSplit }) => !mustSplit)
        .map(({ lost, ranks }) => ({ lost, from: from(ranks) })),
    );
    const next = open.slice(BATCH);
    for (const { block, most, isOne, ranks, lost, mustSplit } of batch) {
      const solved = pool.find(lost);
      if (!solved && !mustSplit) next.push({ block, most });
      else if (isOne) keep(ranks);
      else
        for (const part of splitBlock(block, weightOf))
          next.push({ block: part, most: Math.min(most, solved?.objective ?? most) });
    }
    open = next;
    request.report(open.length);
  }
  const cases = list();
  const last = cases.length < top ? -Infinity : objectiveOf(cases.at(-1)!);
  const left = open.reduce((most, one) => Math.max(most, one.most), -Infinity);
  return { cases, others: Math.max(last, left), isExact: left <= last };
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** Solves the sets that the prices so far make the worst, size by size; returns those of full size. */
async function solveSeeds(
  { pool, ranking, lose, top, pairs }: WorstRequest,
  from: (ranks: readonly number[]) => SolvedCase["basis"],
): Promise<readonly RankedCase[]> {
  let beam: readonly RankedCase[] = [];
  for (let size = 2; size <= lose; size++) {
    const sets = size === 2 ? pairs : extend(beam, ranking);
    const seeds = new Set<RankedCase>();
    for (let round = 0; round < SEED_ROUNDS; round++) {
      const likely = sets
        .map((set) => ({ set, low: pool.low(set.lost) }))
        .sort((a, b) => b.low - a.low || compareRanks(a.set.ranks, b.set.ranks))
        .slice(0, top)
        .map(({ set }) => set);
      for (const set of likely) seeds.add(set);
      const isWhole = await pool.solve(
        likely.map(({ lost, ranks }) => ({ lost, from: from(ranks) })),
      );
      if (!isWhole) break;
    }
    beam = [...seeds];
  }
  return beam;
}

/** Every set with one element more. */
function extend(sets: readonly RankedCase[], ranking: Ranking): readonly RankedCase[] {
  const extended = new Map<string, RankedCase>();
  for (const { ranks: old } of sets)
    for (let rank = 0; rank < ranking.singles.length; rank++) {
      const ranks = [...old, rank].sort((a, b) => a - b);
      const key = ranks.join(" ");
      if (old.includes(rank) || extended.has(key) || !isSeparate(ranking, ranks)) continue;
      extended.set(key, { ranks, lost: lostWith(ranking, ranks) });
    }
  return [...extended.values()];
}
