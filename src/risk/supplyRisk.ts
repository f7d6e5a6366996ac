import { refuse, requireBetween, requireFraction } from "./require.ts";
import type { Judged, Warning } from "./warning.ts";

/** Σ s² · W · t with every share, governance and trade parameter at its worst. */
const WEIGHTED_HHI_MAX = 15;

/** What the supply risk of one stage of one material rests on. */
export interface SupplyRiskInput {
  /**
   * Weighted concentration of world production, 0 to 15 (`weightedHhi`); left out where unknown.
   */
  readonly globalHhi?: number;
  /** Weighted concentration of what the buyer sources, its own production included; as above. */
  readonly sourcingHhi?: number;
  /**
   * At most 1, negative for net exporters (`importReliance`); needed where both mixes are known.
   */
  readonly importReliance?: number;
  /** End-of-life recycling input rate, 0 to 1. */
  readonly recyclingInput: number;
  /** Substitution index for supply risk, about 0.6 to 1 (`substitutionIndex`). */
  readonly substitution: number;
}

/**
 * Supply risk of the EU, from the vantage of any buyer:
 *
 *   SR = [HHI_global · IR/2 + HHI_sourcing · (1 − IR/2)] · (1 − EoL-RIR) · SI_SR
 *
 * 0 to 15, in practice 0 to 6; critical from 1.0. A net exporter's IR counts as 0. Where one mix is
 * unknown the other stands alone, with a warning; without both there is no supply risk.
 *
 * European Commission, Methodology for establishing the EU list of critical raw materials (2017,
 * doi:10.2873/769526); Blengini et al., Resources Policy 53 (2017),
 * doi:10.1016/j.resourpol.2017.05.008.
 *
 * @example
 * const mixes = { globalHhi: 4, sourcingHhi: 2, importReliance: 0.5 }
 * supplyRisk({ ...mixes, recyclingInput: 0.5, substitution: 1 }).value // => 1.25
 */
export function supplyRisk(stage: SupplyRiskInput): Judged {
  requireFraction("supplyRisk", "recyclingInput", stage.recyclingInput);
  requireFraction("supplyRisk", "substitution", stage.substitution);
  const { concentration, warnings } = blendMixes(stage);
  return { value: concentration * (1 - stage.recyclingInput) * stage.substitution, warnings };
}

function blendMixes(stage: SupplyRiskInput): {
  readonly concentration: number;
  readonly warnings: readonly Warning[];
} {
  const { globalHhi, sourcingHhi, importReliance } = stage;
  for (const field of ["globalHhi", "sourcingHhi"] as const)
    if (stage[field] !== undefined)
      requireBetween("supplyRisk", field, stage[field], 0, WEIGHTED_HHI_MAX);
  if (globalHhi === undefined && sourcingHhi === undefined)
    refuse("supplyRisk", "globalHhi", "", "Neither mix is known. Give at least one of the two.");
  if (globalHhi === undefined)
    return {
      concentration: sourcingHhi!,
      warnings: [{ kind: "one-mix", used: "domestic" }],
    };
  if (sourcingHhi === undefined)
    return { concentration: globalHhi, warnings: [{ kind: "one-mix", used: "global" }] };
  if (importReliance === undefined)
    refuse("supplyRisk", "importReliance", "", "Needed to blend two mixes. Give it, or one mix.");
  requireBetween("supplyRisk", "importReliance", importReliance, Number.NEGATIVE_INFINITY, 1);
  const globalWeight = Math.max(0, importReliance) / 2;
  return {
    concentration: globalHhi * globalWeight + sourcingHhi * (1 - globalWeight),
    warnings: [],
  };
}
