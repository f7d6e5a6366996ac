import { type Action, nodeId } from "../../model/index.ts";
import { type Run, termAt, wantedAt } from "../../network/index.ts";
import type { Stream } from "./stream.ts";
import { fromStart } from "./timing.ts";

/**
 * A substitution carried further than users carry it unaided.
 *
 *   served + Σ replaced + programme + unmet = wanted      programme ≤ share · wanted
 *   balance[substitute,t] −= rate · programme
 */
export function replaceStreams(run: Run, action: Action): readonly Stream[] {
  const option = run.chain.substitutions.find(({ id }) => id === action.substitution)!;
  const share = termAt(run, action.share, "more-is-better");
  const isOpen = (country: string, sector: string) =>
    country === action.to &&
    (option.country === "*" || option.country === country) &&
    (option.sector === "*" || option.sector === sector);
  return [...run.chain.demands.values()]
    .filter((demand) => demand.commodity === option.wanted && isOpen(demand.country, demand.sector))
    .map(({ id, country, commodity }): Stream => {
      const node = nodeId(option.substitute, country);
      return {
        what: `${option.substitute} for ${id}`,
        commodity,
        moves: [{ node, lag: 0, rate: -option.rate.value, role: "other" }],
        upper: fromStart(run, action, (t) => share * wantedAt(run, id, t)),
        costUsdPerTonne: termAt(run, action.cost, "more-is-worse"),
        serves: id,
      };
    });
}
