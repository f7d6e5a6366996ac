import type { Selectable } from "kysely";
import type { Actor, Permission, Role } from "../../authority/index.ts";
import type { Rows } from "../rows.ts";

/** A member: someone of an organisation of a party. */
export interface Member {
  /** What they sign in with. */
  readonly id: string;
  readonly name: string;
  readonly partyId: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  /** Who they are to a sign-in elsewhere: issuer and subject. */
  readonly identity: string | undefined;
  readonly isDisabled: boolean;
  /** RFC 3339, UTC. */
  readonly madeAt: string;
}

/** A member out of a row. */
export const memberOf = (row: Selectable<Rows["members"]>): Member => ({
  id: row.id,
  name: row.name,
  partyId: row.party_id,
  organisationId: row.organisation_id,
  roles: row.roles,
  identity: row.identity ?? undefined,
  isDisabled: row.is_disabled,
  madeAt: row.made_at,
});

/** A member as someone who asks, by a session or by a token that narrows what they may do. */
export const actorOf = (member: Member, scopes?: readonly Permission[]): Actor => ({
  memberId: member.id,
  partyId: member.partyId,
  organisationId: member.organisationId,
  roles: member.roles,
  ...(scopes === undefined ? { via: "session" } : { via: "token", scopes }),
});
