import type { Chain } from "../../model/index.ts";
import { type Baseline, measureBaseline } from "../../network/index.ts";
import { fits, type Target } from "../../reference/index.ts";
import type { Candidate } from "../../sizing/index.ts";

const DAYS_PER_YEAR = 365;

/** Tonnes a year that a country uses of a commodity: its plants and users, or users of some tiers alone. */
export function useTpa(
  chain: Chain,
  baseline: Baseline,
  commodity: string,
  country: string,
  tiers: readonly string[] = [],
): number {
  const request = {
    ...{ commodities: new Set([commodity]), country },
    ...{ element: undefined, partner: undefined, facility: undefined },
  };
  if (tiers.length === 0)
    return (
      measureBaseline(chain, baseline, { ...request, measure: "use" }) +
      measureBaseline(chain, baseline, { ...request, measure: "demand" })
    );
  let tonnes = 0;
  for (const [id, wanted] of baseline.demand) {
    const demand = chain.demands.get(id)!;
    const { tier } = chain.sectors.get(demand.sector)!;
    if (demand.country === country && demand.commodity === commodity && tiers.includes(tier))
      tonnes += wanted;
  }
  return tonnes;
}

/**
 * The sizes that a target by days of use asks of each candidate at its holder's home, t; what a target does
 * not name is not held.
 */
export const targetSizes = (
  chain: Chain,
  baseline: Baseline,
  candidates: readonly Candidate[],
  { holder: whose, commodities, tiers, days }: Target,
): readonly number[] =>
  candidates.map(({ holder, commodity, place }) => {
    const isMeant =
      place === holder &&
      fits(holder, whose) &&
      commodities.some((pattern) => fits(commodity, pattern));
    if (!isMeant) return 0;
    return (days.value / DAYS_PER_YEAR) * useTpa(chain, baseline, commodity, holder, tiers);
  });
