import type { Actor } from "./actor.ts";
import { postsToJointLedger } from "./bindingActs.ts";
import { may } from "./permissions.ts";
import {
  awaited,
  type Decision,
  OPEN_MAX,
  OPEN_MINUTES,
  type Proposal,
  stateAt,
} from "./proposal.ts";
import type { ProposalRefusal } from "./proposalRefusals.ts";

/** What comes of acting on a proposal. Only `allowed` changes it. */
export type Judged =
  | { readonly status: "allowed"; readonly proposal: Proposal }
  | { readonly status: "refused"; readonly refusal: ProposalRefusal };

const refused = (refusal: ProposalRefusal): Judged => ({ status: "refused", refusal });

const MS_PER_MINUTE = 60_000;

/**
 * Whether a proposal may be made as it is written, where these are all the parties that there are and
 * so many of its proposer stand open: it then stands open. What is carried out on the joint ledger binds every one of them.
 */
export function judgeProposal(
  proposal: Proposal,
  allParties: readonly string[],
  openOfProposer: number,
): Judged {
  const { kind, parties, proposer, madeAt, deadline } = proposal;
  if (new Set(parties).size < 2 || new Set(parties).size < parties.length)
    return refused("parties_too_few");
  if (!parties.includes(proposer.partyId)) return refused("party_not_concerned");
  if (!parties.every((party) => allParties.includes(party))) return refused("party_unknown");
  if (postsToJointLedger(kind) && !allParties.every((party) => parties.includes(party)))
    return refused("party_missing");
  const minutes = (Date.parse(deadline) - Date.parse(madeAt)) / MS_PER_MINUTE;
  if (!(minutes >= OPEN_MINUTES.min && minutes <= OPEN_MINUTES.max))
    return refused("deadline_out_of_range");
  if (openOfProposer >= OPEN_MAX) return refused("too_many_open");
  return { status: "allowed", proposal: { ...proposal, state: "open", decisions: [] } };
}

/** What a member wants to say to a proposal, and at what moment. */
export type Attempt = Pick<Decision, "verdict" | "contentHash" | "at" | "reason">;

/**
 * Decides on a proposal: one approval from each party that it binds, given by an approver of that
 * party who did not propose it, before the deadline, on exactly its content; one refusal ends it.
 */
export function decide(proposal: Proposal, actor: Actor, attempt: Attempt): Judged {
  const refusal = refusalOf(proposal, actor, attempt);
  if (refusal !== undefined) return refused(refusal);
  const { memberId, partyId } = actor;
  const decided: Proposal = {
    ...proposal,
    decisions: [...proposal.decisions, { ...attempt, memberId, partyId }],
  };
  const state = () => {
    if (attempt.verdict === "refuse") return "refused";
    return awaited(decided).length === 0 ? "approved" : "open";
  };
  return { status: "allowed", proposal: { ...decided, state: state() } };
}

function refusalOf(proposal: Proposal, actor: Actor, attempt: Attempt) {
  if (!proposal.parties.includes(actor.partyId)) return "party_not_concerned";
  const state = stateAt(proposal, attempt.at);
  if (state === "expired") return "expired";
  if (state !== "open") return "not_open";
  if (attempt.contentHash !== proposal.contentHash) return "content_differs";
  if (!may(actor, "approve")) return "approver_role_missing";
  if (actor.memberId === proposal.proposer.memberId) return "own_proposal";
  if (attempt.verdict === "refuse" && !attempt.reason?.trim()) return "reason_missing";
  if (attempt.verdict === "approve" && !awaited(proposal).includes(actor.partyId))
    return "party_has_approved";
  return undefined;
}

/** Takes a proposal back while it is open. */
export function withdraw(proposal: Proposal, actor: Actor, at: string): Judged {
  if (!proposal.parties.includes(actor.partyId)) return refused("party_not_concerned");
  const state = stateAt(proposal, at);
  if (state === "expired") return refused("expired");
  if (state !== "open") return refused("not_open");
  if (actor.memberId !== proposal.proposer.memberId) return refused("not_the_proposer");
  return { status: "allowed", proposal: { ...proposal, state: "withdrawn" } };
}
