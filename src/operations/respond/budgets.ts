import { type Action, atCorner, suggest } from "../../model/index.ts";
import type { Budgets } from "../../response/index.ts";
import { type Answer, badField, done } from "../answer.ts";

const refuse = (value: string, says: string) => badField("respond", "budget", value, says);

/** What deciding an action costs at the bad end of its range, USD: a budget must stand every variant. */
const dearest = ({ fixed }: Action): number =>
  fixed ? atCorner(fixed, "adverse", "more-is-worse") : 0;

/**
 * Reads budgets, `US=20000000`, USD over the run. A budget that pays for none of a party's actions is
 * refused, with the cheapest of them; so is one that does not cover what is decided already.
 *
 * @example
 * readBudgets(["US=20e6"], ["US", "JP"], [], new Set())
 * // => { status: "done", value: new Map([["US", 20000000]]) }
 */
export function readBudgets(
  written: readonly string[],
  parties: readonly string[],
  actions: readonly Action[],
  taken: ReadonlySet<string>,
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
    const [cheapest] = own.toSorted((a, b) => dearest(a) - dearest(b));
    if (cheapest && usd < dearest(cheapest))
      return refuse(
        one,
        `This pays for no action of ${party}: the cheapest, ${cheapest.id}, takes up to ${dearest(cheapest)} USD to decide. Write at least that, or leave ${party} out for no limit.`,
      );
    const sunk = own
      .filter(({ id }) => taken.has(id))
      .reduce((sum, each) => sum + dearest(each), 0);
    if (usd < sunk)
      return refuse(one, `What ${party} has decided already takes up to ${sunk} USD. Write more.`);
    budgets.set(party, usd);
  }
  return done(budgets);
}
