import {
  atCorner,
  type Chain,
  type Corner,
  type Demand,
  type Disturbance,
  type Facility,
  type Figure,
  type Holding,
  nodeId,
  type Substitution,
} from "../model/index.ts";
import { MONTHS_PER_YEAR, type Month, yearOf } from "../units/index.ts";
import type { Baseline } from "./baseline.ts";

/** What one run of the network is: a closed chain, what is done to it, and which end of the ranges holds. */
export interface Run {
  readonly chain: Chain;
  readonly baseline: Baseline;
  readonly disturbance: Disturbance;
  readonly corner: Corner;
}

const untouched = 1;

/** An entry of a disturbance, or 1 where the scenario leaves the thing alone. */
const shareAt = (shares: ReadonlyMap<string, Float64Array>, id: string, month: number): number =>
  shares.get(id)?.[month] ?? untouched;

/** Share of a facility that is left in a month. */
export const facilityShareAt = (run: Run, facility: string, month: number): number =>
  shareAt(run.disturbance.facilityShare, facility, month);

/** Share of what a route could carry that may leave in a month. */
export const routeShareAt = (run: Run, route: string, month: number): number =>
  shareAt(run.disturbance.routeShare, route, month);

/** Demand wanted in a month, t. */
export const wantedAt = (run: Run, demand: string, month: number): number =>
  ((run.baseline.demand.get(demand) ?? 0) / MONTHS_PER_YEAR) *
  shareAt(run.disturbance.demandScale, demand, month);

/** A figure at the run's corner; 0 where absent. */
export const termAt = (
  run: Run,
  figure: Figure | undefined,
  direction: "more-is-better" | "more-is-worse",
): number => (figure ? atCorner(figure, run.corner, direction) : 0);

/** Whole months of a lead time. Leads keep their central value at every corner: they shape the model. */
export const leadMonths = (lead: Figure | undefined): number => Math.round(lead?.value ?? 0);

/** USD/t, or 0 where nobody prints a price. */
export const priceOf = (run: Run, commodity: string): number =>
  run.chain.prices.get(commodity)?.value ?? 0;

/** Base activity of a process at a facility, t a month. */
export const baseActivity = (run: Run, facility: string, process: string): number =>
  (run.baseline.activity.get(facility)?.get(process) ?? 0) / MONTHS_PER_YEAR;

/** Base activity of a facility, all its processes, t a month. */
export function baseTotal(run: Run, facility: Facility): number {
  let total = 0;
  for (const process of facility.processes) total += baseActivity(run, facility.id, process);
  return total;
}

/** Base flow of a route, t a month; 0 for a new lane. */
export const baseFlow = (run: Run, route: string): number =>
  (run.baseline.flow.get(route) ?? 0) / MONTHS_PER_YEAR;

/** The capacity figure in force once some rows have begun, if any has. */
function stepInForce(facility: Facility, hasBegun: (from: Month) => boolean): Figure | undefined {
  let inForce: Figure | undefined;
  for (const { from, capacity } of facility.capacity) if (hasBegun(from)) inForce = capacity;
  return inForce;
}

/**
 * Capacity of a facility before any shock, t of activity a month. Where the base year ran above its
 * stated capacity, the capacity rows are too low by at least that much, and all are raised by it.
 * At no corner is a row that was in force in the base year less than what the base year ran.
 */
export function capacityAt(run: Run, facility: Facility, month: number): number {
  const base = baseTotal(run, facility);
  const now = run.disturbance.months[month]!;
  const step = stepInForce(facility, (from) => from <= now);
  if (!step) return base;
  const atBase = stepInForce(facility, (from) => yearOf(from) <= run.baseline.year);
  const stated = (atBase?.value ?? 0) / MONTHS_PER_YEAR;
  const raise = stated > 0 && base > stated ? base / stated : 1;
  const capacity = (atCorner(step, run.corner, "more-is-better") / MONTHS_PER_YEAR) * raise;
  return step === atBase ? Math.max(base, capacity) : capacity;
}

/**
 * Tonnes of a commodity that a facility would take for a tonne of its activity: as it ran in the base
 * year, or, where it did not run, the mean over its recipes.
 */
function inputMix(run: Run, facility: Facility): ReadonlyMap<string, number> {
  const total = baseTotal(run, facility);
  const mix = new Map<string, number>();
  for (const id of facility.processes) {
    const share =
      total > 0 ? baseActivity(run, facility.id, id) / total : 1 / facility.processes.length;
    for (const { commodity, rate } of run.chain.processes.get(id)!.inputs)
      mix.set(commodity, (mix.get(commodity) ?? 0) + share * rate.value);
  }
  return mix;
}

/** Whether a substitution is open to a demand. */
export const isOpenTo = ({ wanted, sector, country }: Substitution, demand: Demand): boolean =>
  wanted === demand.commodity &&
  (sector === "*" || sector === demand.sector) &&
  (country === "*" || country === demand.country);

/** Tonnes that each node's country could use, by month: demand, substitutes, and all plants at capacity. */
export function usesAtCapacity(run: Run): readonly ReadonlyMap<string, number>[] {
  const plants = [...run.chain.facilities.values()].map((facility) => ({
    facility,
    takes: [...inputMix(run, facility)].map(
      ([commodity, rate]) => [nodeId(commodity, facility.country), rate] as const,
    ),
  }));
  const users = [...run.chain.demands.values()].map((demand) => ({
    id: demand.id,
    takes: [
      [nodeId(demand.commodity, demand.country), 1] as const,
      ...run.chain.substitutions
        .filter((option) => isOpenTo(option, demand))
        .map(({ substitute, limit, rate }) => {
          const most = termAt(run, limit, "more-is-better") * rate.value;
          return [nodeId(substitute, demand.country), most] as const;
        }),
    ],
  }));
  return run.disturbance.months.map((_, month) => {
    const uses = new Map<string, number>();
    const add = (takes: readonly (readonly [string, number])[], tonnes: number) => {
      for (const [id, rate] of takes) uses.set(id, (uses.get(id) ?? 0) + rate * tonnes);
    };
    for (const { facility, takes } of plants) add(takes, capacityAt(run, facility, month));
    for (const { id, takes } of users) add(takes, wantedAt(run, id, month));
    return uses;
  });
}

/** Whether a holding may be drawn on without a plan. */
export const isFirmStock = ({ kind }: Holding): boolean => kind === "firm";

/** Whether a firm's holding describes the stock of a node. */
export const isHeld = (run: Run, node: string): boolean =>
  [...run.chain.holdings.values()].some(
    (holding) => isFirmStock(holding) && nodeId(holding.commodity, holding.country) === node,
  );

/** Tonnes a month that the base year drew from the stocks of a node. */
export const baseDraw = (run: Run, node: string): number =>
  Math.max(0, -(run.baseline.stockChange.get(node) ?? 0)) / MONTHS_PER_YEAR;
