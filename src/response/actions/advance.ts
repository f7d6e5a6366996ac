import { type Action, nodeId } from "../../model/index.ts";
import { leadMonths, type Run, termAt } from "../../network/index.ts";
import type { Stream } from "./stream.ts";
import { fromStart, mostOf } from "./timing.ts";

/**
 * Air freight: what a lane carries anyway arrives sooner.
 *
 *   fly[t] ≤ shipped[r,t]      balance[to,t+air] += fly      balance[to,t+sea] −= fly
 */
export function advanceStreams(run: Run, action: Action): readonly Stream[] {
  const air = leadMonths(action.lead);
  return [...run.chain.routes.values()]
    .filter(
      ({ commodity, from, to, terms }) =>
        action.commodities.includes(commodity) &&
        to === action.to &&
        (action.from === "" || action.from === from) &&
        leadMonths(terms.lead) > air,
    )
    .map(({ id, commodity, from, to, terms }): Stream => {
      const node = nodeId(commodity, to);
      return {
        what: `${commodity}, ${from} to ${to} by air`,
        commodity,
        moves: [
          { node, lag: air, rate: 1, role: "other" },
          { node, lag: leadMonths(terms.lead), rate: -1, role: "other" },
        ],
        upper: fromStart(run, action, () => mostOf(run, action.rate)),
        costUsdPerTonne: termAt(run, action.cost, "more-is-worse"),
        speeds: id,
      };
    });
}
