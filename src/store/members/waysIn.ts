import { ownScope } from "../database/scope.ts";
import type { Ground } from "../scoped.ts";
import { read } from "../writing.ts";

/** How a member may come in, without what only they know. */
export interface WayIn {
  readonly memberId: string;
  /** When their password was last set, RFC 3339, UTC; undefined where they have none. */
  readonly passwordAt: string | undefined;
  /** Until when wrong passwords keep them out, RFC 3339, UTC; undefined where they do not. */
  readonly lockedUntil: string | undefined;
  /** Who they are to a sign-in elsewhere: issuer and subject. */
  readonly identity: string | undefined;
}

/** How those members come in over whom the asker is an administrator; nobody for anyone else. */
export async function waysInOf(ground: Ground): Promise<readonly WayIn[]> {
  const { database, effects, scope } = ground;
  if (scope.power !== "operator" && !scope.isAdministrator) return [];
  const members = await read(ground, (sql) =>
    sql.selectFrom("members").select(["id", "identity"]).orderBy("id").execute(),
  );
  if (members.length === 0) return [];
  // Passwords are for sign-in alone; when one was set and locked is no secret to who keeps the members.
  const gate = { database, scope: ownScope("gate") };
  const rows = await read(gate, (sql) =>
    sql
      .selectFrom("passwords")
      .select(["member_id", "changed_at", "locked_until"])
      .where(
        "member_id",
        "in",
        members.map(({ id }) => id),
      )
      .execute(),
  );
  const now = effects.now().toISOString();
  const byMember = new Map(rows.map((row) => [row.member_id, row]));
  return members.map(({ id, identity }) => {
    const row = byMember.get(id);
    const isLocked = row?.locked_until != null && row.locked_until > now;
    return {
      memberId: id,
      passwordAt: row?.changed_at,
      lockedUntil: isLocked ? row.locked_until! : undefined,
      identity: identity ?? undefined,
    };
  });
}
