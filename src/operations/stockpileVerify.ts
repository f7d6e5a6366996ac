import { z } from "zod";
import { type Head, heldIn } from "../stockpile/index.ts";
import { done } from "./answer.ts";
import { about } from "./field.ts";
import { defineOperation } from "./operation.ts";
import {
  headOut,
  isAboutStore,
  journalField,
  kilogramsOut,
  tornOut,
} from "./stockpile/ledgerFields.ts";
import { openLedger } from "./stockpile/openLedger.ts";

const NOTED = /^(\d{1,15}):([0-9a-f]{64})$/;

/** A head as it is noted: `3:HASH`. */
function headOf(noted: string | undefined): Head | undefined {
  const [, sequence, hash] = NOTED.exec(noted ?? "") ?? [];
  return sequence === undefined || hash === undefined
    ? undefined
    : { sequence: Number(sequence), hash };
}

/**
 * Recomputes a journal: every hash, every act against the rules, every entry, every balance. The
 * first act that does not fit is the answer where one does not.
 */
export const stockpileVerify = defineOperation({
  input: z.object({
    journal: journalField,
    head: about(
      z
        .string()
        .regex(NOTED, "Write a head as it was printed: number, colon, 64 hexadecimal digits.")
        .optional(),
      "A head that was noted elsewhere, as 3:HASH: finds that acts were cut off or all rewritten.",
      "別に控えた先頭（番号:ハッシュ）。末尾の削除や全体の書き換えを見つける。",
    ),
  }),
  output: z.object({
    journal: z.string().describe("File of the journal."),
    acts: z.int().describe("Acts in it; each follows from the one before."),
    firstAt: z.string().nullable().describe("Moment of the first act, UTC; null without acts."),
    lastAt: z.string().nullable().describe("Moment of the last act, UTC; null without acts."),
    lots: z.int().describe("Lots of which something lies in store."),
    inStoreKilograms: kilogramsOut("In store, all lots together"),
    sumKilograms: kilogramsOut("All balances together: 0, as double entry has it"),
    isHeadNoted: z.boolean().describe("Whether it was held against a head noted elsewhere."),
    head: headOut,
    torn: tornOut,
  }),
  positional: ["journal"],
  isAboutStore,
  examples: [
    {
      title: { en: "Of the workbench's joint ledger", ja: "ワークベンチの共同台帳" },
      arguments: "store:joint",
    },
    { title: { en: "Check a journal", ja: "台帳を検査する" }, arguments: "stock.jsonl" },
    {
      title: {
        en: "Against a head that was noted before",
        ja: "以前に控えた先頭と照合する",
      },
      arguments: `stock.jsonl --head 3:${"0123456789abcdef".repeat(4)}`,
    },
  ],
  async run({ journal: path, head: noted }, effects) {
    const opened = await openLedger("stockpile verify", path, effects, headOf(noted));
    if (opened.status !== "done") return opened;
    const { books, head, torn } = opened.value;
    const moments = [...books.postings.values()].map(({ act }) => act.at);
    const held = heldIn(books);
    const sum = (amounts: Iterable<bigint>) => {
      let total = 0n;
      for (const amount of amounts) total += amount;
      return String(total);
    };
    return done({
      ...{ journal: path, acts: moments.length, lots: held.length },
      ...{ firstAt: moments[0] ?? null, lastAt: moments.at(-1) ?? null },
      inStoreKilograms: sum(held.map(({ kilograms }) => kilograms)),
      sumKilograms: sum(books.balances.values()),
      ...{ isHeadNoted: noted !== undefined, head, torn: torn?.says ?? null },
    });
  },
});
