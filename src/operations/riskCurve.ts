import { z } from "zod";
import type { Name } from "../model/index.ts";
import {
  type Certainty,
  type CoercedChain,
  criticalField,
  enduranceMonths,
  type FarePoint,
  frozenCurve,
  marketCurve,
  STOCK_ACCESSES,
  type StockAccess,
  withStocks,
} from "../risk/index.ts";
import { formatMonth } from "../units/index.ts";
import { badField, done } from "./answer.ts";
import {
  checkCoercion,
  coerce,
  horizonFields,
  openHorizon,
  reportTo,
  toleranceField,
  vantageField,
} from "./coercion.ts";
import type { Effects } from "./effects.ts";
import { about, countriesField } from "./field.ts";
import { namesField, namesOf } from "./names.ts";
import { defineLongOperation } from "./operation.ts";

const NAME = "risk curve";

/** Thresholds that every curve is read at, beside the one asked for. */
const LADDER = [0.99, 0.95, 0.9, 0.75, 0.5];

const STEPS: Readonly<Record<StockAccess, Name>> = {
  none: { en: "Tracing the market without stocks", ja: "在庫のない市場をたどる" },
  firms: { en: "Tracing the market with the stocks of firms", ja: "企業在庫のある市場をたどる" },
  all: { en: "Tracing the market with all stocks", ja: "全在庫のある市場をたどる" },
};

const line = z.object({
  response: z.enum(["frozen", "market"]).describe("Level of response."),
  stocks: z
    .enum(STOCK_ACCESSES)
    .describe("Stocks drawn on: none beyond the base year's draw, those of firms, or all."),
  points: z
    .array(
      z.object({
        field: z.number().describe("Share of exports withheld, 0 to 1."),
        servedShare: z.number().describe("Share of the vantage's demand served, by value, 0 to 1."),
        servedByCountry: z
          .record(z.string(), z.number())
          .describe("The same for each country of the vantage."),
        valueLostUsd: z.number().describe("Value of demand not served, USD over the run."),
        residual: z
          .number()
          .nullable()
          .describe("Largest scaled breach of optimality found; null where nothing is optimised."),
        next: z
          .enum(["basis", "checked", "narrow"])
          .nullable()
          .describe(
            "Why the curve is straight up to the next point: one basis spans the piece, its middle was tried, or it is too short to divide. Null at the end and where nothing is optimised.",
          ),
      }),
    )
    .describe("Points of the curve; straight in between, within the tolerance."),
  thresholds: z.array(
    z.object({
      theta: z.number().describe("Served share that must not be fallen below, 0 to 1."),
      criticalField: z
        .number()
        .nullable()
        .describe("Hc: least share withheld that brings it below; null where none does."),
      enduranceMonths: z
        .int()
        .nullable()
        .describe("Months at full field until a month falls below; null where none does."),
    }),
  ),
  servedByMonth: z.array(z.number().describe("Served share in a month at full field, 0 to 1.")),
  solves: z.int().describe("Linear programs solved."),
});

type Line = z.infer<typeof line>;

function tellLine(
  { response, stocks }: Pick<Line, "response" | "stocks">,
  curve: {
    readonly points: readonly (FarePoint & { readonly residual?: number })[];
    readonly pieces?: readonly Certainty[];
    readonly servedByMonth: readonly number[];
    readonly solves?: number;
  },
  seenFrom: readonly string[],
  thetas: readonly number[],
): Line {
  const { points, pieces, servedByMonth } = curve;
  return {
    response,
    stocks,
    points: points.map(({ servedByCountry, residual, ...point }, k) => ({
      ...point,
      servedByCountry: Object.fromEntries(seenFrom.map((id, i) => [id, servedByCountry[i]!])),
      residual: residual ?? null,
      next: pieces?.[k] ?? null,
    })),
    thresholds: thetas.map((theta) => ({
      theta,
      criticalField: criticalField(points, theta) ?? null,
      enduranceMonths: enduranceMonths(servedByMonth, theta) ?? null,
    })),
    servedByMonth: [...servedByMonth],
    solves: curve.solves ?? 0,
  };
}

async function traceLines(
  coerced: CoercedChain,
  stocks: readonly StockAccess[],
  tolerance: number,
  thetas: readonly number[],
  effects: Effects,
): Promise<Line[]> {
  const seenFrom = [...coerced.coercion.vantage];
  const frozen = frozenCurve(coerced, tolerance);
  const lines = [tellLine({ response: "frozen", stocks: "none" }, frozen, seenFrom, thetas)];
  for (const access of STOCK_ACCESSES.filter((one) => stocks.includes(one))) {
    const open = { ...coerced, chain: withStocks(coerced.chain, access) };
    const curve = await marketCurve(open, tolerance, reportTo(effects, STEPS[access]));
    lines.push(tellLine({ response: "market", stocks: access }, curve, seenFrom, thetas));
  }
  return lines;
}

/** The demagnetisation curve: what share of a supplier's exports can be withheld before a user stops. */
export const riskCurve = defineLongOperation({
  input: z.object({
    coercer: about(
      countriesField,
      "Countries that withhold, acting as one.",
      "輸出を止める国。一体として動く。",
    ),
    seenFrom: vantageField,
    control: about(
      z.boolean().default(false),
      "Stop the plants abroad that a coercer controls by the same share as well.",
      "止める国が支配する国外の工場も同じ割合で止める。",
    ),
    stocks: about(
      z.array(z.enum(STOCK_ACCESSES)).min(1).readonly().default(STOCK_ACCESSES),
      "Stocks that the market may draw on, a curve each: none, firms, all.",
      "市場が取り崩せる在庫。none（なし）、firms（企業）、all（すべて）ごとに一曲線。",
    ),
    ...horizonFields,
    tolerance: toleranceField(1e-4),
  }),
  output: z.object({
    edition: z.string().describe("Edition of the reference data."),
    chain: z.string().describe("Id of the chain."),
    coercers: z.array(z.string()).describe("Countries that withhold."),
    seenFrom: z.array(z.string()).describe("Countries that goods are withheld from."),
    control: z.boolean().describe("Whether plants abroad that a coercer controls are stopped."),
    commodities: z
      .array(z.string())
      .nullable()
      .describe("Commodities withheld; null for all of the chain."),
    months: z.array(z.string()).describe("Months of the run, YYYY-MM."),
    theta: z.number().describe("Served share asked for, 0 to 1."),
    tolerance: z.number().describe("Tolerance, share of what is at stake."),
    routes: z.int().describe("Routes that are closed at full field."),
    facilities: z
      .array(
        z.object({
          id: z.string().describe("Facility, id."),
          name: z.string().describe("Its name, in the language asked for."),
          country: z.string().describe("Where it stands, id."),
        }),
      )
      .describe("Plants abroad that stop at full field."),
    lines: z.array(line).describe("The frozen response, then the market by stocks drawn on."),
    names: namesField,
  }),
  positional: [],
  examples: [
    {
      title: { en: "How far China can go with Japan", ja: "中国は日本にどこまで迫れるか" },
      arguments: "--chain ndfeb --coercer CN --seen-from JP",
    },
    {
      title: {
        en: "The partners together, Chinese plants abroad counted, as a picture",
        ja: "日米を合わせ、中国支配の国外工場も含め、図に描く",
      },
      arguments: "--coercer CN --seen-from JP,US --control --svg curve.svg",
    },
  ],
  async work({ coercer, seenFrom, control, stocks, theta, tolerance, ...horizon }, effects) {
    const opened = await openHorizon(NAME, horizon, effects);
    if (opened.status !== "done") return opened;
    const { chain, edition, months, commodities } = opened.value;
    const checked = checkCoercion(NAME, opened.value, { coercer, seenFrom, control });
    if (checked.status !== "done") return checked;
    const { coercion, grip } = checked.value;
    if (grip.routes.length + grip.facilities.length === 0) {
      const says = `Nothing of the chain ${chain.id} goes from there to ${seenFrom.join(", ")}: there is nothing to withhold.`;
      return badField(NAME, "coercer", coercer.join(","), says);
    }
    const thetas = [...new Set([theta, ...LADDER])].sort((a, b) => b - a);
    const lines = await traceLines(
      coerce(opened.value, coercion),
      stocks,
      tolerance,
      thetas,
      effects,
    );
    return done((language) => ({
      edition,
      chain: chain.id,
      coercers: [...coercion.coercers],
      seenFrom: [...coercion.vantage],
      control,
      commodities: commodities ? [...commodities] : null,
      months: months.map(formatMonth),
      theta,
      tolerance,
      routes: grip.routes.length,
      facilities: grip.facilities.map((id) => {
        const { name, country } = chain.facilities.get(id)!;
        return { id, name: name[language], country };
      }),
      lines,
      names: namesOf(chain, language),
    }));
  },
});
