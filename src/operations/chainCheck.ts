import { z } from "zod";
import { done } from "./answer.ts";
import { baseYearField, chainField } from "./chainFields.ts";
import { closeBaseYear } from "./closeBaseYear.ts";
import { openChain } from "./openChain.ts";
import { defineOperation } from "./operation.ts";

/** Base-year figures that moved farthest are listed, this many. */
const ADJUSTMENTS_LISTED = 12;

/** Checks a chain's folder: tables, references, bases, element balances, cycles; closes the base year. */
export const chainCheck = defineOperation({
  input: z.object({ folder: chainField, baseYear: baseYearField }),
  output: z.object({
    chain: z.string().describe("Id of the chain."),
    baseYear: z.int().describe("Base year that was closed."),
    counts: z
      .array(
        z.object({
          what: z.string().describe("Kind of thing, as the table is called."),
          count: z.int().describe("How many."),
        }),
      )
      .describe("What the folder holds."),
    outside: z.int().describe("Figures that closing the base year moved out of their range."),
    adjustments: z
      .array(
        z.object({
          of: z.string().describe("What the figure is of."),
          where: z.string().describe("Row, file:line."),
          value: z.number().describe("As written, in its unit."),
          became: z.number().describe("In the closed base year, in its unit."),
          unit: z.string().describe("Unit."),
          halfRanges: z.number().describe("Distance in half-ranges; beyond 1 it left its range."),
          quality: z.string().describe("Quality of the figure."),
        }),
      )
      .describe("Figures that moved farthest, farthest first."),
  }),
  positional: ["folder"],
  examples: [
    { title: { en: "A chain of your own", ja: "自分のチェーン" }, arguments: "./my-chain" },
    { title: { en: "The shipped chain", ja: "同梱のチェーン" }, arguments: "ndfeb" },
  ],
  async run({ folder, baseYear }, effects) {
    const opened = await openChain(folder, baseYear, effects);
    if (opened.status !== "done") return opened;
    const { chain } = opened.value;
    const closed = await closeBaseYear(chain, effects);
    if (closed.status !== "done") return closed;
    const { adjustments } = closed.value;
    const counted = {
      commodities: chain.commodities.size,
      processes: chain.processes.size,
      facilities: chain.facilities.size,
      routes: chain.routes.size,
      demands: chain.demands.size,
      substitutions: chain.substitutions.length,
      holdings: chain.holdings.size,
      prices: chain.prices.size,
    };
    return done({
      chain: chain.id,
      baseYear: chain.baseYear,
      counts: Object.entries(counted).map(([what, count]) => ({ what, count })),
      outside: adjustments.filter(({ halfRanges }) => Math.abs(halfRanges) > 1).length,
      adjustments: adjustments
        .slice(0, ADJUSTMENTS_LISTED)
        .map(({ of, figure, became, halfRanges }) => ({
          of,
          where: `${figure.at.file}:${figure.at.line}`,
          value: figure.value,
          became,
          unit: figure.unit,
          halfRanges,
          quality: figure.quality,
        })),
    });
  },
});
