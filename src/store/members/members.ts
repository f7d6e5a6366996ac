import type { Role } from "../../authority/index.ts";
import { passwordFault } from "../../authority/index.ts";
import { sqlStateOf } from "../database/database.ts";
import { ownScope } from "../database/scope.ts";
import { made, type Outcome, refused } from "../outcome.ts";
import type { Ground } from "../scoped.ts";
import { read, type Writing, write } from "../writing.ts";
import { type Member, memberOf } from "./member.ts";
import { hashPassword } from "./passwords.ts";
import { type WayIn, waysInOf } from "./waysIn.ts";

/** What a new member is made of. */
export interface NewMember {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  /** For sign-in elsewhere: issuer and subject. */
  readonly identity?: string;
}

/** What of a member can change. */
export interface MemberChange {
  readonly name?: string;
  readonly roles?: readonly Role[];
  readonly isDisabled?: boolean;
  /** For sign-in elsewhere: issuer and subject; undefined takes it away. */
  readonly identity?: string | undefined;
}

/** Members, as far as the asker may see them: those of the asker's party. */
export interface Members {
  list(): Promise<readonly Member[]>;
  find(id: string): Promise<Member | undefined>;
  /** How they come in, for an administrator of theirs. */
  waysIn(): Promise<readonly WayIn[]>;
  add(
    member: NewMember,
  ): Promise<Outcome<Member, "id_taken" | "organisation_not_found" | "not_yours">>;
  /** Another identity for sign-in elsewhere ends all sessions of the member. */
  change(
    id: string,
    change: MemberChange,
  ): Promise<Outcome<Member, "not_found" | "not_yours" | "last_administrator" | "identity_taken">>;
  /** Sets a password, ends all sessions of the member and takes off a lock. */
  setPassword(
    id: string,
    password: string,
  ): Promise<Outcome<undefined, "not_found" | "not_yours" | "weak_password">>;
}

/** The members of a store. */
export function membersOn(ground: Ground): Members {
  const { scope, database, effects } = ground;
  const isOver = (partyId: string) =>
    scope.power === "operator" || (scope.isAdministrator && partyId === scope.partyId);

  return {
    list: () =>
      read(ground, async (sql) => {
        const rows = await sql.selectFrom("members").selectAll().orderBy("id").execute();
        return rows.map(memberOf);
      }),
    find: (id) => read(ground, (sql) => findMember(sql, id)),
    waysIn: () => waysInOf(ground),
    add: (member) =>
      write(ground, async (writing) => {
        const organisation = await writing.sql
          .selectFrom("organisations")
          .selectAll()
          .where("id", "=", member.organisationId)
          .executeTakeFirst();
        if (organisation === undefined) return refused("organisation_not_found");
        if (!isOver(organisation.party_id)) return refused("not_yours");
        return addMember(writing, member, organisation.party_id);
      }).catch((error) => {
        // The id may be that of another party's member, whom the asker cannot see.
        if (sqlStateOf(error) === UNIQUE_VIOLATION) return refused("id_taken");
        throw error;
      }),
    async change(id, change) {
      const isOther = (member: Member) =>
        "identity" in change && change.identity !== member.identity;
      const changed = await write(ground, async ({ sql, log }) => {
        const member = await findMember(sql, id);
        if (member === undefined) return refused("not_found");
        if (!isOver(member.partyId)) return refused("not_yours");
        const next = { ...member, ...change };
        if (isAdministrator(member) && !isAdministrator(next)) {
          const others = (await sql.selectFrom("members").selectAll().execute()).map(memberOf);
          const isLast = !others.some(
            (each) => each.id !== id && each.partyId === member.partyId && isAdministrator(each),
          );
          if (isLast) return refused("last_administrator");
        }
        const { name, roles, isDisabled, identity = null } = next;
        await sql
          .updateTable("members")
          .set({ name, roles: [...roles], is_disabled: isDisabled, identity })
          .where("id", "=", id)
          .execute();
        const detail = { name, roles, isDisabled, identity };
        await log({ action: "members change", subject: id, detail });
        return made({ next, isElsewhere: isOther(member) });
      }).catch((error) => {
        if (sqlStateOf(error) === UNIQUE_VIOLATION) return refused("identity_taken");
        throw error;
      });
      if (changed.status !== "done") return changed;
      const { next, isElsewhere } = changed.value;
      if (isElsewhere)
        await database.transact(ownScope("gate"), "touch", (sql) => endSessions(sql, id));
      return made(next);
    },
    async setPassword(id, password) {
      const member = await this.find(id);
      if (member === undefined) return refused("not_found");
      if (!isOver(member.partyId) && scope.memberId !== id) return refused("not_yours");
      if (passwordFault(password, [member.id, member.name]) !== undefined)
        return refused("weak_password");
      const hash = await hashPassword(password);
      // Hashes are for sign-in alone: nobody else can read or write them, not even the member.
      const gate = { database, effects, scope: ownScope("gate") };
      return write(gate, (writing) => writePassword(writing, id, hash), scope);
    },
  };
}

const UNIQUE_VIOLATION = "23505";

/** Ends all sessions of a member: who came in by what no longer holds comes in anew. */
const endSessions = (sql: Writing["sql"], id: string): Promise<unknown> =>
  sql.deleteFrom("sessions").where("member_id", "=", id).execute();

const isAdministrator = ({ roles, isDisabled }: Member): boolean =>
  roles.includes("administrator") && !isDisabled;

/** A member by id, where the asker may see them. */
export async function findMember(sql: Writing["sql"], id: string): Promise<Member | undefined> {
  const row = await sql.selectFrom("members").selectAll().where("id", "=", id).executeTakeFirst();
  return row && memberOf(row);
}

/** Writes a new member down. */
export async function addMember({ sql, at, log }: Writing, member: NewMember, partyId: string) {
  const { id, name, organisationId, roles, identity } = member;
  if (await findMember(sql, id)) return refused("id_taken");
  const row = {
    ...{ id, name, organisation_id: organisationId, party_id: partyId, roles: [...roles] },
    ...{ identity: identity ?? null, is_disabled: false, made_at: at },
  };
  await sql.insertInto("members").values(row).execute();
  const detail = { name, organisationId, roles, identity: identity ?? null };
  await log({ action: "members add", subject: id, detail });
  return made(memberOf(row));
}

/** Writes the hash of a new password down. */
export async function writePassword({ sql, at, log }: Writing, id: string, hash: string) {
  const fresh = { hash, changed_at: at, failures: 0, locked_until: null };
  await sql
    .insertInto("passwords")
    .values({ member_id: id, ...fresh })
    .onConflict((conflict) => conflict.column("member_id").doUpdateSet(fresh))
    .execute();
  await endSessions(sql, id);
  await log({ action: "members set-password", subject: id });
  return made(undefined);
}
