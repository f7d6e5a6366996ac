import type { Name } from "../../model/index.ts";

/** A maker that stopped for want of magnets. */
export interface StopEvent {
  readonly what: Name;
  readonly country: string;
  /** Id of the fact in the observations of the magnet chain. */
  readonly fact: string;
  /** Days after the controls of 4 April 2025, first and last possible. */
  readonly dayLow: number;
  readonly dayHigh: number;
  /** Whether transit and cover were set to agree with it, so that it tests nothing. */
  readonly isCalibrated: boolean;
}

/**
 * Makers that stopped: Suzuki on 26 May 2025, day 52, to which goods in transit and cover were set; and
 * Ford for a week that began in May, which the source does not name: day 27 to 57.
 */
export const EVENTS: readonly StopEvent[] = [
  {
    what: { en: "Suzuki stops the Swift, Japan", ja: "スズキ、スイフトの生産停止(日本)" },
    country: "JP",
    fact: "VAL-010",
    dayLow: 52,
    dayHigh: 52,
    isCalibrated: true,
  },
  {
    what: { en: "Ford stops in Chicago, United States", ja: "フォード、シカゴ工場停止(米国)" },
    country: "US",
    fact: "VAL-012",
    dayLow: 27,
    dayHigh: 57,
    isCalibrated: false,
  },
];

/** A number with its ends. */
export interface Span {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const DAYS_PER_MONTH = 365 / 12;
const DAYS_PER_WEEK = 7;

/**
 * Days from a stop of exports until a maker stands still: goods in transit, months, and then what it
 * holds, weeks of use. A maker that buys from one supplier and whose part has no other source.
 *
 * @example
 * const lead = { value: 12 / 365, low: 0, high: 24 / 365 }
 * daysUntilStop(lead, { value: 3, low: 2, high: 4 }) // => { value: 22, low: 14, high: 30 }
 */
export function daysUntilStop(leadMonths: Span, coverWeeks: Span): Span {
  const days = (end: keyof Span) =>
    leadMonths[end] * DAYS_PER_MONTH + coverWeeks[end] * DAYS_PER_WEEK;
  return { value: days("value"), low: days("low"), high: days("high") };
}
