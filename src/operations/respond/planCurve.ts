import { openSolvePool } from "../../jobs/index.ts";
import type { Action } from "../../model/index.ts";
import { assembleMarket, type MarketModel } from "../../network/index.ts";
import { assemblePlan, optimumOf } from "../../response/index.ts";
import { type CoercedChain, runAtField, servedShares, stakeIn } from "../../risk/index.ts";
import type { Scenario } from "../../scenario/index.ts";
import type { RespondOutput } from "./output.ts";
import type { VariantSource } from "./variants.ts";

/** Fields at which the curve is solved; straight in between. */
const FIELDS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** The countries that a scenario's measures name as acting, those of the vantage left out. */
function coercersOf({ shocks }: Scenario, vantage: ReadonlySet<string>): readonly string[] {
  const named = shocks.flatMap((shock) => ("by" in shock && shock.by ? shock.by : []));
  return [...new Set(named)].filter((id) => !/[!*]/.test(id) && !vantage.has(id)).sort();
}

/** The market with actions that are decided, to be used or not. */
function decided(coerced: CoercedChain, field: number, actions: readonly Action[]): MarketModel {
  const built = assemblePlan(runAtField(coerced, field), actions);
  const columnLower = built.model.columnLower.slice();
  for (const { take } of built.actions) columnLower[take] = 1;
  return { ...built, model: { ...built.model, columnLower } };
}

/**
 * The demagnetisation curve before and after a plan: the share of the vantage's demand that is served
 * where those who act in the scenario withhold the share `field` of their exports to it, of every
 * commodity and in every month, at few fields. Null where no country acts.
 */
export async function planCurve(
  { chain, baseline, months, scenario }: VariantSource,
  seenFrom: readonly string[],
  actions: readonly Action[],
  signal: AbortSignal,
): Promise<RespondOutput["curve"]> {
  const vantage = new Set(seenFrom);
  const coercers = coercersOf(scenario, vantage);
  if (coercers.length === 0) return null;
  const coercion = { coercers: new Set(coercers), vantage, usesControl: false };
  const coerced = { chain, baseline, months, coercion };
  await using pool = openSolvePool(2);
  const served = async (built: MarketModel): Promise<number> => {
    const optimal = optimumOf(await pool.solve(built.model), "a field of the curve");
    signal.throwIfAborted();
    return servedShares(stakeIn(built, vantage), optimal.primal)[0]!;
  };
  const points: NonNullable<RespondOutput["curve"]>["points"] = [];
  // Two programs at a time: a dozen of them written out at once would take a gigabyte.
  for (const field of FIELDS) {
    const [servedWithout, servedWith] = await Promise.all([
      served(assembleMarket(runAtField(coerced, field))),
      served(decided(coerced, field, actions)),
    ]);
    points.push({ field, servedWithout, servedWith });
  }
  return { coercers: [...coercers], points };
}
