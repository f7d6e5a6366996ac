import type { Ground } from "./scoped.ts";

/** A key lives this long, hours: a repeat within it gets the first answer again. */
export const KEY_HOURS = 24;

/** A change that has not answered within this is taken for lost with its process, minutes. */
const LOST_MINUTES = 15;

/** An answer as it was sent. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What comes of a key that a change comes with. */
export type Claim =
  /** Nobody came with it: make the change, then keep or free. */
  | { readonly status: "fresh" }
  | { readonly status: "finished"; readonly answer: KeptAnswer }
  | { readonly status: "running" }
  /** It came with another change. */
  | { readonly status: "of_another" };

/** Answers of changes, kept by the keys that the asker gave them. */
export interface KeptAnswers {
  /** Claims a key for a change, told by the fingerprint of all that it says. */
  claim(key: string, fingerprint: string): Promise<Claim>;
  keep(key: string, answer: KeptAnswer): Promise<void>;
  /** Gives a key back: nothing was changed under it. */
  free(key: string): Promise<void>;
}

/** The kept answers of an asker. */
export function keptAnswersOn({ database, scope, effects }: Ground): KeptAnswers {
  const own = {
    member_id: scope.memberId,
    party_id: scope.partyId,
    organisation_id: scope.organisationId,
  };
  const before = (minutes: number) =>
    new Date(effects.now().getTime() - minutes * 60_000).toISOString();
  return {
    claim: (key, fingerprint) =>
      database.transact(scope, "touch", async (sql): Promise<Claim> => {
        await sql
          .deleteFrom("kept_answers")
          .where("made_at", "<", before(KEY_HOURS * 60))
          .execute();
        await sql
          .deleteFrom("kept_answers")
          .where("answer", "is", null)
          .where("made_at", "<", before(LOST_MINUTES))
          .execute();
        const made = await sql
          .insertInto("kept_answers")
          .values({ ...own, key, fingerprint, answer: null, made_at: before(0) })
          .onConflict((conflict) => conflict.doNothing())
          .returning("key")
          .executeTakeFirst();
        if (made) return { status: "fresh" };
        const there = await sql
          .selectFrom("kept_answers")
          .selectAll()
          .where("key", "=", key)
          .executeTakeFirstOrThrow();
        if (there.fingerprint !== fingerprint) return { status: "of_another" };
        if (there.answer === null) return { status: "running" };
        return { status: "finished", answer: there.answer as KeptAnswer };
      }),
    keep: async (key, answer) => {
      await database.transact(scope, "touch", (sql) =>
        sql
          .updateTable("kept_answers")
          .set({ answer: JSON.stringify(answer) })
          .where("key", "=", key)
          .execute(),
      );
    },
    free: async (key) => {
      await database.transact(scope, "touch", (sql) =>
        sql.deleteFrom("kept_answers").where("key", "=", key).where("answer", "is", null).execute(),
      );
    },
  };
}
