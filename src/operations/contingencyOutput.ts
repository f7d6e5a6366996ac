import { z } from "zod";
import { ELEMENT_KINDS } from "../risk/index.ts";

const usd = (what: string) => z.number().describe(`${what}, USD over the run.`);

const finding = z.object({
  elements: z.array(z.string().describe("Id of an element lost.")),
  damageUsd: z
    .number()
    .nullable()
    .describe(
      "Damage, USD over the run, discounted: what the vantage loses, what all pay more, and what those outbid would have to be paid. Null where only the interval is known.",
    ),
  lowUsd: usd("Damage is certain to be no less"),
  highUsd: usd("Damage is certain to be no more"),
  exact: z.boolean().describe("Whether the case was solved and its optimum reviewed."),
  aloneUsd: z.array(z.number().describe("Damage of each element alone, USD over the run.")),
  servedShare: z
    .number()
    .nullable()
    .describe("Share of the vantage's demand served, by value, 0 to 1; null where not solved."),
  valueLostUsd: z
    .number()
    .nullable()
    .describe("What the vantage loses, USD over the run, undiscounted; null where not solved."),
});

/** The shape of an answer on contingencies. */
export const contingencyOutput = z.object({
  edition: z.string().describe("Edition of the data."),
  chain: z.string().describe("Chain, id."),
  seenFrom: z.array(z.string().describe("Country of the vantage, id.")),
  from: z.string().describe("First month, YYYY-MM."),
  months: z.int().describe("Length of the run, months."),
  lose: z.int().describe("Elements lost at once."),
  outbid: z.object({
    multiple: z
      .number()
      .describe("Users elsewhere give way at this multiple of the usual price, or their own loss."),
    low: z.number().describe("Low end of its range."),
    high: z.number().describe("High end of its range."),
    source: z.string().describe("Source of the multiple, id."),
  }),
  elements: z.array(
    z.object({
      id: z.string().describe("Id, kind and what."),
      kind: z.enum(ELEMENT_KINDS).describe("Kind of element."),
      name: z.string().describe("Name, in the language asked for."),
      also: z.array(z.string().describe("Id of an element with which exactly the same goes.")),
    }),
  ),
  cases: z
    .array(finding)
    .describe("The worst losses, the worst first; all where all are asked for."),
  superAdditive: z
    .array(finding)
    .describe("Pairs that do at least twice the damage of both alone, the largest excess first."),
  isExact: z.boolean().describe("Whether the worst are proven to be the worst."),
  isComplete: z
    .boolean()
    .describe("False where the work was stopped: what is told is still certain."),
  othersAtMostUsd: usd("No loss that is not among the worst does more damage than this"),
  base: z.object({
    valueLostUsd: usd("What the vantage loses before any loss"),
  }),
  counts: z.object({
    sets: z.number().describe("Losses of this size."),
    singles: z.int().describe("Single losses solved."),
    solved: z
      .int()
      .describe("Further cases solved: losses of this size, and groups that bound them."),
    byBound: z.number().describe("Losses of this size that needed no solve of their own."),
    restarted: z.int().describe("Cases whose first answer failed its review and was solved again."),
  }),
  check: z
    .object({
      checked: z.int().describe("Cases solved again, each from nothing."),
      violations: z.int().describe("Cases outside their interval."),
      worst: z.number().describe("By how much at most, share of the optimum."),
    })
    .nullable()
    .describe("Check of a random sample; null where none was asked for, or it was stopped."),
});

/** An answer on contingencies. */
export type ContingencyOutput = z.infer<typeof contingencyOutput>;
