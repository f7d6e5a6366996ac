import { z } from "zod";
import { namesField } from "./names.ts";

const month = z.string().describe("Month, YYYY-MM.");
const usd = (what: string) => z.number().describe(`${what}, USD over the run, undiscounted.`);
const share = (what: string) => z.number().describe(`${what}, share from 0 to 1.`);
const country = z.string().describe("Country of the demand, id.");
const sector = z.string().describe("Sector, id.");
const commodity = z.string().describe("Commodity, id; its tonnes are on its own basis.");

const shortage = z.object({
  country,
  sector,
  tier: z.string().describe("Tier of the sector: defence, essential, industrial or other."),
  commodity,
  month,
  tonnes: z.number().describe("Wanted and not had, t in the month, on the commodity's basis."),
  shareOfDemand: share("Shortage of that demand in the month"),
  valueLostUsd: z.number().describe("Value lost in the month, USD."),
});

const firstShortage = z
  .object({
    month,
    monthsFromStart: z.int().describe("Months from the start of the run; 0 is its first month."),
    country,
    sector,
    commodity,
  })
  .nullable()
  .describe("The first shortage above 0.1% of a demand; null where nobody runs short.");

const explanation = z.object({
  country,
  sector,
  commodity,
  tonnes: z.number().describe("Shortage over the run, t on the commodity's basis."),
  valueLostUsd: usd("Value lost"),
  sentences: z.array(z.string()).describe("The explanation in words, in the language asked for."),
  chain: z
    .array(
      z.object({
        what: z.string().describe("What is short."),
        limit: z.string().describe("What binds it."),
        shadowPriceUsd: z
          .number()
          .nullable()
          .describe("What one more tonne would be worth, USD/t; null where nothing prices it."),
      }),
    )
    .describe("The binding limits, from the shortage up to its cause."),
});

/** Schema of one level of response. */
export const levelField = z.object({
  servedShare: share("Demand served over the run, weighted by value of lost supply"),
  servedShareByMonth: z.array(share("Demand served in a month, weighted as servedShare")),
  servedShareByMass: share("Demand served over the run, tonne for tonne"),
  valueLostUsd: usd("Value lost, central"),
  valueLostUsdLow: usd("Value lost, least that the stated ranges allow"),
  valueLostUsdHigh: usd("Value lost, most that the stated ranges allow"),
  costUsd: usd("Cost of production, transport and substitution, central"),
  costUsdLow: usd("Cost, least that the stated ranges allow"),
  costUsdHigh: usd("Cost, most that the stated ranges allow"),
  costUsdUndisturbed: usd("Cost of the same months without the scenario"),
  shortages: z.array(shortage).describe("Every shortage above 0.1% of that demand in that month."),
  firstShortage,
  byCountry: z.array(
    z.object({
      country,
      servedShare: share("Demand served over the run, weighted by value of lost supply"),
      valueLostUsd: usd("Value lost, central"),
      valueLostUsdLow: usd("Value lost, low"),
      valueLostUsdHigh: usd("Value lost, high"),
      shortageTonnes: z.number().describe("Shortage over the run, t, bases as they stand."),
      firstShortage,
    }),
  ),
  scarcityPrices: z.array(
    z.object({
      commodity,
      country,
      month,
      usdPerTonne: z.number().describe("What one more tonne would be worth, USD/t."),
      basePriceUsdPerTonne: z
        .number()
        .nullable()
        .describe("Price of the base year, USD/t; null where nobody prints one."),
    }),
  ),
  explanations: z.array(explanation).describe("The largest shortages by value, largest first."),
});

/** What a stressed chain comes to, frozen and market side by side. */
export const stressOutput = z.object({
  edition: z.string().describe("Edition of the reference data that the answer rests on."),
  chain: z.string().describe("Id of the chain."),
  scenario: z.object({
    id: z.string().describe("Id of the scenario."),
    title: z.string().describe("Title, in the language asked for."),
    sentences: z.array(z.string()).describe("The shocks as sentences."),
  }),
  seenFrom: z.array(z.string()).describe("Countries whose demand counts."),
  months: z.array(month).describe("Months of the run."),
  levels: z.object({
    frozen: levelField.describe("Every buyer keeps its suppliers and loses its share."),
    market: levelField.describe(
      "Cost-minimising rerouting within stated limits; firms use stocks.",
    ),
  }),
  names: namesField,
  assumptions: z.array(z.string()).describe("What is assumed, in the language asked for."),
});

/** What a stressed chain comes to. */
export type StressOutput = z.infer<typeof stressOutput>;

/** One level of response. */
export type StressLevel = z.infer<typeof levelField>;

/** A shortage of one demand in one month. */
export type Shortage = z.infer<typeof shortage>;
