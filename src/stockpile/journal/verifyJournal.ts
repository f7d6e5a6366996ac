import type { Head } from "../ledger/chain.ts";
import { type JournalReading, readJournal } from "./readJournal.ts";

/** What a check of a journal finds. */
export type Verdict =
  | JournalReading
  | {
      /** The journal is sound in itself, but it is not the one whose head was noted. */
      readonly status: "rewritten";
      readonly says: string;
    };

/**
 * Checks a journal: hashes, order, rules and entries. A chain cannot tell that records were cut off
 * at its end or that all of it was written anew: for that, give a head that was noted elsewhere.
 */
export async function verifyJournal(path: string, noted?: Head): Promise<Verdict> {
  let isThere = noted === undefined || noted.sequence === 0;
  const reading = await readJournal(path, ({ sequence, hash }) => {
    if (sequence === noted?.sequence && hash === noted.hash) isThere = true;
  });
  if (reading.status !== "sound" || isThere || noted === undefined) return reading;
  const says =
    reading.head.sequence < noted.sequence
      ? `The journal ends at record ${reading.head.sequence}; record ${noted.sequence} was noted and is gone.`
      : `Record ${noted.sequence} is not the one that was noted: the journal was rewritten.`;
  return { status: "rewritten", says };
}
