import type { Database, Sql } from "../database/database.ts";
import { verifyLedger } from "./verifyLedger.ts";
import { verifyLog } from "./verifyLog.ts";
import { verifyProposals } from "./verifyProposals.ts";

/** The first row that does not fit. */
export interface Damage {
  readonly status: "damaged";
  readonly table: string;
  /** What names the row in its table. */
  readonly row: string;
  readonly says: string;
}

/** What was found sound in a ledger. */
export interface SoundLedger {
  readonly ledger: string;
  readonly acts: number;
  readonly accounts: number;
  /** The last hash: note it elsewhere, to detect that all was written anew. */
  readonly hash: string;
}

/** What a check of a store finds. */
export type Verdict =
  | Damage
  | {
      readonly status: "sound";
      readonly log: { readonly entries: number; readonly hash: string };
      readonly ledgers: readonly SoundLedger[];
      readonly proposals: number;
    };

/** The damage of a row. */
export const damageAt = (table: string, row: string, says: string): Damage => ({
  ...{ status: "damaged", table, row, says },
});

/**
 * Checks a store as it stands at one moment, by the program's own rules and without trust in what the
 * database enforced: hash chains of the log and of every ledger, every act by the rules of the ledger, every
 * entry, lot and balance, and two keys behind whatever needs them.
 */
export const verifyStore = (database: Database): Promise<Verdict> => database.own("read", verifyIn);

/** As `verifyStore`, within a transaction of the owner. */
export async function verifyIn(sql: Sql): Promise<Verdict> {
  const log = await verifyLog(sql);
  if ("status" in log) return log;
  const ledgers: SoundLedger[] = [];
  for (const ledger of await ledgerNames(sql)) {
    const found = await verifyLedger(sql, ledger);
    if ("status" in found) return found;
    ledgers.push(found);
  }
  const proposals = await verifyProposals(sql);
  if (typeof proposals !== "number") return proposals;
  return { status: "sound", log, ledgers, proposals };
}

const ledgerNames = async (sql: Sql): Promise<readonly string[]> =>
  (await sql.selectFrom("ledgers").select("id").orderBy("id").execute()).map(({ id }) => id);
