import { nodeId } from "../../model/index.ts";
import { baseActivity, capacityAt, facilityShareAt, leadMonths, termAt } from "../run.ts";
import type { Network } from "./network.ts";

/** First column of each process at a facility; months follow one another. */
export type ProductionColumns = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Production.
 *
 *   0 ≤ x[f,p,t]           Σ_p x[f,p,t] ≤ capacity[f,t] · share[f,t]
 *   balance[c,n,t+lead] += out[p,c] · x[f,p,t]     balance[c,n,t] −= in[p,c] · x[f,p,t]
 *   cost += cost[p] · x[f,p,t]
 *
 * What base-year activity had under way before the run still comes out in the first `lead` months.
 */
export function addProduction(network: Network): ProductionColumns {
  const { run, lp, monthCount } = network;
  const columns = new Map<string, ReadonlyMap<string, number>>();
  for (const facility of run.chain.facilities.values()) {
    const own = new Map<string, number>();
    columns.set(facility.id, own);
    const isShared = facility.processes.length > 1;
    const capacity = Array.from(
      { length: monthCount },
      (_, t) => capacityAt(run, facility, t) * facilityShareAt(run, facility.id, t),
    );
    const limits = capacity.map((upper, t) =>
      isShared
        ? lp.row(() => `capacity[${facility.id}, ${network.month(t)}]`, { upper })
        : undefined,
    );
    for (const id of facility.processes) {
      const process = run.chain.processes.get(id)!;
      const lead = leadMonths(process.lead);
      const costUsd = termAt(run, process.cost, "more-is-worse");
      const at = (commodity: string) => nodeId(commodity, facility.country);
      capacity.forEach((upper, t) => {
        const name = () => `run[${facility.id}, ${id}, ${network.month(t)}]`;
        const column = lp.column(name, isShared ? {} : { upper });
        if (t === 0) own.set(id, column);
        const limit = limits[t];
        if (limit !== undefined) lp.add(limit, column, 1);
        for (const { commodity, rate } of process.outputs) {
          network.balance(at(commodity), t + lead, column, rate.value);
          if (t < lead)
            network.supply(at(commodity), t, rate.value * baseActivity(run, facility.id, id));
        }
        for (const { commodity, rate } of process.inputs)
          network.balance(at(commodity), t, column, -rate.value);
        network.cost(column, t, costUsd);
      });
    }
  }
  return columns;
}
