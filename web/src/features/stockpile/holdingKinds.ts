/** The kinds of holding, in the order in which they are offered. */
export const HOLDING_KINDS = ["strategic", "days", "pool"] as const;
