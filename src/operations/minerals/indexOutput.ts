import { z } from "zod";
import { sayWarning, sayWarningInJapanese } from "../../risk/index.ts";
import type { Language } from "../effects.ts";
import { INDEX_TABLE, UNKNOWN_WHY } from "./indexTable.ts";
import type { IndexValue } from "./indices.ts";

/** Schema of an index as it is told. */
export const indexField = z.object({
  id: z.string().describe("Id of the index."),
  name: z.string().describe("Name, in the language asked for."),
  stage: z.string().describe("Stage; empty for an index of the vantage as a whole."),
  value: z.number().nullable().describe("Value on `scale`; null where it is unknown."),
  low: z.number().nullable().describe("Low end of what is open; null where it is unknown."),
  high: z.number().nullable().describe("High end of what is open; null where it is unknown."),
  scale: z.string().describe("Scale, in the language asked for."),
  why: z.string().describe("What is missing, where it is unknown; else empty."),
  formula: z.string().describe("Formula."),
  source: z.string().describe("Who defined it."),
  warnings: z.array(z.string()).describe("What a reader must know, in the language asked for."),
});

/** An index as it is told. */
export type ToldIndex = z.infer<typeof indexField>;

/** Tells an index in a language. */
export function tellIndex(index: IndexValue, language: Language): ToldIndex {
  const { id, stage, value, low, high, why, warnings } = index;
  const { name, scale, formula, source } = INDEX_TABLE[id];
  const say = language === "ja" ? sayWarningInJapanese : sayWarning;
  return {
    id,
    name: name[language],
    stage: stage ?? "",
    value: value ?? null,
    low: low ?? null,
    high: high ?? null,
    scale: scale[language],
    why: why === undefined ? "" : UNKNOWN_WHY[why][language],
    formula,
    source,
    warnings: warnings.map(say),
  };
}
