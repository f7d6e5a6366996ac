import { z } from "zod";
import { BadInput } from "../model/index.ts";
import { monthText } from "./course.ts";
import { problemsOf } from "./problemsOf.ts";
import { shockSchema } from "./shock.ts";
import { strictRecord } from "./strictRecord.ts";
import { textSchema } from "./text.ts";

/** Longest run, months: the magnet chain takes a minute or two for it, and 1 GB beyond. */
export const RUN_MONTHS_MAX = 60;

const id = z
  .string({ error: "Write an id: small letters, digits and hyphens." })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "An id has small letters, digits and single hyphens.");
const monthsSays = `Write the length of the run in whole months, 1 to ${RUN_MONTHS_MAX}.`;

/** The schema of a scenario; unknown fields are refused with the nearest valid one. */
export const scenarioSchema = strictRecord({
  id,
  chain: id.describe("Chain that it was written for."),
  title: textSchema,
  asks: textSchema,
  assumes: z
    .array(strictRecord({ text: textSchema, source: z.string().min(1) }).readonly())
    .readonly(),
  starts: monthText.describe("First month of its run, where none is asked for."),
  months: z
    .int({ error: monthsSays })
    .min(1, monthsSays)
    .max(RUN_MONTHS_MAX, monthsSays)
    .describe("Length of its run, months, where none is asked for."),
  shocks: z.array(shockSchema).min(1, "A scenario without a shock asks nothing.").readonly(),
}).readonly();

/**
 * What is asked, what is assumed, and the shocks: plain data that can be printed as sentences, hashed,
 * stored and sent. Its fields are described in `scenarioSchema`.
 */
export type Scenario = z.infer<typeof scenarioSchema>;

/** The sources that a scenario rests on, each once, in order of their ids. */
export const sourcesOf = ({ assumes, shocks }: Scenario): readonly string[] =>
  [
    ...new Set([
      ...assumes.map(({ source }) => source),
      ...shocks.flatMap(({ sources }) => sources),
    ]),
  ].sort();

/**
 * A scenario written in TypeScript, checked as one read from a file is.
 *
 * @throws BadInput where a field is out of its range.
 */
export function defineScenario(scenario: Scenario): Scenario {
  const parsed = scenarioSchema.safeParse(scenario);
  if (parsed.success) return parsed.data;
  throw new BadInput(problemsOf(parsed.error, scenario, () => `scenario ${scenario.id}`));
}
