import { type Chain, nodeId } from "../model/index.ts";
import { nodesOf } from "./nodes.ts";
import { baseActivity, baseFlow, leadMonths, type Run } from "./run.ts";
import type { Trajectory } from "./trajectory.ts";

/** What comes to a node and what leaves it, t, by month. */
export interface Account {
  readonly supply: Float64Array;
  readonly use: Float64Array;
}

/** Tonnes that move into a stock less those that move out, given what is kept of a month's store. */
export interface StockMove {
  /** Net outflow, t, by month; negative where the stock is filled. */
  readonly out: Float64Array;
  /** Lost to age, t, by month. */
  readonly lost: Float64Array;
}

/** Reads release and loss off a series of stock levels. */
export function stockMoves(levels: Float64Array, start: number, loss: number): StockMove {
  const before = (t: number) => (t === 0 ? start : levels[t - 1]!);
  return {
    out: levels.map((level, t) => before(t) * (1 - loss) - level),
    lost: levels.map((_, t) => before(t) * loss),
  };
}

/**
 * Counts what comes to each node and what leaves it, month by month, from what a trajectory says
 * that everyone does. Knows the chain and no solver: what was under way before the run arrives,
 * what is sent beyond the last month does not.
 */
export function accountsOf(
  run: Run,
  trajectory: Trajectory,
  moves: ReadonlyMap<string, StockMove>,
): ReadonlyMap<string, Account> {
  const { chain } = run;
  const count = trajectory.months.length;
  const accounts = new Map<string, Account>();
  for (const id of nodesOf(chain).keys())
    accounts.set(id, { supply: new Float64Array(count), use: new Float64Array(count) });
  const move = (node: string, t: number, tonnes: number) => {
    if (t >= count) return;
    const { supply, use } = accounts.get(node)!;
    if (tonnes >= 0) supply[t]! += tonnes;
    else use[t]! -= tonnes;
  };
  const moveAll = (node: string, series: Float64Array | undefined, sign: number, lag = 0) =>
    series?.forEach((tonnes, t) => {
      move(node, t + lag, sign * tonnes);
    });
  const moveUnderWay = (node: string, lead: number, baseTonnes: number) => {
    for (let t = 0; t < lead; t++) move(node, t, baseTonnes);
  };
  for (const { id, country, processes } of chain.facilities.values())
    for (const processId of processes) {
      const { inputs, outputs, lead } = chain.processes.get(processId)!;
      const series = trajectory.activity.get(id)?.get(processId);
      for (const { commodity, rate } of inputs)
        moveAll(nodeId(commodity, country), series, -rate.value);
      for (const { commodity, rate } of outputs) {
        const node = nodeId(commodity, country);
        moveUnderWay(node, leadMonths(lead), baseActivity(run, id, processId) * rate.value);
        moveAll(node, series, rate.value, leadMonths(lead));
      }
    }
  for (const { id, commodity, from, to, terms } of chain.routes.values()) {
    const lead = leadMonths(terms.lead);
    moveAll(nodeId(commodity, from), trajectory.flow.get(id), -1);
    moveUnderWay(nodeId(commodity, to), lead, baseFlow(run, id));
    moveAll(nodeId(commodity, to), trajectory.flow.get(id), 1, lead);
  }
  for (const { id, commodity, country } of chain.demands.values())
    moveAll(nodeId(commodity, country), servedOf(trajectory, id), -1);
  for (const { id, substitute, rate } of chain.substitutions)
    for (const [demand, series] of trajectory.replaced.get(id) ?? [])
      moveAll(nodeId(substitute, countryOf(chain, demand)), series, -rate.value);
  for (const [id, { out }] of moves) {
    const { commodity, country } = chain.holdings.get(id)!;
    moveAll(nodeId(commodity, country), out, 1);
  }
  for (const [node, series] of trajectory.drawn) moveAll(node, series, 1);
  for (const [node, series] of trajectory.surplus) moveAll(node, series, -1);
  return accounts;
}

const countryOf = (chain: Chain, demand: string): string => chain.demands.get(demand)!.country;

/** What a demand is given of the very commodity it wants: wanted less unmet less replaced, t. */
export function servedOf(trajectory: Trajectory, demand: string): Float64Array {
  const served = trajectory.wanted.get(demand)!.map((tonnes, t) => {
    return tonnes - trajectory.unmet.get(demand)![t]!;
  });
  for (const byDemand of trajectory.replaced.values())
    byDemand.get(demand)?.forEach((tonnes, t) => {
      served[t]! -= tonnes;
    });
  return served;
}
