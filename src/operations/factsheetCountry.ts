import { z } from "zod";
import { readWeights } from "../reference/index.ts";
import { UNNAMED } from "../risk/index.ts";
import { badInput, done } from "./answer.ts";
import { countrySheet } from "./factsheet/countrySheet.ts";
import { factsheetOutput, layOut, layoutField } from "./factsheet/layout.ts";
import { about } from "./field.ts";
import { gather } from "./minerals/gather.ts";
import { checkCountries, mineralYearField, openMinerals } from "./minerals/openMinerals.ts";
import { defineOperation } from "./operation.ts";

/** One page on a country. */
export const factsheetCountry = defineOperation({
  input: z.object({
    country: about(
      z.string().min(1, "Name a country, as JP."),
      "Country: a two-letter code, as JP.",
      "国。JP などの2文字コード。",
    ),
    year: mineralYearField,
    layout: layoutField,
  }),
  output: factsheetOutput.extend({
    countries: z
      .array(
        z.object({
          id: z.string().describe("Country, id."),
          name: z.string().describe("Name, in the language asked for."),
        }),
      )
      .describe("Every country that the tables hold a number of, each of which has a sheet."),
  }),
  positional: ["country"],
  examples: [
    { title: { en: "Japan on the screen", ja: "日本を画面に" }, arguments: "JP" },
    {
      title: { en: "A page to print", ja: "印刷用の一枚" },
      arguments: "US --layout html --output us.html",
    },
  ],
  async run({ country, year, layout }, effects) {
    const opened = await openMinerals(effects);
    if (opened.status !== "done") return opened;
    const minerals = opened.value;
    const known = checkCountries("factsheet country", "country", [country], minerals);
    if (known.status !== "done") return known;
    const weights = await readWeights();
    if (!weights.ok) return badInput(weights.problems);
    const view = { seenFrom: [country], year, edition: undefined };
    const gathered = [...minerals.byId.values()].map((mineral) => gather(mineral, minerals, view));
    const sheet = countrySheet(
      { country, year, minerals, gathered, weights: weights.value },
      effects.language,
    );
    const inputs = gathered
      .flatMap(({ evidence }) => evidence)
      .filter((one) => one.country === country);
    const { language } = effects;
    const told = new Set(gathered.flatMap(({ evidence }) => evidence.map((one) => one.country)));
    const countries = [...told].flatMap((id) => {
      const found = id === UNNAMED ? undefined : minerals.countries.get(id);
      return found ? [{ id, name: found.name[language] }] : [];
    });
    return done({ ...layOut(country, sheet, inputs, layout, language), countries });
  },
});
