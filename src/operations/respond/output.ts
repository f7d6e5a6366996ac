import { z } from "zod";
import { ACTION_TERMS } from "../../model/index.ts";
import { sheetField } from "../factsheet/sheet.ts";
import { levelField, stressOutput } from "../stressOutput.ts";

const usd = (what: string) => z.number().describe(`${what}, USD.`);
const tonnes = (what: string) => z.number().describe(`${what}, t.`);

const action = z.object({
  id: z.string().describe("Id of the action."),
  name: z.string().describe("Name, in the language asked for."),
  kind: z.string().describe("Kind of action."),
  group: z.string().describe("Group that it is valued in."),
  party: z.string().describe("Country whose government decides and pays."),
  partner: z.string().describe("Country whose consent it takes as well; empty for none."),
  owner: z.string().describe("Who carries it out."),
  source: z.string().describe("Where it is known from: id of a source."),
  note: z.string().describe("What is known of it and what is not."),
  decide: z.string().describe("Month of the decision, YYYY-MM."),
  isDecided: z.boolean().describe("Whether it was decided before the plan was made."),
  starts: z.string().describe("Month of the earliest first tonne, YYYY-MM."),
  brings: z
    .array(
      z.object({
        commodity: z.string().describe("Commodity, id."),
        country: z.string().describe("Country, id."),
      }),
    )
    .describe("What it brings and where to; for a programme, the uses that it takes care of."),
  tonnes: tonnes("Tonnes over the run, as the scenario states it"),
  tonnesLow: tonnes("Fewest over the run in any variant"),
  tonnesHigh: tonnes("Most over the run in any variant"),
  mostIn: z.string().describe("Name of the variant in which it moves most."),
  schedule: z
    .array(z.object({ month: z.string().describe("Month, YYYY-MM."), tonnes: tonnes("In it") }))
    .describe("Tonnes by month as the scenario states it; months without are left out."),
  fixedUsd: usd("What deciding it costs"),
  spentUsd: usd("What it costs in all, mean over the variants"),
  worthUsd: usd("What the plan would cost more without it, mean over the variants, discounted"),
  isApart: z
    .boolean()
    .describe(
      "Whether its worth is apart from what the plan saves: an order of priority is what makes shortages fall where they cost least, which market and plan take as given.",
    ),
  assumes: z
    .array(
      z.object({
        term: z.enum(ACTION_TERMS).describe("Which number."),
        value: z.number().describe("Its value."),
        low: z.number().describe("Low end of its range."),
        high: z.number().describe("High end."),
        unit: z.string().describe("Unit."),
        quality: z.string().describe("reported, estimated or assumed."),
        note: z.string().describe("Reason."),
        source: z.string().describe("Source, id."),
      }),
    )
    .describe("Numbers that it rests on, with range and reason."),
});

const named = z.object({
  id: z.string().describe("Id of the action."),
  name: z.string().describe("Name, in the language asked for."),
});

const side = z.object({
  party: z.string().describe("Country."),
  valueLostUsd: usd("Value lost, mean over the variants"),
  spentUsd: usd("Spent on its actions, mean over the variants"),
  shortageTonnes: tonnes("Wanted and not had, mean over the variants, bases as they stand"),
});

/** What comes of planning a response. */
export const respondOutput = stressOutput.omit({ levels: true }).extend({
  mode: z.string().describe("separate or joint."),
  caution: z.number().describe("Weight of the worst fifth of outcomes against the mean, 0 to 1."),
  levels: stressOutput.shape.levels.extend({
    plan: levelField.describe(
      "The market with the plan's actions; their own cost is in `actions`.",
    ),
  }),
  actions: z.array(action).describe("What is decided, worth most first."),
  left: z.array(named).describe("Actions that were weighed and are not worth their cost."),
  refused: z
    .array(named)
    .describe("Actions that may not be taken: refused before the plan was made."),
  tooLate: z.array(named).describe("Actions that cannot begin within the run."),
  curve: z
    .object({
      coercers: z.array(z.string()).describe("Countries that withhold, ids."),
      points: z.array(
        z.object({
          field: z.number().describe("Share of their exports withheld, 0 to 1."),
          servedWithout: z.number().describe("Served share of the vantage by value, without."),
          servedWith: z.number().describe("The same with the plan's actions in place."),
        }),
      ),
    })
    .nullable()
    .describe("The demagnetisation curve before and after the plan; only in HTML, else null."),
  budgets: z
    .array(
      z.object({
        party: z.string().describe("Country."),
        mostUsd: usd("Most that it may spend over the run, in every variant"),
      }),
    )
    .describe("Budgets that the plan is within; a party without one has no limit."),
  expected: z
    .object({
      nothingUsd: usd(
        "Cost beyond the base year and value lost with nothing done, discounted, mean over the variants",
      ),
      planUsd: usd("The same with the plan"),
      boundUsd: usd("No choice of these actions costs less"),
      tried: z.int().describe("Choices that were tried."),
    })
    .describe("What was weighed, and what is proven."),
  groups: z
    .array(
      z.object({
        group: z.string().describe("Group of actions."),
        name: z.string().describe("Its name."),
        worthUsd: usd("Shapley value: its share of what the plan saves"),
      }),
    )
    .describe("What each group of actions buys."),
  cooperation: z.object({
    worthUsd: usd("What the joint plan saves against separate ones, discounted"),
    worthTonnes: tonnes("By how much it lessens shortages, all parties"),
    separate: z.array(side).describe("Each party when each plans alone."),
    joint: z.array(side).describe("Each party under a joint plan."),
    sidePayments: z
      .array(
        z.object({
          from: z.string().describe("Who pays."),
          to: z.string().describe("Who is paid."),
          usd: usd("How much"),
        }),
      )
      .describe("Payments after which nobody is worse off than alone."),
  }),
  variants: z
    .array(
      z.object({
        id: z.string().describe("Id of the variant."),
        name: z.string().describe("Name, in the language asked for."),
        probability: z.number().describe("Probability, share."),
        withoutUsd: usd("Value that the vantage loses without the plan"),
        withUsd: usd("Value that it loses with it"),
        servedByMonthWithout: z.array(z.number().describe("Served share by value, without.")),
        servedByMonthWith: z.array(z.number().describe("Served share by value, with.")),
      }),
    )
    .describe("How the plan fares as the scenario turns out."),
  replay: z
    .object({
      clean: z.boolean().describe("Whether the plan can be carried out as promised."),
      worstTonnes: tonnes("Largest difference to the plan that the second count finds"),
      law: z.string().describe("Which count it is in."),
      deliveries: z
        .array(
          z.object({
            action: z.string().describe("Id of the action."),
            sent: tonnes("Sent over the run"),
            arrived: tonnes("Arrived within it"),
          }),
        )
        .describe("What each action promises and what arrives."),
    })
    .describe("A second count, month by month, without a solver, of every variant."),
  sheet: sheetField.describe("The document before it is laid out."),
  format: z.string().describe("md, html, json, csv or ics."),
  document: z.string().describe("The document laid out; empty for json and csv."),
  also: z
    .object({
      md: z.string().describe("The document as Markdown."),
      ics: z.string().describe("Its decisions and first tonnes as a calendar."),
    })
    .nullable()
    .describe("The other layouts that are text; only in HTML, else null."),
});

/** What comes of planning a response. */
export type RespondOutput = z.infer<typeof respondOutput>;

/** An action of a plan. */
export type PlannedAction = RespondOutput["actions"][number];

/** An answer before its document is written. */
export type Told = Omit<RespondOutput, "sheet" | "format" | "document" | "also">;
