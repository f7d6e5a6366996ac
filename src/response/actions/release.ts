import { type Action, nodeId } from "../../model/index.ts";
import { leadMonths, priceOf, type Run, termAt } from "../../network/index.ts";
import type { Stream } from "./stream.ts";
import { fromStart, mostOf } from "./timing.ts";

/**
 * Out of a stock that the market may not draw on, to users at home or, as a loan, to a partner's.
 *
 *   release ≤ rate of the holding      Σ release over all actions ≤ stock − floor      (`planModel`)
 *   balance[to,t+lead] += release      cost += (price + transport) · release
 *
 * What leaves is bought again, or returned in kind, at the base-year price.
 */
export function releaseStreams(run: Run, action: Action): readonly Stream[] {
  const { commodity, country, release, stock } = run.chain.holdings.get(action.holding)!;
  const to = action.to || country;
  const isAbroad = to !== country;
  return [
    {
      what: `${commodity}, ${action.holding} to ${to}`,
      commodity,
      moves: [
        {
          node: nodeId(commodity, to),
          lag: leadMonths(action.lead),
          rate: 1,
          role: isAbroad ? "other" : "home",
        },
      ],
      upper: fromStart(run, action, () =>
        Math.min(mostOf(run, release), mostOf(run, action.rate), mostOf(run, stock)),
      ),
      costUsdPerTonne: priceOf(run, commodity) + termAt(run, action.cost, "more-is-worse"),
    },
  ];
}
