import type { Chain } from "../../model/index.ts";
import type { Baseline } from "../../network/index.ts";
import type { VariantTerms } from "../../reference/index.ts";
import type { Variant } from "../../response/index.ts";
import { disturb, endedAt, type Scenario } from "../../scenario/index.ts";
import { addMonths, type Month } from "../../units/index.ts";
import { type Answer, badInput, done } from "../answer.ts";
import type { Effects } from "../effects.ts";
import { findScenario } from "../findScenario.ts";

/** What variants are made of. */
export interface VariantSource {
  readonly chain: Chain;
  readonly baseline: Baseline;
  readonly scenario: Scenario;
  readonly months: readonly Month[];
}

/** Writes out how a scenario may turn out otherwise, each variant as a run of the chain. */
export async function variantsOf(
  terms: readonly VariantTerms[],
  { chain, baseline, scenario, months }: VariantSource,
  effects: Effects,
): Promise<Answer<readonly Variant[]>> {
  const variants: Variant[] = [];
  for (const { id, name, corner, lasts, also, probability } of terms) {
    const added = also === "" ? undefined : await findScenario(also, effects);
    if (added && added.status !== "done") return added;
    const end =
      lasts === undefined ? undefined : addMonths(months[0]!, Math.round(lasts * months.length));
    const own = end === undefined ? scenario.shocks : endedAt(scenario.shocks, end);
    const shocks = [...own, ...(added?.value.shocks ?? [])];
    const disturbed = disturb({ ...scenario, shocks }, chain, months, corner);
    if (!disturbed.ok) return badInput(disturbed.problems);
    const run = { chain, baseline, disturbance: disturbed.value, corner };
    variants.push({ id, name, probability: probability.value, run });
  }
  return done(variants);
}
