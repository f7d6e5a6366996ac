import { nodeId } from "../model/index.ts";
import { MONTHS_PER_YEAR } from "../units/index.ts";
import { costsOf } from "./costs.ts";
import { type Actor, type Actors, listActors } from "./frozenActors.ts";
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

/** How closely a month's fixed point is followed, as a share; and a bound on the rounds. */
const PRECISION = 1e-13;
const ROUNDS_MAX = 100_000;

type Tonnes = Map<string, number>;

const add = (totals: Tonnes, node: string, tonnes: number): void => {
  totals.set(node, (totals.get(node) ?? 0) + tonnes);
};

/** What arrives in a month whatever is decided in it: under way, or drawn as in the base year. */
function settled(run: Run, actors: readonly Actor[], t: number): Tonnes {
  const supply: Tonnes = new Map();
  for (const node of run.baseline.stockChange.keys()) add(supply, node, baseDraw(run, node));
  for (const { gives, leadMonths, runs } of actors)
    if (leadMonths > 0)
      for (const [node, tonnes] of gives)
        add(supply, node, tonnes * (t < leadMonths ? 1 : runs[t - leadMonths]!));
  return supply;
}

/** What is wanted of each node in a month: everything that was taken in the base year, demand as scaled. */
function wants(run: Run, actors: readonly Actor[], t: number): Tonnes {
  const wanted: Tonnes = new Map();
  for (const [node, change] of run.baseline.stockChange)
    if (change > 0) add(wanted, node, change / MONTHS_PER_YEAR);
  for (const { takes } of actors) for (const [node, tonnes] of takes) add(wanted, node, tonnes);
  for (const { id, commodity, country } of run.chain.demands.values())
    add(wanted, nodeId(commodity, country), wantedAt(run, id, t));
  return wanted;
}

/**
 * Follows one month down to its greatest fixed point and returns supply and served share by node.
 * Sets `runs` of each actor.
 */
function settleMonth(actors: readonly Actor[], t: number, before: Tonnes, wanted: Tonnes) {
  const prompt = actors.filter(({ leadMonths }) => leadMonths === 0);
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const supply: Tonnes = new Map(before);
    for (const { gives, runs } of prompt)
      for (const [node, tonnes] of gives) add(supply, node, tonnes * runs[t]!);
    const share = new Map<string, number>();
    for (const [node, tonnes] of wanted)
      share.set(node, tonnes > 0 ? Math.min(1, (supply.get(node) ?? 0) / tonnes) : 1);
    let change = 0;
    for (const { takes, allowed, runs } of actors) {
      let least = 1;
      for (const [node, tonnes] of takes)
        if (tonnes > 0) least = Math.min(least, share.get(node) ?? 1);
      const next = allowed[t]! * least;
      change = Math.max(change, Math.abs(runs[t]! - next));
      runs[t] = next;
    }
    if (change < PRECISION) return { supply, share };
  }
  throw new Error(`Month ${t + 1} of the frozen response did not settle in ${ROUNDS_MAX} rounds.`);
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
  const empty = (ids: Iterable<string>) =>
    new Map(Array.from(ids, (id) => [id, new Float64Array(months.length)] as const));
  const nodes = [...nodesOf(run.chain).keys()];
  const wanted = empty(run.chain.demands.keys());
  const unmet = empty(run.chain.demands.keys());
  const surplus = empty(nodes);
  const servedShare = empty(nodes);
  const drawn = empty(run.baseline.stockChange.keys());
  months.forEach((_, t) => {
    const wantedOf = wants(run, everyone, t);
    const { supply, share } = settleMonth(everyone, t, settled(run, everyone, t), wantedOf);
    const left = new Map(supply);
    for (const { takes, runs } of everyone)
      for (const [node, tonnes] of takes) add(left, node, -tonnes * runs[t]!);
    for (const [node, change] of run.baseline.stockChange) {
      const built = (change / MONTHS_PER_YEAR) * (share.get(node) ?? 1);
      drawn.get(node)![t] = change > 0 ? -built : baseDraw(run, node);
      if (change > 0) add(left, node, -built);
    }
    for (const { id, commodity, country } of run.chain.demands.values()) {
      const node = nodeId(commodity, country);
      const served = share.get(node) ?? 1;
      const tonnes = wantedAt(run, id, t);
      wanted.get(id)![t] = tonnes;
      unmet.get(id)![t] = served > 1 - 1e-9 ? 0 : tonnes * (1 - served);
      add(left, node, unmet.get(id)![t]! - tonnes);
    }
    for (const node of nodes) {
      surplus.get(node)![t] = Math.max(0, left.get(node) ?? 0);
      servedShare.get(node)![t] = share.get(node) ?? 1;
    }
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
