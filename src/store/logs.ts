import type { Visibility } from "./rows.ts";
import type { Ground } from "./scoped.ts";
import { read } from "./writing.ts";

/** Something that was done, as the log has it. */
export interface LogEntry {
  readonly sequence: bigint;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly memberId: string;
  readonly partyId: string;
  readonly organisationId: string;
  readonly visibility: Visibility;
  readonly action: string;
  readonly subject: string;
  /** The sealed line, which holds all of this, what else was said, and the hash of the line before. */
  readonly line: string;
  readonly hash: string;
}

/** Which entries are asked for; what is not said leaves all. */
export interface LogPage {
  readonly limit: number;
  /** Only entries before this one. */
  readonly before?: bigint | undefined;
  /** Only entries about this. */
  readonly subject?: string | undefined;
  /** Only what this member did. */
  readonly memberId?: string | undefined;
  /** Only this action, or all of a noun: `members change`, or `members`. */
  readonly action?: string | undefined;
  /** From this moment on, RFC 3339. */
  readonly since?: string | undefined;
  /** Before this moment, RFC 3339. */
  readonly until?: string | undefined;
}

/** The log, as far as the asker may read it, the latest first. */
export interface Logs {
  list(page: LogPage): Promise<readonly LogEntry[]>;
}

/** The log of a store. */
export const logsOn = (ground: Ground): Logs => ({
  list: ({ limit, before, subject, memberId, action, since, until }) =>
    read(ground, async (sql) => {
      let entries = sql.selectFrom("log").selectAll().orderBy("sequence", "desc").limit(limit);
      if (before !== undefined) entries = entries.where("sequence", "<", before);
      if (subject !== undefined) entries = entries.where("subject", "=", subject);
      if (memberId !== undefined) entries = entries.where("member_id", "=", memberId);
      if (since !== undefined) entries = entries.where("at", ">=", since);
      if (until !== undefined) entries = entries.where("at", "<", until);
      if (action !== undefined)
        entries = entries.where(({ eb, fn, val }) =>
          eb.or([
            eb("action", "=", action),
            eb(fn<boolean>("starts_with", ["action", val(`${action} `)]), "=", true),
          ]),
        );
      const rows = await entries.execute();
      return rows.map((row) => ({
        ...{ sequence: row.sequence, at: row.at, memberId: row.member_id, partyId: row.party_id },
        ...{ organisationId: row.organisation_id, visibility: row.visibility },
        ...{ action: row.action, subject: row.subject, line: row.line, hash: row.hash },
      }));
    }),
});
