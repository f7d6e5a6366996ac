import { type Action, nodeId } from "../../model/index.ts";
import { leadMonths, type Run, termAt } from "../../network/index.ts";
import type { Stream } from "./stream.ts";
import { fromStart, monthCountOf, mostOf } from "./timing.ts";

/**
 * A partner's stock for use now, the same goods back later: nothing is bought, and what comes back
 * has to be had by then.
 *
 *   balance[to,t+lead] += swap      balance[to,t+returned] −= swap      swap[t] = 0 where t + returned
 *   lies beyond the run      Σ swap over all actions ≤ stock − floor (`planModel`)
 */
export function swapStreams(run: Run, action: Action): readonly Stream[] {
  const { commodity, release, stock } = run.chain.holdings.get(action.holding)!;
  const back = leadMonths(action.returned);
  const node = nodeId(commodity, action.to);
  return [
    {
      what: `${commodity}, ${action.holding} to ${action.to} and back`,
      commodity,
      moves: [
        { node, lag: leadMonths(action.lead), rate: 1, role: "other" },
        { node, lag: back, rate: -1, role: "other" },
      ],
      upper: fromStart(run, action, (t) =>
        t + back < monthCountOf(run)
          ? Math.min(mostOf(run, release), mostOf(run, action.rate), mostOf(run, stock))
          : 0,
      ),
      costUsdPerTonne: termAt(run, action.cost, "more-is-worse"),
    },
  ];
}
