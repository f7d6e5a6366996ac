import { z } from "zod";
import { type Act, concerns } from "../stockpile/index.ts";
import { done } from "./answer.ts";
import { about } from "./field.ts";
import { defineOperation } from "./operation.ts";
import {
  firstMomentOf,
  isAboutStore,
  journalField,
  kilogramsOut,
  lastMomentOf,
  momentField,
  narrowingFields,
  tornOut,
} from "./stockpile/ledgerFields.ts";
import { openLedger } from "./stockpile/openLedger.ts";

const postingOut = z.object({
  sequence: z.int().describe("Number in the chain, from 1."),
  id: z.string().describe("Id of the act."),
  kind: z.string().describe("Kind of act."),
  at: z.string().describe("Moment, UTC."),
  by: z.string().describe("Who posted it."),
  correctedBy: z.string().nullable().describe("Act that corrected it, or null."),
  fields: z
    .record(z.string(), z.string())
    .describe("The other fields of the act, as written; kilograms as strings of digits."),
  entries: z
    .array(
      z.object({
        account: z.string().describe("Account, as `stock|lot-1`."),
        kilograms: kilogramsOut("In, or out where negative"),
      }),
    )
    .describe("What it entered; adds up to zero."),
});

/** The fields of an act beyond those that every act has. */
function fieldsIn({ id: _id, kind: _kind, at: _at, by: _by, ...fields }: Act) {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, String(value)]),
  );
}

/** Every act in its order, narrowed to what is asked for. */
export const stockpileHistory = defineOperation({
  input: z.object({
    journal: journalField,
    lot: about(
      z.string().min(1).optional(),
      "Only acts on this lot.",
      "このロットに関わる記帳だけ。",
    ),
    ...narrowingFields,
    from: about(
      momentField.optional(),
      "First moment, UTC, or day. Default: the beginning.",
      "始まりの時点（UTC）または日。省略時は最初から。",
    ),
    until: about(
      momentField.optional(),
      "Last moment, UTC, or day. Default: the last act.",
      "終わりの時点（UTC）または日。省略時は最後まで。",
    ),
  }),
  output: z.object({
    journal: z.string().describe("File of the journal."),
    acts: z.int().describe("Acts in the whole journal."),
    postings: z.array(postingOut).describe("Acts asked for, in their order."),
    torn: tornOut,
  }),
  list: "postings",
  positional: ["journal"],
  isAboutStore,
  examples: [
    {
      title: { en: "Of the workbench's joint ledger", ja: "ワークベンチの共同台帳" },
      arguments: "store:joint",
    },
    { title: { en: "Everything", ja: "すべて" }, arguments: "stock.jsonl" },
    {
      title: { en: "What became of a lot", ja: "あるロットの経過" },
      arguments: "stock.jsonl --lot jp-dy-1",
    },
    {
      title: { en: "What a party did since April", ja: "4月以降のある当事者の記帳" },
      arguments: "stock.jsonl --party jogmec --from 2026-04-01T00:00:00Z",
    },
  ],
  async run({ journal: path, from, until, ...wanted }, effects) {
    const opened = await openLedger("stockpile history", path, effects);
    if (opened.status !== "done") return opened;
    const { books, torn } = opened.value;
    const all = [...books.postings.values()];
    const corrections = new Map(
      all.flatMap(({ act }) => (act.kind === "correct" ? [[act.act, act.id] as const] : [])),
    );
    const postings = all.flatMap((posting, index) => {
      const { act, entries } = posting;
      const isWithin =
        (from === undefined || firstMomentOf(from) <= act.at) &&
        (until === undefined || act.at <= lastMomentOf(until));
      if (!isWithin || !concerns(books, posting, wanted)) return [];
      const { id, kind, at, by } = act;
      return [
        {
          ...{ sequence: index + 1, id, kind, at, by, fields: fieldsIn(act) },
          correctedBy: corrections.get(id) ?? null,
          entries: entries.map(([account, kilograms]) => ({
            account,
            kilograms: String(kilograms),
          })),
        },
      ];
    });
    return done({ journal: path, acts: all.length, postings, torn: torn?.says ?? null });
  },
});
