import type { Action } from "../../model/index.ts";
import { capacityAt, facilityShareAt, type Run } from "../../network/index.ts";
import { isCollection, reachableIn } from "../../stockpile/index.ts";
import { MONTHS_PER_YEAR, yearOf } from "../../units/index.ts";
import { runStreams } from "./run.ts";
import type { Stream } from "./stream.ts";

/**
 * More collection of old goods, within what is discarded: a programme and the plants that gather
 * already share what their country's goods in use give back in the year.
 *
 *   gather ≤ rate      gather ≤ reachable[year] / 12 − Σ capacity of the plants that gather
 *
 * A process that gathers nothing from use, such as the recycling of swarf, is run as any other.
 */
export function collectStreams(run: Run, action: Action): readonly Stream[] {
  const { chain, corner, disturbance } = run;
  const streams = runStreams(run, action);
  const gathers = (id: string) => isCollection(chain, chain.processes.get(id)!);
  const isKnown = [...chain.inUse.values()].some(({ country }) => country === action.to);
  if (!gathers(action.process) || !isKnown) return streams;
  const last = disturbance.months.at(-1);
  const reachable = reachableIn(chain, action.to, last === undefined ? 0 : yearOf(last), corner);
  const own = [...chain.facilities.values()].filter(
    ({ country, processes }) => country === action.to && processes.every(gathers),
  );
  const leftAt = (t: number) => {
    const usual = own.reduce(
      (sum, facility) => sum + capacityAt(run, facility, t) * facilityShareAt(run, facility.id, t),
      0,
    );
    const returns = reachable.get(yearOf(disturbance.months[t]!)) ?? 0;
    return Math.max(0, returns / MONTHS_PER_YEAR - usual);
  };
  return streams.map((stream) => ({
    ...stream,
    upper: stream.upper.map((most, t) => Math.min(most, leftAt(t))),
  }));
}
