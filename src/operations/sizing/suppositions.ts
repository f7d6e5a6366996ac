import type { Chain } from "../../model/index.ts";
import type { SizingTerms } from "../../reference/index.ts";
import type { Hit, Supposition } from "../../sizing/index.ts";
import { CENTRAL, type Ends, yearlyAt } from "./candidates.ts";

const END_NAMES = ["low", "high"] as const;

/** Probabilities of the hits where one is at an end of its range and a quiet year takes the rest. */
function withProbability(hits: readonly Hit[], at: number, probability: number) {
  const change = probability - hits[at]!.probability.value;
  return new Map(
    hits.map(({ probability: { value }, scenarios }, hit) => {
      if (hit === at) return [hit, probability] as const;
      return [hit, scenarios.length === 0 ? Math.max(0, value - change) : value] as const;
    }),
  );
}

/** What sizes may hang on: interest, costs of keeping, prices, limits and the likelihood of each hit, at both ends. */
export function suppositionsOf(
  source: { readonly chain: Chain; readonly terms: SizingTerms },
  hits: readonly Hit[],
): readonly Supposition[] {
  const usual = new Map(hits.map(({ probability }, hit) => [hit, probability.value] as const));
  const fields = ["interest", "keeping", "price"] as const;
  const costs = fields.flatMap((field) =>
    END_NAMES.map((end): Supposition => {
      const ends: Ends = { ...CENTRAL, [field]: end };
      return {
        id: `${field} ${end}`,
        yearlyUsd: (candidate) => yearlyAt(source, candidate, ends),
        limitTonnes: ({ limitTonnes }) => limitTonnes,
        probabilities: usual,
      };
    }),
  );
  const chances = hits.flatMap(({ id, probability, scenarios }, hit) =>
    scenarios.length === 0
      ? []
      : END_NAMES.map(
          (end): Supposition => ({
            id: `${id} ${end}`,
            yearlyUsd: ({ yearlyUsd }) => yearlyUsd,
            limitTonnes: ({ limitTonnes }) => limitTonnes,
            probabilities: withProbability(hits, hit, probability[end]),
          }),
        ),
  );
  const limits = END_NAMES.map(
    (end): Supposition => ({
      id: `limit ${end}`,
      yearlyUsd: ({ yearlyUsd }) => yearlyUsd,
      limitTonnes({ commodity, limitTonnes }) {
        const { limit } = source.terms.formOf(commodity);
        return (limitTonnes * limit[end]) / limit.value;
      },
      probabilities: usual,
    }),
  );
  return [...costs, ...limits, ...chances];
}

/** The chain with what a missing tonne costs at an end of its range. */
export const lostValueAt = (chain: Chain, end: (typeof END_NAMES)[number]): Chain => ({
  ...chain,
  demands: new Map(
    [...chain.demands].map(([id, demand]) => [
      id,
      { ...demand, lostValue: { ...demand.lostValue, value: demand.lostValue[end] } },
    ]),
  ),
});
