import { z } from "zod";
import { type Problem, type Reading, suggest } from "../../model/index.ts";
import { KILOGRAMS_PATTERN } from "./kilograms.ts";

/** No blank and no bar: ids are joined by bars into the names of accounts. */
const idField = z
  .string()
  .regex(/^[^\s|]{1,80}$/u, "Write 1 to 80 characters without blanks or bars.");
const textField = z.string().min(1, "Write something.").max(500, "Write at most 500 characters.");
const kilogramsField = z
  .string({ error: "Write whole kilograms as a string of digits." })
  .regex(KILOGRAMS_PATTERN, 'Write whole kilograms as a string of digits, as "1500".')
  .transform(BigInt);
const instantField = z.iso.datetime({
  precision: 0,
  error: "Write a moment in UTC to the second, as 2026-01-31T09:00:00Z.",
});
const dateField = z.iso.date("Write a day as YYYY-MM-DD.");
const gradeField = z
  .int("Write a whole number of parts per million.")
  .min(0, "A grade runs from 0 to 1,000,000 ppm.")
  .max(1_000_000, "A grade runs from 0 to 1,000,000 ppm.");

/** The kinds of holding: see `holdingRules.ts` for what each may do. */
export const LEDGER_KINDS = ["strategic", "days", "pool"] as const;

/** A kind of holding of the ledger. */
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** Fields of the kinds of act, besides `kind`, `id`, `at`, `by` and `note`. */
const FIELDS = {
  /** Opens a holding. `owner` is who answers for it: a government, an agency, a company. */
  open: { holding: idField, holds: z.enum(LEDGER_KINDS), owner: idField },
  /** Sets the most that a strategic reserve may take in and give out from one day to before another. */
  plan: {
    holding: idField,
    commodity: idField,
    from: dateField,
    until: dateField,
    acquire: kilogramsField,
    dispose: kilogramsField,
  },
  /** Sets the days of its yearly consumption that an owner keeps in a days-of-consumption reserve. */
  oblige: {
    holding: idField,
    commodity: idField,
    owner: idField,
    days: z.int("Write whole days.").min(0, "Write 0 days or more."),
    consumption: kilogramsField,
  },
  /** Sets what a member may have out of a pool at once, and in how many days it puts it back. */
  entitle: {
    holding: idField,
    commodity: idField,
    member: idField,
    kilograms: kilogramsField,
    replenishDays: z.int("Write whole days.").min(0, "Write 0 days or more."),
  },
  /** Takes material in, as a new lot. Into a pool, it first pays what the sender owes. */
  receive: {
    lot: idField,
    holding: idField,
    commodity: idField,
    form: textField,
    assay: textField,
    gradePpm: gradeField,
    location: idField,
    owner: idField,
    custodian: idField,
    beneficiary: idField,
    kilograms: kilogramsField,
    from: idField,
  },
  /** Gives material out for use, free or reserved. Out of a pool, `to` is the member that draws. */
  release: {
    lot: idField,
    kilograms: kilogramsField,
    to: idField,
    reservation: idField.optional(),
    order: idField.optional(),
  },
  /** Changes place, owner, custodian or beneficiary of a part of a lot, which becomes a lot of its own. */
  transfer: {
    lot: idField,
    kilograms: kilogramsField,
    into: idField,
    location: idField.optional(),
    owner: idField.optional(),
    custodian: idField.optional(),
    beneficiary: idField.optional(),
    order: idField.optional(),
  },
  /** Lends to the owner of another holding, who may use it and owes the like. The loan's id is the act's. */
  lend: {
    lot: idField,
    kilograms: kilogramsField,
    into: idField,
    holding: idField,
    due: dateField,
    order: idField.optional(),
  },
  /** Pays back a loan, or a part of one, out of any lot of the borrower of the like or better. */
  return: { loan: idField, lot: idField, kilograms: kilogramsField, into: idField },
  /** Exchanges like for like between two holdings where it lies: owners change, no ship sails. */
  swap: {
    lot: idField,
    other: idField,
    kilograms: kilogramsField,
    into: idField,
    otherInto: idField,
  },
  /** Sells old stock and puts as much new stock in its place, in one act. */
  rotate: {
    lot: idField,
    kilograms: kilogramsField,
    into: idField,
    assay: textField,
    gradePpm: gradeField,
    to: idField,
    from: idField,
  },
  /** Keeps a part of a lot for a beneficiary. The reservation's id is the act's. */
  reserve: { lot: idField, kilograms: kilogramsField, beneficiary: idField },
  /** Takes out what was lost, spoilt or never there. */
  write_off: { lot: idField, kilograms: kilogramsField, reason: textField },
  /** Undoes an earlier act, entry by entry. */
  correct: { act: idField, reason: textField },
};

/** The fields that hold whole numbers other than kilograms. */
export const WHOLE_NUMBER_FIELDS: ReadonlySet<string> = new Set([
  "gradePpm",
  "days",
  "replenishDays",
]);

const everyAct = { id: idField, at: instantField, by: idField, note: textField.optional() };

const act = <K extends keyof typeof FIELDS>(kind: K) =>
  z.strictObject({ kind: z.literal(kind), ...everyAct, ...FIELDS[kind] });

/** The kinds of act. */
export const ACT_KINDS = Object.keys(FIELDS) as readonly (keyof typeof FIELDS)[];

/** The fields of a kind of act in the order in which they are written, besides those of every act. */
export const fieldsOf = (kind: keyof typeof FIELDS): readonly string[] => Object.keys(FIELDS[kind]);

/** The schema of an act as it is written: kilograms are decimal strings. */
export const actSchema = z.discriminatedUnion("kind", [
  act("open"),
  act("plan"),
  act("oblige"),
  act("entitle"),
  act("receive"),
  act("release"),
  act("transfer"),
  act("lend"),
  act("return"),
  act("swap"),
  act("rotate"),
  act("reserve"),
  act("write_off"),
  act("correct"),
]);

/** Something that is done to stocks, said once, by the id that its author gave it. */
export type Act = z.infer<typeof actSchema>;

/** An act of one kind. */
export type ActOf<K extends Act["kind"]> = Extract<Act, { readonly kind: K }>;

/**
 * Reads an act from outside; every problem names the field.
 *
 * @example
 * readAct({ kind: "recieve" }, "acts.jsonl:3").ok // => false
 */
export function readAct(input: unknown, where: string): Reading<Act> {
  const parsed = actSchema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const written: object = typeof input === "object" && input !== null ? input : {};
  const problems = parsed.error.issues.map((issue): Problem => {
    const stranger = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
    const field = stranger ?? String(issue.path[0] ?? "");
    const value: unknown = Reflect.get(written, field);
    const says = (): string => {
      if (stranger !== undefined) return `No field of this act. ${suggestField(written, stranger)}`;
      if (field === "kind") return `No kind of act. ${suggest(String(value), ACT_KINDS)}`;
      return value === undefined && field !== "" ? "Missing." : issue.message;
    };
    return { where, field, value: value === undefined ? "" : String(value), says: says() };
  });
  return { ok: false, problems };
}

function suggestField(written: object, stranger: string): string {
  const kind = ACT_KINDS.find((each) => each === Reflect.get(written, "kind"));
  return suggest(stranger, [...Object.keys(everyAct), ...(kind ? fieldsOf(kind) : [])]);
}

/**
 * Writes an act as JSON with its fields in alphabetical order, so that equal acts are equal text.
 *
 * @example
 * const act = { kind: "correct", id: "c1", at: "2026-01-31T09:00:00Z", by: "jogmec", act: "r1", reason: "scale" }
 * writeAct(act).slice(0, 17) // => '{"act":"r1","at":'
 */
export function writeAct(act: Act): string {
  const fields = Object.entries(act).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(fields), (_, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
}

/** What tells a repeated posting from a second one of the same id: all but the moment of posting. */
export const fingerprintOf = (act: Act): string => writeAct({ ...act, at: "" });
