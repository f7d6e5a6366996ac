import { z } from "zod";
import { disturb } from "../scenario/index.ts";
import { monthsFrom } from "../units/index.ts";
import { badInput, done } from "./answer.ts";
import { baseYearField, chainOfScenarioField } from "./chainFields.ts";
import { monthOf } from "./field.ts";
import { findScenario } from "./findScenario.ts";
import { openChain } from "./openChain.ts";
import { defineOperation } from "./operation.ts";
import { scenarioField } from "./scenarioField.ts";

const count = (what: string) => z.int().describe(`Number of ${what} that the shocks touch.`);

/** Checks a scenario against the chain that it names, or another. */
export const scenarioCheck = defineOperation({
  input: z.object({
    scenario: scenarioField,
    chain: chainOfScenarioField,
    baseYear: baseYearField,
  }),
  output: z.object({
    id: z.string().describe("Id of the scenario."),
    chain: z.string().describe("Id of the chain."),
    shocks: count("shocks").describe("Number of shocks."),
    facilities: count("facilities"),
    routes: count("routes"),
    demands: count("demands"),
    quotas: count("quotas").describe("Number of quotas."),
  }),
  positional: ["scenario"],
  examples: [
    { title: { en: "A file of your own", ja: "自分のファイル" }, arguments: "./mine.yaml" },
    {
      title: { en: "A shipped one against your own chain", ja: "同梱品を自分のチェーンと" },
      arguments: "kuantan-loss --chain ./my-chain",
    },
  ],
  async run({ scenario: wanted, chain, baseYear }, effects) {
    const found = await findScenario(wanted, effects);
    if (found.status !== "done") return found;
    const scenario = found.value;
    const opened = await openChain(chain ?? scenario.chain, baseYear, effects);
    if (opened.status !== "done") return opened;
    const months = monthsFrom(monthOf(scenario.starts), scenario.months);
    const resolved = disturb(scenario, opened.value.chain, months, "central", effects.language);
    if (!resolved.ok) return badInput(resolved.problems);
    const { facilityShare, routeShare, routeDuty, demandScale, quotas } = resolved.value;
    const routes = new Set([
      ...routeShare.keys(),
      ...routeDuty.keys(),
      ...quotas.flatMap((quota) => quota.routes),
    ]);
    return done({
      id: scenario.id,
      chain: opened.value.chain.id,
      shocks: scenario.shocks.length,
      facilities: facilityShare.size,
      routes: routes.size,
      demands: demandScale.size,
      quotas: quotas.length,
    });
  },
});
