import { account, mayBeNegative } from "./account.ts";
import type { Act } from "./act.ts";
import { type Books, balanceOf } from "./books.ts";
import { holdingRules } from "./holdingRules.ts";
import { likenessRules } from "./likenessRules.ts";
import { referenceRules } from "./referenceRules.ts";
import type { Refusal } from "./refusals.ts";

/** Whether an act breaks a rule. A rule may rely on those before it in the order of refusals. */
export type Rule = (books: Books, act: Act) => boolean;

/** Acts take kilograms out of the free stock of `lot`, unless they release a reservation. */
const takesFreeStock = (act: Act): boolean =>
  "lot" in act && act.kind !== "receive" && !(act.kind === "release" && act.reservation);

/** The rule behind each refusal. */
export const RULES: Readonly<Record<Refusal, Rule>> = {
  ...referenceRules,
  ...likenessRules,
  ...holdingRules,
  id_reused_for_another_posting: (books, act) => books.postings.has(act.id),
  clock_goes_backwards: (books, act) => act.at < books.lastAt,
  kilograms_not_positive: (_, act) => {
    switch (act.kind) {
      case "plan":
        return act.acquire < 0n || act.dispose < 0n;
      case "oblige":
        return act.consumption < 0n;
      case "entitle":
        return act.kilograms < 0n;
      default:
        return "kilograms" in act && act.kilograms <= 0n;
    }
  },
  more_than_reserved: (books, act) =>
    act.kind === "release" &&
    act.reservation !== undefined &&
    balanceOf(books, account("reserved", act.lot, act.reservation)) < act.kilograms,
  more_than_owed: (books, act) =>
    act.kind === "return" && balanceOf(books, account("due", act.loan)) < act.kilograms,
  not_enough_free_stock: (books, act) =>
    "kilograms" in act &&
    ((takesFreeStock(act) && "lot" in act && freeStock(books, act.lot) < act.kilograms) ||
      (act.kind === "swap" && freeStock(books, act.other) < act.kilograms)),
  later_acts_rest_on_it: (books, act) =>
    act.kind === "correct" &&
    books.postings
      .get(act.act)!
      .entries.some(([name, entered]) => !mayBeNegative(name) && balanceOf(books, name) < entered),
};

const freeStock = (books: Books, lot: string) => balanceOf(books, account("stock", lot));
