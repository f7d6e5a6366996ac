import { z } from "zod";
import { COST_RULES } from "../../stockpile/index.ts";
import { namesField } from "../names.ts";

const usd = (what: string) => z.number().describe(`${what}, USD a year.`);

const range = (what: string) =>
  z.object({
    lowUsd: usd(`${what}: proven to be no less`),
    highUsd: usd(`${what}: proven to be no more`),
  });

const size = z.object({
  holder: z.string().describe("Country that holds it, id."),
  commodity: z.string().describe("Commodity, id."),
  place: z.string().describe("Country that it lies in, id."),
  tonnes: z.number().describe("Best size, t."),
  lowTonnes: z
    .number()
    .describe("No size below this can belong to a plan that is as good, within the gap, t."),
  highTonnes: z.number().describe("No size above this can belong to one, t."),
  limitTonnes: z.number().describe("Most that could be held, t."),
  heldNowTonnes: z
    .number()
    .describe("What public stocks of the country hold of it now by the chain's data, t."),
  daysOfUse: z
    .number()
    .nullable()
    .describe("Best size in days of the place's use, plants included; null where it uses none."),
  purchaseUsd: z.number().describe("What buying the best size takes, USD, once."),
  keepingUsd: usd("What keeping it costs"),
  keepingUsdPerTonne: z.number().describe("What keeping a tonne costs, USD/t a year."),
  firstUsdPerTonne: z
    .number()
    .describe("What the first tonne saves in a mean year where nothing is held, USD/t."),
  nextUsdPerTonne: z
    .number()
    .describe("What one more tonne saves in a mean year at the best sizes, USD/t."),
  releasedTonnes: z.number().describe("What leaves it in a mean year, t."),
});

const year = z.object({
  lostUsd: usd("Value lost by users in a mean year"),
  worstLostUsd: usd("Value lost, mean of the worst years (CVaR)"),
  keepingUsd: usd("What keeping stocks costs"),
  purchaseUsd: z.number().describe("What buying them takes, USD, once."),
  members: z.array(
    z.object({
      country: z.string().describe("Member, id."),
      lostUsd: usd("Value lost by its users in a mean year"),
      worstLostUsd: usd("Value lost, mean of its worst years"),
      keepingUsd: usd("What keeping its own stock costs"),
      purchaseUsd: z.number().describe("What buying it takes, USD, once."),
      burdenUsd: usd("All that it bears beyond a year without a crisis, keeping included"),
    }),
  ),
});

const plan = z.object({
  members: z.array(z.string().describe("Country that holds together with the others, id.")),
  costUsd: usd("What keeping stocks and crises cost with the best sizes"),
  boundUsd: usd("No sizes cost less than this"),
  gap: z.number().describe("Distance of cost and bound, share of the cost."),
  withoutUsd: usd("What crises cost where nothing is held"),
  before: year.describe("A mean year where nothing is held."),
  after: year.describe("A mean year with the best sizes."),
  sizes: z.array(size).describe("Every candidate, by holder, commodity and place."),
  rounds: z.int().describe("Sizes looked at."),
  solves: z.int().describe("Crises solved."),
});

const analysis = z.object({
  members: z.array(z.string().describe("Country, id.")),
  stochasticSolution: range("Value of the stochastic solution"),
  perfectInformation: range("Value of perfect information"),
  frontier: z
    .array(
      z.object({
        keepingUsd: usd("What keeping stocks costs"),
        lostUsd: usd("Value lost by users in a mean year"),
        crises: range("What crises cost"),
        tonnes: z.array(z.number().describe("By candidate, t.")),
      }),
    )
    .describe("The least that crises cost for what keeping stocks costs."),
  targets: z
    .array(
      z.object({
        id: z.string().describe("Target, id."),
        name: z.string().describe("Target, in the language asked for."),
        days: z.number().describe("Days of use."),
        costUsd: usd("What keeping stocks and crises cost"),
        year,
        tonnes: z.array(z.number().describe("By candidate, t.")),
      }),
    )
    .describe("Targets by days of use, on the same crises."),
  hangsOn: z
    .array(
      z.object({
        id: z.string().describe("What is supposed, as `interest low`."),
        keptUsd: usd("What the best sizes of now would cost then"),
        leastUsd: usd("What the best sizes of then would cost at the least"),
        purchaseUsd: z.number().describe("What buying the sizes that look best then takes, USD."),
        proven: z
          .boolean()
          .describe("Whether sizes were searched again, not read off what was known."),
      }),
    )
    .describe("What other assumptions within their ranges would do, the largest change first."),
});

const objection = z.object({
  members: z.array(z.string().describe("Member of the coalition, id.")),
  paysUsd: usd("What it pays together by the rule"),
  aloneUsd: usd("What it would pay alone"),
});

/** The shape of an answer on sizes. */
export const sizingOutput = z.object({
  edition: z.string().describe("Edition of the data."),
  chain: z.string().describe("Chain, id."),
  seenFrom: z.array(z.string().describe("Partner, id.")),
  mode: z.enum(["joint", "separate"]).describe("What is analysed: one plan, or one for each."),
  from: z.string().describe("First month of a crisis, YYYY-MM."),
  months: z.int().describe("Months that a crisis is followed."),
  seed: z.int().describe("Seed of the draw."),
  caution: z.number().describe("Weight of the worst years against the mean, 0 to 1."),
  tail: z.number().describe("Share of years that counts as the worst."),
  drawn: z.int().describe("Crises drawn."),
  distinct: z.int().describe("Crises that differ."),
  points: z.int().describe("Markets solved: crises lie between these."),
  hits: z.array(
    z.object({
      id: z.string().describe("Hit, id."),
      name: z.string().describe("Hit, in the language asked for."),
      probability: z.number().describe("Share of years in which it begins."),
      crises: z.int().describe("Different crises of it."),
      lostUsd: usd("Value lost by all partners in a mean crisis of it where nothing is held"),
      lostAfterUsd: usd("The same with the joint plan"),
    }),
  ),
  separate: z.array(plan).describe("Each partner alone."),
  joint: plan.describe("All partners together."),
  complementarity: z.object({
    costSeparateUsd: usd("What the partners pay alone, together"),
    costJointUsd: usd("What they pay together"),
    worth: range("Value of complementarity: what holding together saves"),
    accessUsd: usd("Of it, what mutual access to the stocks of now saves"),
    sizesUsd: usd("Of it, what choosing sizes and places together saves"),
  }),
  sharing: z
    .object({
      rules: z.array(
        z.object({
          rule: z.enum(COST_RULES).describe("Rule."),
          shares: z.array(
            z.object({
              country: z.string().describe("Partner, id."),
              shareUsd: usd("Its share of the joint cost"),
              savesUsd: usd("What it saves against holding alone"),
              transferUsd: usd("What it pays to the others; negative: receives"),
            }),
          ),
          objections: z
            .array(objection)
            .describe("Coalitions that would pay less alone; none: the division is in the core."),
        }),
      ),
      core: z.object({
        isEmpty: z.boolean().describe("Whether every division makes some coalition leave."),
        savingUsd: usd("What every coalition can be made to save at least; negative: overpays"),
        blocking: z.array(
          z.object({
            members: z.array(z.string().describe("Member, id.")),
            weight: z.number().describe("Its weight in the proof that the core is empty."),
          }),
        ),
      }),
    })
    .nullable()
    .describe("Who pays; null for one partner."),
  analysis: z.array(analysis).describe("One for each plan of the mode."),
  names: namesField,
  assumptions: z.array(z.string().describe("What the answer assumes.")),
});

/** An answer on sizes. */
export type SizingOutput = z.infer<typeof sizingOutput>;
