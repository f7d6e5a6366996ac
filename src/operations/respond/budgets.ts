import { type Action, atCorner, suggest } from "../../model/index.ts";
import type { Budgets } from "../../response/index.ts";
import { type Answer, badField, done } from "../answer.ts";

const refuse = (value: string, says: string) => badField("respond", "budget", value, says);

/**
 * Reads budgets, `US=20000000`, USD over the run. A budget that pays for none of a party's actions is
 * refused, with the cheapest of them.
 *
 * @example
 * readBudgets(["US=20e6"], ["US", "JP"], []) // => { status: "done", value: new Map([["US", 20000000]]) }
 */
export function readBudgets(
  written: readonly string[],
  parties: readonly string[],
  actions: readonly Action[],
): Answer<Budgets> {
  const budgets = new Map<string, number>();
  for (const one of written) {
    const [, party, amount] = /^([^=]+)=(.+)$/.exec(one) ?? [];
    if (party === undefined || amount === undefined)
      return refuse(one, "Write a party and its budget in USD, as US=20000000.");
    if (!parties.includes(party))
      return refuse(one, `${party} does not plan here. ${suggest(party, parties)}`);
    const usd = Number(amount);
    if (!Number.isFinite(usd) || usd < 0)
      return refuse(one, "Write the budget as a plain number of USD, 0 or more, as US=20000000.");
    if (budgets.has(party)) return refuse(one, `${party} has a budget already. Keep one.`);
    const own = actions.filter((action) => action.party === party);
    const [cheapest] = own
      .map(({ id, fixed }) => ({
        id,
        usd: fixed ? atCorner(fixed, "central", "more-is-worse") : 0,
      }))
      .sort((a, b) => a.usd - b.usd);
    if (cheapest && usd < cheapest.usd)
      return refuse(
        one,
        `This pays for no action of ${party}: the cheapest, ${cheapest.id}, takes ${cheapest.usd} USD to decide.`,
      );
    budgets.set(party, usd);
  }
  return done(budgets);
}
