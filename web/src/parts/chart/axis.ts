import { formatNumber } from "../../../../src/units/index.ts";
import type { Language } from "../../words/catalogue.ts";
import type { Tick } from "./chart.ts";

/** Ticks of shares from a floor to all, in steps that leave three to six of them. */
export function shareTicks(floor: number, language: Language): readonly Tick[] {
  const step = [0.05, 0.1, 0.2].find((one) => (1 - floor) / one <= 5.01) ?? 0.25;
  const ticks: Tick[] = [];
  for (let share = 1; share >= floor - 1e-9; share -= step)
    ticks.push({ at: share, label: `${formatNumber(share * 100, 0, language)}%` });
  return ticks;
}

/**
 * The floor of an axis of shares: the lowest share, rounded down to ten percent; 90% at the most, so
 * that small shortages do not look large.
 *
 * @example
 * shareFloor([1, 0.36]) // => 0.3
 * shareFloor([1, 0.99]) // => 0.9
 */
export const shareFloor = (shares: readonly number[]): number =>
  Math.max(0, Math.min(0.9, Math.floor(Math.min(...shares) * 10 + 1e-9) / 10));

/** Marks of months by their index, about so many of them. */
export function monthTicks(
  months: readonly string[],
  count: number,
  language: Language,
): readonly Tick[] {
  const every = [1, 2, 3, 6, 12].find((one) => months.length / one <= count) ?? 12;
  return months.flatMap((month, at) => {
    if (at % every !== 0) return [];
    const [year, number] = month.split("-").map(Number) as [number, number];
    const isFirst = at === 0 || number <= every;
    const day = Date.UTC(year, number - 1);
    const style: Intl.DateTimeFormatOptions = { month: "short", timeZone: "UTC" };
    if (isFirst) style.year = "2-digit";
    return [{ at, label: new Intl.DateTimeFormat(language, style).format(day) }];
  });
}
