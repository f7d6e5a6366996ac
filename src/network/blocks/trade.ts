import { nodeId, type Route } from "../../model/index.ts";
import {
  baseFlow,
  leadMonths,
  priceOf,
  type Run,
  routeShareAt,
  termAt,
  usesAtCapacity,
} from "../run.ts";
import { IDLE_USD, type Network, type SplitColumns } from "./network.ts";

/**
 * What a route can carry beyond its usual flow in a month, t: growth from the base flow up to its
 * limit, or, on a lane that nobody used, an allowance that begins once it is qualified and grows.
 */
export function extraLimit(run: Run, route: Route, month: number, destinationUse: number): number {
  const { growth, growthLimit, newLane, qualification } = route.terms;
  const share = routeShareAt(run, route.id, month);
  if (route.base) {
    const base = baseFlow(run, route.id);
    const grown = termAt(run, growth, "more-is-better") * (month + 1);
    const limit = growthLimit ? termAt(run, growthLimit, "more-is-better") - 1 : grown;
    return base * Math.max(0, Math.min(grown, limit)) * share;
  }
  const open = month + 1 - Math.round(termAt(run, qualification, "more-is-worse"));
  const allowed = termAt(run, newLane, "more-is-better") * Math.max(0, open);
  return destinationUse * Math.min(1, allowed) * share;
}

/**
 * Trade.
 *
 *   0 ≤ y[r,t] ≤ base[r] · share[r,t]       0 ≤ y'[r,t] ≤ growth or new-lane allowance · share[r,t]
 *   balance[c,from,t] −= y + y'             balance[c,to,t+lead] += y + y'
 *   cost += added duty · price · (y + y') + (freight + (duty + premium) · price) · y' − idle · y
 *   Σ over the routes of a quota (y + y') ≤ quota[t]
 *
 * What left before the run still arrives in the first `lead` months.
 */
export function addTrade(network: Network): ReadonlyMap<string, SplitColumns> {
  const { run, lp, monthCount } = network;
  const columns = new Map<string, SplitColumns>();
  const uses = usesAtCapacity(run);
  for (const route of run.chain.routes.values()) {
    const { id, commodity, terms } = route;
    const from = nodeId(commodity, route.from);
    const to = nodeId(commodity, route.to);
    const lead = leadMonths(terms.lead);
    const base = baseFlow(run, id);
    const price = priceOf(run, commodity);
    const freight = termAt(run, terms.cost, "more-is-worse");
    const duty = termAt(run, terms.duty, "more-is-worse");
    const premium = price * termAt(run, terms.premium, "more-is-worse");
    const addedDutyAt = (t: number) => run.disturbance.routeDuty.get(id)?.[t] ?? 0;
    const addFlow = (kind: string, upperAt: (t: number) => number, costUsd: number) => {
      let first = -1;
      for (let t = 0; t < monthCount; t++) {
        const name = () =>
          `${kind}[${commodity}, ${route.from} to ${route.to}, ${network.month(t)}]`;
        const column = lp.column(name, { upper: upperAt(t) });
        if (t === 0) first = column;
        network.balance(from, t, column, -1, "shipped");
        network.balance(to, t + lead, column, 1, "other");
        network.cost(column, t, costUsd + addedDutyAt(t) * price);
      }
      return first;
    };
    const usual = route.base
      ? addFlow("ship", (t) => base * routeShareAt(run, id, t), -IDLE_USD)
      : undefined;
    const extra = addFlow(
      route.base ? "ship-more" : "open-lane",
      (t) => extraLimit(run, route, t, uses[t]!.get(to) ?? 0),
      freight + duty * price + premium,
    );
    for (let t = 0; t < lead; t++) network.supply(to, t, base, "other");
    columns.set(id, { usual, extra });
  }
  addQuotas(network, columns);
  return columns;
}

function addQuotas(network: Network, columns: ReadonlyMap<string, SplitColumns>): void {
  const { run, lp, monthCount } = network;
  for (const quota of run.disturbance.quotas)
    for (let t = 0; t < monthCount; t++) {
      const row = lp.row(() => `quota[${quota.cause}, ${network.month(t)}]`, {
        upper: quota.limit[t]!,
      });
      for (const id of quota.routes) {
        const route = columns.get(id);
        if (route?.usual !== undefined) lp.add(row, route.usual + t, 1);
        if (route) lp.add(row, route.extra + t, 1);
      }
    }
}
