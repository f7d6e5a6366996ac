import { type GovernanceScores, governanceOf } from "./governance.ts";
import { refuse, requireAmount, requireFraction } from "./require.ts";
import { type Amount, requireAmounts, sharesOf, totalOf } from "./shares.ts";
import type { Warning } from "./warning.ts";

/** What the GeoPolRisk score of a buyer rests on; tonnes of one basis at one stage. */
export interface GeoPolRiskInput {
  /** Concentration of world production, 0 to 1 (`hhi`). */
  readonly hhi: number;
  readonly imports: readonly Amount[];
  readonly domesticProduction: number;
  /** Political Stability and Absence of Violence: WGI estimates, higher is better. */
  readonly stability: GovernanceScores;
  /** Countries of the buyer's own region: what they send carries no risk. */
  readonly region?: ReadonlySet<string>;
}

/** A GeoPolRisk score with its two factors. */
export interface GeoPolRisk {
  /** HHI · import risk, 0 to 1. */
  readonly score: number;
  /** Σ g_i f_i / (p + F), 0 to 1. */
  readonly importRisk: number;
  readonly warnings: readonly Warning[];
}

/**
 * GeoPolRisk score: HHI · Σ_i g_i f_i / (p + F), for imports f_i from country i, their sum F,
 * domestic production p, and political instability g = (2.5 − WGI estimate) / 5. 0 to 1; higher is
 * riskier.
 *
 * A country without an estimate has g = 0.5, with a warning; flows within `region` have g = 0.
 * `undefined` where the buyer neither produces nor imports: the published code prints 0 there.
 *
 * Gemechu et al., J. Ind. Ecol. 20 (2015) 154; Koyamparambath et al., Resour. Conserv. Recycl. 209
 * (2024) 107801, doi:10.1016/j.resconrec.2024.107801.
 *
 * @example
 * const imports = [{ country: "CD", amount: 60 }, { country: "AU", amount: 20 }]
 * const stability = new Map([["CD", -2.5], ["AU", 2.5]])
 * geoPolRisk({ hhi: 0.5, imports, domesticProduction: 40, stability }).importRisk // => 0.5
 * geoPolRisk({ hhi: 0.5, imports, domesticProduction: 40, stability }).score // => 0.25
 */
export function geoPolRisk(input: GeoPolRiskInput): GeoPolRisk | undefined {
  requireFraction("geoPolRisk", "hhi", input.hhi);
  requireAmount("geoPolRisk", "domesticProduction", input.domesticProduction);
  requireAmounts("geoPolRisk", input.imports);
  const imported = totalOf(input.imports);
  const supplied = imported + input.domesticProduction;
  if (supplied === 0) return undefined;
  if (imported === 0) return { score: 0, importRisk: 0, warnings: [] };
  const region = input.region ?? new Set();
  const risky = sharesOf(input.imports).filter(({ country }) => !region.has(country));
  const { risks, warnings } = governanceOf(risky, input.stability, 1);
  const weighted = risky.reduce((sum, { share }, i) => sum + share * risks[i]!, 0);
  const importRisk = (weighted * imported) / supplied;
  return { score: input.hhi * importRisk, importRisk, warnings };
}

/**
 * Midpoint of copper that GeoPolRisk 2.0 divides by, USD/kg: the mean over OECD countries, 2017 to
 * 2021. Its documentation says copper of the same country and year: pass that for such a factor.
 */
export const COPPER_MIDPOINT_USD_PER_KG = 0.409412948;

/**
 * Characterisation factor, kg of copper equivalent a kg: score · import price / midpoint of copper.
 * Koyamparambath et al. (2024), doi:10.1016/j.resconrec.2024.107801.
 *
 * @example
 * characterisationFactor(0.25, 8, 0.5) // => 4
 */
export function characterisationFactor(
  score: number,
  priceUsdPerKg: number,
  copperMidpointUsdPerKg: number = COPPER_MIDPOINT_USD_PER_KG,
): number {
  requireFraction("characterisationFactor", "score", score);
  requireAmount("characterisationFactor", "priceUsdPerKg", priceUsdPerKg);
  if (!(copperMidpointUsdPerKg > 0))
    refuse(
      "characterisationFactor",
      "copperMidpointUsdPerKg",
      copperMidpointUsdPerKg,
      "Above zero.",
    );
  return (score * priceUsdPerKg) / copperMidpointUsdPerKg;
}
