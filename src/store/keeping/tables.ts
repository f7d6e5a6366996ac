import { sql } from "kysely";
import type { Sql } from "../database/database.ts";
import { SCHEMA } from "../database/scope.ts";

/**
 * Tables that a copy leaves out: what belongs to this database alone (keys, turns, steps), what follows
 * from other rows (heads, balances), sessions, which nobody should find open elsewhere, and tries to sign in.
 */
const LEFT_OUT = [
  "turn",
  "keyring",
  "migrations",
  "heads",
  "ledger_balances",
  "sessions",
  "sign_in_tries",
];

/** Columns by which rows were written one after the other, where their order matters. */
const ORDERS: Readonly<Record<string, string>> = {
  log: "sequence",
  ledger_acts: "ledger, sequence",
  ledger_lots: "ledger, sequence",
  ledger_entries: "ledger, sequence, place",
  decisions: "proposal_id, place",
};

/** A table and the order of its rows. */
export interface CopiedTable {
  readonly name: string;
  readonly order: string;
}

/** The tables that a copy holds, each after those that its rows refer to. */
export async function copiedTables(transaction: Sql): Promise<readonly CopiedTable[]> {
  const { rows: tables } = await sql<{ name: string; key: string }>`
    select relname::text as name, (
      select string_agg(attname::text, ', ' order by attname) from pg_index
      join pg_attribute on attrelid = indrelid and attnum = any (indkey)
      where indrelid = pg_class.oid and indisprimary
    ) as key
    from pg_class where relnamespace = ${SCHEMA}::regnamespace and relkind = 'r'
    order by relname`.execute(transaction);
  const { rows: references } = await sql<{ from: string; to: string }>`
    select conrelid::regclass::text as "from", confrelid::regclass::text as "to"
    from pg_constraint where contype = 'f' and connamespace = ${SCHEMA}::regnamespace`.execute(
    transaction,
  );
  const copied = tables.filter(({ name }) => !LEFT_OUT.includes(name));
  const ordered: CopiedTable[] = [];
  const isIn = (name: string) => ordered.some((each) => each.name === name);
  while (ordered.length < copied.length) {
    const next = copied.find(
      ({ name }) =>
        !isIn(name) && references.every(({ from, to }) => from !== name || to === name || isIn(to)),
    );
    if (next === undefined) throw new Error("Tables refer to each other in a circle.");
    ordered.push({ name: next.name, order: ORDERS[next.name] ?? next.key });
  }
  return ordered;
}
