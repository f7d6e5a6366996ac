import type { Actor, BaseFlow } from "./frozenActors.ts";

/** How closely a month's fixed point is followed, as a share; and a bound on the rounds. */
const PRECISION = 1e-13;
const ROUNDS_MAX = 100_000;

/** Tonnes, or shares, of each node, in the order of the nodes. */
type ByNode = Float64Array;

/** What an actor takes from nodes, or gives to them, with the nodes as places in that order. */
interface Placed {
  readonly at: Int32Array;
  readonly tonnes: Float64Array;
}

/** An actor whose nodes are places. */
export interface PlacedActor extends Pick<Actor, "leadMonths" | "allowed" | "runs"> {
  readonly takes: Placed;
  readonly gives: Placed;
}

export function placed(flows: readonly BaseFlow[], placeOf: ReadonlyMap<string, number>): Placed {
  return {
    at: Int32Array.from(flows, ([node]) => placeOf.get(node)!),
    tonnes: Float64Array.from(flows, ([, tonnes]) => tonnes),
  };
}

/** Adds flows, each so many times. */
export function add(totals: ByNode, { at, tonnes }: Placed, times: number): void {
  for (let k = 0; k < at.length; k++) totals[at[k]!]! += tonnes[k]! * times;
}

/** Adds what arrives in a month whatever is decided in it, as it was under way. */
export function addArrivals(supply: ByNode, actors: readonly PlacedActor[], t: number): void {
  for (const { gives, leadMonths, runs } of actors)
    if (leadMonths > 0) add(supply, gives, t < leadMonths ? 1 : runs[t - leadMonths]!);
}

/**
 * Follows one month down to its greatest fixed point and returns supply and served share by node.
 * Sets `runs` of each actor.
 */
export function settleMonth(
  actors: readonly PlacedActor[],
  t: number,
  before: ByNode,
  wanted: ByNode,
): { readonly supply: ByNode; readonly share: ByNode } {
  const prompt = actors.filter(({ leadMonths }) => leadMonths === 0);
  const supply = new Float64Array(before.length);
  const share = new Float64Array(before.length);
  for (let round = 0; round < ROUNDS_MAX; round++) {
    supply.set(before);
    for (const { gives, runs } of prompt) add(supply, gives, runs[t]!);
    for (let n = 0; n < share.length; n++)
      share[n] = wanted[n]! > 0 ? Math.min(1, supply[n]! / wanted[n]!) : 1;
    let change = 0;
    for (const { takes, allowed, runs } of actors) {
      let least = 1;
      for (let k = 0; k < takes.at.length; k++)
        if (takes.tonnes[k]! > 0) least = Math.min(least, share[takes.at[k]!]!);
      const next = allowed[t]! * least;
      change = Math.max(change, Math.abs(runs[t]! - next));
      runs[t] = next;
    }
    if (change < PRECISION) return { supply, share };
  }
  throw new Error(`Month ${t + 1} of the frozen response did not settle in ${ROUNDS_MAX} rounds.`);
}
