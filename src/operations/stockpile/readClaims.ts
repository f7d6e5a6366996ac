import type { Problem, Reading } from "../../model/index.ts";
import type { TieredClaim } from "../../stockpile/index.ts";

/** Largest claim, kg: shares of it are counted to a thousandth of a kilogram and better. */
export const CLAIM_KILOGRAMS_MAX = 1_000_000_000_000;

const CLAIM = /^([^\s=@]{1,80})=(\d{1,13})(?:@(\d{1,3}))?$/;

/**
 * Reads claims as `claimant=kilograms`, with `@tier` behind where there are tiers; without, all are
 * of tier 1.
 *
 * @example
 * readClaims(["jp=300", "navy=50@0"]).ok // => true
 */
export function readClaims(written: readonly string[]): Reading<readonly TieredClaim[]> {
  const problems: Problem[] = [];
  const claims: TieredClaim[] = [];
  const complain = (value: string, says: string) =>
    problems.push({ where: "stockpile allocate", field: "claims", value, says });
  for (const text of written) {
    const [, claimant, kilograms, tier] = CLAIM.exec(text) ?? [];
    const amount = Number(kilograms);
    if (claimant === undefined) complain(text, "Write claimant=kilograms, as jp=300, or jp=300@1.");
    else if (amount > CLAIM_KILOGRAMS_MAX)
      complain(text, `Write at most ${CLAIM_KILOGRAMS_MAX} kg.`);
    else if (claims.some((claim) => claim.claimant === claimant))
      complain(text, "This claimant is there twice. Add its claims together.");
    else claims.push({ claimant, amount, tier: Number(tier ?? 1) });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: claims };
}
