import { type Chain, type Corner, routeId } from "../../model/index.ts";
import { type Baseline, type Run, simulateFrozen, type Trajectory } from "../../network/index.ts";
import { disturb, type Scenario } from "../../scenario/index.ts";
import type { Month } from "../../units/index.ts";
import type { Span } from "./events.ts";
import { SERIES_IDS, type SeriesId } from "./observed.ts";

/** A closed base year to hindcast from. */
export interface Ground {
  readonly chain: Chain;
  readonly baseline: Baseline;
  readonly months: readonly Month[];
}

/** A run of a scenario, or the reasons why it does not fit the chain. */
export function runOf(
  { chain, baseline, months }: Ground,
  scenario: Scenario,
  corner: Corner,
): Run {
  const disturbance = disturb(scenario, chain, months, corner);
  // The scenario ships and is checked against this chain.
  if (!disturbance.ok) throw new Error(disturbance.problems.map(({ says }) => says).join(" "));
  return { chain, baseline, disturbance: disturbance.value, corner };
}

const DESTINATIONS: Readonly<Record<SeriesId, string | undefined>> = {
  "magnets-all": undefined,
  "magnets-us": "US",
};

/** Tonnes a month that leave on the routes that a test picks. */
function flowOf(
  chain: Chain,
  { flow, months }: Trajectory,
  picks: (id: string) => boolean,
): number[] {
  const total = months.map(() => 0);
  for (const id of chain.routes.keys())
    if (picks(id))
      flow.get(id)?.forEach((tonnes, month) => {
        total[month]! += tonnes;
      });
  return total;
}

/** Magnets that leave China by month, t, for each series. */
export function exportsOf(
  chain: Chain,
  trajectory: Trajectory,
): Readonly<Record<SeriesId, number[]>> {
  const picks = (series: SeriesId) => (id: string) => {
    const { from, to, commodity } = chain.routes.get(id)!;
    const wanted = DESTINATIONS[series];
    return from === "CN" && commodity.startsWith("magnet/") && (wanted ?? to) === to;
  };
  const entries = SERIES_IDS.map((id) => [id, flowOf(chain, trajectory, picks(id))] as const);
  return Object.fromEntries(entries) as Record<SeriesId, number[]>;
}

/** Rare-earth concentrate that leaves the US for China by month, t REO. */
export const concentrateOf = (chain: Chain, trajectory: Trajectory): number[] =>
  flowOf(chain, trajectory, (id) => {
    const { from, to, commodity } = chain.routes.get(id)!;
    return from === "US" && to === "CN" && commodity.startsWith("concentrate/");
  });

/** Months that goods from China are under way to a country, with the range of the table. */
export function transitOf({ routes }: Chain, country: string): Span {
  const lead = routes.get(routeId("magnet/sh", "CN", country))?.terms.lead;
  if (!lead) throw new Error(`The magnet chain has no lead time from China to ${country}.`);
  return lead;
}

/** Share of a month's demand below which a shortage is not one, as in every answer of a stress. */
const SHORTAGE_MIN = 0.001;

/** Share of a country's magnets for vehicles that is served in each month, 0 to 1. */
export function vehicleService(
  chain: Chain,
  { wanted, unmet, months }: Trajectory,
  country: string,
): number[] {
  const own = [...chain.demands.values()].filter(
    (demand) =>
      demand.country === country &&
      demand.commodity.startsWith("magnet/") &&
      demand.sector.startsWith("vehicles"),
  );
  const sum = (of: ReadonlyMap<string, Float64Array>, month: number) =>
    own.reduce((total, { id }) => total + (of.get(id)?.[month] ?? 0), 0);
  return months.map((_, month) => 1 - sum(unmet, month) / sum(wanted, month));
}

/** The first month in which magnets for vehicles run short in a country; `undefined` where none does. */
export function firstVehicleShortage(
  chain: Chain,
  trajectory: Trajectory,
  country: string,
): number | undefined {
  const first = vehicleService(chain, trajectory, country).findIndex(
    (share) => 1 - share > SHORTAGE_MIN,
  );
  return first < 0 ? undefined : first;
}

/** The frozen response to a scenario at a corner of its ranges. */
export const frozenOf = (ground: Ground, scenario: Scenario, corner: Corner): Trajectory =>
  simulateFrozen(runOf(ground, scenario, corner)).trajectory;
