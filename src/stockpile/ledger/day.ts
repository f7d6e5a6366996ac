/**
 * The day, UTC, on which a moment lies.
 *
 * @example
 * dayOf("2026-01-31T09:00:00Z") // => "2026-01-31"
 */
export const dayOf = (at: string): string => at.slice(0, "YYYY-MM-DD".length);

const DAY_MS = 86_400_000;

/**
 * The day `count` days after another.
 *
 * @example
 * addDays("2026-02-27", 2) // => "2026-03-01"
 */
export const addDays = (day: string, count: number): string =>
  dayOf(new Date(Date.parse(day) + count * DAY_MS).toISOString());

/** Days to the year that demand and consumption are stated in; leap days are not counted. */
export const DAYS_PER_YEAR = 365;

/**
 * The same day of the next year; 1 March for 29 February.
 *
 * @example
 * sameDayNextYear("2026-10-01") // => "2027-10-01"
 */
export function sameDayNextYear(day: string): string {
  const date = new Date(day);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return dayOf(date.toISOString());
}
