import { z } from "zod";
import type { Chain, Corner } from "../model/index.ts";
import { CORNERS } from "../network/index.ts";
import { editionOf } from "../reference/index.ts";
import { inUseIn, isCollection, type SectorInUse, type YearOfUse } from "../stockpile/index.ts";
import { type Answer, badField, done } from "./answer.ts";
import { baseYearField, shippedChainField } from "./chainFields.ts";
import { checkWords } from "./coercion.ts";
import { about, countriesField } from "./field.ts";
import { namesField, namesOf } from "./names.ts";
import { openChain } from "./openChain.ts";
import { defineOperation } from "./operation.ts";

const NAME = "scrap returns";
const YEARS_DEFAULT = 10;
const YEARS_MAX = 40;

const tonnes = (what: string) => z.number().describe(`${what}, t of magnets.`);

const year = z.object({
  year: z.int().describe("Year."),
  sales: tonnes("Sold in goods used in the country"),
  inUse: tonnes("In use at the end of the year"),
  discarded: tonnes("Discarded"),
  reachable: tonnes("Of it, what collection can reach"),
  reachableLow: tonnes("The same, every range at its bad end"),
  reachableHigh: tonnes("The same, every range at its good end"),
  recovered: z
    .record(z.string(), z.number())
    .describe("Recovered of what is reachable, t contained, by element."),
  costUsd: z.number().describe("Of collecting and recovering it, USD."),
});

const country = z.object({
  country: z.string().describe("Country, id."),
  collected: tonnes("Collected in the base year, as the chain has it, a year"),
  years: z.array(year).describe("From the base year on."),
  sectors: z
    .array(
      z.object({
        sector: z.string().describe("Sector, id."),
        inUse: tonnes("In use at the end of the base year"),
        discarded: tonnes("Discarded in the year after"),
        reachable: tonnes("Of it, what collection can reach"),
        contentOfHeavy: z.number().describe("Dysprosium and terbium in it, mass share, 0 to 1."),
      }),
    )
    .describe("Where it is, most in use first."),
});

type Country = z.infer<typeof country>;

const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

const rowOf = ({ years }: SectorInUse, wanted: number): YearOfUse | undefined =>
  years.find((row) => row.year === wanted);

/** One country, all its sectors together and one by one. */
function tell(chain: Chain, id: string, last: number, holdStock: boolean): Country {
  const later = holdStock ? "to-hold-stock" : "as-before";
  const at = (corner: Corner) => inUseIn(chain, id, last, corner, later);
  const [central, favourable, adverse] = CORNERS.map(at) as [
    readonly SectorInUse[],
    readonly SectorInUse[],
    readonly SectorInUse[],
  ];
  const total = (sectors: readonly SectorInUse[], of: (row: YearOfUse) => number, wanted: number) =>
    sum(sectors, (one) => {
      const row = rowOf(one, wanted);
      return row ? of(row) : 0;
    });
  const { baseYear, elements } = chain;
  const years = Array.from({ length: last - baseYear + 1 }, (_, index) => {
    const wanted = baseYear + index;
    const recovered = elements
      .map((element) => [
        element,
        total(central, ({ recovered: own }) => own.get(element) ?? 0, wanted),
      ])
      .filter(([, amount]) => Number(amount) > 0);
    return {
      year: wanted,
      sales: total(central, ({ sales }) => sales, wanted),
      inUse: total(central, ({ stock }) => stock, wanted),
      discarded: total(central, ({ discarded }) => discarded, wanted),
      reachable: total(central, ({ reachable }) => reachable, wanted),
      reachableLow: total(adverse, ({ reachable }) => reachable, wanted),
      reachableHigh: total(favourable, ({ reachable }) => reachable, wanted),
      recovered: Object.fromEntries(recovered),
      costUsd: total(central, ({ costUsd }) => costUsd, wanted),
    };
  });
  const sectors = central
    .map((one) => {
      const now = rowOf(one, baseYear);
      const next = rowOf(one, baseYear + 1) ?? now;
      return {
        sector: one.sector,
        inUse: now?.stock ?? 0,
        discarded: next?.discarded ?? 0,
        reachable: next?.reachable ?? 0,
        contentOfHeavy: next ? (next.content.get("Dy") ?? 0) + (next.content.get("Tb") ?? 0) : 0,
      };
    })
    .sort((a, b) => b.inUse - a.inUse);
  const plants = [...chain.facilities.values()].filter(
    ({ country: home, processes }) =>
      home === id &&
      processes.some((process) => isCollection(chain, chain.processes.get(process)!)),
  );
  const collected = sum(plants, ({ activity }) =>
    sum([...activity.values()], ({ figure }) => figure.value),
  );
  return { country: id, collected, years, sectors };
}

/** The countries must have goods in use of which something is known. */
function checkUsers(chain: Chain, countries: readonly string[]): Answer<ReadonlySet<string>> {
  const known = new Set([...chain.inUse.values()].map(({ country: id }) => id));
  if (known.size === 0) {
    const says = "The chain has no table in_use.csv: nothing says how long its goods stay in use.";
    return badField(NAME, "chain", chain.id, says);
  }
  return checkWords(NAME, "country", countries, known, "No goods in use are known there.");
}

/** What old goods could give back: magnets in use by year of sale, and what returns when. */
export const scrapReturns = defineOperation({
  input: z.object({
    country: about(
      countriesField.default(["JP", "US"]),
      "Countries, as JP,US.",
      "国（JP,US など）。",
    ),
    years: about(
      z
        .int("Write a whole number of years.")
        .min(1, "Look at least a year ahead.")
        .max(YEARS_MAX, `Look at most ${YEARS_MAX} years ahead.`)
        .default(YEARS_DEFAULT),
      "Years to look ahead from the base year.",
      "基準年から先の年数。",
    ),
    holdStock: about(
      z.boolean().default(false),
      "After the base year sell what holds the stock in use, in place of selling as before.",
      "基準年の後は、従来どおりの販売ではなく、使用中の量を保つだけ販売するとみる。",
    ),
    chain: shippedChainField,
    baseYear: baseYearField,
  }),
  output: z.object({
    edition: z.string().describe("Edition of the reference data."),
    chain: z.string().describe("Id of the chain."),
    baseYear: z.int().describe("Base year; later sales are assumed."),
    holdsStock: z.boolean().describe("Whether later sales are what holds the stock in use."),
    countedHeavy: z
      .number()
      .describe("Dysprosium and terbium that the chain counts in a tonne of old magnets, share."),
    countries: z.array(country).describe("By country."),
    names: namesField,
  }),
  positional: ["country"],
  examples: [
    {
      title: { en: "What Japan's old magnets give back", ja: "日本の使用済み磁石" },
      arguments: "JP",
    },
    {
      title: { en: "Japan and the US, twenty years on", ja: "日米、20年先まで" },
      arguments: "JP,US --years 20 --hold-stock",
    },
  ],
  async run({ country: countries, years, holdStock, chain: wanted, baseYear }, effects) {
    const opened = await openChain(wanted, baseYear, effects);
    if (opened.status !== "done") return opened;
    const { chain, folder } = opened.value;
    const checked = checkUsers(chain, countries);
    if (checked.status !== "done") return checked;
    const gathered = [...chain.processes.values()].find((one) => isCollection(chain, one));
    const content = chain.commodities.get(gathered?.outputs[0]?.commodity ?? "")?.content;
    const last = chain.baseYear + years;
    return done({
      edition: await editionOf(folder, chain),
      chain: chain.id,
      baseYear: chain.baseYear,
      holdsStock: holdStock,
      countedHeavy: (content?.get("Dy")?.value ?? 0) + (content?.get("Tb")?.value ?? 0),
      countries: [...checked.value].map((id) => tell(chain, id, last, holdStock)),
      names: namesOf(chain, effects.language),
    });
  },
});
