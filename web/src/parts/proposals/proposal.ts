import type { OutputOf } from "../../../../src/operations/index.ts";
import type { Session } from "../../api/session.ts";

/** A proposal as the server tells it. */
export type KeptProposal = OutputOf<"proposals list">[number];

/** The name of a side. */
export const sideName = (party: string, names: Readonly<Record<string, string>>): string =>
  names[party] ?? party;

/** What of a proposal decides who may do what about it. */
type Standing = Pick<KeptProposal, "state" | "proposer"> & { readonly awaits: readonly string[] };

/** Who looks, as far as proposals ask. */
type Looker = Pick<Session, "party" | "permissions"> & {
  readonly member?: { readonly id: string } | null;
};

/** Why whoever looks cannot turn a key on a proposal; undefined where they can. */
export type NoKey = "ended" | "not_an_approver" | "not_your_side" | "own" | "turned";

/**
 * Why someone cannot approve a proposal, in the order in which the server asks; undefined where they can.
 *
 * @example
 * noKeyOf({ state: "open", awaits: ["US"], proposer: "ito" }, { party: "JP", permissions: ["approve"], member: { id: "sato" } }, ["US", "JP"]) // => "turned"
 */
export function noKeyOf(
  { state, awaits, proposer }: Standing,
  { member, party, permissions }: Looker,
  parties: readonly string[],
): NoKey | undefined {
  if (state !== "open") return "ended";
  if (!parties.includes(party ?? "")) return "not_your_side";
  if (!permissions.includes("approve")) return "not_an_approver";
  if (member?.id === proposer) return "own";
  return awaits.includes(party ?? "") ? undefined : "turned";
}
