import type { Action } from "../model/index.ts";
import {
  assembleWith,
  type Layout,
  type MarketModel,
  type Network,
  type Run,
  termAt,
  USD_PER_COST_UNIT,
} from "../network/index.ts";
import type { Stream } from "./actions/stream.ts";
import { streamsOf } from "./actions/streamsOf.ts";
import { monthCountOf, mostOf } from "./actions/timing.ts";

/** A stream and the first of its columns; months follow one another. */
export interface StreamColumns {
  readonly stream: Stream;
  readonly first: number;
}

/** The columns of an action. */
export interface ActionColumns {
  readonly action: Action;
  /** 0 to 1; 1 where the action is decided. */
  readonly take: number;
  readonly fixedUsd: number;
  readonly streams: readonly StreamColumns[];
}

/** A market with the columns of every action, all of them still open. */
export interface PlanModel extends MarketModel {
  readonly actions: readonly ActionColumns[];
}

/** Most that each party may spend, USD over the run; a party that is absent has no limit. */
export type Budgets = ReadonlyMap<string, number>;

/**
 * The market and what may be done about it.
 *
 *   take[a] ∈ [0, 1]      Σ_s amount[s,t] ≤ rate[a,t] · take[a]      Σ_t Σ_s amount ≤ limit[a] · take[a]
 *   Σ over the actions on a holding: amount[t] ≤ rate, Σ_t amount ≤ stock − floor
 *   Σ over the actions of a party (fixed · take + cost · amount) ≤ budget
 *   cost += fixed · take + Σ cost · amount
 *
 * With `take` whole this is the plan; between 0 and 1 it is a bound on what any plan can reach.
 */
export function assemblePlan(
  run: Run,
  actions: readonly Action[],
  budgets: Budgets = new Map(),
): PlanModel {
  const columns: ActionColumns[] = [];
  const built = assembleWith(run, (network, layout) => {
    for (const action of actions) columns.push(addAction(network, layout, action));
    addHoldings(network, columns);
    addBudgets(network, columns, budgets);
  });
  return { ...built, actions: columns };
}

function addAction(network: Network, layout: Layout, action: Action): ActionColumns {
  const { run, lp } = network;
  const fixedUsd = termAt(run, action.fixed, "more-is-worse");
  const take = lp.column(() => `take[${action.id}]`, { upper: 1 });
  network.cost(take, 0, fixedUsd);
  const streams = streamsOf(run, action).map(
    (stream): StreamColumns => ({ stream, first: addStream(network, layout, stream, action.id) }),
  );
  const rate = mostOf(run, action.rate);
  for (let t = 0; t < network.monthCount; t++) {
    const possible = streams.reduce((sum, { stream }) => sum + stream.upper[t]!, 0);
    const within = lp.row(() => `within[${action.id}, ${network.month(t)}]`, { upper: 0 });
    for (const { first } of streams) lp.add(within, first + t, 1);
    lp.add(within, take, -Math.min(rate, possible));
  }
  if (action.limit) {
    const limit = lp.row(() => `limit[${action.id}]`, { upper: 0 });
    for (const column of allColumns(run, streams)) lp.add(limit, column, 1);
    lp.add(limit, take, -mostOf(run, action.limit));
  }
  return { action, take, fixedUsd, streams };
}

/** Every column of some streams. */
const allColumns = (run: Run, streams: readonly StreamColumns[]): number[] =>
  streams.flatMap(({ first }) => Array.from({ length: monthCountOf(run) }, (_, t) => first + t));

function addStream(network: Network, layout: Layout, stream: Stream, action: string): number {
  const { lp } = network;
  let begin = -1;
  for (let t = 0; t < network.monthCount; t++) {
    const column = lp.column(() => `${action}[${stream.what}, ${network.month(t)}]`, {
      upper: stream.upper[t]!,
    });
    if (t === 0) begin = column;
    for (const { node, lag, rate, role } of stream.moves) {
      if (!network.nodes.has(node))
        throw new Error(`The action ${action} moves ${node}, which the chain does not touch.`);
      network.balance(node, t + lag, column, rate, role);
    }
    network.cost(column, t, stream.costUsdPerTonne);
    if (stream.serves !== undefined)
      lp.add(layout.demand.get(stream.serves)!.wantedRow + t, column, 1);
    if (stream.speeds !== undefined) {
      const { usual, extra } = layout.trade.get(stream.speeds)!;
      const row = lp.row(() => `aboard[${action}, ${stream.what}, ${network.month(t)}]`, {
        upper: 0,
      });
      lp.add(row, column, 1);
      lp.add(row, extra + t, -1);
      if (usual !== undefined) lp.add(row, usual + t, -1);
    }
  }
  return begin;
}

/** What a holding can give, whichever actions ask for it. */
function addHoldings({ run, lp, month, monthCount }: Network, columns: readonly ActionColumns[]) {
  const asked = columns.filter(({ action }) => action.holding !== "");
  for (const [id, own] of Map.groupBy(asked, ({ action }) => action.holding)) {
    const { stock, floor, release } = run.chain.holdings.get(id)!;
    const streams = own.flatMap((one) => one.streams);
    const most =
      termAt(run, stock, "more-is-better") -
      Math.min(termAt(run, stock, "more-is-better"), termAt(run, floor, "more-is-worse"));
    const held = lp.row(() => `held[${id}]`, { upper: most });
    for (const column of allColumns(run, streams)) lp.add(held, column, 1);
    for (let t = 0; t < monthCount; t++) {
      const row = lp.row(() => `leaves[${id}, ${month(t)}]`, { upper: mostOf(run, release) });
      for (const { first } of streams) lp.add(row, first + t, 1);
    }
  }
}

/** What each party may spend; in the unit of the model's costs, undiscounted. */
function addBudgets({ run, lp }: Network, columns: readonly ActionColumns[], budgets: Budgets) {
  for (const [party, own] of Map.groupBy(columns, ({ action }) => action.party)) {
    const most = budgets.get(party);
    if (most === undefined) continue;
    const row = lp.row(() => `budget[${party}]`, { upper: most / USD_PER_COST_UNIT });
    for (const { take, fixedUsd, streams } of own) {
      lp.add(row, take, fixedUsd / USD_PER_COST_UNIT);
      for (const one of streams)
        for (const column of allColumns(run, [one]))
          lp.add(row, column, one.stream.costUsdPerTonne / USD_PER_COST_UNIT);
    }
  }
}
