import { type Actor, permissionsOf } from "../../authority/index.ts";
import type { Gate } from "./gate.ts";

/** Who asks and what they may do, as it is sent; without an actor nobody is signed in. */
export const tellSession = (
  mode: Gate["mode"],
  actor: Actor | undefined,
  name: string | undefined,
  needsAdministrator: boolean,
  elsewhere: string | null = null,
  hasStore = true,
) => ({
  mode,
  member: actor === undefined ? null : { id: actor.memberId, name: name ?? actor.memberId },
  party: actor?.partyId ?? null,
  organisation: actor?.organisationId ?? null,
  roles: actor?.roles ?? [],
  permissions: actor === undefined ? [] : permissionsOf(actor),
  needsAdministrator,
  /** Where a browser begins to sign in by a provider; null where there is none. */
  elsewhere,
  /** Whether anything is kept here: proposals, incidents, editions. */
  hasStore,
});
