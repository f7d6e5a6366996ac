import type { CapacityStep, Chain, Corner, Facility, Figure } from "../../model/index.ts";
import { parseMonth } from "../../units/index.ts";
import { isCollection, reachableIn } from "./fromUse.ts";

/** Years after the base year for which what returns is worked out; the last holds from there on. */
const YEARS_AHEAD = 12;

/**
 * A chain whose collection of old goods cannot gather more than what is discarded within its reach:
 * from the year after the base year on, capacity is the smaller of what is stated and what returns.
 * Countries of which nothing is known about goods in use keep what is stated.
 */
export function capCollection(chain: Chain): Chain {
  const known = new Set([...chain.inUse.values()].map(({ country }) => country));
  const collects = ({ country, processes, capacity }: Facility) =>
    known.has(country) &&
    capacity.length > 0 &&
    processes.every((id) => isCollection(chain, chain.processes.get(id)!));
  const facilities = new Map(
    [...chain.facilities].map(([id, facility]) => [
      id,
      collects(facility) ? capped(chain, facility) : facility,
    ]),
  );
  return { ...chain, facilities };
}

function capped(chain: Chain, facility: Facility): Facility {
  const { baseYear } = chain;
  const january = (year: number) => parseMonth(`${year}-01`)!;
  const stated = (month: number): Figure =>
    (facility.capacity.findLast(({ from }) => from <= month) ?? facility.capacity[0]!).capacity;
  const reach = (corner: Corner) =>
    reachableIn(chain, facility.country, baseYear + YEARS_AHEAD, corner);
  const [low, value, high] = [reach("adverse"), reach("central"), reach("favourable")];
  const gathered = [...facility.activity.values()].reduce((sum, one) => sum + one.figure.value, 0);
  const later = Array.from({ length: YEARS_AHEAD }, (_, index): CapacityStep[] => {
    const year = baseYear + 1 + index;
    // What the base year gathered was within reach, whatever the ranges say.
    const most = (by: ReadonlyMap<number, number>) => Math.max(gathered, by.get(year) ?? 0);
    const within = facility.capacity.filter(
      ({ from }) => from > january(year) && from < january(year + 1),
    );
    return [january(year), ...within.map(({ from }) => from)].map((from) => {
      const figure = stated(from);
      const capacity = {
        ...figure,
        low: Math.min(figure.low, most(low)),
        value: Math.min(figure.value, most(value)),
        high: Math.min(figure.high, most(high)),
      };
      return { from, capacity };
    });
  });
  const before = facility.capacity.filter(({ from }) => from < january(baseYear + 1));
  return { ...facility, capacity: [...before, ...later.flat()] };
}
