import type { Language } from "../../words/catalogue.ts";

const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
] as const;

/** Below this much, seconds are told. */
const LAST_MS = 600_000;

/**
 * A stretch of time in its two largest units, rounded down; seconds only within the last ten minutes.
 *
 * @param ms Milliseconds, 0 or more.
 *
 * @example
 * timeLeft(93_780_000, "en") // => "1 day 2 hours"
 * timeLeft(61_000, "en") // => "1 minute 1 second"
 * timeLeft(3_660_000, "ja") // => "1 時間 1 分"
 */
export function timeLeft(ms: number, language: Language): string {
  const told = ms < LAST_MS ? UNITS : UNITS.slice(0, 3);
  const first = Math.max(
    0,
    told.findIndex(([, size]) => ms >= size),
  );
  let rest = ms;
  const parts = told.map(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    const style = { style: "unit", unit, unitDisplay: "long" } as const;
    return { count, text: new Intl.NumberFormat(language, style).format(count) };
  });
  const shown = parts.slice(first, first + 2).filter(({ count }) => count > 0);
  return (shown.length > 0 ? shown : parts.slice(-1)).map(({ text }) => text).join(" ");
}
