import { z } from "zod";
import { HEADLINE_SCENARIO } from "./findScenario.ts";
import { defineLongOperation } from "./operation.ts";
import { stress } from "./stress.ts";
import { stressOutput } from "./stressOutput.ts";

/** The first screen: the controls in force since January 2026, two years, seen from Japan and the US. */
export const today = defineLongOperation({
  input: z.object({}),
  output: stressOutput,
  positional: [],
  isQuick: () => true,
  examples: [{ title: { en: "Begin here", ja: "ここから始める" }, arguments: "" }],
  work: (_, effects) =>
    stress.work(
      { scenario: HEADLINE_SCENARIO, from: "2026-01", months: 24, seenFrom: ["JP", "US"] },
      effects,
    ),
});
