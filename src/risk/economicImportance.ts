import { refuse, requireAmount, requireFraction } from "./require.ts";

/** A sector that uses a material. */
export interface SectorUse {
  /** Share of the material's use, 0 to 1. */
  readonly share: number;
  /** Value added of the sector (NACE two-digit, or any one classification), in any one currency. */
  readonly valueAdded: number;
}

/** The index of the sector with the most value added, used for all of a material. */
const SCALE_MAX = 10;

/**
 * Economic importance: EI = Σ_s A_s · Q_s · SI_EI, scaled so that the sector with the largest value
 * added has Q = 10. 0 to 10; critical from 2.8. Uses without a sector may be left out and then
 * count for nothing, as in the published assessments.
 *
 * European Commission, Methodology for establishing the EU list of critical raw materials (2017,
 * doi:10.2873/769526).
 *
 * @example
 * economicImportance([{ share: 0.5, valueAdded: 100 }, { share: 0.5, valueAdded: 20 }], 200, 1)
 * // => 3
 */
export function economicImportance(
  uses: readonly SectorUse[],
  valueAddedMax: number,
  substitution: number,
): number {
  requireFraction("economicImportance", "substitution", substitution);
  let sum = 0;
  let used = 0;
  for (const { share, valueAdded } of uses) {
    requireFraction("economicImportance", "share", share);
    requireAmount("economicImportance", "valueAdded", valueAdded);
    if (valueAdded > valueAddedMax)
      refuse(
        "economicImportance",
        "valueAddedMax",
        valueAddedMax,
        `A sector that uses the material has ${valueAdded}. Give the largest of all sectors.`,
      );
    used += share;
    sum += share * valueAdded;
  }
  requireFraction("economicImportance", "sum of shares", Number(used.toPrecision(12)));
  return ((SCALE_MAX * sum) / valueAddedMax) * substitution;
}
