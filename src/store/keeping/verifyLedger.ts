import type { ExpressionBuilder } from "kysely";
import type { Posting } from "../../stockpile/index.ts";
import type { Sql } from "../database/database.ts";
import { headOf } from "../ledger/bookshelf.ts";
import { enterAgain, nothingKept } from "../ledger/replay.ts";
import type { Rows } from "../rows.ts";
import { type Damage, damageAt, type SoundLedger } from "./verify.ts";

const ACTS_AT_ONCE = 1000;

/** Posts every act of a ledger anew and compares what it enters with every row. */
export async function verifyLedger(sql: Sql, ledger: string): Promise<Damage | SoundLedger> {
  const kept = nothingKept();
  for (;;) {
    const acts = await sql
      .selectFrom("ledger_acts")
      .selectAll()
      .where("ledger", "=", ledger)
      .where("sequence", ">", BigInt(kept.head.sequence))
      .orderBy("sequence")
      .limit(ACTS_AT_ONCE)
      .execute();
    if (acts.length === 0) break;
    const here = within(ledger, acts[0]!.sequence, acts.at(-1)!.sequence);
    const entryRows = await sql.selectFrom("ledger_entries").selectAll().where(here).execute();
    const lotRows = await sql.selectFrom("ledger_lots").selectAll().where(here).execute();
    const entries = Map.groupBy(entryRows, ({ sequence }) => sequence);
    const lots = Map.groupBy(lotRows, ({ sequence }) => sequence);
    for (const act of acts) {
      const misfit = (table: string, says: string) =>
        damageAt(table, `${ledger}, act ${act.sequence}`, says);
      if (act.sequence !== BigInt(kept.head.sequence) + 1n)
        return misfit("ledger_acts", `It does not follow act ${kept.head.sequence}.`);
      const entered = enterAgain(kept, act);
      if ("says" in entered) return misfit("ledger_acts", entered.says);
      if (act.id !== entered.act.id || act.kind !== entered.act.kind || act.hash !== kept.head.hash)
        return misfit("ledger_acts", "Its columns do not say what its line says.");
      const written = (entries.get(act.sequence) ?? []).sort((a, b) => a.place - b.place);
      if (!sameEntries(written, entered))
        return misfit("ledger_entries", "They are not what the act enters.");
      const made = (lots.get(act.sequence) ?? []).map(lotText).sort();
      if (made.join() !== entered.lots.map(lotText).sort().join())
        return misfit("ledger_lots", "They are not the lots that the act makes.");
    }
  }
  const head = await headOf(sql, ledger);
  if (head.sequence !== kept.head.sequence || head.hash !== kept.head.hash)
    return damageAt("heads", `ledger|${ledger}`, `Act ${head.sequence} is missing.`);
  const wrong = await wrongBalance(sql, ledger, kept.books.balances);
  if (wrong !== undefined) return wrong;
  const { hash, sequence } = kept.head;
  return { ledger, acts: sequence, accounts: kept.books.balances.size, hash };
}

interface EntryRow {
  readonly sequence: bigint;
  readonly place: number;
  readonly account: string;
  readonly kilograms: bigint;
}

/** What of a ledger belongs to the acts from one to another. */
const within =
  (ledger: string, from: bigint, upTo: bigint) => (table: ExpressionBuilder<Rows, LedgerTable>) =>
    table.and([
      table("ledger", "=", ledger),
      table("sequence", ">=", from),
      table("sequence", "<=", upTo),
    ]);

type LedgerTable = "ledger_entries" | "ledger_lots";

interface LotText {
  readonly id: string;
  readonly holding: string;
  readonly commodity: string;
  readonly owner: string;
}

const lotText = ({ id, holding, commodity, owner }: LotText): string =>
  [id, holding, commodity, owner].join("|");

const sameEntries = (rows: readonly EntryRow[], { entries }: Posting): boolean =>
  rows.length === entries.length &&
  entries.every(
    ([account, kilograms], place) =>
      rows[place]!.account === account && rows[place]!.kilograms === kilograms,
  );

async function wrongBalance(
  sql: Sql,
  ledger: string,
  balances: ReadonlyMap<string, bigint>,
): Promise<Damage | undefined> {
  const rows = await sql
    .selectFrom("ledger_balances")
    .selectAll()
    .where("ledger", "=", ledger)
    .orderBy("account")
    .execute();
  const written = new Map(rows.map(({ account, kilograms }) => [account, kilograms]));
  for (const account of [...new Set([...balances.keys(), ...written.keys()])].sort()) {
    const [found, due] = [written.get(account), balances.get(account)];
    if (found !== due)
      return damageAt(
        "ledger_balances",
        `${ledger}, ${account}`,
        `It says ${found ?? "nothing"}; the entries add up to ${due ?? "nothing"} kg.`,
      );
  }
  return undefined;
}
