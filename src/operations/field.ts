import { z } from "zod";
import { RUN_MONTHS_MAX } from "../scenario/index.ts";
import { type Month, parseMonth } from "../units/index.ts";

/**
 * What a field that names a file or folder finds there: a text as it is, a document (YAML, of which JSON is
 * a part), a table (CSV), or a folder of tables. A program that asks over HTTP gives the content in its place.
 */
export type Opens = "text" | "document" | "table" | "tables";

/**
 * What a store keeps that a field may name in a file's place: a private edition as `edition:<id>`, a
 * scenario as `store:<id>` or `store:<id>@<version>`.
 */
export type Kept = "edition" | "scenario";

/**
 * Says what a field of an input is, with its unit, in the languages of the screen, what it opens where it
 * may name a file, and what of a store it may name.
 *
 * @example
 * about(monthsField, "Months.", "月数。").description // => "Months."
 */
export const about = <T extends z.ZodType>(
  schema: T,
  en: string,
  ja: string,
  opens?: Opens,
  kept?: Kept,
): T => schema.meta({ description: en, ja, ...(opens && { opens }), ...(kept && { kept }) });

const monthSays = "Write a month as YYYY-MM, 1900-01 to 2199-12.";

/** A month, `YYYY-MM`. */
export const monthField = z.string().refine((text) => parseMonth(text) !== undefined, monthSays);

/** The month that a checked field holds. */
export const monthOf = (text: string): Month => parseMonth(text)!;

/** Length of a run, months. */
export const monthsField = z
  .int("Write a whole number of months.")
  .min(1, `Write 1 to ${RUN_MONTHS_MAX} months.`)
  .max(RUN_MONTHS_MAX, `Write 1 to ${RUN_MONTHS_MAX} months.`);

/** Countries, as `JP,US`. */
export const countriesField = z
  .array(z.string().min(1))
  .min(1, "Name at least one country, as JP,US.")
  .readonly();
