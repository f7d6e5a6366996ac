import { z } from "zod";
import { atCorner, type Corner } from "../model/index.ts";
import { formatMonth, type Month, parseMonth } from "../units/index.ts";
import { strictRecord } from "./strictRecord.ts";

/** A month as written, `YYYY-MM`. */
export const monthText = z
  .string({ error: "Write a month as YYYY-MM." })
  .refine((text) => parseMonth(text) !== undefined, "Write a month as YYYY-MM, 1900 to 2199.");

/** The month that a checked month text says. */
export const monthOf = (text: string): Month => parseMonth(text)!;

const disorder = "The range must enclose the value: low <= value <= high.";
const encloses = ({ value, low, high }: Range): boolean => low <= value && value <= high;

/** A schema for an amount: one number, or one with its range. */
export const amountSchema = (number: z.ZodNumber) =>
  z.union([
    number,
    strictRecord({ value: number, low: number, high: number })
      .refine(encloses, disorder)
      .readonly(),
  ]);

/** A schema for an amount that may change: steps, each with its range, hold until the next begins. */
export function courseSchema(number: z.ZodNumber) {
  const step = strictRecord({ from: monthText, value: number, low: number, high: number })
    .refine(encloses, disorder)
    .readonly();
  return z.union([
    ...amountSchema(number).options,
    z.array(step).min(1, "Give at least one step.").readonly(),
  ]);
}

/** A number with the range that it may lie in. */
export interface Range {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A range that holds from a month, `YYYY-MM`, until the next step. */
export interface Step extends Range {
  readonly from: string;
}

/** How much: a number as a source states it, or one with its range. */
export type Amount = number | Range;

/** How much, over time: one amount throughout, or steps. */
export type Course = Amount | readonly Step[];

/**
 * The steps of a course that begins in a month, each with its range.
 *
 * @example
 * stepsOf(0.6, "2026-01") // => [{ from: "2026-01", value: 0.6, low: 0.6, high: 0.6 }]
 */
export function stepsOf(course: Course, from: string): readonly Step[] {
  if (typeof course === "number") return [{ from, value: course, low: course, high: course }];
  return "value" in course ? [{ from, ...course }] : course;
}

/**
 * The number that a course holds at a month, at a corner; the last step goes on for ever.
 *
 * @example
 * const steps = [{ from: "2025-06", value: 0.25, low: 0.1, high: 0.6 }]
 * amountAt(steps, "2025-06", monthOf("2025-09"), "favourable", "more-is-better") // => 0.6
 */
export function amountAt(
  course: Course,
  from: string,
  month: Month,
  corner: Corner,
  direction: "more-is-better" | "more-is-worse",
): number {
  const steps = stepsOf(course, from);
  const now = formatMonth(month);
  // ISO months sort as text.
  const step = steps.findLast((each) => each.from <= now) ?? steps[0]!;
  return atCorner(step, corner, direction);
}
