import { z } from "zod";
import { readChain } from "../reference/index.ts";
import { describeScenario } from "../scenario/index.ts";
import { done } from "./answer.ts";
import { findScenario } from "./findScenario.ts";
import { findChainFolder } from "./openChain.ts";
import { defineOperation } from "./operation.ts";
import { scenarioField } from "./scenarioField.ts";

/** A scenario in sentences. */
export const scenarioShow = defineOperation({
  input: z.object({ scenario: scenarioField }),
  output: z.object({
    id: z.string().describe("Id of the scenario."),
    chain: z.string().describe("Id of the chain that it was written for."),
    title: z.string().describe("Title, in the language asked for."),
    starts: z.string().describe("First month of its own run, YYYY-MM."),
    months: z.int().describe("Length of its own run, months."),
    scenario: z
      .record(z.string(), z.unknown())
      .describe("The scenario itself, field by field as a scenario file holds it."),
    sections: z
      .array(
        z.object({
          heading: z.string().describe("Heading."),
          lines: z.array(z.string()).describe("Sentences, each with the ids of its sources."),
        }),
      )
      .describe("What is asked, what happens, what is assumed, who says so."),
  }),
  positional: ["scenario"],
  examples: [
    {
      title: { en: "The controls on Japan of 2026", ja: "2026年の対日規制" },
      arguments: "japan-dual-use-2026",
    },
  ],
  async run({ scenario: wanted }, effects) {
    const found = await findScenario(wanted, effects);
    if (found.status !== "done") return found;
    const { id, chain, starts, months } = found.value;
    const folder = await findChainFolder(chain, effects);
    const read = folder.status === "done" ? await readChain(folder.value) : undefined;
    const named = read?.ok ? read.value : undefined;
    const { title, sections } = describeScenario(found.value, effects.language, named);
    return done({
      id,
      chain,
      title,
      starts,
      months,
      scenario: found.value,
      sections: sections.map(({ heading, lines }) => ({ heading, lines: [...lines] })),
    });
  },
});
