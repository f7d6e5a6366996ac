import type { Chain, Name } from "../model/index.ts";
import { type Baseline, reconcile } from "../network/index.ts";
import { type Answer, done } from "./answer.ts";
import type { Effects } from "./effects.ts";

const CLOSING: Name = { en: "Closing the base year", ja: "基準年の収支を合わせる" };

/** Closes a chain's base year, or says which balances cannot be closed. */
export async function closeBaseYear(chain: Chain, effects: Effects): Promise<Answer<Baseline>> {
  effects.signal.throwIfAborted();
  effects.progress(CLOSING, 0);
  const outcome = await reconcile(chain);
  return outcome.status === "closed"
    ? done(outcome.baseline)
    : { status: "infeasible", says: outcome.says };
}
