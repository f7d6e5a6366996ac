import type { Name } from "../../model/index.ts";

/** A maker that stopped for want of magnets. */
export interface StopEvent {
  readonly what: Name;
  readonly country: string;
  /** Id of the fact in the observations of the magnet chain. */
  readonly fact: string;
  /** Days after the controls of 4 April 2025. */
  readonly day: number;
}

/**
 * Makers that stopped: Suzuki on 26 May 2025, and Ford in a week of May that the source does not name
 * (19 May, the middle of those possible, is day 45).
 */
export const EVENTS: readonly StopEvent[] = [
  {
    what: { en: "Suzuki stops the Swift, Japan", ja: "スズキ、スイフトの生産停止(日本)" },
    country: "JP",
    fact: "VAL-010",
    day: 52,
  },
  {
    what: { en: "Ford stops in Chicago, United States", ja: "フォード、シカゴ工場停止(米国)" },
    country: "US",
    fact: "VAL-012",
    day: 45,
  },
];
