import { type Account, account } from "./account.ts";
import { type Books, balanceOf } from "./books.ts";
import type { Kilograms } from "./kilograms.ts";

/** Kilograms that a member drew from a pool and has not put back. */
export interface Debt {
  readonly account: Account;
  /** The day by which it must be put back. */
  readonly due: string;
  readonly kilograms: Kilograms;
}

/** What a member owes, by `holding|commodity|member`, the earliest due first. */
export const debtsOf = (books: Books, debtor: string): readonly Debt[] =>
  [...(books.dues.get(debtor) ?? [])].sort().flatMap((due) => {
    const name = account("owed", debtor, due);
    const kilograms = balanceOf(books, name);
    return kilograms > 0n ? [{ account: name, due, kilograms }] : [];
  });
