import { randomUUID } from "node:crypto";
import type { Selectable } from "kysely";
import { may, type Permission } from "../../authority/index.ts";
import { made, type Outcome, refused } from "../outcome.ts";
import type { Rows } from "../rows.ts";
import type { Ground } from "../scoped.ts";
import { read, write } from "../writing.ts";
import { makeSecret } from "./secrets.ts";

/** A key for a member's programs. */
export interface Token {
  readonly id: string;
  readonly memberId: string;
  readonly name: string;
  /** What it is limited to. */
  readonly scopes: readonly Permission[];
  /** RFC 3339, UTC, as all moments here. */
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | undefined;
  readonly revokedAt: string | undefined;
}

/** Longest life of a token, days. */
export const TOKEN_DAYS_MAX = 366;

/** Tokens: one's own, and for an administrator those of the party. */
export interface Tokens {
  list(): Promise<readonly Token[]>;
  /** Makes a token of one's own. The secret is told here and never again. */
  make(token: {
    readonly name: string;
    readonly scopes: readonly Permission[];
    readonly days: number;
  }): Promise<
    Outcome<{ readonly token: Token; readonly secret: string }, "more_than_you_may" | "no_member">
  >;
  revoke(id: string): Promise<Outcome<Token, "not_found">>;
}

/** The tokens of a store. */
export const tokensOn = (ground: Ground): Tokens => ({
  list: () =>
    read(ground, async (sql) => {
      const rows = await sql.selectFrom("tokens").selectAll().orderBy("made_at").execute();
      return rows.map(tokenOf);
    }),
  make: ({ name, scopes, days }) =>
    write(ground, async ({ sql, at, log }) => {
      const { actor } = ground;
      if (actor.via === "local") return refused("no_member");
      if (!scopes.every((scope) => may(actor, scope))) return refused("more_than_you_may");
      const { secret, hash } = makeSecret("token");
      const expiresAt = new Date(Date.parse(at) + days * MS_PER_DAY).toISOString();
      const row = {
        ...{ id: randomUUID(), hash, member_id: actor.memberId, name, scopes: [...scopes] },
        ...{ made_at: at, expires_at: expiresAt, used_at: null, revoked_at: null },
      };
      await sql.insertInto("tokens").values(row).execute();
      const detail = { name, scopes, expiresAt };
      await log({ action: "tokens create", subject: row.id, detail });
      return made({ token: tokenOf(row), secret });
    }),
  revoke: (id) =>
    write(ground, async ({ sql, at, log }) => {
      const found = sql.selectFrom("tokens").selectAll().where("id", "=", id);
      const row = await found.executeTakeFirst();
      if (row === undefined) return refused("not_found");
      if (row.revoked_at !== null) return made(tokenOf(row));
      await sql.updateTable("tokens").set({ revoked_at: at }).where("id", "=", id).execute();
      await log({ action: "tokens revoke", subject: id, detail: { memberId: row.member_id } });
      return made(tokenOf({ ...row, revoked_at: at }));
    }),
});

const MS_PER_DAY = 86_400_000;

const tokenOf = (row: Selectable<Rows["tokens"]>): Token => ({
  id: row.id,
  memberId: row.member_id,
  name: row.name,
  scopes: row.scopes as Permission[],
  madeAt: row.made_at,
  expiresAt: row.expires_at,
  usedAt: row.used_at ?? undefined,
  revokedAt: row.revoked_at ?? undefined,
});
