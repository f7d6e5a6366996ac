import { type Demand, nodeId, type Substitution } from "../../model/index.ts";
import { isOpenTo, termAt, wantedAt } from "../run.ts";
import type { Network } from "./network.ts";

/** First columns of a demand, and its first row. */
export interface DemandColumns {
  /** Row of the first month in which what is served, replaced and unmet makes up what is wanted. */
  readonly wantedRow: number;
  readonly served: number;
  readonly unmet: number;
  /** By substitution id. */
  readonly replaced: ReadonlyMap<string, number>;
}

/**
 * Demand in tiers, each with its value of lost supply.
 *
 *   served[j,t] + Σ_s replaced[s,j,t] + unmet[j,t] = wanted[j,t]
 *   replaced[s,j,t] ≤ limit[s] · wanted[j,t] once its delay has passed, else 0
 *   balance[c,n,t] −= served          balance[c',n,t] −= rate[s] · replaced
 *   cost += lost value · unmet + switching cost · replaced
 */
export function addDemand(network: Network): ReadonlyMap<string, DemandColumns> {
  const { run, lp, monthCount } = network;
  const columns = new Map<string, DemandColumns>();
  for (const demand of run.chain.demands.values()) {
    const node = nodeId(demand.commodity, demand.country);
    const lostUsd = termAt(run, demand.lostValue, "more-is-worse");
    const options = run.chain.substitutions.filter((option) => isOpenTo(option, demand));
    const own = { wantedRow: -1, served: -1, unmet: -1, replaced: new Map<string, number>() };
    for (const kind of ["served", "unmet"] as const)
      for (let t = 0; t < monthCount; t++) {
        const column = lp.column(() => `${kind}[${demand.id}, ${network.month(t)}]`);
        if (t === 0) own[kind] = column;
        if (kind === "served") network.balance(node, t, column, -1, "other");
        else network.cost(column, t, lostUsd);
      }
    for (const option of options) own.replaced.set(option.id, addOption(network, option, demand));
    for (let t = 0; t < monthCount; t++) {
      const wanted = wantedAt(run, demand.id, t);
      const row = lp.row(() => `wanted[${demand.id}, ${network.month(t)}]`, {
        lower: wanted,
        upper: wanted,
      });
      if (t === 0) own.wantedRow = row;
      for (const first of [own.served, own.unmet, ...own.replaced.values()])
        lp.add(row, first + t, 1);
    }
    columns.set(demand.id, own);
  }
  return columns;
}

function addOption(network: Network, option: Substitution, demand: Demand): number {
  const { run, lp, monthCount } = network;
  const delay = Math.round(termAt(run, option.delay, "more-is-worse"));
  const limit = termAt(run, option.limit, "more-is-better");
  const costUsd = termAt(run, option.cost, "more-is-worse");
  let first = -1;
  for (let t = 0; t < monthCount; t++) {
    const upper = t < delay ? 0 : limit * wantedAt(run, demand.id, t);
    const column = lp.column(() => `replace[${option.id}, ${demand.id}, ${network.month(t)}]`, {
      upper,
    });
    if (t === 0) first = column;
    const instead = nodeId(option.substitute, demand.country);
    network.balance(instead, t, column, -option.rate.value, "other");
    network.cost(column, t, costUsd);
  }
  return first;
}
