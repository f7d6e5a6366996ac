import { z } from "zod";
import { done } from "../answer.ts";
import { toHtml } from "../factsheet/html.ts";
import { layoutField } from "../factsheet/layout.ts";
import { toMarkdown } from "../factsheet/markdown.ts";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { idField, momentOut } from "./fields.ts";
import { incidentSheet } from "./incidentSheet.ts";
import { incidentFileOut, tellFile } from "./incidents.ts";
import { missing } from "./refuse.ts";

/** Entries of the log in one file, at most. */
const ENTRIES_MAX = 2000;

/** The whole file of an incident: as data, and as one document to print. */
export const incidentsExport = defineOperation({
  input: z.object({
    id: about(idField, "Id of the incident.", "事案のID。"),
    layout: layoutField,
  }),
  output: z.object({
    incident: incidentFileOut.describe("The incident with all that belongs to it."),
    log: z
      .array(
        z.object({
          sequence: z.int().describe("Number of the entry."),
          at: momentOut("When"),
          member: z.string().describe("Who did it."),
          action: z.string().describe("What was done."),
          line: z.string().describe("The sealed line."),
          hash: z.string().describe("Its SHA-256."),
        }),
      )
      .describe(
        "What was done to it, in order, each entry chained to the one before it in the log.",
      ),
    layout: z.string().describe("markdown or html."),
    document: z.string().describe("All of it laid out, ready to be printed."),
  }),
  positional: ["id"],
  needs: "workbench",
  examples: [
    {
      title: { en: "To print", ja: "印刷用" },
      arguments: "0c9a5b1e --layout html --output incident.html",
    },
    { title: { en: "To keep as data", ja: "データとして保存" }, arguments: "0c9a5b1e --json" },
  ],
  async run({ id, layout }, effects) {
    const { store } = workbenchOf(effects);
    const file = await store.incidents.find(id);
    if (file === undefined) return missing("incident", id, effects.language);
    const log = (await store.log.list({ limit: ENTRIES_MAX, subject: id })).toReversed();
    const sheet = incidentSheet(file, log, effects.language);
    return done({
      incident: tellFile(file),
      log: log.map(({ sequence, at, memberId, action, line, hash }) => ({
        ...{ sequence: Number(sequence), at, member: memberId, action, line, hash },
      })),
      layout,
      document: layout === "html" ? toHtml(sheet, effects.language) : toMarkdown(sheet),
    });
  },
});
