import { z } from "zod";
import { TIERS } from "../../model/index.ts";
import { MARKET_STATES } from "../../reference/index.ts";
import { WAYS } from "./comparePartners.ts";
import { RULE_NAMES } from "./comparePolicies.ts";

const stateOut = z.enum(MARKET_STATES).describe("State of the market.");

const mean = (what: string) =>
  z.object({
    mean: z.number().describe(`${what}, mean of the runs.`),
    halfWidth: z.number().describe("Half the width of its 95% interval, USD."),
  });

const use = (whose: string) => ({
  tonnesPerYear: z.number().describe(`What ${whose} uses of the commodity, t/a on its basis.`),
  from: z
    .enum(["taken", "embodied", "given"])
    .describe(
      "`taken`: what plants and end users take of this form; `embodied`: what end users want of other forms, by composition; `given`: with the question.",
    ),
});

const purchases = {
  boughtTonnes: z.number().describe("Bought in the first five years, t, mean of the runs."),
  priceUsdPerKg: z
    .number()
    .nullable()
    .describe("Average price paid in the first five years, USD/kg; null where nothing is bought."),
};

/** The answer of `stockpile policy`. */
export const policyOutput = z.object({
  chain: z.string().describe("Id of the chain."),
  baseYear: z.int().describe("Base year of use and values."),
  commodity: z.string().describe("Commodity that is stored."),
  holder: z.string().describe("Country that stores it."),
  use: z.object(use("the holder")),
  maySell: z.boolean().describe("Whether more may be released than is short."),
  stepDays: z.number().describe("Days of use by which the stock is counted."),
  mostDays: z.number().describe("Most that is stored, days of use."),
  isAtEdge: z
    .boolean()
    .describe("Whether a target is the most that is stored: more may be better."),
  states: z
    .array(
      z.object({
        state: stateOut,
        priceUsdPerKg: z.number().describe("Price without purchases for stock, USD/kg."),
        shortShare: z.number().describe("Share of the use that does not arrive, 0 to 1."),
        timeShare: z.number().describe("Share of the time in the long run, 0 to 1."),
        next: z
          .array(
            z.object({
              state: stateOut,
              probability: z.number().describe("Probability in the next quarter, 0 to 1."),
            }),
          )
          .describe("What follows."),
        targetDays: z.number().describe("Stock that the best rule fills up to here, days of use."),
        boughtDays: z.number().describe("Bought in a quarter out of an empty stock, days of use."),
        moves: z
          .array(
            z.object({
              fromDays: z.number().describe("Stock from, days of use."),
              toDays: z.number().describe("Stock to, days of use."),
              changeDays: z.number().describe("Change of the stock, days of use; negative is out."),
            }),
          )
          .describe("The best rule: what to do at which stock."),
      }),
    )
    .describe("The states of the market, and what to do in them."),
  tiers: z
    .array(
      z.object({
        tier: z.enum(TIERS).describe("Tier of users."),
        share: z.number().describe("Share of the use, 0 to 1."),
        lostUsdPerKg: z.number().describe("Lost with a kilogram that is missing, USD/kg."),
      }),
    )
    .describe("Who goes without what; the least valuable use first."),
  rules: z
    .array(
      z.object({
        rule: z.enum(RULE_NAMES).describe("Rule of filling and releasing."),
        days: z.number().nullable().describe("Days that a rule of thumb fills up to, or null."),
        costUsd: mean("Discounted cost, USD"),
        expectedUsd: z
          .number()
          .describe("Discounted cost of an endless run, USD: solved for, not simulated."),
        moreUsd: mean("Cost beyond the best rule's on the same runs, USD"),
        lostUsd: mean("Discounted value of what users go without, USD"),
        ...purchases,
      }),
    )
    .describe("The best rule and rules of thumb on the same simulated runs."),
  partners: z
    .object({
      partner: z.string().describe("The other holder on the market."),
      use: z.object(use("the partner")),
      stepDays: z.number().describe("Days of use by which both stocks are counted here."),
      mostDays: z.number().describe("Most that either stores here, days of its use."),
      ways: z.array(
        z.object({
          way: z
            .enum(WAYS)
            .describe("`apart`, blind to each other; in `turns`, by quarters; planned `together`."),
          costUsd: mean("Discounted cost of both, USD"),
          savedUsd: mean("Cost below that of buying apart on the same runs, USD"),
          lostUsd: mean("Discounted value of what users of both go without, USD"),
          ...purchases,
        }),
      ),
    })
    .nullable()
    .describe("What it saves not to bid against each other; null where there is no partner."),
  sensitivity: z
    .array(
      z.object({
        figure: z.string().describe("Figure, as the tables name it."),
        low: z.number().describe("Low end of its range."),
        high: z.number().describe("High end of its range."),
        unit: z.string().describe("Unit of the range."),
        targetAtLowDays: z.number().describe("Target in a normal market at its low end, days."),
        targetAtHighDays: z.number().describe("Target in a normal market at its high end, days."),
      }),
    )
    .describe("Figures that move the target in a normal market, each at both ends of its range."),
  figures: z
    .array(
      z.object({
        figure: z.string().describe("Figure, as the tables name it."),
        value: z.number().describe("Its value, in its unit."),
        low: z.number().describe("Low end of its range."),
        high: z.number().describe("High end of its range."),
        unit: z.string().describe("Unit."),
        quality: z.string().describe("Quality."),
        source: z.string().describe("Source, as `sources.csv` names it."),
        note: z.string().describe("Judgement and arithmetic."),
        where: z.string().describe("File and line."),
      }),
    )
    .describe("Every figure that the decision rests on."),
  runs: z.int().describe("Simulated runs."),
  seed: z.int().describe("Seed: the same seed gives the same answer."),
  years: z.number().describe("Length of a run, years."),
  errorUsd: z.number().describe("How far the solved cost may be off, USD."),
});

/** What `stockpile policy` answers. */
export type PolicyOutput = z.infer<typeof policyOutput>;
