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

/** The log, as far as the asker may read it, the latest first. */
export interface Logs {
  list(page: {
    /** Only entries before this one. */
    readonly before?: bigint;
    readonly limit: number;
    /** Only entries about this. */
    readonly subject?: string;
  }): Promise<readonly LogEntry[]>;
}

/** The log of a store. */
export const logsOn = (ground: Ground): Logs => ({
  list: ({ before, limit, subject }) =>
    read(ground, async (sql) => {
      let entries = sql.selectFrom("log").selectAll().orderBy("sequence", "desc").limit(limit);
      if (before !== undefined) entries = entries.where("sequence", "<", before);
      if (subject !== undefined) entries = entries.where("subject", "=", subject);
      const rows = await entries.execute();
      return rows.map((row) => ({
        ...{ sequence: row.sequence, at: row.at, memberId: row.member_id, partyId: row.party_id },
        ...{ organisationId: row.organisation_id, visibility: row.visibility },
        ...{ action: row.action, subject: row.subject, line: row.line, hash: row.hash },
      }));
    }),
});
