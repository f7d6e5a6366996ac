import type { ProposalKind } from "./proposal.ts";

/** The ledger that binds all parties. */
export const JOINT_LEDGER = "joint";

/** Kinds of proposal that are carried out by acts on the joint ledger. */
const POSTING_KINDS: ReadonlySet<ProposalKind> = new Set(["release", "ledger_rule"]);

/**
 * Whether a proposal of a kind is carried out on the joint ledger once it is approved: it then binds
 * every party, for what is held there is everybody's.
 *
 * @example
 * postsToJointLedger("release") // => true
 * postsToJointLedger("plan") // => false
 */
export const postsToJointLedger = (kind: ProposalKind): boolean => POSTING_KINDS.has(kind);

/** Kinds of act that one side may post alone to the joint ledger: they only bring material in. */
const BRINGS_IN = new Set(["receive", "return"]);

/**
 * Whether an act needs an approved proposal: in the joint ledger, all that rules over stock or gives
 * it out does.
 *
 * @example
 * needsTwoKeys("joint", "release") // => true
 * needsTwoKeys("joint", "receive") // => false
 * needsTwoKeys("JP", "release") // => false
 */
export const needsTwoKeys = (ledger: string, kind: string): boolean =>
  ledger === JOINT_LEDGER && !BRINGS_IN.has(kind);
