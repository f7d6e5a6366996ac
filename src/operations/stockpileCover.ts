import { z } from "zod";
import { type Chain, suggest } from "../model/index.ts";
import { type Cover, coverOf, daysOfCover, LEDGER_KINDS } from "../stockpile/index.ts";
import { type Answer, badField, done } from "./answer.ts";
import { baseYearField, shippedChainField } from "./chainFields.ts";
import { closeBaseYear } from "./closeBaseYear.ts";
import type { Effects } from "./effects.ts";
import { about } from "./field.ts";
import { openChain } from "./openChain.ts";
import { defineOperation } from "./operation.ts";
import { elementCovers, takenPerYear } from "./stockpile/elementCover.ts";
import { isAboutStore, journalField, kilogramsOut, tornOut } from "./stockpile/ledgerFields.ts";
import { openLedger } from "./stockpile/openLedger.ts";

const daysOut = z
  .number()
  .nullable()
  .describe("Days of cover, 365 · stock / yearly take; null where `counted` says why.");
const countryOut = z.string().describe("Country whose take is counted.");

/** Why there are days of cover, or none. */
const COUNTED = ["taken", "nothing-taken", "country-unknown", "commodity-unknown"] as const;

const rowOut = z.object({
  holding: z.string().describe("Holding."),
  holds: z.enum(LEDGER_KINDS).describe("Kind of holding."),
  part: z
    .enum(["public", "private"])
    .describe("Public is what the holder of the holding owns, private what others own in it."),
  commodity: z.string().describe("Commodity."),
  basis: z.string().nullable().describe("What the kilograms are of; null where unknown."),
  beneficiary: z.string().describe("Whom it is meant for."),
  country: z.string().nullable().describe("Country that the beneficiary stands for, or null."),
  kilograms: kilogramsOut("In store, free and reserved"),
  takenPerYearKilograms: z
    .string()
    .nullable()
    .describe("What the country takes of this form, kg a year, as digits; null where unknown."),
  days: daysOut,
  counted: z
    .enum(COUNTED)
    .describe("`taken`: days against what the country takes; else why there are none."),
});

/** Beneficiaries and the countries that they stand for. */
function readCountries(
  pairs: readonly string[],
  chain: Chain,
): Answer<ReadonlyMap<string, string>> {
  const countries = new Map<string, string>();
  for (const pair of pairs) {
    const [beneficiary, country, ...rest] = pair.split("=");
    if (!beneficiary || !country || rest.length > 0)
      return badField(
        "stockpile cover",
        "countries",
        pair,
        "Write beneficiary=COUNTRY, as jogmec=JP.",
      );
    if (!chain.countries.has(country)) {
      const says = `No country of the chain. ${suggest(country, [...chain.countries.keys()])}`;
      return badField("stockpile cover", "countries", pair, says);
    }
    countries.set(beneficiary, country);
  }
  return done(countries);
}

/** What is in store, as plain data. */
interface InStore {
  readonly stock: readonly (Omit<Cover, "kilograms" | "days"> & { readonly kilograms: string })[];
  readonly torn: string | null;
}

async function gather(
  { journal }: { readonly journal: string },
  effects: Effects,
): Promise<Answer<InStore>> {
  const opened = await openLedger("stockpile cover", journal, effects);
  if (opened.status !== "done") return opened;
  const { books, torn } = opened.value;
  const held = coverOf(books, () => undefined);
  const stock = held.map(({ days: _, kilograms, ...row }) => ({
    ...row,
    kilograms: String(kilograms),
  }));
  return done({ stock, torn: torn?.says ?? null });
}

/** Days of cover of what is in store, against what the beneficiaries' countries take in a year. */
export const stockpileCover = defineOperation({
  input: z.object({
    journal: journalField,
    chain: shippedChainField,
    countries: about(
      z.array(z.string()).readonly().default([]),
      "Countries that beneficiaries stand for, as jogmec=JP,dla=US. A country's id needs none.",
      "受益者の国（jogmec=JP,dla=US のように）。国のIDそのものなら不要。",
    ),
    baseYear: baseYearField,
  }),
  output: z.object({
    journal: z.string().describe("File of the journal."),
    chain: z.string().describe("Chain whose base year is counted."),
    baseYear: z.int().describe("Base year of what is taken."),
    rows: z.array(rowOut).describe("Cover by holding, part, commodity and beneficiary."),
    elements: z
      .array(
        z.object({
          country: countryOut,
          stage: z.string().describe("Stage of the forms that are added up."),
          element: z.string().describe("Element."),
          kilograms: kilogramsOut("Content in store, by composition"),
          takenPerYearKilograms: kilogramsOut("Content that the country takes at the stage a year"),
          days: daysOut,
        }),
      )
      .describe(
        "Cover by element: forms of one stage together by composition, never across stages.",
      ),
    torn: tornOut,
  }),
  positional: ["journal"],
  isAboutStore,
  examples: [
    {
      title: { en: "Of the workbench's joint ledger", ja: "ワークベンチの共同台帳" },
      arguments: "store:joint",
    },
    {
      title: { en: "Against the magnet chain", ja: "磁石のチェーンと比べる" },
      arguments: "stock.jsonl",
    },
    {
      title: { en: "Say which country a beneficiary is", ja: "受益者の国を指定する" },
      arguments: "stock.jsonl --countries jogmec=JP,dla=US",
    },
  ],
  gather,
  async run({ journal: path, chain: wanted, countries: pairs, baseYear }, effects) {
    const given = effects.gathered as InStore | undefined;
    const found = given === undefined ? await gather({ journal: path }, effects) : done(given);
    if (found.status !== "done") return found;
    const { stock, torn } = found.value;
    const opened = await openChain(wanted, baseYear, effects);
    if (opened.status !== "done") return opened;
    const { chain } = opened.value;
    const named = readCountries(pairs, chain);
    if (named.status !== "done") return named;
    const closed = await closeBaseYear(chain, effects);
    if (closed.status !== "done") return closed;
    const baseline = closed.value;
    const countryOf = (beneficiary: string): string | undefined =>
      named.value.get(beneficiary) ?? (chain.countries.has(beneficiary) ? beneficiary : undefined);
    const takenOf = (commodity: string, beneficiary: string) => {
      const country = countryOf(beneficiary);
      return country === undefined || !chain.commodities.has(commodity)
        ? undefined
        : takenPerYear(chain, baseline, { commodities: new Set([commodity]), country });
    };
    const covers = stock.map(({ kilograms, ...row }): Cover => {
      const taken = takenOf(row.commodity, row.beneficiary);
      const inStore = BigInt(kilograms);
      return {
        ...{ ...row, kilograms: inStore },
        days: taken === undefined ? undefined : daysOfCover(inStore, taken),
      };
    });
    const rows = covers.map(({ kilograms, days, ...row }): z.infer<typeof rowOut> => {
      const taken = takenOf(row.commodity, row.beneficiary);
      const isKnown = chain.commodities.has(row.commodity);
      const why = isKnown ? "country-unknown" : "commodity-unknown";
      return {
        ...row,
        basis: chain.commodities.get(row.commodity)?.basis ?? null,
        country: countryOf(row.beneficiary) ?? null,
        kilograms: String(kilograms),
        takenPerYearKilograms: taken === undefined ? null : String(taken),
        days: Number.isFinite(days) ? days! : null,
        counted: taken === undefined ? why : taken === 0n ? "nothing-taken" : "taken",
      };
    });
    const elements = elementCovers(chain, baseline, covers, countryOf).map(
      ({ kilograms, takenPerYear: taken, days, ...cover }) => ({
        ...cover,
        kilograms: String(kilograms),
        takenPerYearKilograms: String(taken),
        days: Number.isFinite(days) ? days : null,
      }),
    );
    return done({
      ...{ journal: path, chain: chain.id, baseYear: chain.baseYear, rows, elements },
      torn,
    });
  },
});
