import { type Account, account } from "./account.ts";
import type { ActOf } from "./act.ts";
import { type Books, keyOf } from "./books.ts";
import { dayOf } from "./day.ts";

type Plan = ActOf<"plan">;

const plansOf = (books: Books, holding: string, commodity: string): readonly Plan[] => [
  ...(books.plans.get(keyOf(holding, commodity))?.values() ?? []),
];

/** The yearly plan of a strategic reserve for a commodity that is in force at a moment. */
export function planAt(
  books: Books,
  holding: string,
  commodity: string,
  at: string,
): Plan | undefined {
  const day = dayOf(at);
  return plansOf(books, holding, commodity).find(({ from, until }) => from <= day && day < until);
}

/** Whether a plan shares days with another one, other than that which it revises. */
export const overlapsPlan = (books: Books, plan: Plan): boolean =>
  plansOf(books, plan.holding, plan.commodity).some(
    ({ from, until }) => from !== plan.from && from < plan.until && plan.from < until,
  );

/** The account that a receipt comes out of; with a plan in force it counts against that plan. */
export const suppliedUnder = (holding: string, commodity: string, plan?: Plan): Account =>
  account("supplied", holding, commodity, plan?.from ?? "");

/** The account that a release without an order goes to; likewise. */
export const releasedUnder = (holding: string, commodity: string, plan?: Plan): Account =>
  account("released", holding, commodity, plan?.from ?? "");
