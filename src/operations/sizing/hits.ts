import type { SizingTerms } from "../../reference/index.ts";
import type { Scenario } from "../../scenario/index.ts";
import type { Hit } from "../../sizing/index.ts";
import { type Answer, badField, done } from "../answer.ts";
import type { Effects } from "../effects.ts";
import { findScenario } from "../findScenario.ts";

/** The hits of the tables with their scenarios, which must be written for the chain. */
export async function hitsOf(
  { hits }: SizingTerms,
  chain: string,
  effects: Effects,
): Promise<Answer<readonly Hit[]>> {
  const all: Hit[] = [];
  for (const { id, name, scenarios: ids, probability, duration, at } of hits) {
    const where = `${at.file}:${at.line}`;
    const scenarios: Scenario[] = [];
    for (const one of ids) {
      const found = await findScenario(one, effects);
      if (found.status === "not_found") return badField(where, "scenarios", one, found.says);
      if (found.status !== "done") return found;
      if (found.value.chain !== chain) {
        const says = `It is written for the chain ${found.value.chain}, not for ${chain}.`;
        return badField(where, "scenarios", one, says);
      }
      scenarios.push(found.value);
    }
    const range = ({ value, low, high }: typeof probability) => ({ value, low, high });
    all.push({
      ...{ id, name, scenarios },
      probability: range(probability),
      duration: duration ? range(duration) : { value: 0, low: 0, high: 0 },
    });
  }
  return done(all);
}
