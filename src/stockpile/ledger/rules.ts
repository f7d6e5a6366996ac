import { mayBeNegative } from "./account.ts";
import type { Act } from "./act.ts";
import { type Books, balanceOf } from "./books.ts";
import { holdingRules } from "./holdingRules.ts";
import { likenessRules } from "./likenessRules.ts";
import { breaksLimit, LIMIT_NAMES, type Limit } from "./limits.ts";
import { referenceRules } from "./referenceRules.ts";
import type { Refusal } from "./refusals.ts";

/** Whether an act breaks a rule. A rule may rely on those before it in the order of refusals. */
export type Rule = (books: Books, act: Act) => boolean;

const limitRules = Object.fromEntries(
  LIMIT_NAMES.map((limit) => [limit, (books: Books, act: Act) => breaksLimit(limit, books, act)]),
) as Record<Limit, Rule>;

/** The rule behind each refusal. */
export const RULES: Readonly<Record<Refusal, Rule>> = {
  ...referenceRules,
  ...likenessRules,
  ...holdingRules,
  ...limitRules,
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
  later_acts_rest_on_it: (books, act) =>
    act.kind === "correct" &&
    books.postings
      .get(act.act)!
      .entries.some(([name, entered]) => !mayBeNegative(name) && balanceOf(books, name) < entered),
};
