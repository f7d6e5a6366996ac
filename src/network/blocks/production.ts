import { type Facility, nodeId } from "../../model/index.ts";
import {
  baseActivity,
  baseTotal,
  capacityAt,
  facilityShareAt,
  leadMonths,
  type Run,
  termAt,
} from "../run.ts";
import { IDLE_USD, type Network, type SplitColumns } from "./network.ts";

/** First columns of each process at a facility, by facility, then process. */
export type ProductionColumns = ReadonlyMap<string, ReadonlyMap<string, SplitColumns>>;

/** What of its base activity a facility can still run in a month, share. */
function usualShareAt(run: Run, facility: Facility, month: number): number {
  const total = baseTotal(run, facility);
  const room = total > 0 ? Math.min(1, capacityAt(run, facility, month) / total) : 0;
  return room * facilityShareAt(run, facility.id, month);
}

/** Most that a process can run beyond its base in a month, t, by capacity and by how fast it can ramp. */
export function extraActivityLimit(
  run: Run,
  facility: Facility,
  process: string,
  month: number,
): number {
  const { ramp } = run.chain.processes.get(process)!;
  const share = facilityShareAt(run, facility.id, month);
  const capacity = capacityAt(run, facility, month) * share;
  const ramped = ramp ? termAt(run, ramp, "more-is-better") * (month + 1) * capacity : capacity;
  const isAlone = facility.processes.length === 1;
  const room = isAlone ? capacity - baseActivity(run, facility.id, process) * share : capacity;
  return Math.max(0, Math.min(room, ramped));
}

/**
 * Production.
 *
 *   0 ≤ x[f,p,t] ≤ base[f,p] · share[f,t]      0 ≤ x'[f,p,t] ≤ ramp[p] · (t + 1) · capacity[f,t]
 *   Σ_p (x + x')[f,p,t] ≤ capacity[f,t] · share[f,t]
 *   balance[c,n,t+lead] += out[p,c] · (x + x')   balance[c,n,t] −= in[p,c] · (x + x')
 *   cost += cost[p] · x'[f,p,t] − idle · x[f,p,t]
 *
 * What ran in the base year runs on as long as it has inputs; only what is done beyond it costs. What
 * the base year had under way before the run still comes out in the first `lead` months.
 */
export function addProduction(network: Network): ProductionColumns {
  const { run, lp, monthCount } = network;
  const columns = new Map<string, ReadonlyMap<string, SplitColumns>>();
  const months = Array.from({ length: monthCount }, (_, t) => t);
  for (const facility of run.chain.facilities.values()) {
    const own = new Map<string, SplitColumns>();
    columns.set(facility.id, own);
    const isShared = facility.processes.length > 1;
    const limits = months.map((t) => {
      const upper = capacityAt(run, facility, t) * facilityShareAt(run, facility.id, t);
      const name = () => `capacity[${facility.id}, ${network.month(t)}]`;
      return isShared ? lp.row(name, { upper }) : undefined;
    });
    for (const id of facility.processes) {
      const process = run.chain.processes.get(id)!;
      const lead = leadMonths(process.lead);
      const base = baseActivity(run, facility.id, id);
      const at = (commodity: string) => nodeId(commodity, facility.country);
      const add = (kind: string, upperAt: (t: number) => number, costUsd: number): number => {
        const first = months.map((t) => {
          const name = () => `${kind}[${facility.id}, ${id}, ${network.month(t)}]`;
          const column = lp.column(name, { upper: upperAt(t) });
          if (limits[t] !== undefined) lp.add(limits[t], column, 1);
          for (const { commodity, rate } of process.outputs)
            network.balance(at(commodity), t + lead, column, rate.value, "home");
          for (const { commodity, rate } of process.inputs)
            network.balance(at(commodity), t, column, -rate.value, "other");
          network.cost(column, t, costUsd);
          return column;
        });
        return first[0]!;
      };
      const usual =
        base > 0 ? add("run", (t) => base * usualShareAt(run, facility, t), -IDLE_USD) : undefined;
      const extra = add(
        "run-more",
        (t) => extraActivityLimit(run, facility, id, t),
        termAt(run, process.cost, "more-is-worse"),
      );
      own.set(id, { usual, extra });
      for (let t = 0; t < lead; t++)
        for (const { commodity, rate } of process.outputs)
          network.supply(at(commodity), t, rate.value * base, "home");
    }
  }
  return columns;
}
