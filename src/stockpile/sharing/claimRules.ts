import type { ClaimRule } from "./claims.ts";
import { shareEqualAwards } from "./equalAwards.ts";
import { shareEqualLosses } from "./equalLosses.ts";
import { shareProportionally } from "./proportional.ts";
import { shareByTalmud } from "./talmud.ts";

/** The rules for dividing what falls short, by name. Any of them may serve within priority tiers. */
export const CLAIM_RULES = {
  proportional: shareProportionally,
  "equal-awards": shareEqualAwards,
  "equal-losses": shareEqualLosses,
  talmud: shareByTalmud,
} as const satisfies Readonly<Record<string, ClaimRule>>;

/** The name of a rule. */
export type ClaimRuleName = keyof typeof CLAIM_RULES;
