import { nodeId } from "../model/index.ts";
import {
  baseActivity,
  baseFlow,
  facilityShareAt,
  leadMonths,
  type Run,
  routeShareAt,
} from "./run.ts";

/** Tonnes a month that an actor takes from, or gives to, a node when it runs at its base. */
export type BaseFlow = readonly [node: string, tonnes: number];

/** A process at a facility, or a route: it takes and gives in fixed proportion to how far it runs. */
export interface Actor {
  readonly takes: readonly BaseFlow[];
  readonly gives: readonly BaseFlow[];
  readonly leadMonths: number;
  /** Share of its base that it could run at with every input there, by month. */
  readonly allowed: Float64Array;
  /** Share of its base that it runs at, by month. */
  readonly runs: Float64Array;
}

/** The actors of a run. */
export interface Actors {
  /** By facility, then process. */
  readonly activity: ReadonlyMap<string, ReadonlyMap<string, Actor>>;
  /** By route id. */
  readonly flow: ReadonlyMap<string, Actor>;
}

function actor(
  takes: readonly BaseFlow[],
  gives: readonly BaseFlow[],
  lead: number,
  allowed: Float64Array,
): Actor {
  return { takes, gives, leadMonths: lead, allowed, runs: allowed.slice() };
}

/** Lists what runs in the base year, with what the scenario allows of it. */
export function listActors(run: Run): Actors {
  const { chain, disturbance } = run;
  const series = (of: (t: number) => number) =>
    Float64Array.from(disturbance.months, (_, t) => of(t));
  const activity = new Map<string, Map<string, Actor>>();
  for (const facility of chain.facilities.values()) {
    const allowedAt = (t: number) => facilityShareAt(run, facility.id, t);
    const own = new Map<string, Actor>();
    for (const id of facility.processes) {
      const { inputs, outputs, lead } = chain.processes.get(id)!;
      const base = baseActivity(run, facility.id, id);
      const at = ({ commodity, rate }: (typeof inputs)[number]): BaseFlow => [
        nodeId(commodity, facility.country),
        rate.value * base,
      ];
      own.set(id, actor(inputs.map(at), outputs.map(at), leadMonths(lead), series(allowedAt)));
    }
    activity.set(facility.id, own);
  }
  const flow = new Map<string, Actor>();
  for (const { id, commodity, from, to, terms } of chain.routes.values()) {
    const base = baseFlow(run, id);
    const allowed = series((t) => routeShareAt(run, id, t));
    const takes: BaseFlow[] = [[nodeId(commodity, from), base]];
    const gives: BaseFlow[] = [[nodeId(commodity, to), base]];
    flow.set(id, actor(takes, gives, leadMonths(terms.lead), allowed));
  }
  holdToQuotas(run, flow);
  return { activity, flow };
}

/** Holds the flows of a quota to their joint limit, each by the same share. */
function holdToQuotas(run: Run, flow: ReadonlyMap<string, Actor>): void {
  for (const { routes, limit } of run.disturbance.quotas)
    limit.forEach((most, t) => {
      const members = routes.flatMap((id) => flow.get(id) ?? []);
      const tonnes = ({ takes, allowed }: Actor) => (takes[0]?.[1] ?? 0) * allowed[t]!;
      const total = members.reduce((sum, member) => sum + tonnes(member), 0);
      if (total <= most) return;
      for (const { allowed, runs } of members) {
        allowed[t]! *= most / total;
        runs[t] = allowed[t]!;
      }
    });
}
