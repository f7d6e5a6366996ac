import { meanOf, tailOf } from "../chance/index.ts";
import type { Optimal } from "../lp/index.ts";
import type { Action } from "../model/index.ts";
import { readMarket, type Trajectory, USD_PER_COST_UNIT } from "../network/index.ts";
import { type Candidate, type Cut, solveMaster, TAIL } from "./master.ts";
import { assemblePlan, type Budgets, type PlanModel } from "./planModel.ts";
import { type KeptProgram, optimumOf, type Programs } from "./program.ts";
import type { Variant } from "./variant.ts";

/** What becomes of a variant when some actions are taken. */
export interface PlannedVariant {
  readonly variant: Variant;
  readonly built: PlanModel;
  readonly optimal: Optimal;
  readonly trajectory: Trajectory;
}

/** A choice of actions, and what is proven of it. */
export interface Choice {
  readonly taken: ReadonlySet<string>;
  /** Cost and value lost, discounted, mean over the variants (or what caution makes of it), USD. */
  readonly costUsd: number;
  /** No choice of the actions allowed costs less, USD. */
  readonly boundUsd: number;
  /** Choices that were tried. */
  readonly tried: number;
}

/** What a choice is made under. */
export interface Request {
  readonly budgets: Budgets;
  /** Weight of the worst fifth of outcomes against the mean, 0 to 1. */
  readonly caution: number;
  /** Ids of actions that are decided already. */
  readonly done: ReadonlySet<string>;
}

/** A set of variants kept open in the solver: choices between actions, warm from one to the next. */
export interface Planner {
  readonly actions: readonly Action[];
  /** Cost of taking exactly some actions, discounted, USD: mean, or what caution makes of it. */
  costOf(taken: ReadonlySet<string>): Promise<number>;
  /** The best choice among the actions allowed; `start` is tried first and is never beaten by worse. */
  choose(allowed: ReadonlySet<string>, start?: ReadonlySet<string>): Promise<Choice>;
  /** What happens in every variant. */
  follow(taken: ReadonlySet<string>): Promise<readonly PlannedVariant[]>;
}

/** A choice is taken as best once no other can be cheaper by more than this share, or USD. */
const GAP_SHARE = 1e-4;
const GAP_USD = 1;

/** Rounds after which the best so far is returned with the gap that is left. */
const ROUNDS_MAX = 150;

interface Opened {
  readonly variant: Variant;
  readonly built: PlanModel;
  readonly program: KeptProgram;
}

const takesOf = ({ built }: Opened, taken: ReadonlySet<string>): number[] =>
  built.actions.map(({ action }) => (taken.has(action.id) ? 1 : 0));

/** Solves a variant with some actions taken, and no other. */
async function solveWith(one: Opened, taken: ReadonlySet<string>): Promise<Optimal> {
  const columns = one.built.actions.map(({ take }) => take);
  const outcome = await one.program.solveAt(columns, takesOf(one, taken));
  return optimumOf(outcome, `the variant ${one.variant.id}`);
}

const keyOf = (taken: ReadonlySet<string>): string => [...taken].sort().join(" ");

/**
 * Opens a planner on the variants of a scenario, each a run of one chain and length. Variants are
 * solved side by side; each meets the same choices in the same order however many threads there are,
 * so that answers do not depend on their number.
 */
export async function openPlanner(
  programs: Programs,
  variants: readonly Variant[],
  actions: readonly Action[],
  { budgets, caution, done }: Request,
): Promise<Planner> {
  const opened = await Promise.all(
    variants.map(async (variant): Promise<Opened> => {
      const built = assemblePlan(variant.run, actions, budgets);
      return { variant, built, program: await programs.open(built.model) };
    }),
  );
  const probabilities = variants.map(({ probability }) => probability);
  const floors = opened.map(
    ({ program, variant }) => optimumOf(program.first, `the variant ${variant.id}`).objective,
  );
  const cuts: Cut[] = [];
  const known = new Map<string, Promise<number>>();
  const weigh = async (taken: ReadonlySet<string>): Promise<number> => {
    const solved = await Promise.all(opened.map((one) => solveWith(one, taken)));
    const outcomes = solved.map(({ objective, reducedCost }, variant) => {
      const one = opened[variant]!;
      const slope = one.built.actions.map(({ take }) => reducedCost[take]!);
      const at = takesOf(one, taken);
      const constant = slope.reduce((sum, each, k) => sum - each * at[k]!, objective);
      cuts.push({ variant, constant, slope });
      return { value: objective, probability: one.variant.probability };
    });
    const cost = (1 - caution) * meanOf(outcomes) + caution * tailOf(outcomes, TAIL);
    return cost * USD_PER_COST_UNIT;
  };
  const costOf = (taken: ReadonlySet<string>): Promise<number> => {
    const key = keyOf(taken);
    const before = known.get(key);
    if (before !== undefined) return before;
    const cost = weigh(taken);
    known.set(key, cost);
    return cost;
  };
  return {
    actions,
    costOf,
    async choose(allowed, start = new Set()) {
      const candidates = opened[0]!.built.actions.map(({ action }, k): Candidate => {
        const { id, party } = action;
        const isDone = done.has(id);
        // A choice must be within the budget in every variant, the dearest among them.
        const fixedUsd = Math.max(...opened.map(({ built }) => built.actions[k]!.fixedUsd));
        const upper = isDone || allowed.has(id) ? 1 : 0;
        return { id, party, fixedUsd, lower: isDone ? 1 : 0, upper };
      });
      let best = new Set([...start, ...done]);
      let costUsd = await costOf(best);
      let boundUsd = -Infinity;
      let tried = 1;
      while (tried < ROUNDS_MAX) {
        const input = { candidates, probabilities, cuts, floors, budgets, caution };
        const next = await solveMaster(input);
        boundUsd = Math.min(costUsd, Math.max(boundUsd, next.bound * USD_PER_COST_UNIT));
        if (costUsd - boundUsd <= Math.max(GAP_USD, GAP_SHARE * Math.abs(costUsd))) break;
        const taken = new Set(next.taken.map(({ id }) => id));
        if (known.has(keyOf(taken))) break;
        const cost = await costOf(taken);
        tried += 1;
        if (cost < costUsd) {
          best = taken;
          costUsd = cost;
        }
      }
      return { taken: best, costUsd, boundUsd, tried };
    },
    follow: (taken) =>
      Promise.all(
        opened.map(async (one): Promise<PlannedVariant> => {
          const { variant, built } = one;
          const { optimal, trajectory } = readMarket(built, await solveWith(one, taken));
          return { variant, built, optimal, trajectory };
        }),
      ),
  };
}
