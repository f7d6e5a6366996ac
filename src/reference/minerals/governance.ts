import type { WorldRow } from "./worldRows.ts";

/** The six Worldwide Governance Indicators, as `world/governance.csv` names them. */
export const INDICATORS = [
  "control-of-corruption",
  "government-effectiveness",
  "political-stability",
  "regulatory-quality",
  "rule-of-law",
  "voice-and-accountability",
] as const;

/** One of the six indicators. */
export type Indicator = (typeof INDICATORS)[number];

/** Estimates by indicator, country and year; about -2.5 to 2.5, higher is better. */
export type Governance = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<number, number>>>;

/** Territories that the indicators leave out, and the state that governs them. */
const GOVERNED_BY: Readonly<Record<string, string>> = { NC: "FR" };

/** Arranges the rows of `world/governance.csv`; an empty cell is left out. */
export function arrangeGovernance(
  rows: readonly Pick<WorldRow, "statistic" | "country" | "period" | "value">[],
): Governance {
  const governance = new Map<string, Map<string, Map<number, number>>>();
  for (const { statistic, country, period, value } of rows) {
    if (value === undefined) continue;
    const byCountry = governance.get(statistic) ?? new Map<string, Map<number, number>>();
    const byYear = byCountry.get(country) ?? new Map<number, number>();
    governance.set(statistic, byCountry.set(country, byYear.set(Number(period), value)));
  }
  return governance;
}

/** The estimate of the year, or of the nearest year that has one (the earlier of two). */
function nearestYear(byYear: ReadonlyMap<number, number>, year: number): number {
  const distance = (one: number) => Math.abs(one - year) + (one > year ? 0.5 : 0);
  const [nearest] = [...byYear.keys()].sort((a, b) => distance(a) - distance(b));
  return byYear.get(nearest!)!;
}

/**
 * Estimates of an indicator by country, for the year or the nearest that has one (the indicators end
 * years before the output does). About -2.5 to 2.5, higher is better.
 *
 * What is missing is never zero, which would be the middle of the world: a territory has the estimate
 * of the state that governs it (New Caledonia that of France); any other place is absent from the
 * map, and each index says what it makes of that.
 *
 * @example
 * const row = { statistic: "rule-of-law", country: "FR", period: "2022", value: 1.5 }
 * const scores = governanceScores(arrangeGovernance([row]), "rule-of-law", 2025)
 * [scores.get("FR"), scores.get("NC"), scores.get("ZZ")] // => [1.5, 1.5, undefined]
 */
export function governanceScores(
  governance: Governance,
  indicator: Indicator,
  year: number,
): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  for (const [country, byYear] of governance.get(indicator) ?? [])
    scores.set(country, nearestYear(byYear, year));
  for (const [territory, state] of Object.entries(GOVERNED_BY)) {
    const score = scores.get(state);
    if (!scores.has(territory) && score !== undefined) scores.set(territory, score);
  }
  return scores;
}
