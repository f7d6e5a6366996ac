import { z } from "zod";
import { textIn } from "../scenario/index.ts";
import { done } from "./answer.ts";
import { shippedScenarios } from "./findScenario.ts";
import { defineOperation } from "./operation.ts";

/** The scenarios that ship with the system. */
export const scenarioList = defineOperation({
  input: z.object({}),
  output: z.array(
    z.object({
      id: z.string().describe("Id, as other operations take it."),
      title: z.string().describe("Title, in the language asked for."),
      asks: z.string().describe("The question that the scenario puts."),
      chain: z.string().describe("Id of the chain that it was written for."),
      starts: z.string().describe("First month of its own run, YYYY-MM."),
      months: z.int().describe("Length of its own run, months."),
    }),
  ),
  positional: [],
  examples: [
    { title: { en: "What can be asked", ja: "使えるシナリオを見る" }, arguments: "" },
    { title: { en: "For a program", ja: "プログラムから使う" }, arguments: "--json" },
  ],
  async run(_, effects) {
    const scenarios = await shippedScenarios();
    return done(
      scenarios.map(({ id, title, asks, chain, starts, months }) => ({
        id,
        title: textIn(title, effects.language),
        asks: textIn(asks, effects.language),
        chain,
        starts,
        months,
      })),
    );
  },
});
