import type { SentInput } from "./ask.ts";

/** Length of the runs that plans are made for, months, where nobody says otherwise. */
export const PLAN_MONTHS = 12;

/**
 * The question for a plan, asked in one way everywhere, so that rooms share its run: laid out as HTML,
 * which is the layout that the curve before and after is drawn for.
 */
export const planQuestion = (
  scenario: SentInput<"respond">["scenario"],
  seenFrom: readonly string[],
  more: Partial<SentInput<"respond">> = {},
): SentInput<"respond"> => ({ scenario, seenFrom, months: PLAN_MONTHS, ...more, format: "html" });
