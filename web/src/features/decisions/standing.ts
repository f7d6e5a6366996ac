import type { Session } from "../../api/session.ts";
import { type KeptProposal, noKeyOf } from "../../parts/proposals/proposal.ts";
import type { DecisionsAddress } from "./address.ts";

/** The part of the list that a proposal stands in for whoever looks: open ones may wait for them. */
export function viewsOf(
  proposal: Pick<KeptProposal, "state" | "awaits" | "proposer" | "parties">,
  session: Pick<Session, "party" | "permissions" | "member">,
): readonly NonNullable<DecisionsAddress["view"]>[] {
  if (proposal.state !== "open") return ["ended"];
  return noKeyOf(proposal, session, proposal.parties) === undefined ? ["mine", "open"] : ["open"];
}

/** Open ones by their deadline, the soonest first; ended ones by their end, the latest first. */
export const inOrder = (proposals: readonly KeptProposal[]): readonly KeptProposal[] =>
  proposals.toSorted((a, b) =>
    a.endedAt === null || b.endedAt === null
      ? a.deadline.localeCompare(b.deadline)
      : b.endedAt.localeCompare(a.endedAt),
  );
