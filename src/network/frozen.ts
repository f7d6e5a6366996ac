import { nodeId } from "../model/index.ts";
import { MONTHS_PER_YEAR } from "../units/index.ts";
import { costsOf } from "./costs.ts";
import { type Actor, type Actors, listActors } from "./frozenActors.ts";
import { add, addArrivals, type PlacedActor, placed, settleMonth } from "./frozenMonth.ts";
import { nodesOf } from "./nodes.ts";
import { baseDraw, type Run, wantedAt } from "./run.ts";
import type { Trajectory } from "./trajectory.ts";

/** A frozen run: what happens, and how much of what was wanted each node could serve. */
export interface FrozenAnswer {
  readonly run: Run;
  readonly trajectory: Trajectory;
  readonly actors: Actors;
  /** φ, share of wants served, by node id and month. */
  readonly servedShare: ReadonlyMap<string, Float64Array>;
}

/**
 * The frozen response: the base year goes on but for the scenario. Every buyer keeps its suppliers
 * and loses its share.
 *
 * Nothing is rerouted, nothing grows or closes of itself, stocks are drawn as in the base year and no
 * faster, and what is kept from one buyer is given to no other. In each month
 *
 *   φ[n] = min(1, supply[n] / base wants[n])        runs[a] = allowed[a] · min over its inputs φ
 *
 * the greatest fixed point of a monotone map, reached by iterating down from "all run": less
 * allowed can only mean less for everyone, and without a scenario nobody goes short. It is
 * proportional rationing on fixed recipes (Leontief) and needs no solver. Shares within 1e-9 of whole
 * are rounding of the base year, not shortage.
 */
export function simulateFrozen(run: Run): FrozenAnswer {
  const { months } = run.disturbance;
  const actors = listActors(run);
  const { activity, flow } = actors;
  const everyone = [
    ...[...activity.values()].flatMap((own) => [...own.values()]),
    ...flow.values(),
  ];
  const nodes = [...nodesOf(run.chain).keys()];
  const placeOf = new Map(nodes.map((node, place) => [node, place] as const));
  const onPlaces = everyone.map(
    ({ takes, gives, leadMonths, allowed, runs }): PlacedActor => ({
      ...{ takes: placed(takes, placeOf), gives: placed(gives, placeOf) },
      ...{ leadMonths, allowed, runs },
    }),
  );
  const demands = [...run.chain.demands.values()].map(({ id, commodity, country }) => ({
    id,
    place: placeOf.get(nodeId(commodity, country))!,
  }));
  const changes = [...run.baseline.stockChange].map(([node, change]) => ({
    ...{ node, place: placeOf.get(node)!, change },
  }));
  const empty = (ids: Iterable<string>) =>
    new Map(Array.from(ids, (id) => [id, new Float64Array(months.length)] as const));
  const wanted = empty(run.chain.demands.keys());
  const unmet = empty(run.chain.demands.keys());
  const surplus = empty(nodes);
  const servedShare = empty(nodes);
  const drawn = empty(run.baseline.stockChange.keys());
  // What is taken in the base year: stocks that it built, and all that anyone took.
  const usual = new Float64Array(nodes.length);
  for (const { place, change } of changes)
    if (change > 0) usual[place]! += change / MONTHS_PER_YEAR;
  for (const { takes } of onPlaces) add(usual, takes, 1);
  months.forEach((_, t) => {
    const wants = usual.slice();
    for (const { id, place } of demands) {
      wanted.get(id)![t] = wantedAt(run, id, t);
      wants[place]! += wanted.get(id)![t]!;
    }
    const before = new Float64Array(nodes.length);
    for (const { node, place } of changes) before[place]! += baseDraw(run, node);
    addArrivals(before, onPlaces, t);
    const { supply, share } = settleMonth(onPlaces, t, before, wants);
    const left = supply.slice();
    for (const { takes, runs } of onPlaces) add(left, takes, -runs[t]!);
    for (const { node, place, change } of changes) {
      const built = (change / MONTHS_PER_YEAR) * share[place]!;
      drawn.get(node)![t] = change > 0 ? -built : baseDraw(run, node);
      if (change > 0) left[place]! -= built;
    }
    for (const { id, place } of demands) {
      const served = share[place]!;
      const tonnes = wanted.get(id)![t]!;
      unmet.get(id)![t] = served > 1 - 1e-9 ? 0 : tonnes * (1 - served);
      left[place]! += unmet.get(id)![t]! - tonnes;
    }
    nodes.forEach((node, place) => {
      surplus.get(node)![t] = Math.max(0, left[place]!);
      servedShare.get(node)![t] = share[place]!;
    });
  });
  const tonnesOf = ({ runs }: Actor, base: number) => runs.map((share) => share * base);
  const moves = {
    activity: new Map(
      [...activity].map(([facility, own]) => {
        const base = (process: string) =>
          (run.baseline.activity.get(facility)?.get(process) ?? 0) / MONTHS_PER_YEAR;
        return [facility, new Map([...own].map(([id, one]) => [id, tonnesOf(one, base(id))]))];
      }),
    ),
    flow: new Map([...flow].map(([id, one]) => [id, tonnesOf(one, one.takes[0]![1])])),
    replaced: new Map(),
  };
  const trajectory: Trajectory = {
    months,
    ...moves,
    wanted,
    unmet,
    stock: new Map(),
    drawn,
    surplus,
    costUsd: costsOf(run, moves),
  };
  return { run, trajectory, actors, servedShare };
}
