import { refuse } from "./require.ts";

/** Where a material stands on the two axes of the EU's assessment, unrounded. */
export interface Standing {
  readonly supplyRisk: number;
  readonly economicImportance: number;
}

/** From these values on, rounded to one decimal, a material is critical (2017, 2020 and 2023). */
export const THRESHOLDS: Standing = { supplyRisk: 1, economicImportance: 2.8 };

/** To one decimal, as the EU publishes; half a unit in the last binary digit does not decide. */
const toOneDecimal = (value: number): number => Math.round(value * 10 + 1e-9) / 10;

/**
 * Whether a material is critical: SR ≥ 1.0 and EI ≥ 2.8, both rounded to one decimal.
 *
 * European Commission, Study on the Critical Raw Materials for the EU 2023 (doi:10.2873/725585).
 * Strategic raw materials that do not reach both (copper, nickel) are listed by law, not by this
 * rule.
 *
 * @example
 * isCritical({ supplyRisk: 0.96, economicImportance: 2.76 }) // => true
 * isCritical({ supplyRisk: 5, economicImportance: 2.7 }) // => false
 */
export const isCritical = ({ supplyRisk, economicImportance }: Standing): boolean =>
  toOneDecimal(supplyRisk) >= THRESHOLDS.supplyRisk &&
  toOneDecimal(economicImportance) >= THRESHOLDS.economicImportance;

/** The supply risk of a stage, such as extraction or processing. */
export interface StageRisk {
  readonly stage: string;
  readonly supplyRisk: number;
}

/**
 * The stage that sets the supply risk of a material: the one with the highest. At equal risk the
 * earlier in the list. Stages that nobody assessed are left out of the list, not given as zero.
 *
 * @example
 * bottleneck([{ stage: "mine", supplyRisk: 0.5 }, { stage: "refined", supplyRisk: 1.2 }]).stage
 * // => "refined"
 */
export function bottleneck(stages: readonly StageRisk[]): StageRisk {
  const [first, ...others] = stages;
  if (first === undefined) refuse("bottleneck", "stages", "", "No stage is assessed. Give one.");
  return others.reduce(
    (worst, stage) => (stage.supplyRisk > worst.supplyRisk ? stage : worst),
    first,
  );
}

/**
 * The standing of a group (heavy and light rare earths, platinum group): the arithmetic mean of its
 * members, each at its own bottleneck. Give unrounded members: rounding them first moves the group.
 *
 * @example
 * const dysprosium = { supplyRisk: 1, economicImportance: 2 }
 * const terbium = { supplyRisk: 2, economicImportance: 4 }
 * groupStanding([dysprosium, terbium])
 * // => { supplyRisk: 1.5, economicImportance: 3 }
 */
export function groupStanding(members: readonly Standing[]): Standing {
  if (members.length === 0) refuse("groupStanding", "members", "", "A group needs a member.");
  const meanOf = (axis: keyof Standing): number =>
    members.reduce((sum, member) => sum + member[axis], 0) / members.length;
  return {
    supplyRisk: meanOf("supplyRisk"),
    economicImportance: meanOf("economicImportance"),
  };
}
