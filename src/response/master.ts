import { assemble, solve } from "../lp/index.ts";
import type { Budgets } from "./planModel.ts";

/** Share of outcomes, the worst, that a cautious planner looks at: the mean of the worst fifth. */
export const TAIL = 0.2;

/** What a solved variant says of every other choice: cost ≥ `constant` + Σ slope[a] · take[a]. */
export interface Cut {
  readonly variant: number;
  readonly constant: number;
  /** By action, in the order of the actions. */
  readonly slope: readonly number[];
}

/** An action as the master sees it. */
export interface Candidate {
  readonly id: string;
  readonly party: string;
  /** Most that deciding it costs in any variant. */
  readonly fixedUsd: number;
  /** Whether it must, may or may not be taken. */
  readonly lower: 0 | 1;
  readonly upper: 0 | 1;
}

/** Everything that is known so far of a choice between actions. */
export interface MasterInput {
  readonly candidates: readonly Candidate[];
  readonly probabilities: readonly number[];
  readonly cuts: readonly Cut[];
  /** Least that each variant can cost. */
  readonly floors: readonly number[];
  readonly budgets: Budgets;
  /** Weight of the worst fifth of outcomes against the mean, 0 to 1. */
  readonly caution: number;
}

/**
 * The choice that looks best by all that is known, and the least that any choice can cost:
 *
 *   min (1 − λ) Σ_v p[v] θ[v] + λ (η + Σ_v p[v] s[v] / tail)
 *   θ[v] ≥ every cut of v, and its floor      s[v] ≥ θ[v] − η, s ≥ 0      take whole
 *   Σ fixed · take ≤ budget, by party
 *
 * The L-shaped method of Van Slyke and Wets 1969 (SIAM J. Appl. Math. 17), with whole first-stage
 * columns as in Laporte and Louveaux 1993 (Oper. Res. Lett. 13).
 */
export async function solveMaster(input: MasterInput) {
  const { candidates, probabilities, cuts, floors, budgets, caution } = input;
  const lp = assemble("which actions to take");
  const takes = candidates.map(({ id, lower, upper }) =>
    lp.column(() => `take[${id}]`, { lower, upper, integer: true }),
  );
  const costs = probabilities.map((probability, v) =>
    lp.column(() => `cost[${v}]`, { lower: floors[v]!, cost: (1 - caution) * probability }),
  );
  if (caution > 0) {
    const edge = lp.column(() => "edge of the tail", { lower: -Infinity, cost: caution });
    probabilities.forEach((probability, v) => {
      const beyond = lp.column(() => `beyond[${v}]`, { cost: (caution * probability) / TAIL });
      const row = lp.row(() => `tail[${v}]`, { lower: 0 });
      lp.add(row, beyond, 1);
      lp.add(row, edge, 1);
      lp.add(row, costs[v]!, -1);
    });
  }
  for (const [index, { variant, constant, slope }] of cuts.entries()) {
    const row = lp.row(() => `cut[${index}]`, { lower: constant });
    lp.add(row, costs[variant]!, 1);
    slope.forEach((each, action) => {
      if (each !== 0) lp.add(row, takes[action]!, -each);
    });
  }
  for (const [party, most] of budgets) {
    const row = lp.row(() => `budget[${party}]`, { upper: most });
    candidates.forEach((one, action) => {
      if (one.party === party) lp.add(row, takes[action]!, one.fixedUsd);
    });
  }
  const outcome = await solve(lp.finish());
  if (outcome.status !== "optimal")
    throw new Error(`The choice between actions ended as ${outcome.status}.`);
  return {
    taken: candidates.filter((_, action) => outcome.primal[takes[action]!]! > 0.5),
    bound: outcome.bound ?? outcome.objective,
  };
}
