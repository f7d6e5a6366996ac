import { type Action, nodeId } from "../model/index.ts";
import { lostValueOf, type Run, type Trajectory, termAt } from "../network/index.ts";
import { startOf } from "./actions/timing.ts";
import type { Budgets } from "./planModel.ts";
import type { PlannedVariant } from "./planner.ts";
import { type Scheduled, scheduleOf, spentOn } from "./schedule.ts";

/**
 * An order of who is served first, and what it is worth. The market and the plan hand a shortage to
 * the uses that lose least; makers who ration their customers alike do not. The order is what makes
 * it so, hence it is worth the difference and nothing beyond it.
 */
export interface PriorityOrder {
  readonly action: Action;
  /** What sharing alike would lose more, USD, undiscounted, mean over the variants. */
  readonly worthUsd: number;
  readonly fixedUsd: number;
  /** Moved from uses that lose less to uses that lose more, t by month, in each variant. */
  readonly movedByVariant: readonly Float64Array[];
}

/** A demand's part in a shortage, in one month. */
export interface Claimant {
  /** Wanted from suppliers: what stands in for it and what stands back left out, t. */
  readonly wanted: number;
  readonly unmet: number;
  readonly usdPerTonne: number;
}

/**
 * What sharing a shortage alike would lose more than sharing it as it is shared, USD, and the tonnes
 * that would then lie elsewhere.
 *
 * @example
 * const defence = { wanted: 10, unmet: 0, usdPerTonne: 9000 }
 * const cars = { wanted: 40, unmet: 25, usdPerTonne: 1000 }
 * sharedAlike([defence, cars]) // => { usd: 40000, tonnes: 5 }
 */
export function sharedAlike(claimants: readonly Claimant[]): { usd: number; tonnes: number } {
  const wanted = claimants.reduce((sum, one) => sum + one.wanted, 0);
  const unmet = claimants.reduce((sum, one) => sum + one.unmet, 0);
  let usd = 0;
  let tonnes = 0;
  if (wanted <= 0 || unmet <= 0) return { usd, tonnes };
  for (const one of claimants) {
    const more = (one.wanted * unmet) / wanted - one.unmet;
    usd += more * one.usdPerTonne;
    tonnes += Math.max(0, more);
  }
  return { usd, tonnes };
}

/** Tonnes of a demand that programmes of a plan take care of in a month. */
const programmed = (schedule: readonly Scheduled[], demand: string, t: number): number =>
  schedule
    .flatMap(({ streams }) => streams)
    .filter(({ stream }) => stream.serves === demand)
    .reduce((sum, { tonnes }) => sum + tonnes[t]!, 0);

const replacedAt = ({ replaced }: Trajectory, demand: string, t: number): number =>
  [...replaced.values()].reduce((sum, own) => sum + (own.get(demand)?.[t] ?? 0), 0);

function weigh({ variant, trajectory }: Followed, action: Action, schedule: readonly Scheduled[]) {
  const { run } = variant;
  const own = [...run.chain.demands.values()].filter(({ country }) => country === action.to);
  const nodes = Map.groupBy(own, ({ commodity, country }) => nodeId(commodity, country));
  const moved = new Float64Array(trajectory.months.length);
  let usd = 0;
  for (let t = startOf(run, action); t < moved.length; t++)
    for (const demands of nodes.values()) {
      const claimants = demands.map(({ id }): Claimant => {
        const helped = replacedAt(trajectory, id, t) + programmed(schedule, id, t);
        const wanted = trajectory.wanted.get(id)![t]! - helped;
        return { wanted, unmet: trajectory.unmet.get(id)![t]!, usdPerTonne: lostValueOf(run, id) };
      });
      const alike = sharedAlike(claimants);
      usd += alike.usd;
      moved[t]! += alike.tonnes;
    }
  return { usd, moved };
}

type Followed = Pick<PlannedVariant, "variant" | "trajectory">;

/** Orders of priority that are worth what they cost, and fit the budget that a plan leaves. */
export function ordersOf(
  orders: readonly Action[],
  outcomes: readonly PlannedVariant[],
  done: ReadonlySet<string>,
  budgets: Budgets,
): readonly PriorityOrder[] {
  const schedules = outcomes.map(scheduleOf);
  const feeIn = (action: Action, run: Run) => termAt(run, action.fixed, "more-is-worse");
  const spent = new Map(
    [...budgets.keys()].map((party) => [
      party,
      Math.max(
        ...schedules.map((schedule) =>
          schedule
            .filter(({ action }) => action.party === party)
            .reduce((sum, one) => sum + spentOn(one), 0),
        ),
      ),
    ]),
  );
  return orders.flatMap((action) => {
    const told = outcomes.map((outcome, k) => weigh(outcome, action, schedules[k]!));
    const mean = (of: (index: number) => number) =>
      outcomes.reduce((sum, { variant }, k) => sum + variant.probability * of(k), 0);
    const worthUsd = mean((k) => told[k]!.usd);
    const fixedUsd = mean((k) => feeIn(action, outcomes[k]!.variant.run));
    const most = Math.max(...outcomes.map(({ variant }) => feeIn(action, variant.run)));
    const before = spent.get(action.party) ?? 0;
    const fits = before + most <= (budgets.get(action.party) ?? Infinity);
    if (!done.has(action.id) && !(worthUsd > fixedUsd && fits)) return [];
    spent.set(action.party, before + most);
    return [{ action, worthUsd, fixedUsd, movedByVariant: told.map(({ moved }) => moved) }];
  });
}
