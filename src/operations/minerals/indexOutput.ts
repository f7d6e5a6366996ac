import { z } from "zod";
import type { Name } from "../../model/index.ts";
import { sayWarning, sayWarningInJapanese, type Warning } from "../../risk/index.ts";
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

/** Criteria of the risk list in words. */
const CRITERION: Readonly<Record<string, Name>> = {
  productionConcentration: { en: "concentration of production", ja: "生産の集中" },
  reserveDistribution: { en: "distribution of reserves", ja: "埋蔵量の分布" },
  recycling: { en: "recycling", ja: "リサイクル率" },
  substitutability: { en: "substitutability", ja: "代替可能性" },
  governance: { en: "governance", ja: "ガバナンス" },
  companionFraction: { en: "share won as a by-product", ja: "副産物としての割合" },
  scarcity: { en: "scarcity in the crust", ja: "地殻での希少性" },
};

/** A warning with the names of what it is about, in place of ids. */
function named(warning: Warning, names: (country: string) => string, language: Language): Warning {
  if (warning.kind === "governance-missing")
    return { ...warning, countries: warning.countries.map(names) };
  if (warning.kind === "criterion-missing")
    return { ...warning, criterion: CRITERION[warning.criterion]?.[language] ?? warning.criterion };
  return warning;
}

/** Tells an index in a language; `nameOf` gives countries their names, where warnings are told. */
export function tellIndex(
  index: IndexValue,
  language: Language,
  nameOf: (country: string) => string = (country) => country,
): ToldIndex {
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
    warnings: warnings.map((one) => say(named(one, nameOf, language))),
  };
}
