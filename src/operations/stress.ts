import { z } from "zod";
import { editionOf } from "../reference/index.ts";
import { baseYearField, chainOfScenarioField } from "./chainFields.ts";
import { about, countriesField, monthField, monthOf, monthsField } from "./field.ts";
import { findScenario } from "./findScenario.ts";
import { openChain } from "./openChain.ts";
import { defineLongOperation } from "./operation.ts";
import { scenarioField } from "./scenarioField.ts";
import { stressChain } from "./stressChain.ts";
import { stressOutput } from "./stressOutput.ts";

/** Runs a scenario: who runs short of what, when, why, at what cost. */
export const stress = defineLongOperation({
  input: z.object({
    scenario: scenarioField,
    chain: chainOfScenarioField,
    from: about(
      monthField.optional(),
      "First month of the run, YYYY-MM. Default: the scenario's own.",
      "実行の最初の月(YYYY-MM)。省略時はシナリオの開始月。",
    ),
    months: about(
      monthsField.optional(),
      "Length of the run, months. Default: the scenario's own.",
      "実行の長さ(月)。省略時はシナリオの期間。",
    ),
    seenFrom: about(
      countriesField.default(["JP", "US"]),
      "Countries whose demand counts.",
      "需要を数える国。",
    ),
    baseYear: baseYearField,
  }),
  output: stressOutput,
  positional: ["scenario"],
  isQuick: () => true,
  examples: [
    {
      title: {
        en: "The controls on Japan in force since January 2026",
        ja: "2026年1月からの対日規制",
      },
      arguments: "japan-dual-use-2026",
    },
    {
      title: { en: "A year of a full stop, seen from the US alone", ja: "全面停止の1年を米国から" },
      arguments: "full-stop-both --from 2026-06 --months 12 --seen-from US",
    },
  ],
  async work({ scenario: wanted, chain: on, from, months, seenFrom, baseYear }, effects) {
    const found = await findScenario(wanted, effects);
    if (found.status !== "done") return found;
    const scenario = found.value;
    const opened = await openChain(on ?? scenario.chain, baseYear, effects);
    if (opened.status !== "done") return opened;
    const { chain, folder } = opened.value;
    const request = {
      chain,
      edition: await editionOf(folder, chain),
      scenario,
      from: monthOf(from ?? scenario.starts),
      monthCount: months ?? scenario.months,
      seenFrom,
    };
    return stressChain(request, effects);
  },
});
