import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import type { Act } from "../ledger/act.ts";
import type { Books } from "../ledger/books.ts";
import { type Head, seal } from "../ledger/chain.ts";
import { type Posted, postAll } from "../ledger/post.ts";
import { isCode, type LockOwner, lock } from "./lock.ts";
import { type JournalReading, readJournal, type Torn } from "./readJournal.ts";

/** A ledger in a file: one line of JSON a record, only ever added to. Close it: `await using`. */
export interface Journal extends AsyncDisposable {
  /** Read only. */
  readonly books: Books;
  head(): Head;
  /** Posts acts in their order, all or none. When it answers, what was created is on the disk. */
  append(acts: readonly Act[]): Promise<Appended>;
  close(): Promise<void>;
}

/** What comes of appending acts. Only `appended` changes the journal. */
export type Appended =
  | { readonly status: "appended"; readonly answers: readonly Posted[] }
  /** Some act is refused, and none is posted: see `postAll`. */
  | { readonly status: "refused"; readonly answers: readonly Posted[] }
  /** The disk did not take them. Open the journal again: it holds all that was acknowledged. */
  | { readonly status: "unwritten"; readonly says: string };

/** What comes of opening a journal for writing. */
export type Opening =
  | {
      readonly status: "open";
      readonly journal: Journal;
      /** What was cut off the end, where the last writer was stopped in the middle of an act. */
      readonly recovered: Torn | undefined;
    }
  | { readonly status: "in_use"; readonly says: string; readonly by: LockOwner | undefined }
  | Extract<JournalReading, { status: "damaged" }>;

/**
 * Opens a journal, or begins one, for this process alone. A torn end is cut off, so that the file
 * ends with its last whole act; a damaged file is left as it is.
 */
export async function openJournal(path: string): Promise<Opening> {
  const locking = await lock(path);
  if (locking.status === "taken") {
    const { by, file } = locking;
    const owner = by ? `process ${by.pid} on ${by.host}` : "another process";
    const says = `${path} is in use by ${owner}. If that is gone for certain, delete ${file}.`;
    return { status: "in_use", says, by };
  }
  try {
    const reading = await readJournal(path);
    if (reading.status === "damaged") {
      await locking.release();
      return reading;
    }
    const file = await open(path, "a");
    await mend(file, reading);
    await syncFolder(dirname(path));
    const journal = journalOn(file, reading, locking.release);
    return { status: "open", journal, recovered: reading.torn };
  } catch (error) {
    await locking.release();
    throw error;
  }
}

type Sound = Extract<JournalReading, { status: "sound" }>;

/** Makes the file end with the line feed of its last whole act. */
async function mend(file: FileHandle, { bytes, torn, lacksLineFeed }: Sound): Promise<void> {
  if (torn) await file.truncate(bytes);
  if (lacksLineFeed) await file.writeFile("\n");
  await file.sync();
}

/** A new file is safe only when its name is. Systems that cannot sync a folder write names through. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  await using handle = await open(folder, "r");
  await handle.sync();
}

function journalOn(file: FileHandle, reading: Sound, release: () => Promise<void>): Journal {
  const { books } = reading;
  let head = reading.head;
  let bytes = reading.bytes + (reading.lacksLineFeed ? 1 : 0);
  let closed: string | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const writeNew = (posted: Posted): string => {
    if (posted.status !== "created") return "";
    const sealed = seal(head, posted.posting);
    head = sealed;
    return `${sealed.line}\n`;
  };

  /** Takes back what the disk took of a text, so that no part of a batch is left; whether it could. */
  const takeBack = (): Promise<boolean> =>
    file
      .truncate(bytes)
      .then(() => file.sync())
      .then(
        () => true,
        () => false,
      );

  const appendNow = async (acts: readonly Act[]): Promise<Appended> => {
    if (closed !== undefined) throw new Error(closed);
    const answers = postAll(books, acts);
    if (answers.some(({ status }) => status === "refused")) return { status: "refused", answers };
    const text = answers.map(writeNew).join("");
    if (text === "") return { status: "appended", answers };
    try {
      await file.appendFile(text);
      await file.datasync();
      bytes += Buffer.byteLength(text);
      return { status: "appended", answers };
    } catch (error) {
      // The books are ahead of the file: nothing more is answered out of them.
      closed = CLOSED_BY_DISK;
      const says = (await takeBack()) ? "None of the acts counts." : "Some of the acts may count.";
      if (!DISK_FAULTS.some((code) => isCode(error, code))) throw error;
      const { message } = error as Error;
      return { status: "unwritten", says: `${message}. ${says} Make room and post them again.` };
    }
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };

  const close = () =>
    inTurn(async () => {
      if (closed === CLOSED) return;
      closed = CLOSED;
      await file.close();
      await release();
    });
  return {
    books,
    head: () => ({ sequence: head.sequence, hash: head.hash }),
    append: (acts) => inTurn(() => appendNow(acts)),
    close,
    [Symbol.asyncDispose]: close,
  };
}

const CLOSED = "The journal is closed. Open it again.";

const CLOSED_BY_DISK = "The disk did not take the last acts. Open the journal again.";

/** Ways in which a disk fails: full, over a quota or a limit of size, broken, read only. */
const DISK_FAULTS = ["ENOSPC", "EDQUOT", "EFBIG", "EIO", "EROFS"];
