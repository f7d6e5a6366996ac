import type { Selectable } from "kysely";
import type { Sql } from "../database/database.ts";
import type { Rows, Visibility } from "../rows.ts";

/** An incident: what was seen, and from then on what a group does about it. */
export interface Incident {
  readonly id: string;
  readonly title: string;
  /** What it began with: a scenario's id, or what was observed, in words. */
  readonly origin: "scenario" | "observation";
  readonly seen: string;
  readonly state: "open" | "closed";
  readonly partyId: string;
  readonly organisationId: string;
  readonly visibility: Visibility;
  readonly memberId: string;
  /** RFC 3339, UTC, as all moments here. */
  readonly openedAt: string;
  readonly closedAt: string | undefined;
  /** How it ended, in words. */
  readonly outcome: string | undefined;
}

/** Something to do, by someone, by a day. */
export interface IncidentTask {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  /** YYYY-MM-DD. */
  readonly due: string;
  readonly state: "open" | "done" | "dropped";
  readonly memberId: string;
  readonly madeAt: string;
  readonly changedAt: string;
}

/** Something that was said: a note, or a decision with the proposal that made it binding. */
export interface IncidentSaying {
  readonly id: string;
  readonly text: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly partyId: string;
  readonly at: string;
  /** The proposal that both sides approved, where the decision binds both. */
  readonly proposalId?: string;
}

/** The words of a scenario that an incident began with. They never change, whatever becomes of it. */
export interface IncidentScenario {
  /** SHA-256 of the text. */
  readonly contentHash: string;
  /** Which version of a kept one; absent: it ships with the program. */
  readonly kept?: { readonly id: string; readonly version: number };
  /** As it was written; undefined for those who see the incident and not the scenario. */
  readonly text: string | undefined;
}

/** An incident with all that belongs to it. */
export interface IncidentFile extends Incident {
  readonly scenario: IncidentScenario | undefined;
  readonly tasks: readonly IncidentTask[];
  readonly decisions: readonly IncidentSaying[];
  readonly notes: readonly IncidentSaying[];
}

/** An incident out of a row. */
export const incidentOf = (row: Selectable<Rows["incidents"]>): Incident => ({
  ...{ id: row.id, title: row.title, origin: row.origin, seen: row.seen, state: row.state },
  ...{ partyId: row.party_id, organisationId: row.organisation_id, visibility: row.visibility },
  ...{ memberId: row.member_id, openedAt: row.opened_at, closedAt: row.closed_at ?? undefined },
  outcome: row.outcome ?? undefined,
});

/** A task out of a row. */
export const taskOf = (row: Selectable<Rows["incident_tasks"]>): IncidentTask => ({
  ...{ id: row.id, title: row.title, owner: row.owner, due: row.due, state: row.state },
  ...{ memberId: row.member_id, madeAt: row.made_at, changedAt: row.changed_at },
});

/** Something said out of a row. */
export const sayingOf = (
  row: Selectable<Rows["incident_notes"]> & { proposal_id?: string | null },
): IncidentSaying => ({
  ...{ id: row.id, text: row.text, memberId: row.member_id, memberName: row.member_name },
  ...{ partyId: row.party_id, at: row.at },
  ...(row.proposal_id ? { proposalId: row.proposal_id } : {}),
});

/** The words that an incident began with, as far as the asker may see them. */
async function readScenario(
  sql: Sql,
  row: Selectable<Rows["incidents"]>,
): Promise<IncidentScenario | undefined> {
  const { scenario_id: id, scenario_version: version, scenario_hash: contentHash } = row;
  if (contentHash === null) return undefined;
  if (id === null || version === null) return { contentHash, text: row.scenario_text ?? undefined };
  const found = sql.selectFrom("scenario_versions").select("text").where("scenario_id", "=", id);
  const words = await found.where("version", "=", version).executeTakeFirst();
  return { contentHash, kept: { id, version }, text: words?.text };
}

/** An incident with all that belongs to it, where the asker may see it. */
export async function readIncident(sql: Sql, id: string): Promise<IncidentFile | undefined> {
  const found = sql.selectFrom("incidents").selectAll().where("id", "=", id);
  const row = await found.executeTakeFirst();
  if (row === undefined) return undefined;
  const tasks = sql.selectFrom("incident_tasks").selectAll().where("incident_id", "=", id);
  const decisions = sql.selectFrom("incident_decisions").selectAll().where("incident_id", "=", id);
  const notes = sql.selectFrom("incident_notes").selectAll().where("incident_id", "=", id);
  return {
    ...incidentOf(row),
    scenario: await readScenario(sql, row),
    tasks: (await tasks.orderBy("due").orderBy("made_at").execute()).map(taskOf),
    decisions: (await decisions.orderBy("at").execute()).map(sayingOf),
    notes: (await notes.orderBy("at").execute()).map(sayingOf),
  };
}
