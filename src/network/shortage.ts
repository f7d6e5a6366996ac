import { atCorner } from "../model/index.ts";
import { formatMonth } from "../units/index.ts";
import type { Run } from "./run.ts";
import type { Trajectory } from "./trajectory.ts";

/** A demand that went short in a month. */
export interface Shortage {
  readonly demand: string;
  readonly country: string;
  readonly sector: string;
  readonly commodity: string;
  /** Index into the run. */
  readonly monthIndex: number;
  /** ISO month. */
  readonly month: string;
  readonly tonnes: number;
  /** Share of what was wanted in the month, 0 to 1. */
  readonly shareOfDemand: number;
  /** At the run's corner of the value of lost supply. */
  readonly valueLostUsd: number;
}

/** A shortage smaller than this share of its demand is not listed. */
export const LISTED_SHARE_MIN = 0.001;

/** How a set of countries fares in a run. */
export interface Summary {
  /** Share of demand served, by value of lost supply: 1 − lost / at stake. */
  readonly servedShare: number;
  readonly servedShareByMonth: readonly number[];
  /** Share of demand served, by tonnes. */
  readonly servedShareByMass: number;
  readonly valueLostUsd: number;
  readonly shortageTonnes: number;
  /** In order of month, then of value lost. */
  readonly shortages: readonly Shortage[];
}

/** The value of lost supply of a demand at a run's corner, USD/t. */
export const lostValueOf = (run: Run, demand: string): number =>
  atCorner(run.chain.demands.get(demand)!.lostValue, run.corner, "more-is-worse");

/** Sums up a trajectory for the countries of a vantage. */
export function summarise(run: Run, trajectory: Trajectory, vantage: ReadonlySet<string>): Summary {
  const monthCount = trajectory.months.length;
  const atStake = new Float64Array(monthCount);
  const lost = new Float64Array(monthCount);
  const mass = { wanted: 0, unmet: 0 };
  const shortages: Shortage[] = [];
  for (const [demand, { country, sector, commodity }] of run.chain.demands) {
    if (!vantage.has(country)) continue;
    const usdPerTonne = lostValueOf(run, demand);
    const wanted = trajectory.wanted.get(demand)!;
    const unmet = trajectory.unmet.get(demand)!;
    for (let t = 0; t < monthCount; t++) {
      const tonnes = unmet[t]!;
      const share = wanted[t]! > 0 ? tonnes / wanted[t]! : 0;
      mass.wanted += wanted[t]!;
      mass.unmet += tonnes;
      atStake[t]! += wanted[t]! * usdPerTonne;
      lost[t]! += tonnes * usdPerTonne;
      if (share <= LISTED_SHARE_MIN) continue;
      shortages.push({
        demand,
        country,
        sector,
        commodity,
        monthIndex: t,
        month: formatMonth(trajectory.months[t]!),
        tonnes,
        shareOfDemand: share,
        valueLostUsd: tonnes * usdPerTonne,
      });
    }
  }
  shortages.sort((a, b) => a.monthIndex - b.monthIndex || b.valueLostUsd - a.valueLostUsd);
  const sum = (series: Float64Array) => series.reduce((total, value) => total + value, 0);
  const served = (missing: number, all: number) => (all > 0 ? 1 - missing / all : 1);
  return {
    servedShare: served(sum(lost), sum(atStake)),
    servedShareByMonth: Array.from(lost, (value, t) => served(value, atStake[t]!)),
    servedShareByMass: served(mass.unmet, mass.wanted),
    valueLostUsd: sum(lost),
    shortageTonnes: mass.unmet,
    shortages,
  };
}
