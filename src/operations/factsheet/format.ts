import type { Language } from "../effects.ts";

const LOCALES: Readonly<Record<Language, string>> = { en: "en-US", ja: "ja-JP" };

/** What stands where nobody knows. */
export const UNKNOWN_CELL = "–";

/**
 * Writes a number with three significant figures, in groups of three, with a true minus.
 *
 * @example
 * writeNumber(123456, "en") // => "123,000"
 * writeNumber(-0.12345, "en") // => "−0.123"
 */
export const writeNumber = (value: number, language: Language): string =>
  value.toLocaleString(LOCALES[language], { maximumSignificantDigits: 3 }).replace("-", "−");

/**
 * Writes a share as a whole percentage; a range where its ends differ by a percentage point or more.
 *
 * @example
 * writePercent({ low: 0.99, high: 0.99 }) // => "99%"
 * writePercent({ low: 0.5, high: 1 }) // => "50–100%"
 */
export function writePercent({
  low,
  high,
}: {
  readonly low: number;
  readonly high: number;
}): string {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  return from === to ? `${to}%` : `${from}–${to}%`;
}

const MARKS: Readonly<Record<string, string>> = { assumed: "~", estimated: "≈", modelled: "=" };

/** The mark of a number that is not reported. */
export const markOf = (quality: string): string => MARKS[quality] ?? "";
