import { z } from "zod";
import { about } from "../field.ts";

const IN_STORE = "store:";

/** A ledger: a file, or one that a store keeps. */
export const journalField = about(
  z
    .string()
    .min(1, "Name the file of a journal, or a ledger of the store as store:joint.")
    .default(`${IN_STORE}joint`),
  "Ledger: its file, one line of JSON an act; or store:joint, store:JP, … for one of the workbench.",
  "台帳のファイル（1行1記帳のJSON）。ワークベンチの台帳は store:joint、store:JP など。",
);

/**
 * The name of a ledger of the store, or undefined where a file is meant.
 *
 * @example
 * storeLedgerOf("store:joint") // => "joint"
 * storeLedgerOf("stock.jsonl") // => undefined
 */
export const storeLedgerOf = (journal: string): string | undefined =>
  journal.startsWith(IN_STORE) ? journal.slice(IN_STORE.length) : undefined;

/** Whether an input names a ledger of the store, as it does where it names none. */
export const isAboutStore = (input: Readonly<Record<string, unknown>>): boolean =>
  input.journal === undefined || storeLedgerOf(String(input.journal)) !== undefined;

/** What an answer is narrowed to. */
const narrowed = (en: string, ja: string) => about(z.string().min(1).optional(), en, ja);

/** Fields that narrow an answer about lots. */
export const narrowingFields = {
  holding: narrowed("Only this holding.", "この備蓄だけ。"),
  commodity: narrowed("Only this commodity.", "この品目だけ。"),
  location: narrowed("Only what lies here.", "この場所にあるものだけ。"),
  party: narrowed(
    "Only what this party owns, keeps or is meant for, sends or receives.",
    "この当事者が所有・保管・受益・授受するものだけ。",
  ),
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const isMoment = (text: string): boolean =>
  (DAY.test(text) ? z.iso.date() : z.iso.datetime({ precision: 0 })).safeParse(text).success;

/** A moment in UTC to the second, or a day. */
export const momentField = z
  .string()
  .refine(isMoment, "Write a moment in UTC, as 2026-03-31T00:00:00Z, or a day, as 2026-03-31.");

/** The first moment of what a checked field holds. */
export const firstMomentOf = (text: string): string =>
  DAY.test(text) ? `${text}T00:00:00Z` : text;

/** The last moment of what a checked field holds. */
export const lastMomentOf = (text: string): string => (DAY.test(text) ? `${text}T23:59:59Z` : text);

/** Kilograms in an answer. */
export const kilogramsOut = (what: string) =>
  z.string().describe(`${what}, kg: whole kilograms as a string of digits.`);

/** The head of a chain of acts. */
export const headOut = z.object({
  sequence: z.int().describe("Number of the last act, 0 where there is none."),
  hash: z.string().describe("Its SHA-256, hexadecimal. Note both elsewhere to detect a rewriting."),
});

/** What was, or would be, cut off the end of a journal. */
export const tornOut = z
  .string()
  .nullable()
  .describe("Where the file ends in the middle of an act: what is passed over; otherwise null.");
