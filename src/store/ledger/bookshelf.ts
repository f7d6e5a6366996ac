import type { Head } from "../../stockpile/index.ts";
import type { Sql } from "../database/database.ts";
import { enterAgain, type Kept, nothingKept } from "./replay.ts";

/** Rows read at once when books are brought up to date. */
const ROWS_AT_ONCE = 5000;

/**
 * The books of ledgers, kept in memory between questions and brought up to date from the rows: other
 * processes may post to the same ledger. Only what is committed is on the shelf.
 */
export interface Bookshelf {
  /** Runs work on a ledger's books, one after the other within this process. */
  inTurn<T>(ledger: string, work: () => Promise<T>): Promise<T>;
  /** The books as they stand in a transaction. */
  open(sql: Sql, ledger: string): Promise<Kept>;
}

/** A shelf with nothing on it yet. */
export function openBookshelf(): Bookshelf {
  const shelf = new Map<string, Kept>();
  const turns = new Map<string, Promise<unknown>>();
  return {
    inTurn(ledger, work) {
      const turn = (turns.get(ledger) ?? Promise.resolve()).then(work);
      turns.set(
        ledger,
        turn.catch(() => {}),
      );
      return turn;
    },
    async open(sql, ledger) {
      const head = await headOf(sql, ledger);
      let kept = shelf.get(ledger) ?? nothingKept();
      // A restored database may be behind what was on the shelf, or be another altogether.
      if (!(await isPartOf(sql, ledger, kept.head))) kept = nothingKept();
      shelf.set(ledger, kept);
      while (kept.head.sequence < head.sequence) await readOn(sql, ledger, kept);
      return kept;
    },
  };
}

/** The head of a ledger. */
export async function headOf(sql: Sql, ledger: string): Promise<Head> {
  const head = await sql
    .selectFrom("heads")
    .select(["sequence", "hash"])
    .where("name", "=", `ledger|${ledger}`)
    .executeTakeFirst();
  return { sequence: Number(head?.sequence ?? 0), hash: head?.hash ?? "0".repeat(64) };
}

async function isPartOf(sql: Sql, ledger: string, { sequence, hash }: Head): Promise<boolean> {
  if (sequence === 0) return true;
  const row = await sql
    .selectFrom("ledger_acts")
    .select("hash")
    .where("ledger", "=", ledger)
    .where("sequence", "=", BigInt(sequence))
    .executeTakeFirst();
  return row?.hash === hash;
}

async function readOn(sql: Sql, ledger: string, kept: Kept): Promise<void> {
  const rows = await sql
    .selectFrom("ledger_acts")
    .select(["sequence", "line"])
    .where("ledger", "=", ledger)
    .where("sequence", ">", BigInt(kept.head.sequence))
    .orderBy("sequence")
    .limit(ROWS_AT_ONCE)
    .execute();
  if (rows.length === 0) throw new Error(`The ledger ${ledger} ends before its head.`);
  for (const row of rows) {
    const entered = enterAgain(kept, row);
    if ("says" in entered)
      throw new Error(`Ledger ${ledger}, act ${row.sequence}: ${entered.says} Verify the store.`);
  }
}
