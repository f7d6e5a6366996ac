import { formatNumber } from "../../../src/units/index.ts";

const plurals = new Intl.PluralRules("en");

/**
 * Writes a count with its noun in English. Japanese has one form for every count.
 *
 * @example
 * counted(1, "row") // => "1 row"
 * counted(1905, "row") // => "1,905 rows"
 * counted(2, "loss", "losses") // => "2 losses"
 */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count, 0, "en")} ${plurals.select(count) === "one" ? one : many}`;
