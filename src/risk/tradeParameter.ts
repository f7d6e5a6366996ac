import { requireBetween } from "./require.ts";

/**
 * What stands between a supplier and its buyer. Classes of the EU's trade parameter; the limits of
 * the classes 1.1 to 1.4 are recalled, the values are those of published tables.
 */
export const TRADE_PARAMETERS = {
  /** A member of the buyer's union, or a partner whose trade agreement covers the material. */
  agreement: 0.8,
  none: 1,
  /** Export tax up to 25 %, or a requirement such as licensing. */
  mild: 1.1,
  /** Export tax above 25 % and up to 75 %, or a quota up to a quarter of production. */
  marked: 1.2,
  strong: 1.3,
  severe: 1.4,
  /** Exports are forbidden. */
  ban: 1.5,
} as const;

/** A class of the trade parameter. */
export type TradeClass = keyof typeof TRADE_PARAMETERS;

/** The trade parameter by country, 0.8 to 1.5; a country that is not in it has 1. */
export type TradeParameters = ReadonlyMap<string, number>;

/**
 * The trade parameter t of a country: a factor on its part of the weighted index, 0.8 (agreement)
 * to 1.5 (ban). Published values between the classes occur where restrictions are averaged.
 *
 * @example
 * tradeParameterOf("CN", new Map([["CN", TRADE_PARAMETERS.mild]])) // => 1.1
 * tradeParameterOf("AU", new Map()) // => 1
 */
export function tradeParameterOf(country: string, parameters: TradeParameters): number {
  const parameter = parameters.get(country) ?? TRADE_PARAMETERS.none;
  const { agreement, ban } = TRADE_PARAMETERS;
  requireBetween("tradeParameter", country, parameter, agreement, ban);
  return parameter;
}
