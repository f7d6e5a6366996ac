import type { Warning } from "./warning.ts";

/** At which stage, and on which basis, an amount is counted. */
export interface Measure {
  /** Such as `mine`, `refined`. */
  readonly stage: string;
  /** Such as `gross`, `REO`, `content`. */
  readonly basis: string;
}

/**
 * Warns where production and trade are not the same thing: mined metal content against traded ore
 * is the usual case, and makes domestic production look many times too small or too large.
 *
 * @example
 * compareMeasures({ stage: "mine", basis: "content" }, { stage: "mine", basis: "gross" })
 * // => [{ kind: "bases-differ", production: "content", trade: "gross" }]
 */
export function compareMeasures(production: Measure, trade: Measure): Warning[] {
  const warnings: Warning[] = [];
  if (production.stage !== trade.stage)
    warnings.push({ kind: "stages-differ", production: production.stage, trade: trade.stage });
  if (production.basis !== trade.basis)
    warnings.push({ kind: "bases-differ", production: production.basis, trade: trade.basis });
  return warnings;
}
