import type { Generated, JSONColumnType } from "kysely";
import type { ProposalKind, ProposalState, Role } from "../authority/index.ts";

/** How far something can be seen: within its organisation, its party, or by all members. */
export type Visibility = "organisation" | "party" | "all";

/** Whose a row is. */
interface OfOrganisation {
  party_id: string;
  organisation_id: string;
}

/** Whose a row is, and who may see it. */
interface Shared extends OfOrganisation {
  member_id: string;
  visibility: Visibility;
}

/** Something that was said in an incident. */
interface OfIncident extends OfOrganisation {
  id: string;
  incident_id: string;
  text: string;
  member_id: string;
  member_name: string;
  at: string;
}

/** The tables, as they stand after the last migration. */
export interface Rows {
  keyring: { secret: Buffer };
  migrations: { name: string; place: number; hash: string; at: string };
  heads: { name: string; sequence: bigint; hash: string; at: string | null };
  parties: { id: string; name_en: string; name_ja: string };
  organisations: {
    id: string;
    party_id: string;
    kind: "ministry" | "agency" | "company" | "operator";
    name_en: string;
    name_ja: string;
  };
  members: OfOrganisation & {
    id: string;
    name: string;
    roles: Role[];
    identity: string | null;
    is_disabled: Generated<boolean>;
    made_at: string;
  };
  passwords: {
    member_id: string;
    hash: string;
    changed_at: string;
    failures: Generated<number>;
    locked_until: string | null;
  };
  sessions: {
    hash: string;
    member_id: string;
    made_at: string;
    seen_at: string;
    expires_at: string;
  };
  tokens: {
    id: string;
    hash: string;
    member_id: string;
    name: string;
    scopes: string[];
    made_at: string;
    expires_at: string;
    used_at: string | null;
    revoked_at: string | null;
  };
  log: OfOrganisation & {
    sequence: bigint;
    at: string;
    member_id: string;
    visibility: Visibility;
    action: string;
    subject: string;
    line: string;
    hash: string;
  };
  kept_answers: OfOrganisation & {
    member_id: string;
    key: string;
    fingerprint: string;
    answer: JSONColumnType<object> | null;
    made_at: string;
    claim: string;
    is_made: Generated<boolean>;
  };
  sign_in_tries: { address: string; level: number; is_free: boolean; at: string };
  proposals: OfOrganisation & {
    id: string;
    kind: ProposalKind;
    title: string;
    parties: string[];
    content: string;
    content_hash: string;
    member_id: string;
    made_at: string;
    deadline: string;
    state: ProposalState;
    ended_at: string | null;
  };
  decisions: OfOrganisation & {
    proposal_id: string;
    place: number;
    verdict: "approve" | "refuse";
    member_id: string;
    member_name: string;
    content_hash: string;
    at: string;
    reason: string | null;
  };
  ledgers: { id: string; party_id: string | null; organisation_id: string | null };
  ledger_acts: {
    ledger: string;
    sequence: bigint;
    id: string;
    kind: string;
    at: string;
    member_id: string;
    proposal_id: string | null;
    line: string;
    hash: string;
  };
  ledger_lots: {
    ledger: string;
    id: string;
    sequence: bigint;
    holding: string;
    commodity: string;
    owner: string;
  };
  ledger_entries: {
    ledger: string;
    sequence: bigint;
    place: number;
    account: string;
    kilograms: bigint;
  };
  ledger_balances: { ledger: string; account: string; kilograms: bigint };
  scenarios: Shared & { id: string; title: string; made_at: string };
  scenario_versions: {
    scenario_id: string;
    version: number;
    text: string;
    content_hash: string;
    member_id: string;
    made_at: string;
    title_en: string | null;
    title_ja: string | null;
  };
  runs: OfOrganisation & {
    id: string;
    member_id: string;
    /** JSON, as all values of this type. */
    question: unknown;
    status: "queued" | "running" | "done" | "failed" | "cancelled";
    progress: unknown;
    failure: unknown;
    answer: unknown;
    made_at: string;
    started_at: string | null;
    ended_at: string | null;
  };
  plans: Shared & {
    id: string;
    title: string;
    scenario: string;
    document: unknown;
    made_at: string;
  };
  incidents: Shared & {
    id: string;
    title: string;
    origin: "scenario" | "observation";
    seen: string;
    scenario_id: string | null;
    scenario_version: number | null;
    scenario_text: string | null;
    scenario_hash: string | null;
    state: "open" | "closed";
    opened_at: string;
    closed_at: string | null;
    outcome: string | null;
  };
  incident_tasks: {
    id: string;
    incident_id: string;
    title: string;
    owner: string;
    due: string;
    state: "open" | "done" | "dropped";
    member_id: string;
    made_at: string;
    changed_at: string;
  };
  incident_decisions: OfIncident & { proposal_id: string | null };
  incident_notes: OfIncident;
  editions: Shared & { id: string; name: string; chain: string; made_at: string };
  edition_tables: {
    edition_id: string;
    name: string;
    csv: string;
    row_count: number;
    content_hash: string;
    made_at: string;
  };
}
