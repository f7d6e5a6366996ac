import { randomUUID } from "node:crypto";
import type { Json } from "../../authority/index.ts";
import { findMember } from "../members/members.ts";
import { made, type Outcome, refused } from "../outcome.ts";
import { latestFirst, type PageAsked } from "../page.ts";
import type { Ground } from "../scoped.ts";
import { read, type Writing, write } from "../writing.ts";
import {
  type Incident,
  type IncidentFile,
  type IncidentScenario,
  type IncidentTask,
  incidentOf,
  readIncident,
} from "./incident.ts";

/** Why something about an incident is refused. */
export type IncidentRefusal =
  | "not_found"
  | "closed"
  | "task_not_found"
  /** A decision names a proposal that is not there or that not every party has approved. */
  | "proposal_not_approved";

type Filed = Promise<Outcome<IncidentFile, IncidentRefusal>>;

/** What a task is made of. */
export type NewTask = Pick<IncidentTask, "title" | "owner" | "due">;

/** What an incident begins with. */
export interface NewIncident extends Pick<Incident, "title" | "origin" | "seen" | "visibility"> {
  readonly scenario?: IncidentScenario | undefined;
}

/** Incidents of one's own, and those that others let one see. */
export interface Incidents {
  /** The latest first: a page of them, or all. */
  list(page?: PageAsked): Promise<readonly Incident[]>;
  find(id: string): Promise<IncidentFile | undefined>;
  /** Opens an incident, with the words of the scenario that it begins with, if it begins with one. */
  open(incident: NewIncident): Promise<IncidentFile>;
  addTasks(id: string, tasks: readonly NewTask[]): Filed;
  setTask(
    id: string,
    taskId: string,
    change: Partial<Pick<IncidentTask, "state" | "owner" | "due">>,
  ): Filed;
  /** Writes a decision down; one that binds all parties names the proposal that they approved. */
  decide(id: string, text: string, proposalId?: string): Filed;
  note(id: string, text: string): Filed;
  close(id: string, outcome: string): Filed;
}

/** The incidents of a store. */
export function incidentsOn(ground: Ground): Incidents {
  const { scope } = ground;
  const whose = {
    ...{ member_id: scope.memberId, party_id: scope.partyId },
    organisation_id: scope.organisationId,
  };

  /** Changes an open incident, logs it to those who see the incident, and gives the whole file. */
  const change = (
    id: string,
    work: (writing: Writing, file: IncidentFile) => Promise<IncidentRefusal | LoggedChange>,
  ): Filed =>
    write(ground, async (writing) => {
      const file = await readIncident(writing.sql, id);
      if (file === undefined) return refused("not_found");
      if (file.state === "closed") return refused("closed");
      const changed = await work(writing, file);
      if (typeof changed === "string") return refused(changed);
      const { action, detail } = changed;
      await writing.log({ action, subject: id, detail, visibility: file.visibility });
      return made((await readIncident(writing.sql, id))!);
    });

  const ownName = async ({ sql }: Writing): Promise<string> =>
    (await findMember(sql, scope.memberId))?.name ?? scope.memberId;

  return {
    list: (page) =>
      read(ground, async (sql) => {
        const all = sql.selectFrom("incidents").selectAll();
        return (await latestFirst(all, "opened_at", page).execute()).map(incidentOf);
      }),
    find: (id) => read(ground, (sql) => readIncident(sql, id)),
    open: (incident) =>
      write(ground, async ({ sql, at, log }) => {
        const id = randomUUID();
        const { title, origin, seen, visibility, scenario } = incident;
        const { contentHash = null, kept, text = null } = scenario ?? {};
        await sql
          .insertInto("incidents")
          .values({
            ...{ id, title, origin, seen, visibility, ...whose },
            ...{ scenario_id: kept?.id ?? null, scenario_version: kept?.version ?? null },
            ...{ scenario_text: kept ? null : text, scenario_hash: contentHash },
            ...{ state: "open", opened_at: at, closed_at: null, outcome: null },
          })
          .execute();
        const detail = { title, origin, seen, ...(contentHash && { contentHash }) };
        await log({ action: "incidents open", subject: id, detail, visibility });
        return (await readIncident(sql, id))!;
      }),
    addTasks: (id, tasks) =>
      change(id, async ({ sql, at }) => {
        const rows = tasks.map(({ title, owner, due }) => ({
          ...{ id: randomUUID(), incident_id: id, title, owner, due, state: "open" as const },
          ...{ member_id: scope.memberId, made_at: at, changed_at: at },
        }));
        if (rows.length > 0) await sql.insertInto("incident_tasks").values(rows).execute();
        const detail = { tasks: tasks.map(({ title, owner, due }) => ({ title, owner, due })) };
        return { action: "incidents add-tasks", detail };
      }),
    setTask: (id, taskId, fields) =>
      change(id, async ({ sql, at }, { tasks }) => {
        const task = tasks.find((each) => each.id === taskId);
        if (task === undefined) return "task_not_found";
        const { state, owner, due } = { ...task, ...fields };
        await sql
          .updateTable("incident_tasks")
          .set({ state, owner, due, changed_at: at })
          .where("id", "=", taskId)
          .execute();
        return { action: "incidents set-task", detail: { taskId, state, owner, due } };
      }),
    decide: (id, text, proposalId) =>
      change(id, async (writing) => {
        const { sql, at } = writing;
        if (proposalId !== undefined) {
          const proposal = await sql
            .selectFrom("proposals")
            .select("state")
            .where("id", "=", proposalId)
            .executeTakeFirst();
          if (proposal?.state !== "approved" && proposal?.state !== "carried_out")
            return "proposal_not_approved";
        }
        await sql
          .insertInto("incident_decisions")
          .values({
            ...{ id: randomUUID(), incident_id: id, text, proposal_id: proposalId ?? null },
            ...{ ...whose, member_name: await ownName(writing), at },
          })
          .execute();
        return { action: "incidents decide", detail: { text, proposalId: proposalId ?? null } };
      }),
    note: (id, text) =>
      change(id, async (writing) => {
        await writing.sql
          .insertInto("incident_notes")
          .values({
            ...{ id: randomUUID(), incident_id: id, text, ...whose },
            ...{ member_name: await ownName(writing), at: writing.at },
          })
          .execute();
        return { action: "incidents note", detail: { text } };
      }),
    close: (id, outcome) =>
      change(id, async ({ sql, at }) => {
        const closed = { state: "closed" as const, closed_at: at, outcome };
        await sql.updateTable("incidents").set(closed).where("id", "=", id).execute();
        return { action: "incidents close", detail: { outcome } };
      }),
  };
}

interface LoggedChange {
  readonly action: string;
  readonly detail: Json;
}
