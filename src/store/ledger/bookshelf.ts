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
  /** The books as they stand in a transaction; undefined where the asker sees no such ledger. */
  open(sql: Sql, ledger: string): Promise<Kept | undefined>;
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
      let kept = shelf.get(ledger) ?? nothingKept();
      const state = await stateOf(sql, ledger, kept.head.sequence);
      if (state === undefined) return undefined;
      // A restored database may be behind what was on the shelf, or be another altogether.
      const isPart = kept.head.sequence === 0 || state.hash_there === kept.head.hash;
      if (!isPart) kept = nothingKept();
      shelf.set(ledger, kept);
      while (kept.head.sequence < Number(state.sequence ?? 0)) await readOn(sql, ledger, kept);
      return kept;
    },
  };
}

/** How far a ledger goes, and which act it has at a number; undefined where the asker sees no ledger. */
const stateOf = (sql: Sql, ledger: string, number: number) =>
  sql
    .selectFrom("ledgers")
    .leftJoin("heads", (join) => join.on("heads.name", "=", `ledger|${ledger}`))
    .leftJoin("ledger_acts as act", (join) =>
      join.onRef("act.ledger", "=", "ledgers.id").on("act.sequence", "=", BigInt(number)),
    )
    .select(["heads.sequence", "act.hash as hash_there"])
    .where("ledgers.id", "=", ledger)
    .executeTakeFirst();

/** The head of a ledger. */
export async function headOf(sql: Sql, ledger: string): Promise<Head> {
  const head = await sql
    .selectFrom("heads")
    .select(["sequence", "hash"])
    .where("name", "=", `ledger|${ledger}`)
    .executeTakeFirst();
  return { sequence: Number(head?.sequence ?? 0), hash: head?.hash ?? "0".repeat(64) };
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
