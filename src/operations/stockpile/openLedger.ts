import { stat } from "node:fs/promises";
import type { Name } from "../../model/index.ts";
import { type Head, type JournalReading, verifyJournal } from "../../stockpile/index.ts";
import { type Answer, badField, badInput, done, type Failure } from "../answer.ts";
import type { Effects } from "../effects.ts";
import { onFile } from "../onFile.ts";
import { storeLedgerOf } from "./ledgerFields.ts";
import { openStoreLedger } from "./storeLedger.ts";

const READING: Name = { en: "Reading the journal", ja: "台帳を読む" };

/** A ledger that was read whole, and what of its file was passed over. */
export type OpenedLedger = Pick<
  Extract<JournalReading, { status: "sound" }>,
  "books" | "head" | "torn"
>;

/** A journal that cannot be believed from a line on. */
export const sayDamage = (
  path: string,
  { line, act, says, head }: Extract<JournalReading, { status: "damaged" }>,
): Failure =>
  badInput([
    {
      where: `${path}:${line}`,
      field: act === undefined ? "" : "act",
      value: act ?? "",
      says: `${says} It is the first that does not fit; the ${head.sequence} acts before it do. Restore the file from a copy whose head was noted.`,
    },
  ]);

/** Says where a journal is not there. */
async function findJournal(path: string): Promise<Answer<string>> {
  try {
    await stat(path);
    return done(path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    const says = "Mend the path, or begin a journal with: coercivity stockpile post";
    return { status: "not_found", kind: "journal", id: path, says };
  }
}

/**
 * Reads a ledger to ask it something: it must be there, and sound as far as it goes. A head that
 * was noted elsewhere must be in it.
 */
export async function openLedger(
  operation: string,
  path: string,
  effects: Effects,
  noted?: Head,
): Promise<Answer<OpenedLedger>> {
  effects.signal.throwIfAborted();
  effects.progress(READING);
  const kept = storeLedgerOf(path);
  if (kept !== undefined) return openStoreLedger(operation, kept, effects, noted);
  return onFile(operation, path, effects, async () => {
    const found = await findJournal(path);
    if (found.status !== "done") return found;
    const verdict = await verifyJournal(path, noted);
    if (verdict.status === "damaged") return sayDamage(path, verdict);
    if (verdict.status === "rewritten") return badField(operation, "head", "", verdict.says);
    return done(verdict);
  });
}
