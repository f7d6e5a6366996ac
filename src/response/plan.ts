import type { Action } from "../model/index.ts";
import { monthCountOf, startOf } from "./actions/timing.ts";
import { type Choice, openPlanner, type PlannedVariant, type Request } from "./planner.ts";
import { ordersOf, type PriorityOrder } from "./priority.ts";
import type { Programs } from "./program.ts";
import { type Side, type SidePayment, sidePayments, sidesOf } from "./sides.ts";
import type { Variant } from "./variant.ts";
import { type Worth, worthOf } from "./worth.ts";

/** Whether partners plan each alone or together. */
export type Mode = "separate" | "joint";

/** What a plan is asked for. */
export interface PlanRequest extends Request {
  readonly variants: readonly Variant[];
  readonly actions: readonly Action[];
  /** Countries whose governments plan. */
  readonly parties: readonly string[];
  readonly mode: Mode;
  /** Hears how far the valuing of what is chosen is, 0 to 1. */
  readonly report?: (share: number) => void;
}

/** A plan, and what it was weighed against. */
export interface Plan {
  readonly mode: Mode;
  /** Weight of the worst fifth of outcomes against the mean, 0 to 1. */
  readonly caution: number;
  readonly choice: Choice;
  /** In the order of the variants. */
  readonly outcomes: readonly PlannedVariant[];
  /** The same with nothing done beyond what is done already. */
  readonly without: readonly PlannedVariant[];
  readonly worth: Worth;
  /** Discounted cost and value lost of doing nothing beyond what is done, USD. */
  readonly nothingUsd: number;
  /** Of each mode, by party, and together, discounted USD. */
  readonly separate: { readonly sides: readonly Side[]; readonly costUsd: number };
  readonly joint: { readonly sides: readonly Side[]; readonly costUsd: number };
  /** Payments after which nobody is worse off in the joint plan than alone. */
  readonly sidePayments: readonly SidePayment[];
  /** Orders of who is served first, on top of the choice: the plan takes them as given. */
  readonly orders: readonly PriorityOrder[];
  /** Actions that cannot bring a tonne within the run. */
  readonly tooLate: readonly Action[];
}

/** Whether an action is one that these parties can decide: the partner's consent included. */
const isOpenTo = ({ party, partner }: Action, parties: readonly string[]): boolean =>
  parties.includes(party) && (partner === "" || parties.includes(partner));

const idsOf = (actions: readonly Action[]) => new Set(actions.map(({ id }) => id));

/**
 * Chooses actions for a set of variants of a scenario.
 *
 * Separate: each party chooses among its own actions while the others do nothing, and what it takes
 * to be its cost is that of the whole chain; what happens is then all their choices at once. Joint:
 * one choice among all actions, those that need a partner's consent included. The joint choice
 * begins at the separate one, so that it is never dearer. Programs are opened in `programs`, which
 * the caller disposes of.
 */
export async function makePlan(request: PlanRequest, programs: Programs): Promise<Plan> {
  const { variants, parties, mode } = request;
  const run = variants[0]!.run;
  const isInTime = (action: Action) => startOf(run, action) < monthCountOf(run);
  const open = request.actions.filter((action) => isOpenTo(action, parties));
  const isOrder = ({ kind }: Action) => kind === "priority-allocation";
  const actions = open.filter((action) => isInTime(action) && !isOrder(action));
  const orders = open.filter((action) => isInTime(action) && isOrder(action));
  const planner = await openPlanner(programs, variants, actions, request);
  let union = new Set(request.done);
  let separate: Choice | undefined;
  for (const party of parties) {
    const own = actions.filter((action) => isOpenTo(action, [party]));
    separate = await planner.choose(idsOf(own), request.done);
    union = union.union(separate.taken);
  }
  const separateUsd = await planner.costOf(union);
  const joint = await planner.choose(idsOf(actions), union);
  const choice: Choice =
    mode === "joint"
      ? joint
      : parties.length === 1
        ? separate!
        : { ...joint, taken: union, costUsd: separateUsd };
  const outcomes = await planner.follow(choice.taken);
  const other = await planner.follow(mode === "joint" ? union : joint.taken);
  const without = await planner.follow(request.done);
  const sides = { own: sidesOf(outcomes, parties), other: sidesOf(other, parties) };
  const separateSides = mode === "joint" ? sides.other : sides.own;
  const jointSides = mode === "joint" ? sides.own : sides.other;
  return {
    mode,
    caution: request.caution,
    choice,
    outcomes,
    without,
    worth: await worthOf(planner, choice, request.report),
    nothingUsd: await planner.costOf(request.done),
    separate: { sides: separateSides, costUsd: separateUsd },
    joint: { sides: jointSides, costUsd: joint.costUsd },
    sidePayments: sidePayments(separateSides, jointSides),
    orders: ordersOf(orders, outcomes, request.done, request.budgets),
    tooLate: open.filter((action) => !isInTime(action)),
  };
}
