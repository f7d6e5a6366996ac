import { z } from "zod";
import type { Json } from "./canonicalJson.ts";
import type { ProposalKind } from "./proposal.ts";

const wordsField = (most: number) =>
  z.string("Write something.").min(1, "Write something.").max(most);
/** What is no number ends the reading: the sums after it would not know what to add. */
const kilogramsField = z.string().regex(/^(0|[1-9]\d{0,14})$/, {
  error: 'Write whole kilograms as a string of digits, as "1500".',
  abort: true,
});
const monthField = z.string().regex(/^\d{4}-\d{2}$/, "Write a month as YYYY-MM.");
const usdField = z.number({ error: "Write US dollars as a number." });
const partiesField = z.array(wordsField(80)).min(1).max(40);

/** What a proposal rests on: all of it is bound by the hash with the rest. */
export const evidenceField = z
  .strictObject({
    /** An address of the workbench that shows it, from its first slash. */
    address: z
      .string()
      .regex(/^\/[a-z]*(\?\S*)?$/, "Write an address of the workbench, as /respond?scenario=x.")
      .max(4000)
      .optional(),
    edition: wordsField(200).optional(),
    scenario: wordsField(200).optional(),
    /** Hash of the run: whoever asks the same question of the same edition gets the same. */
    run: wordsField(200).optional(),
    incident: wordsField(200).optional(),
  })
  .optional();

const evidence = { evidence: evidenceField };

const claimField = z.strictObject({
  claimant: wordsField(80),
  tier: z.int().min(0).max(1000),
  claimedKilograms: kilogramsField,
  awardedKilograms: kilogramsField,
});

const sumOf = (kilograms: readonly string[]): bigint =>
  kilograms.reduce((sum, one) => sum + BigInt(one), 0n);

/** Who gets how much of a commodity that falls short. */
export const allocationContent = z
  .strictObject({
    commodity: wordsField(80),
    kilograms: kilogramsField,
    rule: wordsField(80),
    claims: z.array(claimField).min(1).max(1000),
    ...evidence,
  })
  .refine(({ claims }) => new Set(claims.map(({ claimant }) => claimant)).size === claims.length, {
    path: ["claims"],
    error: "Name each claimant once.",
  })
  .refine(
    ({ kilograms, claims }) =>
      sumOf(claims.map(({ awardedKilograms }) => awardedKilograms)) <= BigInt(kilograms),
    { path: ["claims"], error: "The awards are more than there is to divide." },
  )
  .refine(
    ({ claims }) =>
      claims.every(
        ({ claimedKilograms, awardedKilograms }) =>
          BigInt(awardedKilograms) <= BigInt(claimedKilograms),
      ),
    { path: ["claims"], error: "Nobody is awarded more than they claim." },
  );

const rankedField = z.strictObject({
  mineral: wordsField(80),
  name: wordsField(200),
  /** Median and 90% interval of the rank, 1 is the most exposed. */
  rank: z.number().min(1),
  rankLow: z.number().min(1),
  rankHigh: z.number().min(1),
  /** Weighted mean of the criteria, 0 to 1. */
  score: z.number().min(0).max(1),
});

/** Minerals in the order in which they come first. */
export const priorityListContent = z
  .strictObject({
    seenFrom: partiesField,
    year: z.int().min(1900).max(2200),
    draws: z.int().min(1),
    seed: z.int(),
    minerals: z.array(rankedField).min(1).max(200),
    ...evidence,
  })
  .refine(
    ({ minerals }) => new Set(minerals.map(({ mineral }) => mineral)).size === minerals.length,
    { path: ["minerals"], error: "Name each mineral once." },
  );

const actionField = z.strictObject({
  id: wordsField(200),
  name: wordsField(500),
  /** Country whose government decides and pays; the other, where its consent is needed. */
  party: wordsField(80),
  partner: z.string().max(80),
  owner: wordsField(500),
  decide: monthField,
  starts: monthField,
  /** Over the run, as the scenario states it. */
  tonnes: z.number(),
  /** Costs and what the plan would cost more without it: means over the variants. */
  spentUsd: usdField,
  worthUsd: usdField,
});

/** What is done about a scenario: the actions and what they buy. */
export const planContent = z.strictObject({
  scenario: z.strictObject({ id: wordsField(200), title: wordsField(500) }),
  seenFrom: partiesField,
  mode: z.enum(["joint", "separate"]),
  firstMonth: monthField,
  lastMonth: monthField,
  /** Cost and value lost, mean over the variants, discounted. */
  nothingUsd: usdField,
  planUsd: usdField,
  actions: z.array(actionField).max(500),
  ...evidence,
});

/** Something that is decided in an incident, in words. */
export const incidentDecisionContent = z.strictObject({
  incident: wordsField(200),
  decision: wordsField(4000),
  ...evidence,
});

/** Acts on a ledger; the ledger's own rules read each of them. */
export const actsContent = z.strictObject({
  ledger: wordsField(80),
  acts: z
    .array(z.looseObject({ kind: z.string(), id: z.string() }))
    .min(1)
    .max(100),
  ...evidence,
});

/** What each kind of proposal says. What an approver reads is what is in these fields, and nothing else. */
export const PROPOSAL_CONTENTS = {
  release: actsContent,
  ledger_rule: actsContent,
  allocation: allocationContent,
  priority_list: priorityListContent,
  plan: planContent,
  incident_decision: incidentDecisionContent,
} as const satisfies Record<ProposalKind, z.ZodType>;

/** What a kind of proposal says. */
export type ContentOf<K extends ProposalKind> = z.output<(typeof PROPOSAL_CONTENTS)[K]>;

/**
 * What is wrong with a proposal's content, with the field and the cure; undefined where nothing is.
 *
 * @example
 * contentFault("incident_decision", { incident: "i1", decision: "Close the port." }) // => undefined
 * contentFault("incident_decision", { incident: "i1", decision: "" }) // => "decision: Write something."
 */
export function contentFault(kind: ProposalKind, content: Json): string | undefined {
  const parsed = PROPOSAL_CONTENTS[kind].safeParse(content);
  if (parsed.success) return undefined;
  const { path, message } = parsed.error.issues[0]!;
  return path.length === 0 ? message : `${path.join(".")}: ${message}`;
}
