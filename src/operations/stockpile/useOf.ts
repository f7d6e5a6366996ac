import { type Chain, TIERS, type Tier } from "../../model/index.ts";
import type { Baseline } from "../../network/index.ts";
import type { UseTier } from "../../stockpile/index.ts";
import { takenPerYear } from "./elementCover.ts";

const KILOGRAMS_PER_TONNE = 1000;

/** What a country uses of a commodity, and who goes without first. */
export interface Use {
  readonly kilogramsPerYear: number;
  /**
   * `taken`: what its plants take in and its end users want of this form. `embodied`: it takes none,
   * so that what its end users want of other forms is counted, by composition.
   */
  readonly from: "taken" | "embodied";
}

/** Users of a tier: see `UseTier`. */
export interface NamedTier extends UseTier {
  readonly tier: Tier;
}

/** The element that a commodity is bought for: the one it holds most of. */
export const mainElement = (chain: Chain, commodity: string): string => {
  const content = [...chain.commodities.get(commodity)!.content];
  return content.toSorted(([, a], [, b]) => b.value - a.value)[0]![0];
};

/** Kilograms of a commodity that hold as much of its element as a kilogram of another form does. */
function embodiedIn(chain: Chain, commodity: string, form: string): number {
  const element = mainElement(chain, commodity);
  const contentOf = (id: string) => chain.commodities.get(id)!.content.get(element)?.value ?? 0;
  return contentOf(form) / contentOf(commodity);
}

/** What end users in a country want, each demand as kilograms of the commodity a year. */
const wantedIn = (chain: Chain, { demand }: Baseline, commodity: string, country: string) =>
  [...demand].flatMap(([id, tonnes]) => {
    const { commodity: form, country: where, sector, lostValue } = chain.demands.get(id)!;
    const embodied = embodiedIn(chain, commodity, form);
    const kilograms = tonnes * KILOGRAMS_PER_TONNE * embodied;
    return where === country && kilograms > 0 ? [{ kilograms, embodied, sector, lostValue }] : [];
  });

/** What a country uses of a commodity in the base year. */
export function useOf(chain: Chain, baseline: Baseline, commodity: string, country: string): Use {
  const taken = takenPerYear(chain, baseline, { commodities: new Set([commodity]), country });
  if (taken > 0n) return { kilogramsPerYear: Number(taken), from: "taken" };
  const wanted = wantedIn(chain, baseline, commodity, country);
  const kilogramsPerYear = wanted.reduce((sum, { kilograms }) => sum + kilograms, 0);
  return { kilogramsPerYear, from: "embodied" };
}

/**
 * Tiers of a country's end users, by content: the share of the use that goes to them, and what the
 * goods are worth that a kilogram would have gone into, at an end of the ranges. The whole value of
 * the goods counts, as they are not made without it.
 */
export function tiersOf(
  chain: Chain,
  baseline: Baseline,
  commodity: string,
  country: string,
  end: "value" | "low" | "high",
): readonly NamedTier[] {
  const wanted = wantedIn(chain, baseline, commodity, country);
  const all = wanted.reduce((sum, { kilograms }) => sum + kilograms, 0);
  return TIERS.flatMap((tier) => {
    const own = wanted.filter(({ sector }) => chain.sectors.get(sector)!.tier === tier);
    const kilograms = own.reduce((sum, one) => sum + one.kilograms, 0);
    if (kilograms === 0) return [];
    const lostUsd = own.reduce(
      (sum, one) =>
        sum + (one.kilograms * one.lostValue[end]) / (one.embodied * KILOGRAMS_PER_TONNE),
      0,
    );
    return [{ tier, share: kilograms / all, lostUsdPerKg: lostUsd / kilograms }];
  });
}
