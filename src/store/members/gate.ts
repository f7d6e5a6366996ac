import type { Actor, Permission } from "../../authority/index.ts";
import { passwordFault } from "../../authority/index.ts";
import { sha256 } from "../chain.ts";
import type { Database } from "../database/database.ts";
import { ownScope } from "../database/scope.ts";
import type { StoreEffects } from "../openStore.ts";
import { type Outcome, refused } from "../outcome.ts";
import { read, write } from "../writing.ts";
import { countTry } from "./addressTries.ts";
import { actorOf, type Member, memberOf } from "./member.ts";
import { addMember, findMember, type NewMember, writePassword } from "./members.ts";
import { isLedgerOfAll } from "./organisations.ts";
import { hashPassword, isPassword } from "./passwords.ts";
import { makeSecret } from "./secrets.ts";

/** A session ends after so many hours, whatever happens in it. */
export const SESSION_HOURS_MAX = 12;

/** A session ends after so many minutes in which nothing happens in it. */
export const SESSION_IDLE_MINUTES_MAX = 120;

/** After so many wrong passwords in a row a member is locked out. */
export const FAILURES_MAX = 5;

/** How long, minutes: doubled with each wrong password more, up to a day. */
const LOCK_MINUTES = 5;
const LOCK_MINUTES_MAX = 1440;

/** A session that was opened. The secret is told here and never again. */
export interface OpenedSession {
  readonly secret: string;
  readonly member: Member;
  readonly expiresAt: string;
}

/** What comes of a name and a password. */
export type SignIn =
  | { readonly status: "known"; readonly member: Member }
  /** No such member, no password, disabled, or a wrong password: not told which. */
  | { readonly status: "unknown" }
  | { readonly status: "locked"; readonly until: string };

/** The way in: it must find members before it is known who asks. */
export interface Gate {
  /** Whether the store has any member yet. */
  hasMembers(): Promise<boolean>;
  /** Makes the first member of all, an administrator, with an organisation. Works once. */
  addFirst(
    first: Omit<NewMember, "roles"> & { readonly partyId: string; readonly password: string },
  ): Promise<
    Outcome<Member, "not_the_first" | "weak_password" | "party_not_found" | "organisation_taken">
  >;
  /**
   * Counts a try to sign in from an address, whoever of several servers is asked; gives how long the
   * address must wait, seconds, 0 where it need not.
   */
  tryFrom(address: string): Promise<number>;
  checkPassword(memberId: string, password: string): Promise<SignIn>;
  /** The member whom a sign-in elsewhere names, where they are known and not disabled. */
  memberOfIdentity(identity: string): Promise<Member | undefined>;
  openSession(memberId: string): Promise<OpenedSession>;
  /** Who comes with a session's secret, where it holds. */
  actorOfSession(secret: string): Promise<Actor | undefined>;
  /** Who comes with a token's secret, where it holds. */
  actorOfToken(secret: string): Promise<Actor | undefined>;
  closeSession(secret: string): Promise<void>;
}

/** The gate of a store. */
export function gateOn(database: Database, effects: StoreEffects): Gate {
  const gate = { database, effects, scope: ownScope("gate") };
  const now = () => effects.now().toISOString();
  let nobody: Promise<string> | undefined;
  /** Hashed for nobody, so that an unknown name takes as long as a known one. */
  const hashOfNobody = () => {
    nobody ??= hashPassword("nobody has this password");
    return nobody;
  };

  return {
    hasMembers: () =>
      read(gate, async (sql) => {
        const row = await sql.selectFrom("members").select("id").limit(1).executeTakeFirst();
        return row !== undefined;
      }),
    async addFirst({ partyId, password, ...first }) {
      if (passwordFault(password, [first.id, first.name]) !== undefined)
        return refused("weak_password");
      const hash = await hashPassword(password);
      const doer = { memberId: first.id, partyId, organisationId: first.organisationId };
      return write(
        gate,
        async (writing) => {
          const { sql } = writing;
          if (await sql.selectFrom("members").select("id").limit(1).executeTakeFirst())
            return refused("not_the_first");
          const party = sql.selectFrom("parties").selectAll().where("id", "=", partyId);
          if ((await party.executeTakeFirst()) === undefined) return refused("party_not_found");
          const { organisationId: id } = first;
          if (await isLedgerOfAll(sql, id)) return refused("organisation_taken");
          const names = { name_en: id, name_ja: id };
          await sql
            .insertInto("organisations")
            .values({ id, party_id: partyId, kind: "agency", ...names })
            .onConflict((conflict) => conflict.doNothing())
            .execute();
          const added = await addMember(writing, { ...first, roles: ["administrator"] }, partyId);
          if (added.status === "done") await writePassword(writing, first.id, hash);
          return added.status === "done" ? added : refused("not_the_first");
        },
        doer,
      );
    },
    tryFrom: (address) => countTry(database, gate.scope, address, effects.now()),
    async checkPassword(memberId, password) {
      const found = await read(gate, async (sql) => {
        const member = await findMember(sql, memberId);
        const row = await sql
          .selectFrom("passwords")
          .selectAll()
          .where("member_id", "=", memberId)
          .executeTakeFirst();
        return member && row && !member.isDisabled ? { member, row } : undefined;
      });
      const until = found?.row.locked_until;
      if (until && until > now()) return { status: "locked", until };
      const isRight = await isPassword(password, found?.row.hash ?? (await hashOfNobody()));
      if (found === undefined) return { status: "unknown" };
      const { member } = found;
      const doer = { ...member, memberId };
      return write(
        gate,
        async ({ sql, at, log }) => {
          // Counted from what the row says now: others may have tried meanwhile.
          const row = await sql
            .selectFrom("passwords")
            .selectAll()
            .where("member_id", "=", memberId)
            .executeTakeFirstOrThrow();
          const failures = isRight ? 0 : row.failures + 1;
          const lockedUntil = failures < FAILURES_MAX ? null : lockFrom(at, failures);
          if (failures !== row.failures || lockedUntil !== row.locked_until)
            await sql
              .updateTable("passwords")
              .set({ failures, locked_until: lockedUntil })
              .where("member_id", "=", memberId)
              .execute();
          const action = isRight ? "session open" : "session refuse";
          await log({ action, subject: memberId, visibility: "organisation" });
          return isRight ? { status: "known", member } : { status: "unknown" };
        },
        doer,
      );
    },
    memberOfIdentity: (identity) =>
      read(gate, async (sql) => {
        const found = sql.selectFrom("members").selectAll().where("identity", "=", identity);
        const row = await found.executeTakeFirst();
        return row && !row.is_disabled ? memberOf(row) : undefined;
      }),
    openSession: (memberId) =>
      database.transact(gate.scope, "touch", async (sql) => {
        const member = await findMember(sql, memberId);
        if (member === undefined) throw new Error(`There is no member ${memberId}.`);
        const { secret, hash } = makeSecret("session");
        const at = now();
        const expiresAt = after(at, SESSION_HOURS_MAX * 60);
        await sql.deleteFrom("sessions").where("expires_at", "<", at).execute();
        await sql
          .insertInto("sessions")
          .values({ hash, member_id: memberId, made_at: at, seen_at: at, expires_at: expiresAt })
          .execute();
        return { secret, member, expiresAt };
      }),
    actorOfSession: (secret) =>
      database.transact(gate.scope, "touch", async (sql) => {
        const hash = sha256(secret);
        const session = await sql
          .selectFrom("sessions")
          .innerJoin("members", "members.id", "sessions.member_id")
          .selectAll("members")
          .select(["sessions.seen_at", "sessions.expires_at"])
          .where("sessions.hash", "=", hash)
          .executeTakeFirst();
        const at = now();
        if (!session || session.is_disabled || session.expires_at <= at) return undefined;
        if (after(session.seen_at, SESSION_IDLE_MINUTES_MAX) <= at) return undefined;
        if (after(session.seen_at, 1) <= at)
          await sql.updateTable("sessions").set({ seen_at: at }).where("hash", "=", hash).execute();
        return actorOf(memberOf(session));
      }),
    actorOfToken: (secret) =>
      database.transact(gate.scope, "touch", async (sql) => {
        const hash = sha256(secret);
        const token = await sql
          .selectFrom("tokens")
          .innerJoin("members", "members.id", "tokens.member_id")
          .selectAll("members")
          .select(["tokens.scopes", "tokens.used_at", "tokens.expires_at", "tokens.revoked_at"])
          .where("tokens.hash", "=", hash)
          .executeTakeFirst();
        const at = now();
        if (!token || token.is_disabled || token.revoked_at !== null || token.expires_at <= at)
          return undefined;
        if (token.used_at === null || after(token.used_at, 1) <= at)
          await sql.updateTable("tokens").set({ used_at: at }).where("hash", "=", hash).execute();
        return actorOf(memberOf(token), token.scopes as Permission[]);
      }),
    closeSession: async (secret) => {
      await database.transact(gate.scope, "touch", (sql) =>
        sql.deleteFrom("sessions").where("hash", "=", sha256(secret)).execute(),
      );
    },
  };
}

const MS_PER_MINUTE = 60_000;

const after = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * MS_PER_MINUTE).toISOString();

const lockFrom = (at: string, failures: number): string =>
  after(at, Math.min(LOCK_MINUTES * 2 ** (failures - FAILURES_MAX), LOCK_MINUTES_MAX));
