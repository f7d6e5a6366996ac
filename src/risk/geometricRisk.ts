import { refuse, requireAmount, requireFraction } from "./require.ts";
import { requireShares, type Share } from "./shares.ts";

/** What may stop a country from supplying, as seen by the buyer. */
export interface SupplierHazard {
  /** Inability to supply, 0 to 1: (100 − policy perception index of the Fraser Institute) / 100. */
  readonly inability: number;
  /**
   * Unwillingness to supply this buyer, 0 to 1: weak trade ties, values apart, no defence treaty.
   */
  readonly unwillingness: number;
}

/**
 * How inability and unwillingness make one hazard. The paper's text could not be read: a public
 * transcription of its formulas multiplies them, a recollection takes the larger. Say which you
 * mean.
 */
export type HazardRule = "product" | "larger";

/**
 * Disruption potential: DP = Σ_c share_c² · hazard_c over producers abroad, 0 to 1. A producer
 * without a hazard stops the calculation: none may be taken for safe. Those in `home` do not count.
 *
 * Nassar et al., Science Advances 6 (2020) eaay8647, doi:10.1126/sciadv.aay8647.
 *
 * @example
 * const shares = [{ country: "CN", share: 0.5 }, { country: "US", share: 0.5 }]
 * const hazards = new Map([["CN", { inability: 0.5, unwillingness: 0.8 }]])
 * disruptionPotential(shares, hazards, new Set(["US"]), "product") // => 0.1
 * disruptionPotential(shares, hazards, new Set(["US"]), "larger") // => 0.2
 */
export function disruptionPotential(
  shares: readonly Share[],
  hazards: ReadonlyMap<string, SupplierHazard>,
  home: ReadonlySet<string>,
  rule: HazardRule,
): number {
  requireShares("disruptionPotential", shares);
  let sum = 0;
  for (const { country, share } of shares) {
    if (home.has(country)) continue;
    const hazard = hazards.get(country);
    if (hazard === undefined)
      refuse(
        "disruptionPotential",
        "hazards",
        country,
        "Has none. Give one, with a range if assumed.",
      );
    requireFraction("disruptionPotential", `inability of ${country}`, hazard.inability);
    requireFraction("disruptionPotential", `unwillingness of ${country}`, hazard.unwillingness);
    const { inability, unwillingness } = hazard;
    sum +=
      share *
      share *
      (rule === "product" ? inability * unwillingness : Math.max(inability, unwillingness));
  }
  return sum;
}

/** An industry that uses a commodity; money in any one currency. */
export interface IndustryUse {
  readonly valueAdded: number;
  /** What it spends on the commodity in a year. */
  readonly expenditure: number;
  readonly operatingProfit: number;
}

/**
 * Economic vulnerability before scaling: EV = Σ_j (value added_j / GDP) · (expenditure_j /
 * operating profit_j). From 0 up. Nassar et al. (2020), as in a public transcription of its
 * formulas.
 *
 * @example
 * economicVulnerability([{ valueAdded: 100, expenditure: 5, operatingProfit: 50 }], 1000)
 * // => 0.01
 */
export function economicVulnerability(uses: readonly IndustryUse[], gdp: number): number {
  const where = "economicVulnerability";
  if (!(gdp > 0)) refuse(where, "gdp", gdp, "Must be above zero.");
  return uses.reduce((sum, { valueAdded, expenditure, operatingProfit }) => {
    requireAmount(where, "valueAdded", valueAdded);
    requireAmount(where, "expenditure", expenditure);
    if (!(operatingProfit > 0))
      refuse(where, "operatingProfit", operatingProfit, "An industry at a loss has no such ratio.");
    return sum + (valueAdded / gdp) * (expenditure / operatingProfit);
  }, 0);
}

/**
 * Log scaling to 0..1 between the least and the largest value of a set of commodities:
 * (ln x − ln low) / (ln high − ln low). That the paper scales so is recalled, not read.
 *
 * @example
 * logScale(10, 1, 100) // => 0.5
 */
export function logScale(value: number, low: number, high: number): number {
  if (!(low > 0 && high > low && value >= low && value <= high))
    refuse(
      "logScale",
      "value",
      value,
      `Needs 0 < low (${low}) ≤ value ≤ high (${high}), low < high.`,
    );
  return (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low));
}

/** The three factors of supply risk, each 0 to 1; `undefined` is unknown. */
export interface RiskFactors {
  readonly disruptionPotential: number | undefined;
  /** Net import reliance; negative for net exporters, who have no exposure. */
  readonly tradeExposure: number | undefined;
  /** Log-scaled. */
  readonly economicVulnerability: number | undefined;
}

/**
 * Supply risk as a geometric mean: SR = (DP · TE · EV)^(1/3), 0 to 1. Zero exposure is zero risk; a
 * factor that is unknown leaves the risk unknown (`undefined`), unless another is zero.
 *
 * Nassar et al., Science Advances 6 (2020) eaay8647, doi:10.1126/sciadv.aay8647.
 *
 * @example
 * geometricRisk({ disruptionPotential: 0.5, tradeExposure: 1, economicVulnerability: 0.25 })
 * // => 0.5
 * geometricRisk({ disruptionPotential: undefined, tradeExposure: 1, economicVulnerability: 0.25 })
 * // => undefined
 * geometricRisk({ disruptionPotential: 0.5, tradeExposure: -2, economicVulnerability: undefined })
 * // => 0
 */
export function geometricRisk(factors: RiskFactors): number | undefined {
  const { disruptionPotential, economicVulnerability } = factors;
  const tradeExposure =
    factors.tradeExposure === undefined ? undefined : Math.max(0, factors.tradeExposure);
  const checked = { disruptionPotential, tradeExposure, economicVulnerability };
  for (const [name, value] of Object.entries(checked))
    if (value !== undefined) requireFraction("geometricRisk", name, value);
  const values = Object.values(checked);
  if (values.includes(0)) return 0;
  if (values.includes(undefined)) return undefined;
  return Math.cbrt(values.reduce<number>((product, value) => product * value!, 1));
}
