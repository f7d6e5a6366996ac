import type { Chain, Corner, Disturbance } from "../../src/model/index.ts";
import { type Baseline, type Run, reconcile } from "../../src/network/index.ts";

/** The closed base year of a chain; throws where it does not close. */
export async function closeBase(chain: Chain): Promise<Baseline> {
  const outcome = await reconcile(chain);
  if (outcome.status !== "closed") throw new Error(outcome.says.join("; "));
  return outcome.baseline;
}

/** A run of a chain under a disturbance. */
export async function runOf(
  chain: Chain,
  disturbance: Disturbance,
  corner: Corner = "central",
): Promise<Run> {
  return { chain, baseline: await closeBase(chain), disturbance, corner };
}

/** A series for comparison: rounded to a gram, negative zero put right. */
export const tonnes = (series: Float64Array | undefined): number[] =>
  [...(series ?? [])].map((amount) => Math.round(amount * 1e6) / 1e6 + 0);
