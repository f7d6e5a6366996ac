import { sayProblem } from "../../model/index.ts";
import {
  type Books,
  type Head,
  NO_RECORD,
  openBooks,
  type Posting,
  post,
  readAct,
  sayRefusal,
  seal,
} from "../../stockpile/index.ts";

/** Books and how far they go. */
export interface Kept {
  books: Books;
  head: Head;
}

/** Books of which nothing is known yet. */
export const nothingKept = (): Kept => ({ books: openBooks(), head: NO_RECORD });

/** An act of a ledger as its row has it. */
export interface ActRow {
  readonly sequence: bigint;
  readonly line: string;
}

/** What is wrong with a row that does not follow from the rows before it. */
export interface Misfit {
  readonly sequence: bigint;
  readonly says: string;
}

/**
 * Posts an act of a ledger anew: it must be allowed, and enter what its line says, with the hash that
 * follows from the line before. Returns the posting, or what is wrong.
 */
export function enterAgain(kept: Kept, { sequence, line }: ActRow): Posting | Misfit {
  const misfit = (says: string): Misfit => ({ sequence, says });
  const act = readAct(actIn(line), `act ${sequence}`);
  if (!act.ok) return misfit(act.problems.map(sayProblem).join(" "));
  const posted = post(kept.books, act.value);
  if (posted.status === "refused")
    return misfit(`The rules refuse the act ${act.value.id}: ${sayRefusal(posted.refusal, "en")}`);
  if (posted.status === "already_exists") return misfit(`The act ${act.value.id} is there twice.`);
  const sealed = seal(kept.head, posted.posting);
  if (sealed.line !== line)
    return misfit(`The line of the act ${act.value.id} is not the one that follows.`);
  kept.head = { sequence: sealed.sequence, hash: sealed.hash };
  return posted.posting;
}

function actIn(line: string): unknown {
  try {
    const record: unknown = JSON.parse(line);
    return typeof record === "object" && record !== null && "act" in record ? record.act : record;
  } catch {
    return undefined;
  }
}
