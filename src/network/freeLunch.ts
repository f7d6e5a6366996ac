import { assemble, solve } from "../lp/index.ts";
import type { Chain } from "../model/index.ts";

/** Processes that together make something out of nothing. */
export interface FreeLunch {
  readonly processes: readonly string[];
  /** What comes out of nowhere. */
  readonly commodities: readonly string[];
}

/** Rounding of recipes; a gain below it is not a gain. */
const GAIN_MIN = 1e-4;

/**
 * Finds processes with inputs that, run together in some proportion, take nothing from outside and
 * leave something over: a cycle that creates mass. Place and time do not matter for it, so it is a
 * small linear program over recipes:
 *
 *   max Σ net[c]    s.t. net[c] = Σ_p (out[p,c] − in[p,c]) · x[p] ≥ 0,  Σ_p x[p] ≤ 1,  x ≥ 0
 *
 * A positive optimum is a free lunch. Where the element content of every commodity is known, the
 * check of each process by element finds more; this one also works for content nobody gives.
 */
export async function findFreeLunch(chain: Chain): Promise<FreeLunch | undefined> {
  const closed = [...chain.processes.values()].filter(({ inputs }) => inputs.length > 0);
  const lp = assemble("something from nothing");
  const rows = new Map(
    [...chain.commodities.keys()].map((id) => [id, lp.row(() => `net[${id}]`, { lower: 0 })]),
  );
  const total = lp.row(() => "activity", { upper: 1 });
  const columns = closed.map(({ id, inputs, outputs }) => {
    const column = lp.column(() => `run[${id}]`);
    lp.add(total, column, 1);
    for (const [flows, sign] of [
      [outputs, 1],
      [inputs, -1],
    ] as const)
      for (const { commodity, rate } of flows) {
        lp.add(rows.get(commodity)!, column, sign * rate.value);
        lp.addCost(column, -sign * rate.value);
      }
    return column;
  });
  const outcome = await solve(lp.finish());
  if (outcome.status !== "optimal") throw new Error("A bounded program has an optimum.");
  if (outcome.objective > -GAIN_MIN) return undefined;
  return {
    processes: closed.filter((_, i) => outcome.primal[columns[i]!]! > 1e-9).map(({ id }) => id),
    commodities: [...rows]
      .filter(([, row]) => outcome.rowActivity[row]! > GAIN_MIN / 10)
      .map(([id]) => id),
  };
}
