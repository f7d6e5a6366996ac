import { z } from "zod";
import { editionOf } from "../reference/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { type Answer, done } from "./answer.ts";
import { baseYearField, chainField } from "./chainFields.ts";
import type { Effects } from "./effects.ts";
import { about, countriesField, monthField, monthOf, monthsField } from "./field.ts";
import { findScenario } from "./findScenario.ts";
import { openChain } from "./openChain.ts";
import { defineLongOperation } from "./operation.ts";
import { stressChain } from "./stressChain.ts";
import { stressOutput } from "./stressOutput.ts";

const MONTHS_DEFAULT = 12;

/** Nothing happens: what a chain does on its own in the year after its base year. */
const undisturbedScenario = (chain: string, baseYear: number): Scenario => ({
  id: "undisturbed",
  chain,
  title: { en: "No shock", ja: "ショックなし" },
  asks: { en: "Does the chain serve everyone?", ja: "すべての需要が満たされるか。" },
  assumes: [],
  starts: `${baseYear + 1}-01`,
  months: MONTHS_DEFAULT,
  shocks: [],
});

async function scenarioFor(
  wanted: string | undefined,
  chain: string,
  baseYear: number,
  effects: Effects,
): Promise<Answer<Scenario>> {
  return wanted === undefined
    ? done(undisturbedScenario(chain, baseYear))
    : findScenario(wanted, effects);
}

/** Closes and runs a chain of one's own. */
export const solve = defineLongOperation({
  input: z.object({
    folder: chainField,
    scenario: about(
      z.string().min(1).optional(),
      "Scenario, an id or a file. Default: nothing happens.",
      "シナリオの ID またはファイル。省略時はショックなし。",
      "document",
    ),
    from: about(
      monthField.optional(),
      "First month of the run, YYYY-MM. Default: the scenario's own.",
      "実行の最初の月（YYYY-MM）。省略時はシナリオの開始月。",
    ),
    months: about(
      monthsField.optional(),
      "Length of the run, months. Default: the scenario's own.",
      "実行の長さ（月）。省略時はシナリオの期間。",
    ),
    seenFrom: about(
      countriesField.optional(),
      "Countries whose demand counts, as JP,US. Default: all of the chain.",
      "需要を数える国（JP,US など）。省略時はすべて。",
    ),
    baseYear: baseYearField,
  }),
  output: stressOutput,
  positional: ["folder"],
  examples: [
    { title: { en: "A chain of your own", ja: "自分のチェーン" }, arguments: "./my-chain" },
    {
      title: { en: "Under a scenario of your own", ja: "自分のシナリオで" },
      arguments: "./my-chain --scenario ./mine.yaml --seen-from JP",
    },
  ],
  async work({ folder: wanted, scenario: wantedScenario, ...input }, effects) {
    const opened = await openChain(wanted, input.baseYear, effects);
    if (opened.status !== "done") return opened;
    const { chain, folder } = opened.value;
    const found = await scenarioFor(wantedScenario, chain.id, chain.baseYear, effects);
    if (found.status !== "done") return found;
    const scenario = found.value;
    const users = new Set([...chain.demands.values()].map(({ country }) => country));
    const request = {
      chain,
      edition: await editionOf(folder, chain),
      scenario,
      from: monthOf(input.from ?? scenario.starts),
      monthCount: input.months ?? scenario.months,
      seenFrom: input.seenFrom ?? [...users].sort(),
    };
    return stressChain(request, effects);
  },
});
