import { type Act, fingerprintOf } from "./act.ts";
import { type Books, copyOf, enter, type Posting } from "./books.ts";
import { entriesOf } from "./entries.ts";
import { type Fault, faultOf } from "./fault.ts";
import { lotsOf } from "./lot.ts";
import { REFUSAL_NAMES, type Refusal } from "./refusals.ts";
import { RULES } from "./rules.ts";

/** What comes of posting an act. Only `created` changes the books. */
export type Posted =
  | { readonly status: "created"; readonly posting: Posting }
  | { readonly status: "already_exists"; readonly posting: Posting }
  | { readonly status: "refused"; readonly refusal: Refusal; readonly fault: Fault };

/** Tries the rules on an act and, where none is broken, says what it would enter. Changes nothing. */
export function judge(books: Books, act: Act): Posted {
  const before = books.postings.get(act.id);
  if (before !== undefined && fingerprintOf(before.act) === fingerprintOf(act))
    return { status: "already_exists", posting: before };
  const refusal = REFUSAL_NAMES.find((name) => RULES[name](books, act));
  if (refusal !== undefined)
    return { status: "refused", refusal, fault: faultOf(books, act, refusal) };
  const lots = lotsOf(act, {
    lot: (id) => books.lots.get(id)!,
    ownerOf: (holding) => books.holdings.get(holding)!.owner,
    lentBy: (loan) => books.loans.get(loan)!.lent,
  });
  return { status: "created", posting: { act, entries: entriesOf(books, act), lots } };
}

/** Posts an act: judges it, and enters it where it is new and allowed. */
export function post(books: Books, act: Act): Posted {
  const posted = judge(books, act);
  if (posted.status === "created") enter(books, posted.posting);
  return posted;
}

/**
 * Posts acts in their order, all or none: where one is refused, the books stay as they were. The
 * answers to the others are then what would have come of them without the refused ones.
 */
export function postAll(books: Books, acts: readonly Act[]): readonly Posted[] {
  const [first] = acts;
  if (acts.length === 1) return [post(books, first!)];
  const trial = copyOf(books);
  const answers = acts.map((act) => post(trial, act));
  if (answers.some(({ status }) => status === "refused")) return answers;
  for (const answer of answers) if (answer.status === "created") enter(books, answer.posting);
  return answers;
}
