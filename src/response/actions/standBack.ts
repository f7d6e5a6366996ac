import type { Action } from "../../model/index.ts";
import { lostValueOf, type Run, termAt, wantedAt } from "../../network/index.ts";
import type { Stream } from "./stream.ts";
import { fromStart } from "./timing.ts";

/**
 * Uses of a tier that can wait stand back for pay, those that lose least first; what they would have
 * had goes to the rest. They are neither served nor short: their loss is what they are paid.
 *
 *   served + Σ replaced + standing back + unmet = wanted      standing back ≤ share · wanted
 *   cost += compensation · value of lost supply · standing back
 *
 * A use's value of lost supply is its mean. Where losses inside a use run evenly from nothing to
 * twice the mean, the price at which a share s stands back is 2s times the mean: this is all that
 * sets rationing apart from a cut, which falls on everyone in the use alike.
 */
export function standBackStreams(run: Run, action: Action): readonly Stream[] {
  const { demands, sectors } = run.chain;
  const share = termAt(run, action.share, "more-is-better");
  const compensation = termAt(run, action.compensation, "more-is-worse");
  return [...demands.values()]
    .filter(
      ({ country, sector, commodity }) =>
        country === action.to &&
        sectors.get(sector)!.tier === action.tier &&
        (action.commodities.length === 0 || action.commodities.includes(commodity)),
    )
    .map(
      ({ id, commodity }): Stream => ({
        what: `${id} stands back`,
        commodity,
        moves: [],
        upper: fromStart(run, action, (t) => share * wantedAt(run, id, t)),
        costUsdPerTonne:
          compensation * lostValueOf(run, id) + termAt(run, action.cost, "more-is-worse"),
        serves: id,
      }),
    );
}
