import { type GovernanceScores, governanceOf } from "./governance.ts";
import { requireShares, type Share } from "./shares.ts";
import { type TradeParameters, tradeParameterOf } from "./tradeParameter.ts";
import type { Judged } from "./warning.ts";

/** The top of the EU's scale of governance. */
const SCALE_MAX = 10;

const NO_PARAMETERS: TradeParameters = new Map();

/**
 * Concentration weighted with governance and trade: Σ s² · W · t, for shares s (0 to 1), governance
 * W (0 best to 10 worst, from the mean of the six WGI estimates) and trade parameter t (0.8 to
 * 1.5). 0 to 15; higher is riskier.
 *
 * HHI_WGI-t of the European Commission's Methodology for establishing the EU list of critical raw
 * materials (2017, doi:10.2873/769526). A country without a governance score counts as 5, with a
 * warning; one without a trade parameter as 1.
 *
 * @example
 * const shares = [{ country: "CN", share: 0.5 }, { country: "AU", share: 0.5 }]
 * const scores = new Map([["CN", -0.5], ["AU", 1.5]])
 * weightedHhi(shares, scores).value // => 2
 * weightedHhi(shares, scores, new Map([["CN", 1.5]])).value // => 2.75
 */
export function weightedHhi(
  shares: readonly Share[],
  scores: GovernanceScores,
  parameters: TradeParameters = NO_PARAMETERS,
): Judged {
  requireShares("weightedHhi", shares);
  const { risks, warnings } = governanceOf(shares, scores, SCALE_MAX);
  const value = shares.reduce(
    (sum, { country, share }, i) =>
      sum + share * share * risks[i]! * SCALE_MAX * tradeParameterOf(country, parameters),
    0,
  );
  return { value, warnings };
}
