import type { Name } from "../model/index.ts";

/** What can be proposed, with the word for it. */
export const PROPOSAL_KINDS = {
  release: { en: "acts on joint stock", ja: "共同備蓄の放出など" },
  ledger_rule: { en: "rules of a joint ledger", ja: "共同台帳の規則" },
  allocation: { en: "an allocation", ja: "配分" },
  priority_list: { en: "a priority list", ja: "優先順位表" },
  plan: { en: "a response plan", ja: "対応計画" },
  incident_decision: { en: "a decision in an incident", ja: "事案における決定" },
} as const satisfies Record<string, Name>;

/** What can be proposed. */
export type ProposalKind = keyof typeof PROPOSAL_KINDS;

/** The kinds, in the order in which they are shown. */
export const PROPOSAL_KIND_NAMES = Object.keys(PROPOSAL_KINDS) as readonly ProposalKind[];

/** How a proposal stands. Only `open` changes; `approved` becomes `carried_out` where there is something to do. */
export const PROPOSAL_STATES = [
  "open",
  "approved",
  "refused",
  "expired",
  "withdrawn",
  "carried_out",
] as const;

/** How a proposal stands. */
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** What a member said to a proposal. */
export interface Decision {
  readonly verdict: "approve" | "refuse";
  readonly memberId: string;
  readonly partyId: string;
  /** SHA-256 of the content that was decided on, 64 hexadecimal digits. */
  readonly contentHash: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  /** Why; a refusal says so always. */
  readonly reason?: string;
}

/** Something that binds several parties once each of them has approved exactly this content. */
export interface Proposal {
  readonly id: string;
  readonly kind: ProposalKind;
  /** The parties that it binds: each has to approve. */
  readonly parties: readonly string[];
  /** SHA-256 of the content's canonical JSON. Other content is another proposal. */
  readonly contentHash: string;
  readonly proposer: { readonly memberId: string; readonly partyId: string };
  /** RFC 3339, UTC. */
  readonly madeAt: string;
  /** The moment from which nobody can approve any more. RFC 3339, UTC. */
  readonly deadline: string;
  readonly state: ProposalState;
  readonly decisions: readonly Decision[];
}

/** Shortest and longest time that a proposal can stay open, minutes. */
export const OPEN_MINUTES = { min: 5, max: 90 * 24 * 60 } as const;

/** Proposals of one member that can stand open at once: more than anyone can have read by both sides. */
export const OPEN_MAX = 50;

/**
 * How a proposal stands at a moment: open ones expire at their deadline, whether or not anyone looks.
 */
export const stateAt = ({ state, deadline }: Proposal, at: string): ProposalState =>
  state === "open" && Date.parse(at) >= Date.parse(deadline) ? "expired" : state;

/** Parties that have not approved yet. */
export const awaited = ({ parties, decisions }: Proposal): readonly string[] =>
  parties.filter(
    (party) => !decisions.some((each) => each.verdict === "approve" && each.partyId === party),
  );
