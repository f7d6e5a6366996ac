import { nodeId } from "../model/index.ts";
import {
  type Audit,
  auditTrajectory,
  type Run,
  type Trajectory,
  termAt,
} from "../network/index.ts";
import type { Move, Stream } from "./actions/stream.ts";
import { mostOf, startOf } from "./actions/timing.ts";
import type { Budgets } from "./planModel.ts";
import { type Scheduled, spentOn, tonnesByMonth } from "./schedule.ts";

/** What a plan may not do, beside what no response may do (`LAWS`). */
export const PLAN_LAWS = [
  "start",
  "rate",
  "limit",
  "holding",
  "aboard",
  "budget",
  "contained",
] as const;

/** The name of a law of plans. */
export type PlanLaw = (typeof PLAN_LAWS)[number];

/** The worst that was found against a law of plans. */
export interface PlanBreach {
  /** Action, holding or party; "" where nothing breaks the law. */
  readonly where: string;
  /** Index into the months of the run. */
  readonly month: number;
  /** By how much: t, or, of a budget, the share that it is overdrawn by. */
  readonly amount: number;
}

/** What a second count of a plan finds. */
export interface Replay {
  readonly worst: Readonly<Record<PlanLaw, PlanBreach>>;
  readonly audit: Audit;
  /** Tonnes that an action promises within the run, and that arrive, by action. */
  readonly deliveries: ReadonlyMap<string, { readonly sent: number; readonly arrived: number }>;
  readonly clean: boolean;
}

/** Breaches up to this many tonnes, or this share of a budget, are rounding. */
const TOLERANCE = 1e-5;

/**
 * Carries a plan out month by month with no solver: what is decided, what leaves each store, what
 * arrives where and when; then counts the whole network again with what the actions bring and take.
 * Reads amounts only, no row and no price of the program that chose them.
 */
export function replayPlan(
  run: Run,
  trajectory: Trajectory,
  schedule: readonly Scheduled[],
  budgets: Budgets = new Map(),
): Replay {
  const worst = Object.fromEntries(
    PLAN_LAWS.map((law) => [law, { where: "", month: 0, amount: 0 }]),
  ) as Record<PlanLaw, PlanBreach>;
  const see = (law: PlanLaw, where: string, month: number, amount: number) => {
    if (!(amount <= worst[law].amount)) worst[law] = { where, month, amount };
  };
  const months = trajectory.months.length;
  const added = new Map<string, Float64Array>();
  const deliveries = new Map<string, { sent: number; arrived: number }>();
  for (const one of schedule) {
    const { action, streams } = one;
    const told = { sent: 0, arrived: 0 };
    deliveries.set(action.id, told);
    let total = 0;
    tonnesByMonth(one).forEach((tonnes, t) => {
      total += tonnes;
      if (t < startOf(run, action)) see("start", action.id, t, tonnes);
      see("rate", action.id, t, tonnes - mostOf(run, action.rate));
      see("limit", action.id, t, total - mostOf(run, action.limit));
    });
    for (const { stream, tonnes } of streams) {
      const made = madeFromNothing(run, stream);
      tonnes.forEach((amount, t) => {
        see("contained", action.id, t, made * amount);
        see("rate", action.id, t, Math.max(-amount, amount - stream.upper[t]!));
        if (stream.speeds !== undefined)
          see("aboard", action.id, t, amount - (trajectory.flow.get(stream.speeds)?.[t] ?? 0));
        told.sent += amount;
        const last = Math.max(
          0,
          ...stream.moves.filter(({ rate }) => rate > 0).map(({ lag }) => lag),
        );
        if (t + last < months) told.arrived += amount;
        for (const { node, lag, rate } of [...served(run, stream), ...stream.moves]) {
          if (t + lag >= months) continue;
          const series = added.get(node) ?? new Float64Array(months);
          series[t + lag]! += rate * amount;
          added.set(node, series);
        }
      });
    }
  }
  seeHoldings(run, schedule, months, see);
  for (const [party, own] of Map.groupBy(schedule, ({ action }) => action.party)) {
    const most = budgets.get(party);
    if (most === undefined) continue;
    const spent = own.reduce((sum, one) => sum + spentOn(one), 0);
    see("budget", party, 0, (spent - most) / Math.max(1, most));
  }
  const audit = auditTrajectory(run, trajectory, undefined, added);
  const clean = audit.clean && PLAN_LAWS.every((law) => worst[law].amount <= TOLERANCE);
  return { worst, audit, deliveries, clean };
}

/** Rounding of recipes, as a share of what goes in. */
const RECIPE_ROUNDING = 1e-3;

/**
 * Tonnes of an element that a tonne of a stream brings beyond what it takes, the worst of all elements.
 * What comes out of a store, or is gathered from use, takes from no node.
 */
function madeFromNothing({ chain }: Run, { moves }: Stream): number {
  if (!moves.some(({ rate }) => rate < 0)) return 0;
  const contentOf = (node: string, element: string) =>
    chain.commodities.get(node.slice(0, node.lastIndexOf("@")))?.content.get(element)?.value ?? 0;
  let most = 0;
  for (const element of chain.elements) {
    let [taken, brought] = [0, 0];
    for (const { node, rate } of moves) {
      const contained = rate * contentOf(node, element);
      if (contained > 0) brought += contained;
      else taken -= contained;
    }
    most = Math.max(most, brought - taken * (1 + RECIPE_ROUNDING));
  }
  return most;
}

/** A programme frees what its demand would have used of the wanted good. */
function served({ chain }: Run, { serves }: Stream): readonly Move[] {
  if (serves === undefined) return [];
  const { commodity, country } = chain.demands.get(serves)!;
  return [{ node: nodeId(commodity, country), lag: 0, rate: 1, role: "other" }];
}

/** Takes out of each store what leaves it, month by month. */
function seeHoldings(
  run: Run,
  schedule: readonly Scheduled[],
  months: number,
  see: (law: PlanLaw, where: string, month: number, amount: number) => void,
): void {
  const drawing = schedule.filter(({ action }) => action.holding !== "");
  for (const [id, own] of Map.groupBy(drawing, ({ action }) => action.holding)) {
    const { stock, floor, release } = run.chain.holdings.get(id)!;
    let level = termAt(run, stock, "more-is-better");
    const least = Math.min(level, termAt(run, floor, "more-is-worse"));
    const series = own.map(tonnesByMonth);
    for (let t = 0; t < months; t++) {
      const out = series.reduce((sum, tonnes) => sum + tonnes[t]!, 0);
      level -= out;
      see("holding", id, t, Math.max(least - level, out - mostOf(run, release)));
    }
  }
}
