import { z } from "zod";
import type { Chain, Quality } from "../model/index.ts";
import { type Baseline, measureBaseline } from "../network/index.ts";
import { editionOf } from "../reference/index.ts";
import { done } from "./answer.ts";
import { baseYearField, chainField } from "./chainFields.ts";
import { about } from "./field.ts";
import { namesField, namesOf } from "./names.ts";
import { openBaseYear } from "./openBaseYear.ts";
import { defineOperation } from "./operation.ts";
import { softestQuality } from "./softestQuality.ts";

/** The softest quality among the base activities that make a commodity in a country. */
function qualityOf(chain: Chain, commodities: ReadonlySet<string>, country: string): Quality {
  const qualities: Quality[] = [];
  for (const facility of chain.facilities.values()) {
    if (facility.country !== country) continue;
    for (const [process, { figure }] of facility.activity) {
      const makes = chain.processes
        .get(process)!
        .outputs.some((one) => commodities.has(one.commodity));
      if (makes && figure.value > 0) qualities.push(figure.quality);
    }
  }
  return softestQuality(qualities) ?? "reported";
}

function stageRows(chain: Chain, baseline: Baseline, stage: string, element: string | undefined) {
  const ids = [...chain.commodities.values()].filter((one) => one.stage === stage);
  const bases = [...new Set(ids.map(({ basis }) => basis))];
  return bases.flatMap((basis) => {
    const own = ids.filter((one) => element !== undefined || one.basis === basis);
    if (element !== undefined && basis !== bases[0]) return [];
    const commodities = new Set(own.map(({ id }) => id));
    const measure = (of: "output" | "demand", country: string | undefined) =>
      measureBaseline(chain, baseline, {
        measure: of,
        commodities,
        element,
        country,
        partner: undefined,
        facility: undefined,
      });
    const world = measure("output", undefined);
    const countries = [...chain.countries.keys()]
      .map((country) => ({
        country,
        outputTonnes: measure("output", country),
        demandTonnes: measure("demand", country),
        quality: qualityOf(chain, commodities, country),
      }))
      .filter(({ outputTonnes, demandTonnes }) => outputTonnes > 0 || demandTonnes > 0)
      .sort((a, b) => b.outputTonnes - a.outputTonnes || b.demandTonnes - a.demandTonnes)
      .map((row) => ({ ...row, outputShare: world > 0 ? row.outputTonnes / world : 0 }));
    const unit = element === undefined ? basis : `${element} content`;
    return world > 0 || countries.length > 0
      ? [{ stage, basis: unit, outputTonnes: world, countries }]
      : [];
  });
}

/** A chain as a picture: what each country makes and wants at each stage of the base year. */
export const chainShow = defineOperation({
  input: z.object({
    chain: chainField,
    element: about(
      z.string().optional(),
      "Count one element's content, such as Dy, instead of tonnes on each basis.",
      "各基準のトン数ではなく、一つの元素（Dy など）の含有量で数える。",
    ),
    baseYear: baseYearField,
  }),
  output: z.object({
    edition: z.string().describe("Edition of the reference data."),
    chain: z.string().describe("Id of the chain."),
    title: z.string().describe("Name of the chain, in the language asked for."),
    baseYear: z.int().describe("Base year; all amounts are of this year."),
    stages: z.array(
      z.object({
        stage: z.string().describe("Stage."),
        basis: z.string().describe("What the tonnes are tonnes of."),
        outputTonnes: z.number().describe("World output, t/a on the basis; modelled baseline."),
        countries: z.array(
          z.object({
            country: z.string().describe("Country, id."),
            outputTonnes: z.number().describe("Output, t/a on the basis; modelled baseline."),
            outputShare: z.number().describe("Share of world output, 0 to 1."),
            demandTonnes: z.number().describe("Demand of end users, t/a on the basis."),
            quality: z
              .string()
              .describe("Softest quality of the figures that the output rests on."),
          }),
        ),
      }),
    ),
    names: namesField,
  }),
  positional: ["chain"],
  examples: [
    { title: { en: "From mine to magnet", ja: "鉱山から磁石まで" }, arguments: "ndfeb" },
    {
      title: { en: "Follow dysprosium alone", ja: "ジスプロシウムだけを追う" },
      arguments: "ndfeb --element Dy",
    },
  ],
  async run(asked, effects) {
    const { element } = asked;
    const opened = await openBaseYear("chain show", asked, effects);
    if (opened.status !== "done") return opened;
    const { chain, folder, baseline } = opened.value;
    return done({
      edition: await editionOf(folder, chain),
      chain: chain.id,
      title: chain.name[effects.language],
      baseYear: chain.baseYear,
      stages: chain.stages.flatMap((stage) => stageRows(chain, baseline, stage, element)),
      names: namesOf(chain, effects.language),
    });
  },
});
