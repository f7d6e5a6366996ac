import { type Account, debtOf } from "./account.ts";
import { type Books, balanceOf } from "./books.ts";
import type { Kilograms } from "./kilograms.ts";
import type { Lot } from "./lot.ts";

/** Kilograms that a member drew from a pool and has not put back. */
export interface Debt {
  readonly account: Account;
  /** The day by which it must be put back. */
  readonly due: string;
  /** What was drawn from: only the like or better puts it back. */
  readonly lot: Lot;
  readonly kilograms: Kilograms;
}

/** What a member owes, by `holding|commodity|member`, the earliest due first. */
export const debtsOf = (books: Books, debtor: string): readonly Debt[] =>
  [...(books.draws.get(debtor) ?? [])].sort().flatMap((account) => {
    const kilograms = balanceOf(books, account);
    const { due, lot } = debtOf(account)!;
    return kilograms > 0n ? [{ account, due, lot: books.lots.get(lot)!, kilograms }] : [];
  });
