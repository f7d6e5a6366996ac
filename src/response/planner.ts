import { meanOf, tailOf } from "../chance/index.ts";
import { type Optimal, openSession, type Session } from "../lp/index.ts";
import type { Action } from "../model/index.ts";
import { readMarket, type Trajectory, USD_PER_COST_UNIT } from "../network/index.ts";
import { type Candidate, type Cut, solveMaster, TAIL } from "./master.ts";
import { assemblePlan, type Budgets, type PlanModel } from "./planModel.ts";
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
  /** Asked between two solves; throws to end the work. */
  readonly check: () => void;
}

/** A set of variants kept open in the solver: choices between actions, warm from one to the next. */
export interface Planner extends Disposable {
  readonly actions: readonly Action[];
  /** Cost of taking exactly some actions, discounted, USD: mean, or what caution makes of it. */
  costOf(taken: ReadonlySet<string>): number;
  /** The best choice among the actions allowed; `start` is tried first and is never beaten by worse. */
  choose(allowed: ReadonlySet<string>, start?: ReadonlySet<string>): Promise<Choice>;
  /** What happens in every variant. */
  follow(taken: ReadonlySet<string>): readonly PlannedVariant[];
}

/** A choice is taken as best once no other can be cheaper by more than this share, or USD. */
const GAP_SHARE = 1e-4;
const GAP_USD = 1;

/** Rounds after which the best so far is returned with the gap that is left. */
const ROUNDS_MAX = 150;

interface Opened {
  readonly variant: Variant;
  readonly built: PlanModel;
  readonly session: Session;
}

function solved({ session, variant }: Opened): Optimal {
  const outcome = session.solve();
  if (outcome.status === "optimal") return outcome;
  throw new Error(`The plan under the variant ${variant.id} ended as ${outcome.status}.`);
}

/** Fixes what is taken, and what is not. */
function fix({ session, built }: Opened, taken: ReadonlySet<string>): void {
  const values = built.actions.map(({ action }) => (taken.has(action.id) ? 1 : 0));
  const columns = built.actions.map(({ take }) => take);
  session.setColumnBounds(columns, values, values);
}

const keyOf = (taken: ReadonlySet<string>): string => [...taken].sort().join(" ");

/** Opens a planner on the variants of a scenario, each a run of one chain and length. */
export async function openPlanner(
  variants: readonly Variant[],
  actions: readonly Action[],
  { budgets, caution, done, check }: Request,
): Promise<Planner> {
  using held = new DisposableStack();
  const opened: Opened[] = [];
  const floors: number[] = [];
  for (const variant of variants) {
    check();
    const built = assemblePlan(variant.run, actions, budgets);
    const one = { variant, built, session: held.use(await openSession(built.model)) };
    opened.push(one);
    floors.push(solved(one).objective);
  }
  const cuts: Cut[] = [];
  const known = new Map<string, number>();
  const costOf = (taken: ReadonlySet<string>): number => {
    const key = keyOf(taken);
    const before = known.get(key);
    if (before !== undefined) return before;
    const outcomes = opened.map((one, index) => {
      check();
      fix(one, taken);
      const { objective, reducedCost } = solved(one);
      const slope = one.built.actions.map(({ take }) => reducedCost[take]!);
      const at = one.built.actions.map(({ action }) => (taken.has(action.id) ? 1 : 0));
      const constant = slope.reduce((sum, each, k) => sum - each * at[k]!, objective);
      cuts.push({ variant: index, constant, slope });
      return { value: objective, probability: one.variant.probability };
    });
    const cost = (1 - caution) * meanOf(outcomes) + caution * tailOf(outcomes, TAIL);
    known.set(key, cost * USD_PER_COST_UNIT);
    return cost * USD_PER_COST_UNIT;
  };
  const kept = held.move();
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
      let costUsd = costOf(best);
      let boundUsd = -Infinity;
      let tried = 1;
      while (tried < ROUNDS_MAX) {
        const probabilities = variants.map(({ probability }) => probability);
        const next = await solveMaster({
          candidates,
          probabilities,
          cuts,
          floors,
          budgets,
          caution,
        });
        boundUsd = Math.min(costUsd, Math.max(boundUsd, next.bound * USD_PER_COST_UNIT));
        if (costUsd - boundUsd <= Math.max(GAP_USD, GAP_SHARE * Math.abs(costUsd))) break;
        const taken = new Set(next.taken.map(({ id }) => id));
        if (known.has(keyOf(taken))) break;
        const cost = costOf(taken);
        tried += 1;
        if (cost < costUsd) {
          best = taken;
          costUsd = cost;
        }
      }
      return { taken: best, costUsd, boundUsd, tried };
    },
    follow: (taken) =>
      opened.map((one): PlannedVariant => {
        check();
        fix(one, taken);
        const { optimal, trajectory } = readMarket(one.built, solved(one));
        return { variant: one.variant, built: one.built, optimal, trajectory };
      }),
    [Symbol.dispose]: () => kept.dispose(),
  };
}
