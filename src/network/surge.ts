import { nodeId } from "../model/index.ts";
import { MONTHS_PER_YEAR } from "../units/index.ts";
import type { Link } from "./explanation.ts";
import { type Run, wantedAt } from "./run.ts";

/** A link that says more is wanted than in the base year, and how much more, t a month. */
export type Surge = Link & { readonly tonnes: number };

/** The demands at a node that a scenario has grown in a month: a cause of shortage beside what fails. */
export function surgesAt(run: Run, node: string, month: number): Surge[] {
  return [...run.chain.demands.values()].flatMap(({ id, commodity, country }) => {
    if (nodeId(commodity, country) !== node) return [];
    const usual = (run.baseline.demand.get(id) ?? 0) / MONTHS_PER_YEAR;
    const wanted = wantedAt(run, id, month);
    if (!(wanted > usual)) return [];
    const causes = run.disturbance.causes.get(id) ?? [];
    return {
      ...{ node, way: id, wayKind: "wanted" as const, month, worthUsd: undefined },
      limit: { kind: "wanted" as const, multiple: wanted / usual, causes },
      tonnes: wanted - usual,
    };
  });
}
