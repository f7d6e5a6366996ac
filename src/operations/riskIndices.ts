import { z } from "zod";
import { suggest } from "../model/index.ts";
import { badField, done } from "./answer.ts";
import { about } from "./field.ts";
import { evidenceField } from "./minerals/evidence.ts";
import { gather } from "./minerals/gather.ts";
import { indexField, tellIndex } from "./minerals/indexOutput.ts";
import { stageIndices, vantageIndices } from "./minerals/indices.ts";
import {
  checkCountries,
  mineralField,
  mineralsEdition,
  mineralsEditionOut,
  mineralYearField,
  openMineral,
  vantageField,
} from "./minerals/openMinerals.ts";
import { defineOperation } from "./operation.ts";

/** All indices of a mineral on one set of data, side by side. */
export const riskIndices = defineOperation({
  input: z.object({
    mineral: mineralField,
    seenFrom: vantageField,
    stage: about(
      z.enum(["mine", "refine", "chemical", "anode"]).optional(),
      "One stage only. Default: every stage with data.",
      "一つの段階だけ。省略時はデータのある全段階。",
    ),
    year: mineralYearField,
    edition: about(
      z.string().min(1, "Name an edition, as usgs-mcs-2026.").optional(),
      "Output by this edition or source only. Default: the newest of each stage.",
      "この版(資料)の生産量だけを使う。省略時は段階ごとに最新。",
    ),
  }),
  output: z.object({
    edition: mineralsEditionOut,
    mineral: z.string().describe("Id of the mineral."),
    name: z.string().describe("Name, in the language asked for."),
    seenFrom: z.array(z.string()).describe("Countries that it is seen from."),
    year: z.int().describe("Year asked for."),
    binding: z.string().describe("The stage that binds first, by judgement of the tables."),
    stages: z
      .array(
        z.object({
          stage: z.string().describe("Stage."),
          source: z.string().describe("Edition or source of the shares that are used."),
          year: z.int().describe("Year of them."),
          others: z.array(z.string()).describe("Other sources of the stage, with their years."),
        }),
      )
      .describe("Stages with data, and what they rest on."),
    indices: z.array(indexField).describe("The indices, by stage, then for the vantage."),
    inputs: z.array(evidenceField).describe("Raw inputs, each with its row."),
    gaps: z.array(z.string()).describe("What nobody publishes of it, and where it was looked for."),
    names: z.record(z.string(), z.string()).describe("Names of countries by id."),
  }),
  positional: ["mineral"],
  examples: [
    { title: { en: "Gallium from both", ja: "ガリウムを日米から" }, arguments: "gallium" },
    {
      title: { en: "One stage, one edition", ja: "一つの段階、一つの版" },
      arguments: "--mineral cobalt --seen-from JP --stage mine --edition usgs-mcs-2025 --year 2024",
    },
  ],
  async run({ mineral: id, seenFrom, stage, year, edition }, effects) {
    const opened = await openMineral(id, effects);
    if (opened.status !== "done") return opened;
    const { mineral, minerals } = opened.value;
    const vantage = checkCountries("risk indices", "seenFrom", seenFrom, minerals);
    if (vantage.status !== "done") return vantage;
    const all = gather(mineral, minerals, { seenFrom, year, edition: undefined });
    const sources = [...all.mixes.values()].flat().map(({ source }) => source);
    if (edition !== undefined && !sources.includes(edition))
      return badField(
        "risk indices",
        "edition",
        edition,
        `Has no output of it. ${suggest(edition, sources)}`,
      );
    if (stage !== undefined && !all.mixes.has(stage))
      return badField(
        "risk indices",
        "stage",
        stage,
        `Nobody publishes output of ${id} by country at this stage. Stages with data: ${[...all.mixes.keys()].join(", ") || "none"}.`,
      );
    const gathered =
      edition === undefined ? all : gather(mineral, minerals, { seenFrom, year, edition });
    const shown = [...gathered.mixes].filter(([one]) => stage === undefined || one === stage);
    const { language } = effects;
    const nameOf = (country: string) => minerals.countries.get(country)?.name[language] ?? country;
    const values = [
      ...shown.flatMap(([, [first]]) => stageIndices(gathered, minerals, first!)),
      ...vantageIndices(gathered),
    ];
    const touched = new Set([...seenFrom, ...gathered.evidence.map(({ country }) => country)]);
    return done({
      edition: await mineralsEdition(),
      mineral: id,
      name: mineral.name[language],
      seenFrom: [...seenFrom],
      year,
      binding: mineral.about.binding,
      stages: shown.map(([one, [first, ...others]]) => ({
        stage: one,
        source: first!.source,
        year: first!.year,
        others: others.map((other) => `${other.source} (${other.year})`),
      })),
      indices: values.map((value) => tellIndex(value, language, nameOf)),
      inputs: [...gathered.evidence],
      gaps: mineral.gaps.map(({ subject, looked, note }) =>
        [`${subject}: ${looked}`, note].filter(Boolean).join("; "),
      ),
      names: Object.fromEntries(
        [...touched].flatMap((one) => {
          const country = minerals.countries.get(one);
          return country ? [[one, country.name[language]]] : [];
        }),
      ),
    });
  },
});
