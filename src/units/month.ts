declare const monthTag: unique symbol;

/** A calendar month, counted from January of year 0, so that months subtract and add as integers. */
export type Month = number & { readonly [monthTag]: "month" };

/**
 * Reads a month in ISO form, `YYYY-MM`, years 1900 to 2199; `undefined` for anything else.
 *
 * @example
 * formatMonth(parseMonth("2026-01")!) // => "2026-01"
 * parseMonth("2026-13") // => undefined
 */
export function parseMonth(text: string): Month | undefined {
  const match = /^(19|20|21)(\d\d)-(0[1-9]|1[0-2])$/.exec(text);
  if (!match) return undefined;
  return (Number(match[1]! + match[2]!) * 12 + Number(match[3]) - 1) as Month;
}

/**
 * Writes a month in ISO form.
 *
 * @example
 * formatMonth(addMonths(parseMonth("2025-11")!, 3)) // => "2026-02"
 */
export function formatMonth(month: Month): string {
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** The month `count` months later (earlier where negative). */
export const addMonths = (month: Month, count: number): Month => (month + count) as Month;

/**
 * The calendar year that a month lies in.
 *
 * @example
 * yearOf(parseMonth("2025-12")!) // => 2025
 */
export const yearOf = (month: Month): number => Math.floor(month / 12);

/**
 * `count` months in a row, beginning with `first`.
 *
 * @example
 * monthsFrom(parseMonth("2025-12")!, 2).map(formatMonth) // => ["2025-12", "2026-01"]
 */
export const monthsFrom = (first: Month, count: number): readonly Month[] =>
  Array.from({ length: count }, (_, index) => addMonths(first, index));

/** Months in a year: tables are in tonnes a year, the network in tonnes a month. */
export const MONTHS_PER_YEAR = 12;
