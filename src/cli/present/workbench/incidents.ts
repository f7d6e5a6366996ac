import type { OutputOf } from "../../../operations/index.ts";
import { wrap } from "../../page/displayWidth.ts";
import { strong } from "../../page/page.ts";
import type { Presenter } from "../presenters.ts";
import { type Shown, showFields, showPart, tableOf } from "./rows.ts";

type File = OutputOf<"incidents show">;

/** Incidents, a row each. */
export const incidentsList = tableOf<OutputOf<"incidents list">>((incidents) => ({
  columns: ["id", "title", "state", "party", "openedAt", "visibility"],
  rows: incidents.map(({ id, title, state, party, openedAt, visibility }) => [
    ...[id, title, state, party, openedAt, visibility],
  ]),
}));

const showTasks = ({ tasks }: File): Shown => ({
  columns: ["due", "task", "owner", "state", "id"],
  rows: tasks.map(({ due, title, owner, state, id }) => [due, title, owner, state, id]),
});

const showSayings = (sayings: File["notes"]): Shown => ({
  columns: ["at", "said", "name", "party", "proposal"],
  rows: sayings.map(({ at, text, name, party, proposal }) => [at, text, name, party, proposal]),
});

/** An incident with all that belongs to it. */
export const incident: Presenter<File> = {
  text: (file, page) => [
    strong(file.title, page),
    ...showFields(
      [
        ["id", file.id],
        ["state", file.state],
        ["openedAt", file.openedAt],
        ["party", `${file.party} (${file.organisation})`],
        ["visibility", file.visibility],
        ["outcome", file.outcome],
        ["contentHash", file.scenario?.contentHash ?? null],
      ],
      page,
    ),
    ...wrap(file.seen, page.width),
    ...showPart("tasks", showTasks(file), page),
    ...showPart("decisions", showSayings(file.decisions), page),
    ...showPart("notes", showSayings(file.notes), page),
  ],
  records: (file) => {
    const { columns, rows } = showTasks(file);
    return { header: columns, rows };
  },
};

/** The whole file of an incident: the document itself, or its log as records. */
export const incidentsExport: Presenter<OutputOf<"incidents export">> = {
  text: ({ document }) => document.trimEnd().split("\n"),
  records: ({ log }) => ({
    header: ["sequence", "at", "member", "action", "hash"],
    rows: log.map(({ sequence, at, member, action, hash }) => [
      ...[sequence, at, member, action, hash],
    ]),
  }),
};
