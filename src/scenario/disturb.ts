import type { Chain, Corner, Disturbance, Quota, Reading } from "../model/index.ts";
import type { Month } from "../units/index.ts";
import type { Scenario } from "./scenario.ts";
import type { Language } from "./text.ts";
import { type Touch, touchesOf } from "./touch.ts";

/** Joins what several shocks do to the same thing, in an order of size, so that their own order is nothing. */
function combine(
  touches: readonly Touch[],
  start: number,
  join: (a: number, b: number) => number,
): ReadonlyMap<string, Float64Array> {
  const byId = Map.groupBy(
    touches.flatMap(({ ids, values }) => ids.map((id) => ({ id, values }))),
    ({ id }) => id,
  );
  return new Map(
    [...byId].map(([id, all]) => [
      id,
      all[0]!.values.map((_, month) =>
        all
          .map(({ values }) => values[month]!)
          .sort((a, b) => a - b)
          .reduce(join, start),
      ),
    ]),
  );
}

function causesOf(touches: readonly Touch[]): ReadonlyMap<string, readonly string[]> {
  const byId = Map.groupBy(
    touches.flatMap(({ ids, cause }) => ids.map((id) => ({ id, cause }))),
    ({ id }) => id,
  );
  return new Map([...byId].map(([id, all]) => [id, all.map(({ cause }) => cause)]));
}

const multiply = (a: number, b: number): number => a * b;
const add = (a: number, b: number): number => a + b;

/**
 * What a scenario does to a chain over the months of a run, at a corner of its stated ranges.
 *
 * Shocks on the same target leave the product of the shares that each leaves, duties add, multiples
 * of demand multiply, and each quota stays a cap of its own (infinite in months without it). The
 * result does not depend on the order of the shocks. Causes are in `language`.
 */
export function disturb(
  scenario: Scenario,
  chain: Chain,
  months: readonly Month[],
  corner: Corner,
  language: Language = "en",
): Reading<Disturbance> {
  const touches = touchesOf(scenario, chain, months, corner, language);
  if (!touches.ok) return touches;
  const on = (target: Touch["on"]) => touches.value.filter((touch) => touch.on === target);
  return {
    ok: true,
    value: {
      months,
      facilityShare: combine(on("facilityShare"), 1, multiply),
      routeShare: combine(on("routeShare"), 1, multiply),
      routeDuty: combine(on("routeDuty"), 0, add),
      demandScale: combine(on("demandScale"), 1, multiply),
      quotas: on("quota").map(
        ({ cause, ids, values }): Quota => ({ cause, routes: ids, limit: values }),
      ),
      causes: causesOf(touches.value),
    },
  };
}
