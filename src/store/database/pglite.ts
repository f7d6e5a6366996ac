import { PGlite, types } from "@electric-sql/pglite";
import { Kysely, PGliteDialect } from "kysely";
import type { Rows } from "../rows.ts";
import { ISOLATION, type Link, quote } from "./database.ts";
import { readInstant } from "./values.ts";

const ROLE = "coercivity_server";

/** PGlite's own start parameters turn syncing off: an acknowledged write could be lost with the power. */
const WITHOUT_SYNC = "-F";

/** Values as programs that bring their own statements expect them. */
const AS_USUAL = {
  [types.INT8]: Number,
  [types.DATE]: (text: string) => new Date(text),
  [types.TIMESTAMPTZ]: (text: string) => new Date(text),
};

/**
 * PostgreSQL within the process, on a folder of its own. It has one connection, whose user may do
 * everything: transactions take on the server's role, and the one function by which an expression could
 * leave it is taken away.
 */
export async function linkPglite(folder: string): Promise<Link> {
  const pglite = await PGlite.create({
    dataDir: folder,
    startParams: PGlite.defaultStartParams.filter((each) => each !== WITHOUT_SYNC),
    parsers: { [types.INT8]: BigInt, [types.DATE]: String, [types.TIMESTAMPTZ]: readInstant },
  });
  const { rows } = await pglite.query<{ fsync: string }>("show fsync");
  if (rows[0]?.fsync !== "on") throw new Error("The database does not sync what it writes.");
  await pglite.exec("set time zone 'UTC'");
  const kysely = new Kysely<Rows>({ dialect: new PGliteDialect({ pglite }) });
  return {
    kind: "pglite",
    owner: kysely,
    server: kysely,
    role: ROLE,
    // Nothing runs beside a transaction on the one connection: no turn to wait for, nothing to isolate from.
    opening: (mode, settings, as) => {
      const said = Object.entries(as === "server" ? { ...settings, role: ROLE } : settings);
      const sets = said.map(([name, value]) => `set_config('${name}', ${quote(value)}, true)`);
      return [...(mode === "read" ? [ISOLATION.read] : []), `select ${sets.join(", ")}`];
    },
    prepareRole: async () => {
      await pglite.exec(`
        do $$ begin
          if not exists (select from pg_roles where rolname = '${ROLE}') then
            create role ${ROLE} nologin nosuperuser nobypassrls;
          end if;
        end $$;
        revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
        revoke all on schema public from public;
        revoke temporary on database postgres from public;
      `);
    },
    executeSql: async (text, values) => {
      if (values !== undefined && values.length > 0)
        return pglite.query(text, [...values], { parsers: AS_USUAL });
      // Several statements may begin a transaction of their own: rows of each, and no half of it is left.
      try {
        const results = await pglite.exec(text, { parsers: AS_USUAL });
        return { rows: results.flatMap(({ rows }) => rows) };
      } catch (error) {
        await pglite.exec("rollback");
        throw error;
      }
    },
    close: async () => {
      await kysely.destroy();
      // Where nothing was asked through it, that closes nothing, and the process would not end.
      if (!pglite.closed) await pglite.close();
    },
  };
}
