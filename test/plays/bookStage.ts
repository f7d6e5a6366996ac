import { type Books, balanceOf, openBooks, post } from "../../src/stockpile/index.ts";
import type { Stage } from "./play.ts";

/** The rules on books in memory. */
export function bookStage(books: Books = openBooks()) {
  return {
    books,
    post(act) {
      const posted = post(books, act);
      return posted.status === "refused" ? posted.refusal : posted.status;
    },
    balance: (account) => balanceOf(books, account),
  } satisfies Stage & { books: Books };
}
