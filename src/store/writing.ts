import type { Json } from "../authority/index.ts";
import { type ChainHead, lineAfter, NO_LINE } from "./chain.ts";
import type { Sql } from "./database/database.ts";
import type { Scope } from "./database/scope.ts";
import { sealKey } from "./keptAnswers.ts";
import type { Visibility } from "./rows.ts";
import type { Ground } from "./scoped.ts";

/** Something that was done, for the log. */
export interface Deed {
  /** Noun and verb, as `members add`. */
  readonly action: string;
  /** Id of what it was done to. */
  readonly subject: string;
  readonly detail?: Json;
  /** Who may read of it; by default the party of whoever did it. */
  readonly visibility?: Visibility;
}

/** A transaction that changes what is kept. Writers come one after the other. */
export interface Writing {
  readonly sql: Sql;
  /**
   * The moment of the writing, RFC 3339, UTC, to the second: never before that of the writing before it,
   * however the clock jumps.
   */
  readonly at: string;
  /** Puts a deed into the log; it counts if and only if all else in the transaction does. */
  log(deed: Deed): Promise<void>;
}

/** Whose deeds a scope's are, where it has no member of its own. */
type Doer = Pick<Scope, "memberId" | "partyId" | "organisationId">;

/**
 * Runs work that changes what is kept. It may be tried again: no effect outside the transaction. Where it
 * is a change under a key, what the change says it saw is looked at in the same transaction, and its first
 * deed marks the key as used.
 */
export const write = <T>(
  { database, scope, effects, change }: Pick<Ground, "database" | "scope" | "effects" | "change">,
  work: (writing: Writing) => Promise<T>,
  doer: Doer = scope,
): Promise<T> =>
  database.transact(scope, "write", async (sql) => {
    await change?.check(sql);
    let isSealed = change === undefined;
    const last = await sql
      .selectFrom("heads")
      .select(["sequence", "hash", "at"])
      .where("name", "=", "log")
      .executeTakeFirst();
    const at = toSecond(laterOf(effects.now().toISOString(), last?.at));
    let head: ChainHead = last ?? NO_LINE;
    const log = async ({ action, subject, detail, visibility = "party" }: Deed) => {
      if (!isSealed) await sealKey(sql, change!);
      isSealed = true;
      const { memberId, partyId, organisationId } = doer;
      const entry = { at, memberId, partyId, organisationId, visibility, action, subject };
      const line = lineAfter(head, detail === undefined ? entry : { ...entry, detail });
      head = line;
      await sql
        .insertInto("log")
        .values({
          ...{ sequence: line.sequence, hash: line.hash, line: line.line, at },
          ...{ member_id: memberId, party_id: partyId, organisation_id: organisationId },
          ...{ visibility, action, subject },
        })
        .execute();
    };
    return work({ sql, at, log });
  });

/** Reads rows, all of one moment. */
export const read = <T>(
  { database, scope }: Pick<Ground, "database" | "scope">,
  work: (sql: Sql) => Promise<T>,
): Promise<T> => database.transact(scope, "read", work);

const laterOf = (now: string, last: string | null | undefined): string =>
  last !== null && last !== undefined && last > now ? last : now;

/** To the second, rounded down: the next second would be a moment that has not come. */
const toSecond = (at: string): string => `${at.slice(0, "YYYY-MM-DDTHH:MM:SS".length)}Z`;
