import { scryptSync } from "node:crypto";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Rows } from "../rows.ts";
import { ISOLATION, type Link, quote } from "./database.ts";
import { readInstant } from "./values.ts";

const CONNECTIONS_MAX = 10;
const OWNER_CONNECTIONS_MAX = 5;

const { INT8, DATE, TIMESTAMPTZ } = pg.types.builtins;

/** Values as the other kind of database gives them. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    if (oid === INT8) return BigInt;
    if (oid === DATE) return String;
    if (oid === TIMESTAMPTZ) return readInstant;
    return pg.types.getTypeParser(oid, format);
  }) as pg.CustomTypesConfig["getTypeParser"],
};

/**
 * PostgreSQL beside the process. The address is that of the owner of the tables; the server itself comes
 * in by a login of its own, made here, from which no statement leads back to the owner. Its password
 * follows from the owner's, so that every process that knows the address has it.
 */
export function linkPostgres(url: string): Link {
  const login = loginOf(url);
  const poolFor = (connectionString: string, max: number) =>
    new pg.Pool({ connectionString, max, types, options: "-c timezone=UTC" });
  const ownerPool = poolFor(url, OWNER_CONNECTIONS_MAX);
  const serverPool = poolFor(login.url, CONNECTIONS_MAX);
  // A connection that breaks while nobody uses it is replaced; without this it would end the process.
  for (const pool of [ownerPool, serverPool]) pool.on("error", () => {});
  const owner = new Kysely<Rows>({ dialect: new PostgresDialect({ pool: ownerPool }) });
  const server = new Kysely<Rows>({ dialect: new PostgresDialect({ pool: serverPool }) });
  return {
    kind: "postgresql",
    owner,
    server,
    role: login.role,
    // In one piece, so that it takes one way there and back. A writer waits for its turn before anything
    // takes a snapshot, and then sees all that the writer before it wrote.
    opening: (mode, settings) => [
      [
        ISOLATION[mode],
        ...Object.entries(settings).map(([name, value]) => `set local ${name} = ${quote(value)}`),
        ...(mode === "write" ? ["lock table turn in exclusive mode"] : []),
      ].join(";\n"),
    ],
    prepareRole: async () => {
      const client = await ownerPool.connect();
      try {
        await client.query(`
          begin;
          select pg_advisory_xact_lock(hashtext('coercivity server role'));
          do $$ begin
            if not exists (select from pg_roles where rolname = '${login.role}') then
              create role ${login.role};
            end if;
          end $$;
          alter role ${login.role} login noinherit password '${login.password}';
          commit;
        `);
      } catch (error) {
        await client.query("rollback");
        throw error;
      } finally {
        client.release();
      }
    },
    executeSql: async (text, values = []) => {
      // Without values the text may hold several statements: rows of each.
      const whole = values.length === 0 ? { text } : { text, values: [...values] };
      const results = await ownerPool.query({ ...whole, types: pg.types });
      return { rows: [results].flat().flatMap(({ rows }) => rows) };
    },
    close: async () => {
      await Promise.all([owner.destroy(), server.destroy()]);
    },
  };
}

/** The server's own login to the database of an address. */
function loginOf(address: string) {
  const url = new URL(address);
  const database = decodeURIComponent(url.pathname.slice(1)) || "postgres";
  const role = `${database.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_")}_server`;
  const password = scryptSync(url.password, `${role}@${url.username}`, 32).toString("base64url");
  url.username = role;
  url.password = password;
  return { role, password, url: url.href };
}
