import { suggest } from "../../model/index.ts";
import type { Candidate } from "../../sizing/index.ts";
import { type Answer, badField, done } from "../answer.ts";

const refuse = (value: string, says: string) => badField("stockpile size", "budget", value, says);

/**
 * Reads what holders may spend on buying, `US=20000000`, USD once. A budget that does not pay for one
 * tonne of anything is refused, with the cheapest.
 *
 * @example
 * readPurchaseBudgets(["US=20e6"], ["US", "JP"], []) // => { status: "done", value: new Map([["US", 20000000]]) }
 */
export function readPurchaseBudgets(
  written: readonly string[],
  partners: readonly string[],
  candidates: readonly Candidate[],
): Answer<ReadonlyMap<string, number>> {
  const budgets = new Map<string, number>();
  for (const one of written) {
    const [, holder, amount] = /^([^=]+)=(.+)$/.exec(one) ?? [];
    if (holder === undefined || amount === undefined)
      return refuse(one, "Write a holder and its budget in USD, as US=20000000.");
    if (!partners.includes(holder))
      return refuse(one, `${holder} does not hold here. ${suggest(holder, partners)}`);
    const usd = Number(amount);
    if (!Number.isFinite(usd) || usd < 0)
      return refuse(one, "Write the budget as a plain number of USD, 0 or more, as US=20000000.");
    if (budgets.has(holder)) return refuse(one, `${holder} has a budget already. Keep one.`);
    const [cheapest] = candidates
      .filter((candidate) => candidate.holder === holder)
      .toSorted((a, b) => a.purchaseUsd - b.purchaseUsd);
    if (cheapest && usd < cheapest.purchaseUsd)
      return refuse(
        one,
        `This pays for no tonne of anything: the cheapest, ${cheapest.commodity}, takes ${Math.ceil(cheapest.purchaseUsd)} USD. Write that or more.`,
      );
    budgets.set(holder, usd);
  }
  return done(budgets);
}
