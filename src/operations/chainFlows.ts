import { z } from "zod";
import type { Chain, Facility, Quality } from "../model/index.ts";
import { type Baseline, supplyLinks } from "../network/index.ts";
import { editionOf } from "../reference/index.ts";
import { done } from "./answer.ts";
import { baseYearField, chainField } from "./chainFields.ts";
import { about } from "./field.ts";
import { namesField, namesOf } from "./names.ts";
import { openBaseYear } from "./openBaseYear.ts";
import { defineOperation } from "./operation.ts";
import { softestQuality } from "./softestQuality.ts";

/** Links of less than this, t/a, are noise of rounding. */
const LINK_TONNES_MIN = 1e-6;

const place = (what: string) =>
  z.object({
    stage: z.string().describe(`Stage ${what}; \`demand\` for end users.`),
    country: z.string().describe(`Country ${what}, id.`),
  });

const amount = "t/a of the element or elements contained; modelled baseline";

/** The softest quality among a plant's base activities. */
const qualityOf = ({ activity }: Facility): Quality | null =>
  softestQuality(activity.values().map(({ figure }) => figure.quality)) ?? null;

/** Tonnes of the wanted elements in a tonne of a commodity. */
function contentOf(chain: Chain, commodity: string, elements: readonly string[]): number {
  const { content } = chain.commodities.get(commodity)!;
  return elements.reduce((sum, element) => sum + (content.get(element)?.value ?? 0), 0);
}

function plantRows(chain: Chain, baseline: Baseline, elements: readonly string[], ja: boolean) {
  return [...chain.facilities.values()].map((plant) => {
    const own = baseline.activity.get(plant.id) ?? new Map<string, number>();
    const outputs = new Map<string, number>();
    for (const [process, activity] of own)
      for (const { commodity, rate } of chain.processes.get(process)!.outputs)
        outputs.set(commodity, (outputs.get(commodity) ?? 0) + rate.value * activity);
    const made = [...outputs].map(([commodity, tonnes]) => ({
      commodity,
      tonnes,
      contained: tonnes * contentOf(chain, commodity, elements),
    }));
    const isLocated = plant.latitude !== undefined && plant.longitude !== undefined;
    const country = chain.countries.get(plant.country)!;
    return {
      id: plant.id,
      name: plant.name[ja ? "ja" : "en"],
      country: plant.country,
      place: plant.place,
      owner: plant.owner,
      control: plant.control,
      status: plant.status,
      longitude: plant.longitude ?? country.longitude,
      latitude: plant.latitude ?? country.latitude,
      isLocated,
      stages: [...new Set(plant.processes.map((id) => chain.processes.get(id)!.stage))],
      outputs: made.filter(({ tonnes }) => tonnes > 0),
      containedTonnes: made.reduce((sum, { contained }) => sum + contained, 0),
      quality: qualityOf(plant),
      source: plant.source,
    };
  });
}

/** Who supplied whom in the base year, and where the plants are: what a map and a flow picture draw. */
export const chainFlows = defineOperation({
  input: z.object({
    chain: chainField,
    element: about(
      z.string().optional(),
      "Count one element's content, such as Dy; otherwise all elements of the chain together.",
      "一つの元素(Dy など)の含有量で数える。省略時はチェーンの全元素の合計。",
    ),
    baseYear: baseYearField,
  }),
  output: z.object({
    edition: z.string().describe("Edition of the reference data."),
    chain: z.string().describe("Id of the chain."),
    title: z.string().describe("Name of the chain, in the language asked for."),
    baseYear: z.int().describe("Base year; all amounts are of this year."),
    elements: z.array(z.string().describe("Element that the chain follows.")),
    stages: z.array(z.string().describe("Stage, in order from mine to use.")),
    countries: z.array(
      z.object({
        id: z.string().describe("Country, id."),
        longitude: z.number().describe("Longitude of the point to draw it at, degrees east."),
        latitude: z.number().describe("Latitude of the point to draw it at, degrees north."),
      }),
    ),
    plants: z.array(
      z.object({
        id: z.string().describe("Facility, id."),
        name: z.string().describe("Name, in the language asked for."),
        country: z.string().describe("Country, id."),
        place: z.string().describe("Where in the country."),
        owner: z.string().describe("Owner."),
        control: z.string().describe("Country that can order it to stop, id."),
        status: z.string().describe("operating, ramping, planned or idle."),
        longitude: z.number().describe("Longitude, degrees east."),
        latitude: z.number().describe("Latitude, degrees north."),
        isLocated: z
          .boolean()
          .describe("False where no place is in the tables, and the point is the country's."),
        stages: z.array(z.string().describe("Stage that it works at.")),
        outputs: z.array(
          z.object({
            commodity: z.string().describe("Commodity that it makes, id."),
            tonnes: z.number().describe("Output, t/a on the commodity's basis; modelled baseline."),
            contained: z.number().describe(`Output, ${amount}.`),
          }),
        ),
        containedTonnes: z.number().describe(`All outputs, ${amount}.`),
        quality: z
          .string()
          .nullable()
          .describe("Softest quality of its base activity; null where it did not run."),
        source: z.string().describe("Source of the row, id."),
      }),
    ),
    links: z.array(
      z.object({
        commodity: z.string().describe("Commodity, id."),
        from: place("that makes it, or that ships it on"),
        to: place("that uses it"),
        tonnes: z.number().describe("Amount, t/a on the commodity's basis; modelled baseline."),
        contained: z.number().describe(`Amount, ${amount}.`),
      }),
    ),
    names: namesField,
  }),
  positional: ["chain"],
  examples: [
    { title: { en: "Who supplies whom", ja: "誰が誰に供給するか" }, arguments: "ndfeb" },
    {
      title: { en: "Dysprosium alone", ja: "ジスプロシウムだけ" },
      arguments: "ndfeb --element Dy",
    },
  ],
  async run(asked, effects) {
    const { element } = asked;
    const opened = await openBaseYear("chain flows", asked, effects);
    if (opened.status !== "done") return opened;
    const { chain, folder, baseline } = opened.value;
    const elements = element === undefined ? chain.elements : [element];
    const links = supplyLinks(chain, baseline).map((link) => ({
      ...link,
      contained: link.tonnes * contentOf(chain, link.commodity, elements),
    }));
    const names = namesOf(chain, effects.language);
    return done({
      edition: await editionOf(folder, chain),
      chain: chain.id,
      title: chain.name[effects.language],
      baseYear: chain.baseYear,
      elements: [...chain.elements],
      stages: [...chain.stages],
      countries: [...chain.countries.values()]
        .filter(({ id }) => id in names)
        .map(({ id, longitude, latitude }) => ({ id, longitude, latitude })),
      plants: plantRows(chain, baseline, elements, effects.language === "ja"),
      links: links
        .filter(({ contained }) => contained > LINK_TONNES_MIN)
        .sort((a, b) => b.contained - a.contained),
      names,
    });
  },
});
