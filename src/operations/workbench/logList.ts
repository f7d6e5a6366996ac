import { z } from "zod";
import { done } from "../answer.ts";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { idField, momentOut } from "./fields.ts";

const LIMIT_MAX = 500;

/** The log, as far as the asker may read it, the latest first. */
export const logList = defineOperation({
  input: z.object({
    limit: about(
      z
        .int("Write a whole number.")
        .min(1, "Write at least 1.")
        .max(LIMIT_MAX, `Write at most ${LIMIT_MAX}.`)
        .default(100),
      "Entries at once.",
      "一度に示す件数。",
    ),
    before: about(
      z.int("Write the number of an entry.").min(1, "Write at least 1.").optional(),
      "Only entries before this number: the cursor of the page before.",
      "この番号より前だけ。前のページの続きを示す。",
    ),
    subject: about(idField.optional(), "Only entries about this id.", "このIDに関するものだけ。"),
  }),
  output: z.object({
    entries: z
      .array(
        z.object({
          sequence: z.int().describe("Number of the entry."),
          at: momentOut("When"),
          member: z.string().describe("Who did it."),
          party: z.string().describe("Their party."),
          organisation: z.string().describe("Their organisation."),
          action: z.string().describe("What was done, noun and verb."),
          subject: z.string().describe("Id of what it was done to."),
          line: z.string().describe("The sealed line, with all that was said."),
          hash: z.string().describe("Its SHA-256."),
        }),
      )
      .describe("Entries."),
    next: z.int().nullable().describe("Cursor of the next page; null where there is none."),
  }),
  positional: [],
  access: "audit",
  needs: "workbench",
  examples: [{ title: { en: "What was done last", ja: "最近の記録" }, arguments: "--limit 20" }],
  async run({ limit, before, subject }, effects) {
    const { store } = workbenchOf(effects);
    const entries = await store.log.list({
      limit: limit + 1,
      ...(before === undefined ? {} : { before: BigInt(before) }),
      ...(subject === undefined ? {} : { subject }),
    });
    const shown = entries.slice(0, limit).map((entry) => ({
      ...{ sequence: Number(entry.sequence), at: entry.at, member: entry.memberId },
      ...{ party: entry.partyId, organisation: entry.organisationId, action: entry.action },
      ...{ subject: entry.subject, line: entry.line, hash: entry.hash },
    }));
    const next = entries.length > limit ? shown.at(-1)!.sequence : null;
    return done({ entries: shown, next });
  },
});
