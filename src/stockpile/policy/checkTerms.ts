import type { Problem } from "../../model/index.ts";
import type { FillTerms } from "./market.ts";

/** How far probabilities may miss one. */
const ROUNDING = 1e-9;

/** Everything that is wrong with terms of filling, by field; none where they can be solved. */
export function checkTerms(terms: FillTerms, where: string): readonly Problem[] {
  const problems: Problem[] = [];
  const complain = (field: string, value: number, says: string) =>
    problems.push({ where, field, value: String(value), says });
  const least = (field: string, value: number, bound: number, says: string) => {
    if (!(value >= bound) || !Number.isFinite(value)) complain(field, value, says);
  };
  const above = (field: string, value: number) => {
    if (!(value > 0) || !Number.isFinite(value)) complain(field, value, "Write a number above 0.");
  };
  if (terms.states.length === 0) complain("states", 0, "Name at least one state of the market.");
  for (const { id, priceUsdPerKg, shortShare, marketKg, buyMostKg, next } of terms.states) {
    above(`${id} price`, priceUsdPerKg);
    above(`${id} market`, marketKg);
    least(`${id} buy`, buyMostKg, 0, "Write 0 or more.");
    if (!(shortShare >= 0 && shortShare <= 1))
      complain(`${id} short`, shortShare, "Write a share, 0 to 1.");
    if (next.length !== terms.states.length)
      complain(`${id} next`, next.length, "Give a probability for each state.");
    for (const probability of next)
      if (!(probability >= 0 && probability <= 1))
        complain(`${id} next`, probability, "A probability runs from 0 to 1.");
    const sum = next.reduce((total, one) => total + one, 0);
    if (!(Math.abs(sum - 1) <= ROUNDING))
      complain(`${id} next`, sum, "The probabilities of what follows a state must sum to 1.");
  }
  above("use", terms.useKg);
  above("step", terms.stepKg);
  least("priceSlope", terms.priceSlope, 0, "Write 0 or more: buying does not make things cheaper.");
  least("holding", terms.holdingUsdPerKg, 0, "Write 0 or more.");
  if (!(terms.discount > 0 && terms.discount < 1))
    complain("discount", terms.discount, "A later cost weighs above 0 and below 1 of one today.");
  if (!Number.isInteger(terms.stepsMost) || terms.stepsMost < 1)
    complain("stepsMost", terms.stepsMost, "Store at least one step.");
  for (const { share, lostUsdPerKg } of terms.tiers) {
    least("tiers share", share, 0, "Write 0 or more.");
    least("tiers lost", lostUsdPerKg, 0, "Write 0 or more.");
  }
  const shares = terms.tiers.reduce((total, { share }) => total + share, 0);
  if (!(Math.abs(shares - 1) <= ROUNDING))
    complain("tiers share", shares, "The tiers' shares of the use must sum to 1.");
  return problems;
}
