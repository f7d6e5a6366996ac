import { z } from "zod";
import type { Output } from "../reference/index.ts";
import { done } from "./answer.ts";
import { about } from "./field.ts";
import {
  mineralField,
  mineralsEdition,
  mineralsEditionOut,
  openMineral,
} from "./minerals/openMinerals.ts";
import { defineOperation } from "./operation.ts";

/** One country and year, as each edition has it. */
interface Cell {
  readonly of: string;
  readonly country: string;
  readonly period: string;
  readonly values: {
    readonly edition: string;
    readonly tonnes: number | null;
    readonly token: string;
  }[];
}

/** Puts what editions say of the same commodity, country and year beside each other. */
function besideEachOther(outputs: readonly Output[]): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const { of, country, period, source, value, token } of outputs) {
    const key = `${of}|${country}|${period}`;
    const cell = cells.get(key) ?? { of, country, period, values: [] };
    cell.values.push({ edition: source, tonnes: value ?? null, token });
    cells.set(key, cell);
  }
  return [...cells.values()];
}

/** How far the numbers are apart, share of the largest; null where fewer than two editions have one. */
function spreadOf({ values }: Cell): number | null {
  const known = values.flatMap(({ tonnes }) => (tonnes === null ? [] : [tonnes]));
  if (known.length < 2) return null;
  const largest = Math.max(...known);
  return largest > 0 ? (largest - Math.min(...known)) / largest : 0;
}

/** Output of a mineral in every edition at hand, country by country and year by year. */
export const referenceEditions = defineOperation({
  input: z.object({
    mineral: mineralField,
    stage: about(
      z.enum(["mine", "refine"]).default("mine"),
      "Stage whose output it is: mine or refine.",
      "生産の段階。mine(鉱山)または refine(精錬)。",
    ),
  }),
  output: z.object({
    edition: mineralsEditionOut,
    mineral: z.string().describe("Mineral, id."),
    name: z.string().describe("Name, in the language asked for."),
    stage: z.string().describe("Stage."),
    editions: z.array(z.string().describe("Edition or source, id.")),
    minerals: z.array(
      z.object({
        id: z.string().describe("Mineral, id."),
        name: z.string().describe("Name, in the language asked for."),
      }),
    ),
    rows: z.array(
      z.object({
        of: z.string().describe("Commodity whose output it is."),
        country: z.string().describe("Country, id; `WORLD` for the edition's own total."),
        period: z.string().describe("Year."),
        values: z.array(
          z.object({
            edition: z.string().describe("Edition or source, id."),
            tonnes: z
              .number()
              .nullable()
              .describe("Output, t/a on the edition's own basis; null where it gives none."),
            token: z.string().describe("The cell as printed, where it says more than the number."),
          }),
        ),
        spread: z
          .number()
          .nullable()
          .describe("Largest less smallest, share of the largest, 0 to 1; null below two numbers."),
      }),
    ),
    names: z
      .record(z.string(), z.string())
      .describe("Names of countries by id, in the language asked for."),
  }),
  positional: ["mineral"],
  examples: [
    {
      title: { en: "One year, every edition", ja: "同じ年を各版で" },
      arguments: "rare-earths",
    },
    {
      title: { en: "Refined cobalt", ja: "精錬コバルト" },
      arguments: "cobalt --stage refine",
    },
  ],
  async run({ mineral: id, stage }, effects) {
    const opened = await openMineral(id, effects);
    if (opened.status !== "done") return opened;
    const { mineral, minerals } = opened.value;
    const { language } = effects;
    const outputs = mineral.outputs.filter((one) => one.stage === stage);
    const rows = besideEachOther(outputs)
      .map((cell) => ({ ...cell, spread: spreadOf(cell) }))
      .sort((a, b) => b.period.localeCompare(a.period) || (b.spread ?? -1) - (a.spread ?? -1));
    const there = new Set(rows.map(({ country }) => country));
    return done({
      edition: await mineralsEdition(),
      mineral: mineral.id,
      name: mineral.name[language],
      stage,
      editions: [...new Set(outputs.map(({ source }) => source))].sort(),
      minerals: [...minerals.byId.values()].map((one) => ({
        id: one.id,
        name: one.name[language],
      })),
      rows,
      names: Object.fromEntries(
        [...there].flatMap((country) => {
          const name = minerals.countries.get(country)?.name[language];
          return name ? [[country, name]] : [];
        }),
      ),
    });
  },
});
