import { choose } from "./blocks.ts";
import { type Interval, together } from "./bounds.ts";
import { beginPool, type Pool } from "./pool.ts";
import type { Screen } from "./screen.ts";
import type { SolveCases } from "./solveCase.ts";
import {
  findWorst,
  isSeparate,
  lostWith,
  type RankedCase,
  type Ranking,
  rankElements,
} from "./worstCases.ts";

/** Which step the work is at. */
export type Step = "base" | "singles" | "groups" | "search" | "excess";

/** What is screened. */
export interface Question {
  readonly screen: Screen;
  /** The parts that go with each element, by index and ascending. */
  readonly losses: readonly Int32Array[];
  /** How many are lost at once. */
  readonly lose: number;
  /** Length of the lists. */
  readonly top: number;
  /** Most cases that the search may solve beyond the singles. */
  readonly solvesMax: number;
  readonly solveCases: SolveCases;
  /** `share` is how far the step is, 0 to 1, where known. */
  report(step: Step, share?: number): void;
}

/** The loss of some elements and what is certain of it, in the model's unit of cost. */
export interface Finding {
  /** Indices into the elements, ascending. */
  readonly elements: readonly number[];
  /** Rise of the optimum: least and most, alike where the case is solved. */
  readonly damage: Interval;
  /** Each element's damage alone. */
  readonly alone: readonly number[];
  /** What the vantage loses, USD over the run; absent where the case is not solved. */
  readonly valueLostUsd: number | undefined;
}

/** What is known of all losses of one size. */
export interface Findings {
  readonly baseValueLostUsd: number;
  readonly baseBasis: Pool["solved"][number]["basis"];
  /** The worst, the worst first. */
  readonly worst: readonly Finding[];
  /** No other set does more damage than this. */
  readonly othersAtMost: number;
  /** Whether the list is proven to be the worst. */
  readonly isExact: boolean;
  /** Pairs that do at least twice the damage of both alone, by what they do beyond it. */
  readonly superAdditive: readonly Finding[];
  /** Every loss of one size, 1 or 2; empty for more, where only the worst are searched. */
  readonly all: readonly Finding[];
  /** Sets of this size. */
  readonly setCount: number;
  /** Cases solved: the base, the singles, and beyond them. */
  readonly solved: {
    readonly singles: number;
    readonly beyond: number;
    readonly restarted: number;
  };
}

/** How many nested groups of the least harmful elements are solved, so that small pairs get small bounds. */
const STAIRS = 24;

/** A pair is super-additive where it does at least this multiple of what both do alone. */
const SUPER_ADDITIVE_MULTIPLE = 2;

/**
 * Screens every loss of `lose` elements. All single losses are solved. Every pair gets an interval
 * that is certain to hold its damage: from below by the prices of every case solved (weak duality),
 * from above by the plans of cases that lose less and by the damage of cases that lose more. The list
 * of the worst is exact (`findWorst`). Stopped work leaves what is certain so far; `undefined` where
 * not even all single losses were reached.
 */
export async function screenLosses(question: Question): Promise<Findings | undefined> {
  const { losses, lose, top, report } = question;
  const pool = beginPool(question.solveCases);
  const nothing = new Int32Array(0);
  report("base");
  if (!(await pool.solve([{ lost: nothing, from: undefined }]))) return undefined;
  const base = pool.find(nothing)!;
  report("singles", 0);
  const reached = await pool.solve(
    losses.map((lost) => ({ lost, from: base.basis })),
    (done, all) => report("singles", done / all),
  );
  if (!reached) return undefined;
  const singles = losses.map((lost) => pool.find(lost)!);
  const ranking = rankElements(singles);
  const tell = (ranks: readonly number[], lost: Int32Array): Finding => {
    const { low, high } = pool.bound(lost);
    const elements = ranks.map((rank) => ranking.elementOf[rank]!).sort((a, b) => a - b);
    return {
      elements,
      damage: { low: rise(low), high: rise(high) },
      alone: elements.map((index) => rise(singles[index]!.objective)),
      valueLostUsd: pool.find(lost)?.valueLostUsd,
    };
  };
  const rise = (objective: number) => Math.max(0, objective - base.objective);
  const singlesSolved = pool.solved.length - 1;
  const close = (
    found: Pick<
      Findings,
      "worst" | "othersAtMost" | "isExact" | "superAdditive" | "all" | "setCount"
    >,
  ) => ({
    baseValueLostUsd: base.valueLostUsd,
    baseBasis: base.basis,
    ...found,
    solved: {
      singles: singlesSolved,
      beyond: pool.solved.length - 1 - singlesSolved,
      restarted: pool.solved.filter(({ restarted }) => restarted).length,
    },
  });
  if (lose === 1) {
    const all = ranking.singles.map(({ lost }, rank) => tell([rank], lost)).reverse();
    return close({
      worst: all.slice(0, top),
      othersAtMost: all[top]?.damage.high ?? 0,
      isExact: true,
      superAdditive: [],
      all,
      setCount: all.length,
    });
  }
  report("groups", 0);
  await solveStairs(pool, ranking, (share) => report("groups", share));
  const sets = lose === 2 ? listPairs(ranking) : [];
  report("search");
  const worst = await findWorst({ ...question, pool, ranking, report: () => report("search") });
  report("excess");
  const superAdditive = await findSuperAdditive(pool, ranking, sets, top);
  const tellAll = (cases: readonly RankedCase[]) =>
    cases.map(({ ranks, lost }) => tell(ranks, lost));
  return close({
    worst: tellAll(worst.cases),
    othersAtMost: rise(worst.others),
    isExact: worst.isExact,
    superAdditive: tellAll(superAdditive),
    all: tellAll(sets),
    setCount: lose === 2 ? sets.length : choose(losses.length, lose),
  });
}

/** Solves the loss of the least harmful elements together, in groups that grow. */
async function solveStairs(
  pool: Pool,
  ranking: Ranking,
  report: (share: number) => void,
): Promise<void> {
  const count = ranking.singles.length;
  const heights = Array.from({ length: STAIRS }, (_, step) =>
    Math.ceil((count * (step + 1)) / STAIRS),
  );
  const groups = [...new Set(heights)].map((height) => ({
    lost: together(...ranking.singles.slice(0, height).map(({ lost }) => lost)),
    from: ranking.singles[height - 1]!.basis,
  }));
  await pool.solve(groups, (done, all) => report(done / all));
}

/** All pairs of which neither holds the other: one that does is no second loss. */
function listPairs(ranking: Ranking): readonly RankedCase[] {
  const pairs: RankedCase[] = [];
  for (let a = 0; a < ranking.singles.length; a++)
    for (let b = a + 1; b < ranking.singles.length; b++)
      if (isSeparate(ranking, [a, b]))
        pairs.push({ ranks: [a, b], lost: lostWith(ranking, [a, b]) });
  return pairs;
}

/**
 * Pairs that do at least twice the damage of both alone, the largest excess first: found by the lower
 * bounds, which no pair can fall short of, and then solved. What the bounds do not show is not listed.
 */
async function findSuperAdditive(
  pool: Pool,
  ranking: Ranking,
  pairs: readonly RankedCase[],
  top: number,
): Promise<readonly RankedCase[]> {
  const base = pool.solved[0]!.objective;
  const rank = () =>
    pairs
      .map((pair) => {
        const alone = pair.ranks.reduce(
          (sum, one) => sum + ranking.singles[one]!.objective - base,
          0,
        );
        const low = (pool.find(pair.lost)?.objective ?? pool.low(pair.lost)) - base;
        return { pair, excess: low - alone, isSuper: low >= SUPER_ADDITIVE_MULTIPLE * alone };
      })
      .filter(({ excess, isSuper }) => isSuper && excess > 1e-6 * Math.abs(base))
      .sort((a, b) => b.excess - a.excess)
      .slice(0, top)
      .map(({ pair }) => pair);
  const likely = rank();
  await pool.solve(
    likely.map(({ lost, ranks }) => ({ lost, from: ranking.singles[ranks.at(-1)!]!.basis })),
  );
  return rank().filter(({ lost }) => pool.find(lost) !== undefined);
}
