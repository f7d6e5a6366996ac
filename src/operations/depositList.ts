import { z } from "zod";
import { suggest } from "../model/index.ts";
import { DATA_FOLDER, readDeposits, tablesEdition } from "../reference/index.ts";
import { badField, badInput, done } from "./answer.ts";
import { about } from "./field.ts";
import { defineOperation } from "./operation.ts";

/** Where deposits are known: places with what is there, by database. */
export const depositList = defineOperation({
  input: z.object({
    commodity: about(
      z.string().trim().min(1).optional(),
      "Places with this only, in the databases' words, such as Cobalt.",
      "この品目のある場所だけ(データベースの語で、Cobalt など)。",
    ),
    country: about(
      z.string().trim().min(1).optional(),
      "Places in this country only, id.",
      "この国(ID)の場所だけ。",
    ),
  }),
  output: z.object({
    edition: z.string().describe("Edition of the table of deposits."),
    deposits: z.array(
      z.object({
        id: z.string().describe("Database and the database's own number."),
        name: z.string().describe("Name."),
        country: z.string().describe("Country, id; empty at sea or where nobody says."),
        latitude: z.number().describe("Degrees north."),
        longitude: z.number().describe("Degrees east."),
        commodities: z.array(z.string().describe("What is there, in the database's words.")),
      }),
    ),
    commodities: z.array(z.string().describe("Every word that a database uses, sorted.")),
    source: z.string().describe("Source of all rows, id."),
    names: z
      .record(z.string(), z.string())
      .describe("Names of the countries by id, in the language asked for."),
  }),
  list: "deposits",
  positional: ["commodity"],
  examples: [
    { title: { en: "Where cobalt is known", ja: "コバルトのある場所" }, arguments: "Cobalt" },
    {
      title: { en: "In one country", ja: "一つの国で" },
      arguments: "'Rare earth elements' --country VN",
    },
  ],
  async run({ commodity, country }, { language, progress, signal }) {
    progress({ en: "Reading the deposits", ja: "鉱床の表を読む" });
    const read = await readDeposits();
    if (!read.ok) return badInput(read.problems);
    signal.throwIfAborted();
    const { deposits, countries } = read.value;
    const words = [...new Set(deposits.flatMap(({ commodities }) => commodities))].sort();
    const wanted = commodity?.toLowerCase();
    if (wanted !== undefined && !words.some((word) => word.toLowerCase() === wanted))
      return badField("deposit list", "commodity", commodity!, suggest(commodity!, words));
    if (country !== undefined && !countries.has(country))
      return badField("deposit list", "country", country, suggest(country, [...countries.keys()]));
    const found = deposits.filter(
      (one) =>
        (wanted === undefined || one.commodities.some((word) => word.toLowerCase() === wanted)) &&
        (country === undefined || one.country === country),
    );
    const there = new Set(found.map((one) => one.country));
    return done({
      edition: await tablesEdition("deposits", DATA_FOLDER),
      deposits: found.map(({ database, record, ...one }) => ({
        id: `${database}/${record}`,
        ...one,
        commodities: [...one.commodities],
      })),
      commodities: words,
      source: "usgs-mrdata",
      names: Object.fromEntries(
        [...there].flatMap((id) => {
          const name = countries.get(id);
          return name ? [[id, name[language]]] : [];
        }),
      ),
    });
  },
});
