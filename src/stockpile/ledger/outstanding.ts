import { account } from "./account.ts";
import type { ActOf } from "./act.ts";
import { type Books, balanceOf } from "./books.ts";
import { dayOf } from "./day.ts";
import { type Debt, debtsOf } from "./debts.ts";
import type { Kilograms } from "./kilograms.ts";
import type { Lot } from "./lot.ts";
import { releasedUnder, suppliedUnder } from "./plans.ts";

/** A loan of which something is still to come back. */
export interface OpenLoan {
  /** The id of the act that lent. */
  readonly loan: string;
  readonly lent: Lot;
  readonly borrowed: Lot;
  readonly due: string;
  readonly kilograms: Kilograms;
  readonly isOverdue: boolean;
}

/**
 * The loans of which something is still to come back, in the order in which they were made; overdue
 * as of a moment, for books change with acts only, and days pass without them.
 */
export const loansIn = (books: Books, at: string): readonly OpenLoan[] =>
  [...books.loans].flatMap(([loan, { lent, borrowed, due }]) => {
    const kilograms = balanceOf(books, account("due", loan));
    const isOverdue = due < dayOf(at);
    return kilograms > 0n ? [{ loan, lent, borrowed, due, kilograms, isOverdue }] : [];
  });

/** Something that a member drew from a pool and must put back. */
export interface OpenDraw extends Debt {
  readonly member: string;
  readonly isOverdue: boolean;
}

/** What members of pools must still put back; overdue as of a moment, as for loans. */
export const drawsIn = (books: Books, at: string): readonly OpenDraw[] =>
  [...books.draws.keys()].flatMap((debtor) =>
    debtsOf(books, debtor).map((debt) => {
      const [, , member] = debtor.split("|");
      return { ...debt, member: member!, isOverdue: debt.due < dayOf(at) };
    }),
  );

/** A yearly plan and how much of it is used. */
export interface PlanUse {
  readonly plan: ActOf<"plan">;
  readonly acquired: Kilograms;
  /** Without what left by order. */
  readonly disposed: Kilograms;
}

/** The yearly plans of strategic reserves, each with how much of it is used. */
export const plansIn = (books: Books): readonly PlanUse[] =>
  [...books.plans.values()].flatMap((byFirstDay) =>
    [...byFirstDay.values()].map((plan) => {
      const { holding, commodity } = plan;
      return {
        plan,
        acquired: -balanceOf(books, suppliedUnder(holding, commodity, plan)),
        disposed: balanceOf(books, releasedUnder(holding, commodity, plan)),
      };
    }),
  );
