import { choose } from "./blocks.ts";
import { type Interval, together } from "./bounds.ts";
import { beginPool, type Pool } from "./pool.ts";
import type { Screen } from "./screen.ts";
import type { SolveCases, SolvedCase } from "./solveCase.ts";
import { type Answered, canSuperpose, changeOf, type Plan } from "./superpose.ts";
import { findWorst, listPairs, type RankedCase, type Ranking, rankElements } from "./worstCases.ts";

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
  /** `share` is how far the step is, 0 to 1, where known; `open` what the search has still to look at. */
  report(step: Step, share?: number, open?: number): void;
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

/** The market before any loss, and every single loss, solved. */
interface Solved {
  readonly pool: Pool;
  readonly base: SolvedCase;
  readonly singles: readonly SolvedCase[];
  /** What everyone does otherwise when an element is lost, by index. */
  readonly answered: readonly Answered[];
  readonly basePlan: Plan;
}

/** Solves the base case and all single losses; `undefined` where not all were reached. */
async function solveSingles(question: Question): Promise<Solved | undefined> {
  const { screen, losses, solveCases, report } = question;
  const pool = beginPool(solveCases, screen.idleCost);
  const keep = ({ plan: _, ...solved }: SolvedCase): SolvedCase => {
    pool.add(solved);
    return solved;
  };
  report("base");
  const nothing = { lost: new Int32Array(0), basis: undefined, wantsPlan: true };
  const [first] = await solveCases([nothing]);
  if (!first) return undefined;
  const base = keep(first);
  const tasks = losses.map((lost) => ({ lost, basis: base.basis, wantsPlan: true }));
  const answers = await solveCases(tasks, (done, all) => report("singles", done / all));
  const singles: SolvedCase[] = [];
  const answered: Answered[] = [];
  for (const answer of answers) {
    if (!answer) return undefined;
    answered.push({ lost: answer.lost, change: changeOf(screen, first.plan!, answer.plan!) });
    singles.push(keep(answer));
  }
  return { pool, base, singles, answered, basePlan: first.plan! };
}

/** Tells what is certain of sets by rank. */
function teller({ screen }: Question, solved: Solved, ranking: Ranking) {
  const { pool, base, singles, answered, basePlan } = solved;
  const rise = (objective: number) => Math.max(0, objective - base.objective);
  return ({ ranks, lost }: RankedCase): Finding => {
    const elements = ranks.map((rank) => ranking.elementOf[rank]!).sort((a, b) => a - b);
    const alone = elements.map((index) => rise(singles[index]!.objective));
    const found = pool.find(lost);
    const { low, high } = pool.bound(lost);
    const damage = { low: rise(low), high: rise(high) };
    if (!found && elements.length === 2) {
      const sum = alone[0]! + alone[1]!;
      const [a, b] = elements.map((index) => answered[index]!);
      if (sum < damage.high && canSuperpose(screen.model, basePlan, a!, b!))
        damage.high = Math.max(damage.low, sum);
    }
    return { elements, damage, alone, valueLostUsd: found?.valueLostUsd };
  };
}

/**
 * Screens every loss of `lose` elements. All single losses are solved. Every pair gets an interval
 * that is certain to hold its damage: from below by the prices of every case solved (weak duality),
 * from above by the plans of cases that lose less, the damage of cases that lose more, and the sum of
 * both where both answers can be given at once. The list of the worst is exact (`findWorst`). Stopped
 * work leaves what is certain so far; `undefined` where not even all single losses were reached.
 */
export async function screenLosses(question: Question): Promise<Findings | undefined> {
  const { losses, lose, top, report } = question;
  const solved = await solveSingles(question);
  if (!solved) return undefined;
  const { pool, base, singles } = solved;
  const ranking = rankElements(singles);
  const tell = teller(question, solved, ranking);
  const close = (found: Omit<Findings, "baseValueLostUsd" | "solved">): Findings => ({
    baseValueLostUsd: base.valueLostUsd,
    ...found,
    solved: {
      singles: singles.length,
      beyond: pool.solved.length - 1 - singles.length,
      restarted: pool.solved.filter(({ restarted }) => restarted).length,
    },
  });
  if (lose === 1) {
    const cases = ranking.singles.map(({ lost }, rank) => ({ ranks: [rank], lost }));
    const all = cases.reverse().map(tell);
    return close({
      worst: all.slice(0, top),
      othersAtMost: all[top]?.damage.high ?? 0,
      isExact: true,
      superAdditive: [],
      all,
      setCount: all.length,
    });
  }
  await solveStairs(pool, ranking, (share) => report("groups", share));
  const pairs = listPairs(ranking);
  const sets = lose === 2 ? pairs : [];
  const worst = await findWorst({
    ...question,
    pool,
    ranking,
    pairs,
    report: (open) => report("search", undefined, open),
  });
  report("excess");
  const superAdditive = await findSuperAdditive(pool, ranking, sets, top);
  return close({
    worst: worst.cases.map(tell),
    othersAtMost: Math.max(0, worst.others - base.objective),
    isExact: worst.isExact,
    superAdditive: superAdditive.map(tell),
    all: sets.map(tell),
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
