import { MARKET_STATES, type PolicyFigures } from "../../reference/index.ts";
import type { FillTerms, UseTier } from "../../stockpile/index.ts";

const DAYS_PER_YEAR = 365;
const QUARTERS_PER_YEAR = 4;
const KILOGRAMS_PER_TONNE = 1000;

/** Days of a quarter, the period of the decision. */
export const DAYS_PER_QUARTER = DAYS_PER_YEAR / QUARTERS_PER_YEAR;

/** Which end of its range a figure is taken at, by name; the value where nothing is said. */
export type Ends = Readonly<Record<string, "low" | "high">>;

/** A holder, and the grid that its stock is counted on. */
export interface HolderOfStock {
  readonly useKgPerYear: number;
  /** With the whole worth of the goods that go unmade. */
  readonly tiers: readonly UseTier[];
  readonly maySell: boolean;
  readonly stepDays: number;
  readonly mostDays: number;
}

/**
 * The terms of filling by quarter. Where a range makes what follows a state come to more than 1, the
 * other probabilities give way in proportion.
 */
export function fillTermsOf(
  figures: PolicyFigures,
  { useKgPerYear, tiers, maySell, stepDays, mostDays }: HolderOfStock,
  ends: Ends = {},
): FillTerms {
  const at = (name: string): number => {
    const end = ends[name];
    const figure = figures.get(name)!;
    return end === undefined ? figure.value : figure[end];
  };
  const kgOfDays = (days: number) => (days * useKgPerYear) / DAYS_PER_YEAR;
  const states = MARKET_STATES.map((id, own) => {
    const leaving = MARKET_STATES.map((to, index) => (index === own ? 0 : at(`${id}>${to}`)));
    const sum = leaving.reduce((total, one) => total + one, 0);
    const next = leaving.map((one) => one / Math.max(1, sum));
    next[own] = Math.max(0, 1 - sum);
    return {
      id,
      priceUsdPerKg: at(`price ${id}`) / KILOGRAMS_PER_TONNE,
      shortShare: at(`short ${id}`),
      marketKg: (at(`market ${id}`) * KILOGRAMS_PER_TONNE) / QUARTERS_PER_YEAR,
      buyMostKg: kgOfDays(at(`buy ${id}`)),
      next,
    };
  });
  return {
    states,
    useKg: useKgPerYear / QUARTERS_PER_YEAR,
    tiers: tiers.map(({ share, lostUsdPerKg }) => ({
      share,
      lostUsdPerKg: lostUsdPerKg * at("lost"),
    })),
    maySell,
    priceSlope: at("slope"),
    holdingUsdPerKg: (states[0]!.priceUsdPerKg * at("holding")) / QUARTERS_PER_YEAR,
    discount: (1 + at("discount")) ** (-1 / QUARTERS_PER_YEAR),
    stepKg: kgOfDays(stepDays),
    stepsMost: Math.floor(mostDays / stepDays + 1e-9),
  };
}
