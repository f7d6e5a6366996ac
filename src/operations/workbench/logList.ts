import { z } from "zod";
import { done } from "../answer.ts";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { idField, instantField, momentOut, textField } from "./fields.ts";

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
    member: about(idField.optional(), "Only what this member did.", "この利用者の操作だけ。"),
    action: about(
      textField(80).optional(),
      "Only this action, or all of a noun: 'members change', or members.",
      "この操作だけ。members change のほか、members のように対象だけでもよい。",
    ),
    since: about(
      instantField.optional(),
      "From this moment on, RFC 3339, UTC.",
      "この日時から(RFC 3339、UTC)。",
    ),
    until: about(
      instantField.optional(),
      "Before this moment, RFC 3339, UTC.",
      "この日時より前(RFC 3339、UTC)。",
    ),
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
  examples: [
    { title: { en: "What was done last", ja: "最近の記録" }, arguments: "--limit 20" },
    {
      title: { en: "What one administrator did to members", ja: "管理者による利用者の変更" },
      arguments: "--member abe --action members",
    },
  ],
  async run({ limit, before, member, ...filter }, effects) {
    const { store } = workbenchOf(effects);
    const entries = await store.log.list({
      ...filter,
      limit: limit + 1,
      before: before === undefined ? undefined : BigInt(before),
      memberId: member,
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
