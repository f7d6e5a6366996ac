import { type Kysely, sql, type Transaction } from "kysely";
import type { Rows } from "../rows.ts";
import { ownScope, type Scope, type Settings, settingsOf } from "./scope.ts";

/** A transaction under way. */
export type Sql = Transaction<Rows>;

/** How a transaction runs. */
export type Mode =
  /** Sees one moment and changes nothing. */
  | "read"
  /** One after the other, serialisable: whatever changes what is kept. */
  | "write"
  /** Beside others, last one wins: progress, moments of last use. Nothing that is counted. */
  | "touch";

/** Connections to a database of either kind, before anything is known of what it holds. */
export interface Link {
  readonly kind: "pglite" | "postgresql";
  /** As the owner of the tables. */
  readonly owner: Kysely<Rows>;
  /** As the server's role, or as one that becomes it as a transaction opens. */
  readonly server: Kysely<Rows>;
  /** The server's role. */
  readonly role: string;
  /** Statements by which a transaction begins, before which it has taken no snapshot. */
  opening(mode: Mode, settings: Settings, as: "server" | "owner"): readonly string[];
  /** Makes the server's role, or makes sure that it can do no more than it should. */
  prepareRole(): Promise<void>;
  executeSql(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>;
  close(): Promise<void>;
}

/** A database whose tables are in shape. */
export interface Database {
  readonly kind: Link["kind"];
  /**
   * Runs work in a transaction as the server's role, within a scope that the database itself holds to.
   * Work that met another is tried again, so it must have no effect outside the transaction.
   */
  transact<T>(scope: Scope, mode: Mode, work: (sql: Sql) => Promise<T>): Promise<T>;
  /** As `transact`, but as the owner of the tables: for copies and checks of everything. */
  own<T>(mode: Mode, work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Runs a statement as the owner, outside of any transaction of this program: for a queue beside it. */
  executeSql: Link["executeSql"];
}

/** A database behind a link, its scopes sealed with a key. */
export const databaseOn = (link: Link, key: Buffer): Database => ({
  kind: link.kind,
  transact: (scope, mode, work) =>
    again(() =>
      inTransaction(link.server, link.opening(mode, settingsOf(scope, key), "server"), work),
    ),
  own: (mode, work) =>
    again(() =>
      inTransaction(link.owner, link.opening(mode, settingsOf(KEEPER, key), "owner"), work),
    ),
  executeSql: link.executeSql,
});

const KEEPER = ownScope("keeper");

/** How a transaction of a mode is isolated from others. */
export const ISOLATION: Readonly<Record<Mode, string>> = {
  read: "set transaction isolation level repeatable read, read only",
  write: "set transaction isolation level serializable",
  touch: "set transaction isolation level read committed",
};

/** A text as SQL has it. */
export const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const TRIES_MAX = 8;

/** SQLSTATE of work that met another and may be tried again: serialisation failure, deadlock. */
const MET_ANOTHER = new Set(["40001", "40P01"]);

/** The SQLSTATE of an error of a database, or undefined. */
export const sqlStateOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;

/** Tries again what met another, a few times; then the error stands. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES_MAX || !MET_ANOTHER.has(sqlStateOf(error) ?? "")) throw error;
    }
  }
}

/** Runs work in a transaction of a Kysely that begins with some statements. */
export const inTransaction = <T>(
  kysely: Kysely<Rows>,
  opening: readonly string[],
  work: (sql: Sql) => Promise<T>,
): Promise<T> =>
  kysely.transaction().execute(async (transaction) => {
    for (const statement of opening) await sql.raw(statement).execute(transaction);
    return work(transaction);
  });
