import { createHash } from "node:crypto";
import type { Actor } from "../../authority/index.ts";

/** Settings that hold for one transaction. */
export type Settings = Readonly<Record<string, string>>;

/** Schema of all tables. */
export const SCHEMA = "coercivity";

/**
 * What a transaction may see and do, besides its actor: the work of a member; of whoever sits at the
 * machine; sign-in, which must find members before anyone is known; workers, which write down results;
 * the keeper, who copies and checks everything.
 */
export type Power = "member" | "operator" | "gate" | "worker" | "keeper";

/** In whose name a transaction runs. */
export interface Scope {
  readonly power: Power;
  readonly memberId: string;
  readonly partyId: string;
  readonly organisationId: string;
  readonly isAdministrator: boolean;
}

/** The scope of an actor. */
export const scopeOf = ({ memberId, partyId, organisationId, roles, via }: Actor): Scope => ({
  power: via === "local" ? "operator" : "member",
  memberId,
  partyId,
  organisationId,
  isAdministrator: roles.includes("administrator"),
});

/** The scope of the program itself. */
export const ownScope = (power: "gate" | "worker" | "keeper"): Scope => ({
  ...{ power, memberId: "", partyId: "", organisationId: "" },
  isAdministrator: false,
});

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/**
 * The scope as settings of a transaction, sealed with a key that the server's role cannot read: whoever
 * smuggles SQL into a statement can set these again, but cannot seal another name.
 *
 *   seal = SHA-256(key ‖ SHA-256(key ‖ text)); `acting()` in the database does the same
 */
export function settingsOf(scope: Scope, key: Buffer): Settings {
  const { power, memberId, partyId, organisationId, isAdministrator } = scope;
  const said = [power, memberId, partyId, organisationId, isAdministrator ? "administrator" : ""];
  if (said.some((each) => each.includes("|")))
    throw new Error(`No id contains a bar: ${said.join(" ")}`);
  const text = said.join("|");
  const seal = sha256(key, sha256(key, text)).toString("hex");
  return { search_path: SCHEMA, "coercivity.actor": text, "coercivity.seal": seal };
}
