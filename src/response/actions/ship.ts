import { type Action, nodeId, routeId } from "../../model/index.ts";
import { baseFlow, leadMonths, type Run, routeShareAt, termAt } from "../../network/index.ts";
import type { Stream } from "./stream.ts";
import { fromStart, mostOf } from "./timing.ts";

/**
 * Goods from country to country beyond what a lane can carry for the market.
 *
 *   ship ≤ rate · share left by measures      balance[from,t] −= ship      balance[to,t+lead] += ship
 *
 * A general licence frees a share of what measures withhold: ship ≤ freed · base · (1 − share left).
 */
export function shipStreams(run: Run, action: Action): readonly Stream[] {
  const { kind, commodities, from, to, cost, rate, share } = action;
  const freed = termAt(run, share, "more-is-better");
  return commodities.map((commodity): Stream => {
    const id = routeId(commodity, from, to);
    const lead = leadMonths(action.lead ?? run.chain.routes.get(id)?.terms.lead);
    const limitAt = (t: number) =>
      kind === "general-licence"
        ? freed * baseFlow(run, id) * (1 - routeShareAt(run, id, t))
        : mostOf(run, rate) * routeShareAt(run, id, t);
    return {
      what: `${commodity}, ${from} to ${to}`,
      commodity,
      moves: [
        { node: nodeId(commodity, from), lag: 0, rate: -1, role: "shipped" },
        { node: nodeId(commodity, to), lag: lead, rate: 1, role: "other" },
      ],
      upper: fromStart(run, action, limitAt),
      costUsdPerTonne: termAt(run, cost, "more-is-worse"),
    };
  });
}
