/** A language that numbers are written for. */
export type NumberLanguage = "en" | "ja";

const LOCALES: Readonly<Record<NumberLanguage, string>> = { en: "en-US", ja: "ja-JP" };

/** Figures to show of the largest number of a column. */
const SIGNIFICANT = 3;

/** Decimals that show about three figures of a number, none from 100 on. */
const decimalsFor = (size: number): number =>
  size === 0 ? 0 : Math.max(0, SIGNIFICANT - 1 - Math.floor(Math.log10(size)));

const DECIMALS_MAX = 4;

/**
 * Writes a number with a fixed count of decimals, in groups of three, with a true minus.
 *
 * @example
 * formatNumber(-1234.56, 1, "en") // => "−1,234.6"
 */
export function formatNumber(value: number, decimals: number, language: NumberLanguage): string {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const rounded = value.toLocaleString(LOCALES[language], options);
  return /^-[0.,]*$/.test(rounded) ? rounded.slice(1) : rounded.replace("-", "−");
}

/**
 * Writes whole kilograms, given as digits, in groups of three, to the last one.
 *
 * @example
 * formatKilograms("-9007199254740993", "en") // => "−9,007,199,254,740,993"
 */
export const formatKilograms = (digits: string, language: NumberLanguage): string =>
  BigInt(digits).toLocaleString(LOCALES[language]).replace("-", "−");

/** Writes the numbers of one column with one precision; what nobody knows is "–". */
export function formatColumn(
  values: readonly (number | null)[],
  language: NumberLanguage,
): readonly string[] {
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  const decimals = Math.min(DECIMALS_MAX, decimalsFor(largest));
  return values.map((value) => (value === null ? "–" : formatNumber(value, decimals, language)));
}

/**
 * Writes a share as a percentage, one decimal.
 *
 * @example
 * formatPercent(0.1234, "en") // => "12.3%"
 */
export const formatPercent = (share: number, language: NumberLanguage): string =>
  `${formatNumber(share * 100, 1, language)}%`;

/** A unit of money that keeps numbers short. */
export interface MoneyUnit {
  readonly usd: number;
  /** For the heading of a column. */
  readonly name: string;
  /** With a number, in a sentence. */
  say(number: string): string;
}

/** The units of each language, largest first. */
const MONEY: Readonly<Record<NumberLanguage, readonly MoneyUnit[]>> = {
  en: [
    { usd: 1e9, name: "USD bn", say: (number) => `USD ${number} bn` },
    { usd: 1e6, name: "USD m", say: (number) => `USD ${number} m` },
    { usd: 1, name: "USD", say: (number) => `USD ${number}` },
  ],
  ja: [
    { usd: 1e8, name: "億ドル", say: (number) => `${number}億ドル` },
    { usd: 1e4, name: "万ドル", say: (number) => `${number}万ドル` },
    { usd: 1, name: "ドル", say: (number) => `${number}ドル` },
  ],
};

/** The largest unit of money in which the largest of some amounts is 1 or more. */
export function moneyUnitFor(amountsUsd: readonly number[], language: NumberLanguage): MoneyUnit {
  const largest = Math.max(0, ...amountsUsd.map(Math.abs));
  const units = MONEY[language];
  return units.find(({ usd }) => largest >= usd) ?? units.at(-1)!;
}

/**
 * Writes an amount of money with its unit, for sentences.
 *
 * @example
 * formatMoney(1_960_000_000, "en") // => "USD 1.96 bn"
 * formatMoney(1_960_000_000, "ja") // => "19.6億ドル"
 */
export function formatMoney(usd: number, language: NumberLanguage): string {
  const unit = moneyUnitFor([usd], language);
  if (unit.usd === 1) return unit.say(formatNumber(usd, 0, language));
  const [text] = formatColumn([usd / unit.usd], language);
  return unit.say(text!);
}
