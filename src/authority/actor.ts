import type { Permission } from "./permissions.ts";
import { ROLE_NAMES, type Role } from "./roles.ts";

/** Who asks, once it is certain that it is they. */
export interface Actor {
  readonly memberId: string;
  readonly partyId: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  /** `local`: whoever sits at the machine, in single-user mode or at its command line. */
  readonly via: "session" | "token" | "local";
  /** What a token is limited to; undefined is everything that the roles allow. */
  readonly scopes?: readonly Permission[];
}

/** Party, organisation and member of whoever sits at the machine that keeps the store. */
export const LOCAL_ID = "local";

/** Whoever sits at the machine: has every role, belongs to no government, and is neither key. */
export const LOCAL: Actor = {
  memberId: LOCAL_ID,
  partyId: LOCAL_ID,
  organisationId: LOCAL_ID,
  roles: ROLE_NAMES,
  via: "local",
};
