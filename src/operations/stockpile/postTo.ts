import {
  type Act,
  type Books,
  type Head,
  openJournal,
  type Posted,
  postAll,
  readJournal,
} from "../../stockpile/index.ts";
import { type Answer, done } from "../answer.ts";
import { sayDamage } from "./openLedger.ts";

/** What came, or would come, of posting acts to a journal. */
export interface PostedTo {
  readonly answers: readonly Posted[];
  /** With the acts in them, unless one was refused. */
  readonly books: Books;
  readonly head: Head;
  /** What was cut off the end of the file. */
  readonly recovered: string | null;
}

/** Tries acts on what a file says, without a lock and without writing. */
export async function tryOn(path: string, acts: readonly Act[]): Promise<Answer<PostedTo>> {
  const reading = await readJournal(path);
  if (reading.status === "damaged") return sayDamage(path, reading);
  const { books, head, torn } = reading;
  return done({ answers: postAll(books, acts), books, head, recovered: torn?.says ?? null });
}

/** Posts acts to a file, all or none. What is answered is on the disk. */
export async function postTo(path: string, acts: readonly Act[]): Promise<Answer<PostedTo>> {
  const opening = await openJournal(path);
  if (opening.status === "in_use") return { status: "refused", says: opening.says };
  if (opening.status === "damaged") return sayDamage(path, opening);
  await using journal = opening.journal;
  const appended = await journal.append(acts);
  if (appended.status === "unwritten") return { status: "refused", says: appended.says };
  const { answers } = appended;
  const recovered = opening.recovered?.says ?? null;
  return done({ answers, books: journal.books, head: journal.head(), recovered });
}
