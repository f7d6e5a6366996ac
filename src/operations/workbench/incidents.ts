import { z } from "zod";
import type { Incident, IncidentFile, IncidentRefusal, Outcome } from "../../store/index.ts";
import { type Answer, done } from "../answer.ts";
import type { Language } from "../effects.ts";
import { momentOrNull, momentOut, visibilityOut } from "./fields.ts";
import { missing, refuse } from "./refuse.ts";

/** An incident in an answer, without what belongs to it. */
export const incidentOut = z.object({
  id: z.string().describe("Id of the incident."),
  title: z.string().describe("Title."),
  origin: z.enum(["scenario", "observation"]).describe("What it began with."),
  seen: z
    .string()
    .describe("Scenario, an id or store:<id>@<version>; or what was observed, in words."),
  state: z.enum(["open", "closed"]).describe("Whether it goes on."),
  party: z.string().describe("Party that opened it."),
  organisation: z.string().describe("Organisation that opened it."),
  visibility: visibilityOut,
  member: z.string().describe("Member who opened it."),
  openedAt: momentOut("When it was opened"),
  closedAt: momentOrNull("When it was closed; null while it is open"),
  outcome: z.string().nullable().describe("How it ended, in words; null while it is open."),
});

const saying = z.object({
  id: z.string().describe("Id."),
  text: z.string().describe("What was said."),
  member: z.string().describe("Who said it."),
  name: z.string().describe("Their name."),
  party: z.string().describe("Their party."),
  at: momentOut("When"),
  proposal: z.string().nullable().describe("The proposal that both sides approved; null for none."),
});

/** An incident with all that belongs to it. */
export const incidentFileOut = incidentOut.extend({
  scenario: z
    .object({
      contentHash: z.string().describe("SHA-256 of its text."),
      version: z.int().nullable().describe("Version of a kept one; null where it ships."),
      text: z
        .string()
        .nullable()
        .describe("As it was written when the incident began; null where you may not see it."),
    })
    .nullable()
    .describe("The scenario that it began with; null for an observation."),
  tasks: z
    .array(
      z.object({
        id: z.string().describe("Id of the task."),
        title: z.string().describe("What is to be done."),
        owner: z.string().describe("Who does it."),
        due: z.string().describe("By which day, YYYY-MM-DD."),
        state: z.enum(["open", "done", "dropped"]).describe("How it stands."),
        changedAt: momentOut("When it last changed"),
      }),
    )
    .describe("Tasks, the earliest due first."),
  decisions: z.array(saying).describe("Decisions, in order."),
  notes: z.array(saying).describe("Notes, in order."),
});

/** Tells an incident. */
export const tellIncident = (incident: Incident): z.infer<typeof incidentOut> => ({
  ...{ id: incident.id, title: incident.title, origin: incident.origin, seen: incident.seen },
  ...{ state: incident.state, party: incident.partyId, organisation: incident.organisationId },
  ...{ visibility: incident.visibility, member: incident.memberId, openedAt: incident.openedAt },
  ...{ closedAt: incident.closedAt ?? null, outcome: incident.outcome ?? null },
});

const tellSaying = (each: IncidentFile["notes"][number]): z.infer<typeof saying> => ({
  ...{ id: each.id, text: each.text, member: each.memberId, name: each.memberName },
  ...{ party: each.partyId, at: each.at, proposal: each.proposalId ?? null },
});

const tellScenario = (scenario: IncidentFile["scenario"]) =>
  scenario
    ? {
        contentHash: scenario.contentHash,
        version: scenario.kept?.version ?? null,
        text: scenario.text ?? null,
      }
    : null;

/** Tells an incident with all that belongs to it. */
export const tellFile = (file: IncidentFile): z.infer<typeof incidentFileOut> => ({
  ...tellIncident(file),
  scenario: tellScenario(file.scenario),
  tasks: file.tasks.map(({ id, title, owner, due, state, changedAt }) => ({
    ...{ id, title, owner, due, state, changedAt },
  })),
  decisions: file.decisions.map(tellSaying),
  notes: file.notes.map(tellSaying),
});

/** What came of changing an incident, as an answer. */
export function tellChange(
  outcome: Outcome<IncidentFile, IncidentRefusal>,
  id: string,
  language: Language,
): Answer<z.infer<typeof incidentFileOut>> {
  if (outcome.status === "done") return done(tellFile(outcome.value));
  if (outcome.refusal === "not_found") return missing("incident", id, language);
  if (outcome.refusal === "task_not_found") return missing("task", id, language);
  return refuse(outcome.refusal, language);
}
