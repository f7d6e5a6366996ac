import { debtOf, lotOfAccount } from "./account.ts";
import { type Books, enter, openBooks, type Posting } from "./books.ts";
import type { Lot } from "./lot.ts";

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

/** The lots that a posting drew on, made, or named. */
export function lotsOfPosting(books: Books, { act, entries, lots }: Posting): readonly Lot[] {
  const drawn = entries.flatMap(([name]) => lotOfAccount(name) ?? debtOf(name)?.lot ?? []);
  const named = "lot" in act ? [act.lot] : [];
  const ids = new Set([...named, ...drawn, ...lots.map(({ id }) => id)]);
  return [...ids].flatMap((id) => books.lots.get(id) ?? []);
}

/** What a history is narrowed to; what is left out narrows nothing. */
export interface Wanted {
  readonly lot?: string | undefined;
  readonly holding?: string | undefined;
  readonly commodity?: string | undefined;
  readonly location?: string | undefined;
  /** Anyone whom the act or its lots name: owner, custodian, beneficiary, sender, receiver, member. */
  readonly party?: string | undefined;
}

const PARTY_FIELDS = ["by", "owner", "custodian", "beneficiary", "member", "to", "from"] as const;

/** Whether a posting, or a lot that it deals with, is what is wanted. */
export function concerns(books: Books, posting: Posting, wanted: Wanted): boolean {
  const touched = lotsOfPosting(books, posting);
  const says = (fields: readonly string[], value: string | undefined) =>
    value === undefined ||
    [posting.act, ...touched].some((one) =>
      fields.some((field) => Reflect.get(one, field) === value),
    );
  return (
    (wanted.lot === undefined || touched.some(({ id }) => id === wanted.lot)) &&
    says(["holding"], wanted.holding) &&
    says(["commodity"], wanted.commodity) &&
    says(["location"], wanted.location) &&
    says(PARTY_FIELDS, wanted.party)
  );
}
