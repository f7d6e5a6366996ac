import { z } from "zod";
import { done } from "./answer.ts";
import { factsheetOutput, layOut, layoutField } from "./factsheet/layout.ts";
import { mineralSheet } from "./factsheet/mineralSheet.ts";
import { gather } from "./minerals/gather.ts";
import {
  checkCountries,
  mineralField,
  mineralYearField,
  openMineral,
  vantageField,
} from "./minerals/openMinerals.ts";
import { defineOperation } from "./operation.ts";

/** One page on a mineral. */
export const factsheetMineral = defineOperation({
  input: z.object({
    mineral: mineralField,
    seenFrom: vantageField,
    year: mineralYearField,
    layout: layoutField,
  }),
  output: factsheetOutput,
  positional: ["mineral"],
  examples: [
    { title: { en: "Gallium on the screen", ja: "ガリウムを画面に" }, arguments: "gallium" },
    {
      title: { en: "A page to print", ja: "印刷用の一枚" },
      arguments: "gallium --layout html --output gallium.html",
    },
  ],
  async run({ mineral: id, seenFrom, year, layout }, effects) {
    const opened = await openMineral(id, effects);
    if (opened.status !== "done") return opened;
    const { mineral, minerals } = opened.value;
    const vantage = checkCountries("factsheet mineral", "seenFrom", seenFrom, minerals);
    if (vantage.status !== "done") return vantage;
    const gathered = gather(mineral, minerals, { seenFrom, year, edition: undefined });
    const sheet = mineralSheet(gathered, minerals, effects.language);
    return done(layOut(id, sheet, gathered.evidence, layout, effects.language));
  },
});
