/**
 * The store: rows in, domain values out, on PGlite in a data folder or on PostgreSQL. The database itself
 * keeps parties and organisations apart (row-level security, for a role that cannot get round it) and
 * repeats the rules of the ledger as constraints. What is only ever added to is chained by hashes.
 */

export { byId, byMoment, type Cursors } from "./cursors.ts";
export type { BackupSummary } from "./keeping/backup.ts";
export type { Keeping } from "./keeping/keeping.ts";
export { type BackupReading, checkBackup } from "./keeping/readBackup.ts";
export type { Restored } from "./keeping/restore.ts";
export type { SoundLedger, Verdict } from "./keeping/verify.ts";
export {
  type Claim,
  type ClaimedKey,
  KEY_HOURS,
  type KeptAnswer,
  type KeptAnswers,
  LOST_SECONDS,
  Overtaken,
} from "./keptAnswers.ts";
export type { Appending, LedgerReading, Ledgers } from "./ledger/ledgers.ts";
export type { LogEntry, Logs } from "./logs.ts";
export {
  FAILURES_MAX,
  type Gate,
  type OpenedSession,
  SESSION_HOURS_MAX,
  SESSION_IDLE_MINUTES_MAX,
  type SignIn,
} from "./members/gate.ts";
export type { Member } from "./members/member.ts";
export type { MemberChange, Members, NewMember } from "./members/members.ts";
export type { Organisation, Organisations, Party } from "./members/organisations.ts";
export { TOKEN_DAYS_MAX, type Token, type Tokens } from "./members/tokens.ts";
export {
  type Opening,
  openStore,
  type Place,
  restoreStore,
  type StoreEffects,
} from "./openStore.ts";
export type { Outcome } from "./outcome.ts";
export type { MomentKey, PageAsked } from "./page.ts";
export type { KeptProposal } from "./proposals/proposalRows.ts";
export type { NewProposal, ProposalOutcome, Proposals } from "./proposals/proposals.ts";
export type { Edition, Editions, EditionTable } from "./room/editions.ts";
export type {
  Incident,
  IncidentFile,
  IncidentSaying,
  IncidentScenario,
  IncidentTask,
} from "./room/incident.ts";
export type { IncidentRefusal, Incidents, NewTask } from "./room/incidents.ts";
export type { KeptPlan, Plans } from "./room/plans.ts";
export type { KeptRun, RunChange, RunProgress, RunQuestion, RunRows } from "./room/runs.ts";
export type { KeptScenario, Scenarios, ScenarioVersion } from "./room/scenarios.ts";
export type { Visibility } from "./rows.ts";
export { type Change, type ScopedStore, Stale } from "./scoped.ts";
export type { Store } from "./store.ts";
