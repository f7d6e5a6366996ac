import { lotOfAccount } from "./account.ts";
import { type Books, enter, openBooks, type Posting } from "./books.ts";

/**
 * The books as they stood at a moment: every posting up to and at it, entered anew. An act posted
 * later in the same second is not told apart.
 */
export function booksAt(postings: Iterable<Posting>, at: string): Books {
  const books = openBooks();
  for (const posting of postings) {
    if (posting.act.at > at) break;
    enter(books, posting);
  }
  return books;
}

/** The postings that put kilograms into a lot or took them out, in their order. */
export const historyOfLot = (postings: Iterable<Posting>, lot: string): readonly Posting[] =>
  [...postings].filter(({ entries }) => entries.some(([name]) => lotOfAccount(name) === lot));
