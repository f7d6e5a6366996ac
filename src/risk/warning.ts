/** What a reader of an index must know to judge it; the value stands, with this beside it. */
export type Warning =
  /** No governance score: the stated middle of the scale stands in, never zero. */
  | {
      readonly kind: "governance-missing";
      readonly countries: readonly string[];
      /** Of the supply that is weighted, 0 to 1. */
      readonly share: number;
      /** On the scale of the index. */
      readonly assumed: number;
    }
  /** Production and trade are counted at two stages of the chain. */
  | { readonly kind: "stages-differ"; readonly production: string; readonly trade: string }
  /** Production and trade are tonnes of two things. */
  | { readonly kind: "bases-differ"; readonly production: string; readonly trade: string }
  /** One of two sourcing mixes is unknown, and the other is used alone. */
  | { readonly kind: "one-mix"; readonly used: "global" | "domestic" }
  /** A criterion has no data: the stated middle stands in, or the others carry its weight. */
  | {
      readonly kind: "criterion-missing";
      readonly criterion: string;
      readonly rule: "middle" | "left-out";
    };

/** An index with its warnings. */
export interface Judged {
  readonly value: number;
  readonly warnings: readonly Warning[];
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

/**
 * Says a warning in a sentence.
 *
 * @example
 * sayWarning({ kind: "stages-differ", production: "mine", trade: "refined" })
 * // => "Production is counted at the stage mine, trade at refined: the index mixes two stages."
 */
export function sayWarning(warning: Warning): string {
  switch (warning.kind) {
    case "governance-missing":
      return `No governance score for ${warning.countries.join(", ")} (${percent(warning.share)} of supply): ${warning.assumed}, the middle of the scale, stands in.`;
    case "stages-differ":
      return `Production is counted at the stage ${warning.production}, trade at ${warning.trade}: the index mixes two stages.`;
    case "bases-differ":
      return `Production is tonnes of ${warning.production}, trade tonnes of ${warning.trade}: convert one before comparing.`;
    case "one-mix":
      return `Only the ${warning.used} sourcing mix is known, and is used alone.`;
    case "criterion-missing":
      return warning.rule === "middle"
        ? `No data for ${warning.criterion}: the middle score stands in.`
        : `No data for ${warning.criterion}: the other criteria carry its weight.`;
  }
}
