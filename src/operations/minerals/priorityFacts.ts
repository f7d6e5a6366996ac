import type { Weights } from "../../reference/index.ts";
import type { PriorityFacts } from "../../risk/index.ts";
import { severitiesOf } from "./controls.ts";
import { type Gathered, recentPrices } from "./gather.ts";

/** What the priority of a mineral rests on, from what was gathered and a table of weights. */
export function priorityFacts(gathered: Gathered, weights: Weights): PriorityFacts {
  const { mineral, view, mixes, members, recycling, substitution, governance } = gathered;
  const { value, low, high } = mineral.lostValue;
  return {
    id: mineral.id,
    stages: [...mixes].map(([stage, all]) => ({
      stage,
      mixes: all.map(({ shares }) => shares),
      severities: severitiesOf(mineral, stage, view.seenFrom, weights),
    })),
    governance,
    members,
    pricesUsdPerTonne: recentPrices(gathered),
    lostMultiple: { value, low, high },
    recycling,
    substitution,
    scale: weights.scale,
  };
}
