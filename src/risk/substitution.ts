import { refuse, requireBetween, requireFraction } from "./require.ts";

/** Something that can replace a material in one application. */
export interface Substitute {
  /** Share of the application that it can take over, 0 to 1. */
  readonly share: number;
  /** 0.8 where more of it is produced than of the material, else 1. */
  readonly production: number;
  /** 0.8 where it is not itself critical, else 1. */
  readonly criticality: number;
  /** 0.8 where it is not a co-product, 0.9 where partly, else 1. */
  readonly coProduction: number;
  /** Cost and performance, 0.7 (at no higher cost, no worse) to 1 (dearer and worse). */
  readonly costPerformance: number;
}

/** A use of a material, with its substitutes. */
export interface Application {
  /** Share of the material's use, 0 to 1. */
  readonly share: number;
  readonly substitutes: readonly Substitute[];
}

const WHERE = "substitutionIndex";
const SUM_TOLERANCE = 0.02;

/** The factors of a substitute, with the least value that each can have. */
const LEAST = {
  production: 0.8,
  criticality: 0.8,
  coProduction: 0.8,
  costPerformance: 0.7,
} as const;

const factorOf: Readonly<Record<"supply-risk" | "economic-importance", (s: Substitute) => number>> =
  {
    "supply-risk": ({ production, criticality, coProduction }) =>
      Math.cbrt(production * criticality * coProduction),
    "economic-importance": ({ costPerformance }) => costPerformance,
  };

/**
 * Substitution index: the mean over applications a and what serves them of a factor f, 1 where
 * nothing replaces the material:
 *
 *   SI = Σ_a share_a · [Σ_i share_ai · f_i + (1 − Σ_i share_ai)]
 *   f = (SP · SCr · SCo)^(1/3) for supply risk, SCP for economic importance
 *
 * 0.8 (supply risk) or 0.7 (economic importance) to 1; lower is easier to replace. An application
 * without known substitutes counts as irreplaceable. Published values below 0.7 exist (gadolinium
 * 0.59), so the values of the factors above, which are recalled, are not the whole of the method.
 *
 * European Commission, Methodology for establishing the EU list of critical raw materials (2017,
 * doi:10.2873/769526).
 *
 * @example
 * const factors = { production: 0.8, criticality: 0.8, coProduction: 0.8, costPerformance: 0.9 }
 * const steel = { share: 0.5, ...factors }
 * const uses = [{ share: 0.5, substitutes: [steel] }, { share: 0.5, substitutes: [] }]
 * substitutionIndex(uses, "supply-risk")
 * // => 0.95
 * substitutionIndex([{ share: 1, substitutes: [steel] }], "economic-importance") // => 0.95
 */
export function substitutionIndex(
  applications: readonly Application[],
  purpose: keyof typeof factorOf,
): number {
  let index = 0;
  let used = 0;
  for (const { share, substitutes } of applications) {
    requireFraction(WHERE, "application share", share);
    let replaced = 0;
    let factors = 0;
    for (const substitute of substitutes) {
      requireFraction(WHERE, "substitute share", substitute.share);
      for (const field of Object.keys(LEAST) as (keyof typeof LEAST)[])
        requireBetween(WHERE, field, substitute[field], LEAST[field], 1);
      replaced += substitute.share;
      factors += substitute.share * factorOf[purpose](substitute);
    }
    if (replaced > 1 + SUM_TOLERANCE)
      refuse(WHERE, "substitute shares", replaced, "They add up to more than the application.");
    used += share;
    index += share * (factors + Math.max(0, 1 - replaced));
  }
  if (Math.abs(used - 1) > SUM_TOLERANCE)
    refuse(
      WHERE,
      "application shares",
      used,
      "Applications must add up to 1. Give the rest as one.",
    );
  return index;
}
