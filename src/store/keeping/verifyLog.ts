import type { Json } from "../../authority/index.ts";
import { type ChainHead, lineAfter, NO_LINE } from "../chain.ts";
import type { Sql } from "../database/database.ts";
import { type Damage, damageAt } from "./verify.ts";

const ROWS_AT_ONCE = 2000;

/** Follows the chain of the log from its first line. */
export async function verifyLog(
  sql: Sql,
): Promise<Damage | { readonly entries: number; readonly hash: string }> {
  let head: ChainHead = NO_LINE;
  for (;;) {
    const rows = await sql
      .selectFrom("log")
      .selectAll()
      .where("sequence", ">", head.sequence)
      .orderBy("sequence")
      .limit(ROWS_AT_ONCE)
      .execute();
    if (rows.length === 0) break;
    for (const row of rows) {
      const misfit = (says: string) => damageAt("log", String(row.sequence), says);
      const entry = entryOf(row.line);
      if (entry === undefined) return misfit("This is no line of the log.");
      const next = lineAfter(head, entry);
      if (row.sequence !== next.sequence)
        return misfit(`It does not follow line ${head.sequence}: lines are missing.`);
      if (row.line !== next.line || row.hash !== next.hash)
        return misfit("It is not the line that follows: it, or one before it, was changed.");
      const said = Object.entries({
        at: `${row.at.slice(0, 19)}Z`,
        memberId: row.member_id,
        partyId: row.party_id,
        organisationId: row.organisation_id,
        visibility: row.visibility,
        action: row.action,
        subject: row.subject,
      });
      const wrong = said.find(([field, value]) => entry[field] !== value);
      if (wrong) return misfit(`Its column ${wrong[0]} does not say what its line says.`);
      head = next;
    }
  }
  const kept = sql.selectFrom("heads").selectAll().where("name", "=", "log");
  const noted = (await kept.executeTakeFirst()) ?? NO_LINE;
  if (noted.sequence !== head.sequence || noted.hash !== head.hash)
    return damageAt(
      "log",
      String(noted.sequence),
      `It is missing: the log ends at ${head.sequence}.`,
    );
  return { entries: Number(head.sequence), hash: head.hash };
}

function entryOf(line: string): Record<string, Json> | undefined {
  try {
    const { entry } = JSON.parse(line) as { entry?: unknown };
    return typeof entry === "object" && entry !== null
      ? (entry as Record<string, Json>)
      : undefined;
  } catch {
    return undefined;
  }
}
