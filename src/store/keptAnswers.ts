import { randomUUID } from "node:crypto";
import type { Sql } from "./database/database.ts";
import type { Ground } from "./scoped.ts";

/** A key lives this long, hours: a repeat within it gets the first answer again. */
export const KEY_HOURS = 24;

/**
 * A change that has neither been made nor answered within this may be begun again under its key, seconds.
 * That is safe while the first still runs: a change is made under the last claim of its key or not at all.
 */
export const LOST_SECONDS = 30;

/** An answer as it was sent. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A key that somebody has claimed to make a change under. */
export interface ClaimedKey {
  readonly key: string;
  /** Which of the claims of the key, should there be several. */
  readonly claim: string;
}

/** What comes of a key that a change comes with. */
export type Claim =
  /** Nobody came with it, or what did is lost: make the change, then keep or free. */
  | { readonly status: "fresh"; readonly claimed: ClaimedKey }
  | { readonly status: "finished"; readonly answer: KeptAnswer }
  | { readonly status: "running" }
  /** The change was made, and its process ended before the answer was kept. */
  | { readonly status: "made" }
  /** It came with another change. */
  | { readonly status: "of_another" };

/** Answers of changes, kept by the keys that the asker gave them. */
export interface KeptAnswers {
  /** Claims a key for a change, told by the fingerprint of all that it says. */
  claim(key: string, fingerprint: string): Promise<Claim>;
  keep(claimed: ClaimedKey, answer: KeptAnswer): Promise<void>;
  /** Gives a key back where nothing was changed under it. */
  free(claimed: ClaimedKey): Promise<void>;
}

/** The key was claimed again meanwhile: what was done under the former claim is taken back. */
export class Overtaken extends Error {}

/** Marks a key as that of a change that is made, within the transaction that makes it. */
export async function sealKey(sql: Sql, { key, claim }: ClaimedKey): Promise<void> {
  const sealed = await sql
    .updateTable("kept_answers")
    .set({ is_made: true })
    .where("key", "=", key)
    .where("claim", "=", claim)
    .returning("key")
    .executeTakeFirst();
  if (sealed === undefined) throw new Overtaken(key);
}

/** The kept answers of an asker. */
export function keptAnswersOn({ database, scope, effects }: Ground): KeptAnswers {
  const own = {
    member_id: scope.memberId,
    party_id: scope.partyId,
    organisation_id: scope.organisationId,
  };
  const before = (seconds: number) =>
    new Date(effects.now().getTime() - seconds * 1000).toISOString();
  return {
    claim: (key, fingerprint) =>
      database.transact(scope, "touch", async (sql): Promise<Claim> => {
        await sql
          .deleteFrom("kept_answers")
          .where("made_at", "<", before(KEY_HOURS * 3600))
          .execute();
        const claim = randomUUID();
        const fresh: Claim = { status: "fresh", claimed: { key, claim } };
        const added = await sql
          .insertInto("kept_answers")
          .values({ ...own, key, fingerprint, answer: null, made_at: before(0), claim })
          .onConflict((conflict) => conflict.doNothing())
          .returning("key")
          .executeTakeFirst();
        if (added) return fresh;
        const there = await sql
          .selectFrom("kept_answers")
          .selectAll()
          .where("key", "=", key)
          .executeTakeFirstOrThrow();
        if (there.fingerprint !== fingerprint) return { status: "of_another" };
        if (there.answer !== null)
          return { status: "finished", answer: there.answer as KeptAnswer };
        if (Date.parse(there.made_at) > Date.parse(before(LOST_SECONDS)))
          return { status: "running" };
        if (there.is_made) return { status: "made" };
        const taken = await sql
          .updateTable("kept_answers")
          .set({ claim, made_at: before(0) })
          .where("key", "=", key)
          .where("claim", "=", there.claim)
          .where("is_made", "=", false)
          .returning("key")
          .executeTakeFirst();
        return taken ? fresh : { status: "running" };
      }),
    keep: async ({ key, claim }, answer) => {
      await database.transact(scope, "touch", (sql) =>
        sql
          .updateTable("kept_answers")
          .set({ answer: JSON.stringify(answer) })
          .where("key", "=", key)
          .where("claim", "=", claim)
          .execute(),
      );
    },
    free: async ({ key, claim }) => {
      await database.transact(scope, "touch", (sql) =>
        sql
          .deleteFrom("kept_answers")
          .where("key", "=", key)
          .where("claim", "=", claim)
          .where("is_made", "=", false)
          .execute(),
      );
    },
  };
}
