/** The ledger that binds all parties. */
export const JOINT_LEDGER = "joint";

/** Kinds of act that one side may post alone to the joint ledger: they only bring material in. */
const BRINGS_IN = new Set(["receive", "return"]);

/**
 * Whether an act needs an approved proposal: in the joint ledger, all that rules over stock or gives
 * it out does.
 *
 * @example
 * needsTwoKeys("joint", "release") // => true
 * needsTwoKeys("joint", "receive") // => false
 * needsTwoKeys("JP", "release") // => false
 */
export const needsTwoKeys = (ledger: string, kind: string): boolean =>
  ledger === JOINT_LEDGER && !BRINGS_IN.has(kind);
