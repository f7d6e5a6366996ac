import { changesAt, type FillRule, stepsShort } from "./fill.ts";
import type { FillTerms } from "./market.ts";

/** The change nearest to the one wanted that can be made. */
const within = (terms: FillTerms, market: number, level: number, wanted: number): number => {
  const possible = changesAt(terms, market, level);
  return Math.min(possible.at(-1)!, Math.max(possible[0]!, wanted));
};

const coverShortage = (terms: FillTerms, market: number): number => -stepsShort(terms, market);

/** Buys nothing, ever, and gives out what is there as far as it may. */
export const noStock =
  (terms: FillTerms): FillRule =>
  (market, level) =>
    within(terms, market, level, -level);

/**
 * Keeps a fixed stock: fills up to it as fast as can be bought whatever the price, and releases only
 * in the last state of the market, what is short.
 */
export const fixedStock =
  (terms: FillTerms, steps: number): FillRule =>
  (market, level) =>
    within(
      terms,
      market,
      level,
      market === terms.states.length - 1
        ? coverShortage(terms, market)
        : Math.max(0, steps - level),
    );

/**
 * Follows the price: buys up to a stock while the price is no higher than in the first state of the
 * market, and releases what is short as soon as it is higher.
 */
export const priceTrigger =
  (terms: FillTerms, steps: number): FillRule =>
  (market, level) => {
    const [first] = terms.states;
    const isDear = terms.states[market]!.priceUsdPerKg > first!.priceUsdPerKg;
    const wanted = isDear ? coverShortage(terms, market) : Math.max(0, steps - level);
    return within(terms, market, level, wanted);
  };
