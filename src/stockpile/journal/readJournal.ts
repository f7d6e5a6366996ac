import { sayProblem } from "../../model/index.ts";
import { type Act, readAct } from "../ledger/act.ts";
import { type Books, openBooks } from "../ledger/books.ts";
import { type Head, isSealed, lineAfter, NO_RECORD, seal } from "../ledger/chain.ts";
import { post } from "../ledger/post.ts";
import { sayRefusal } from "../ledger/refusals.ts";
import { type Line, linesOf } from "./lines.ts";

/** The rest of an act that was being written when the writer stopped; it was never acknowledged. */
export interface Torn {
  readonly line: number;
  readonly bytes: number;
  readonly says: string;
}

/** What a journal says. */
export type JournalReading =
  | {
      readonly status: "sound";
      readonly books: Books;
      readonly head: Head;
      /** Bytes up to the end of the last whole act. */
      readonly bytes: number;
      /** Whether the last whole act lacks its line feed. */
      readonly lacksLineFeed: boolean;
      readonly torn: Torn | undefined;
    }
  | {
      readonly status: "damaged";
      readonly line: number;
      /** The act that the line says it is of, where that can be read. */
      readonly act: string | undefined;
      readonly says: string;
      /** The last record before the damage. */
      readonly head: Head;
    };

/**
 * Reads a journal and posts every act anew: each must be allowed, enter what is written, and carry
 * the hash that follows from the line before. `onRecord` is told of each record that does.
 */
export async function readJournal(
  path: string,
  onRecord: (head: Head) => void = () => {},
): Promise<JournalReading> {
  const books = openBooks();
  let head = NO_RECORD;
  let bytes = 0;
  let lacksLineFeed = false;
  for await (const line of linesOf(path)) {
    const replayed = replay(books, head, line.text);
    if (typeof replayed === "string") {
      if (line.isEnded || !isTorn(line.text, head))
        return {
          status: "damaged",
          line: line.number,
          act: actIn(line.text),
          says: replayed,
          head,
        };
      const torn = tornAt(line, bytes, head);
      return { status: "sound", books, head, bytes, lacksLineFeed, torn };
    }
    head = replayed;
    bytes = line.endByte;
    lacksLineFeed = !line.isEnded;
    onRecord(head);
  }
  return { status: "sound", books, head, bytes, lacksLineFeed, torn: undefined };
}

/**
 * Whether an unended line is the beginning of the next record, as far as it goes, or the zeros that
 * some file systems leave of it. Anything else was never a journal, and is not to be cut.
 */
function isTorn(text: string, head: Head): boolean {
  const expected = lineAfter(head);
  return /^\0*$/.test(text) || text.startsWith(expected) || expected.startsWith(text);
}

function tornAt({ number, endByte }: Line, wholeBytes: number, { sequence }: Head): Torn {
  const bytes = endByte - wholeBytes;
  const says =
    `The journal ends in the middle of line ${number}: ${bytes} bytes of an act that was never ` +
    `acknowledged. It holds ${sequence} whole acts.`;
  return { line: number, bytes, says };
}

/** Posts what a line says; the new head, or what is wrong with the line. */
function replay(books: Books, head: Head, line: string): Head | string {
  const record = parse(line);
  if (record === undefined) return "This is no record of a ledger.";
  if (!isSealed(line)) return "The record was changed: its hash does not fit it.";
  if (record.sequence !== head.sequence + 1 || record.previous !== head.hash)
    return `Record ${record.sequence} does not follow record ${head.sequence}: records are missing, added or out of order.`;
  const act = readAct(record.act, `record ${record.sequence}`);
  if (!act.ok) return act.problems.map(sayProblem).join(" ");
  return enterAgain(books, head, act.value, line);
}

function enterAgain(books: Books, head: Head, act: Act, line: string): Head | string {
  const posted = post(books, act);
  if (posted.status === "already_exists") return `The act ${act.id} is in the journal twice.`;
  if (posted.status === "refused")
    return `The rules refuse the act ${act.id}: ${sayRefusal(posted.refusal, "en")}`;
  const sealed = seal(head, posted.posting);
  if (sealed.line !== line) return `The act ${act.id} enters something else than is written.`;
  return { sequence: sealed.sequence, hash: sealed.hash };
}

function parse(line: string) {
  try {
    const record: unknown = JSON.parse(line);
    if (typeof record !== "object" || record === null) return undefined;
    if (!("sequence" in record) || !("previous" in record) || !("act" in record)) return undefined;
    return record;
  } catch {
    return undefined;
  }
}

/** The id of the act in a line. */
function actIn(line: string): string | undefined {
  const act: unknown = parse(line)?.act;
  const id: unknown = typeof act === "object" && act !== null ? Reflect.get(act, "id") : undefined;
  return typeof id === "string" ? id : undefined;
}
