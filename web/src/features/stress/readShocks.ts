import { BadInput, type Problem, type Reading } from "../../../../src/model/index.ts";
import { defineScenario, type Scenario } from "../../../../src/scenario/index.ts";

const refuse = (says: string): Reading<never> => ({
  ok: false,
  problems: [{ where: "", field: "shocks", value: "", says }],
});

/** The scenario with the sentences of an address in place of its own, checked as a file is. */
export function readShocks(base: Scenario, text: string | undefined): Reading<Scenario> {
  if (text === undefined) return { ok: true, value: base };
  try {
    const shocks = JSON.parse(text) as Scenario["shocks"];
    const own = { ...base, id: `${base.id}-changed`.slice(0, 80), shocks };
    return { ok: true, value: defineScenario(own) };
  } catch (error) {
    if (error instanceof SyntaxError) return refuse(`Not JSON: ${error.message}.`);
    if (!(error instanceof BadInput)) throw error;
    const problems: readonly Problem[] = error.problems;
    return { ok: false, problems };
  }
}
