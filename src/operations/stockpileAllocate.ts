import { z } from "zod";
import {
  CLAIM_RULES,
  type ClaimRuleName,
  shareByTiers,
  type TieredClaim,
  wholeKilograms,
} from "../stockpile/index.ts";
import { badInput, done } from "./answer.ts";
import { about } from "./field.ts";
import { defineOperation } from "./operation.ts";
import { kilogramsOut } from "./stockpile/ledgerFields.ts";
import { CLAIM_KILOGRAMS_MAX, readClaims } from "./stockpile/readClaims.ts";

const RULES = Object.keys(CLAIM_RULES) as ClaimRuleName[];

const ruleOut = z.enum(RULES as [ClaimRuleName, ...ClaimRuleName[]]);

/** Who gets how much when there is not enough, by every rule side by side, in whole kilograms. */
export const stockpileAllocate = defineOperation({
  input: z.object({
    kilograms: about(
      z
        .int("Write whole kilograms.")
        .min(0, "Write 0 or more.")
        .max(CLAIM_KILOGRAMS_MAX, `Write at most ${CLAIM_KILOGRAMS_MAX}.`),
      "What there is to divide, kg.",
      "分けるもの、kg。",
    ),
    claims: about(
      z.array(z.string()).min(1, "Write at least one claim.").readonly(),
      "Claims, kg, as us=600,jp=300. A tier follows an @, as navy=50@1: the lowest is served first.",
      "請求、kg（us=600,jp=300 のように）。@の後は優先順位で、小さいほど先（navy=50@1）。",
    ),
  }),
  output: z.object({
    kilograms: kilogramsOut("What there was to divide"),
    claimedKilograms: kilogramsOut("All claims together"),
    isTiered: z
      .boolean()
      .describe("Whether tiers are served in turn, and the rules work within one."),
    claims: z.array(
      z.object({
        claimant: z.string().describe("Who claims."),
        kilograms: kilogramsOut("Claimed"),
        tier: z.int().describe("Tier; the lowest is served first."),
        awards: z
          .array(
            z.object({
              rule: ruleOut.describe("Rule of sharing."),
              kilograms: kilogramsOut("Awarded"),
            }),
          )
          .describe("What each rule awards."),
      }),
    ),
  }),
  positional: ["kilograms", "claims"],
  examples: [
    {
      title: { en: "60 t for claims of 100 t", ja: "100トンの請求に60トンを分ける" },
      arguments: "60000 a=10000,b=40000,c=50000",
    },
    {
      title: { en: "Defence first, then the rest", ja: "防衛を先に、残りを他へ" },
      arguments: "60000 navy=20000@1,motors=40000@2,phones=50000@2",
    },
  ],
  async run({ kilograms, claims: written }) {
    const read = readClaims(written);
    if (!read.ok) return badInput(read.problems);
    const claims: readonly TieredClaim[] = read.value;
    const awards = RULES.map((rule) => ({
      rule,
      whole: wholeKilograms(shareByTiers(kilograms, claims, CLAIM_RULES[rule])),
    }));
    const claimed = claims.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
    return done({
      kilograms: String(kilograms),
      claimedKilograms: String(claimed),
      isTiered: new Set(claims.map(({ tier }) => tier)).size > 1,
      claims: claims.map(({ claimant, amount, tier }, index) => ({
        ...{ claimant, kilograms: String(amount), tier },
        awards: awards.map(({ rule, whole }) => ({ rule, kilograms: String(whole[index]!) })),
      })),
    });
  },
});
