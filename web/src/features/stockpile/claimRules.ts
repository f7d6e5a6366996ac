/** The rules of sharing, in the order in which the server tells them. */
export const CLAIM_RULES = ["proportional", "equal-awards", "equal-losses", "talmud"] as const;

/** A rule of sharing. */
export type ClaimRule = (typeof CLAIM_RULES)[number];
