import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import type { QueueDatabase } from "../../src/jobs/index.ts";

/** A database that is open. */
export interface Connection extends AsyncDisposable {
  readonly database: QueueDatabase;
}

/** Opens an embedded database in a folder, in memory without one. */
async function connectPglite(folder?: string): Promise<Connection> {
  const pglite = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  return {
    database: {
      kind: "pglite",
      async executeSql(text, values) {
        if (values && values.length > 0) return pglite.query(text, values);
        try {
          const results = await pglite.exec(text);
          return { rows: results.flatMap(({ rows }) => rows) };
        } catch (error) {
          await pglite.exec("rollback");
          throw error;
        }
      },
    },
    [Symbol.asyncDispose]: () => pglite.close(),
  };
}

function connectPostgres(address: string): Connection {
  const pool = new pg.Pool({ connectionString: address, max: 5 });
  pool.on("error", () => {});
  return {
    database: { kind: "postgresql", executeSql: (text, values) => pool.query(text, values) },
    [Symbol.asyncDispose]: () => pool.end(),
  };
}

/** Opens what an address or a folder leads to. */
export const connect = async (place: string): Promise<Connection> =>
  place.startsWith("postgres") ? connectPostgres(place) : connectPglite(place);

/** An empty database of some kind, gone when it is disposed of. */
export interface TestDatabase extends Connection {
  /** Address for other processes, where they may come in. */
  readonly address: string | undefined;
}

let made = 0;

async function makePostgres(keeperAddress: string): Promise<TestDatabase> {
  const name = `coercivity_jobs_${process.pid}_${made++}`;
  const keeper = new pg.Client(keeperAddress);
  await keeper.connect();
  await keeper.query(`create database ${name}`);
  const url = new URL(keeperAddress);
  url.pathname = `/${name}`;
  const connection = connectPostgres(url.href);
  return {
    ...connection,
    address: url.href,
    async [Symbol.asyncDispose]() {
      await connection[Symbol.asyncDispose]();
      await keeper.query(`drop database ${name} with (force)`);
      await keeper.end();
    },
  };
}

/** Address of a PostgreSQL to test on, as one who may make databases; absent: only PGlite is tested. */
export const POSTGRES = process.env.COERCIVITY_TEST_POSTGRES;

/** The kinds of database at hand, by name. */
export const DATABASES: Readonly<Record<string, () => Promise<TestDatabase>>> = {
  PGlite: async () => ({ ...(await connectPglite()), address: undefined }),
  ...(POSTGRES === undefined ? {} : { PostgreSQL: () => makePostgres(POSTGRES) }),
};
