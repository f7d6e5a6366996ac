import { type Action, nodeId } from "../../model/index.ts";
import { leadMonths, type Run, termAt } from "../../network/index.ts";
import type { Stream } from "./stream.ts";
import { fromStart, monthCountOf, mostOf } from "./timing.ts";

/**
 * Air freight: what a lane carries anyway arrives sooner.
 *
 *   fly[t] ≤ shipped[r,t]      balance[to,t+air] += fly      balance[to,t+sea] −= fly
 *
 * Nothing is flown that would arrive after the run by sea: what is brought forward must be missed later,
 * or the end of the run would make goods out of haste.
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
      const sea = leadMonths(terms.lead);
      const limitAt = (t: number) => (t + sea < monthCountOf(run) ? mostOf(run, action.rate) : 0);
      return {
        what: `${commodity}, ${from} to ${to} by air`,
        commodity,
        moves: [
          { node, lag: air, rate: 1, role: "other" },
          { node, lag: sea, rate: -1, role: "other" },
        ],
        upper: fromStart(run, action, limitAt),
        costUsdPerTonne: termAt(run, action.cost, "more-is-worse"),
        speeds: id,
      };
    });
}
