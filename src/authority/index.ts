/**
 * Authority: who may do what, and what needs two keys. Members have roles, roles allow, tokens only
 * narrow; what binds several parties is a proposal that each of them approves by its hash. Pure rules
 * without clock, rows or Node; `store` keeps them and repeats them as constraints.
 */

export { type Actor, LOCAL, LOCAL_ID } from "./actor.ts";
export { JOINT_LEDGER, needsTwoKeys, postsToJointLedger } from "./bindingActs.ts";
export { canonicalJson, type Json } from "./canonicalJson.ts";
export { PASSWORD_CHARACTERS_MAX, PASSWORD_CHARACTERS_MIN, passwordFault } from "./password.ts";
export {
  aboutPermission,
  allows,
  may,
  PERMISSIONS,
  type Permission,
  permissionsOf,
} from "./permissions.ts";
export {
  awaited,
  type Decision,
  OPEN_MAX,
  OPEN_MINUTES,
  PROPOSAL_KIND_NAMES,
  PROPOSAL_KINDS,
  PROPOSAL_STATES,
  type Proposal,
  type ProposalKind,
  type ProposalState,
  stateAt,
} from "./proposal.ts";
export { type ContentOf, contentFault, PROPOSAL_CONTENTS } from "./proposalContent.ts";
export {
  PROPOSAL_REFUSALS,
  type ProposalRefusal,
  sayProposalRefusal,
} from "./proposalRefusals.ts";
export { ROLE_NAMES, ROLES, type Role } from "./roles.ts";
export { type Attempt, decide, type Judged, judgeProposal, withdraw } from "./twoKeys.ts";
