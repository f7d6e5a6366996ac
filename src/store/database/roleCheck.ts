import { sql } from "kysely";
import { inTransaction, type Link } from "./database.ts";
import { SCHEMA } from "./scope.ts";

/**
 * Makes sure that the server works as a role from which the database keeps apart what it keeps apart: no
 * superuser, none that row-level security does not hold for, none that owns a table. Throws otherwise.
 */
export async function checkRole(link: Link): Promise<void> {
  const opening = link.opening("read", {}, "server");
  await inTransaction(link.server, opening, async (transaction) => {
    const { rows } = await sql<{ name: string; is_mighty: boolean; owned: bigint }>`
      select current_user::text as name, rolsuper or rolbypassrls or rolcreaterole as is_mighty,
        (select count(*) from pg_tables where schemaname = ${SCHEMA} and tableowner = current_user)
          as owned
      from pg_roles where rolname = current_user`.execute(transaction);
    const [role] = rows;
    if (role?.name !== link.role || role.is_mighty || role.owned > 0n)
      throw new Error(`The server's role ${role?.name} may do more than it should.`);
  });
}
