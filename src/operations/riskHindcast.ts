import { z } from "zod";
import type { Corner, Name } from "../model/index.ts";
import { solveMarket, type Trajectory } from "../network/index.ts";
import { editionOf } from "../reference/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { formatMonth, monthsFrom } from "../units/index.ts";
import { done } from "./answer.ts";
import { closeBaseYear } from "./closeBaseYear.ts";
import type { Effects, Language } from "./effects.ts";
import { about, monthOf } from "./field.ts";
import { findScenario } from "./findScenario.ts";
import { calibrate } from "./hindcast/calibrate.ts";
import { errorsOf } from "./hindcast/errors.ts";
import { daysUntilStop, EVENTS, type Span } from "./hindcast/events.ts";
import {
  type Observed,
  type Reports,
  readObserved,
  SERIES,
  SERIES_IDS,
} from "./hindcast/observed.ts";
import {
  concentrateOf,
  exportsOf,
  firstVehicleShortage,
  frozenOf,
  type Ground,
  runOf,
  transitOf,
} from "./hindcast/simulate.ts";
import { calibrated, type Variant, variantsOf } from "./hindcast/variants.ts";
import { openChain } from "./openChain.ts";
import { defineLongOperation, type Telling } from "./operation.ts";

const SCENARIO = "licensing-april-2025";
const BASE_YEAR = 2024;

/** Months of total exports that calibration may look at; the others test it. */
const CALIBRATION_MONTHS = 3;

/**
 * Months that are run beyond those compared: what leaves in the last months of a run arrives after it,
 * and a market that ends then would not send it.
 */
const TAIL_MONTHS = 6;

const CORNERS: readonly Corner[] = ["central", "favourable", "adverse"];

const SIMULATING: Name = { en: "Replaying 2025", ja: "2025年を再現する" };

const tonnes = (what: string) => z.number().describe(`${what}, t finished magnets.`);

const exportRow = z.object({
  series: z.string().describe("Id of the series."),
  name: z.string().describe("Name of the series, in the language asked for."),
  month: z.string().describe("Month, YYYY-MM."),
  observed: z
    .number()
    .nullable()
    .describe("Reported, t finished magnets; null where no report is at hand."),
  fact: z.string().describe("Id of the reported fact; empty where none is at hand."),
  source: z.string().describe("Id of its source; empty where none is at hand."),
  frozen: tonnes("Modelled, every buyer keeps its suppliers"),
  low: tonnes("The same, least of the ends of the stated ranges"),
  high: tonnes("The same, most of the ends of the stated ranges"),
  market: tonnes("Modelled, the market answers"),
});

const errorRow = z.object({
  series: z.string().describe("Id of the series."),
  response: z.string().describe("frozen or market."),
  months: z.int().describe("Months compared."),
  rootMeanSquareTonnes: z.number().describe("Root mean square error, t a month."),
  meanAbsoluteShare: z.number().describe("Mean absolute error, share of what was reported."),
  biasShare: z.number().describe("Modelled over reported total, less one."),
  inRange: z
    .int()
    .nullable()
    .describe("Months in which what was reported lies in the range of the frozen response."),
});

const eventRow = z.object({
  event: z.string().describe("What happened, in the language asked for."),
  fact: z.string().describe("Id of the reported fact."),
  dayLow: z.int().describe("Days after the controls of 4 April 2025, the first possible."),
  dayHigh: z.int().describe("The same, the last possible."),
  isCalibrated: z.boolean().describe("Whether transit and cover were set by it: then no test."),
  modelledDay: z.number().describe("Goods in transit and cover of the tables, days."),
  modelledDayLow: z.number().describe("The same, least of the ranges."),
  modelledDayHigh: z.number().describe("The same, most of the ranges."),
  frozenMonth: z
    .string()
    .nullable()
    .describe("First month short of vehicle magnets, frozen response; null where none."),
  marketMonth: z.string().nullable().describe("The same, market response."),
});

const run = z.object({
  variant: z.string().describe("blind or reported."),
  name: z.string().describe("What the variant knows, in the language asked for."),
  exports: z.array(exportRow).describe("Month by month."),
  errors: z.array(errorRow).describe("How far off, by series and response."),
  events: z.array(eventRow).describe("When makers stopped, reported and modelled."),
  concentrateTonnes: z
    .number()
    .describe("US concentrate to China in the last nine months of 2025, t REO, modelled."),
});

type Run = z.infer<typeof run>;

/** Stops of makers beside transit and cover, and beside the months of the two responses. */
function compareEvents(
  { chain, months }: Ground,
  responses: Readonly<Record<"frozen" | "market", Trajectory>>,
  coverWeeks: Span,
  language: Language,
) {
  return EVENTS.map(({ what, country, fact, ...event }): Run["events"][number] => {
    const monthIn = (trajectory: Trajectory) => {
      const first = firstVehicleShortage(chain, trajectory, country);
      return first === undefined ? null : formatMonth(months[first]!);
    };
    const days = daysUntilStop(transitOf(chain, country), coverWeeks);
    return {
      event: what[language],
      fact,
      ...event,
      modelledDay: days.value,
      modelledDayLow: days.low,
      modelledDayHigh: days.high,
      frozenMonth: monthIn(responses.frozen),
      marketMonth: monthIn(responses.market),
    };
  });
}

async function replay(
  ground: Ground,
  { id, name, scenario }: Variant,
  reports: Reports,
  count: number,
  effects: Effects,
): Promise<Telling<Run>> {
  const { chain, months: all } = ground;
  const months = all.slice(0, count);
  const frozen = CORNERS.map((corner) => frozenOf(ground, scenario, corner));
  effects.signal.throwIfAborted();
  const market = (await solveMarket(runOf(ground, scenario, "central"))).trajectory;
  const byCorner = frozen.map((one) => exportsOf(chain, one));
  const byMarket = exportsOf(chain, market);
  const exports = SERIES_IDS.flatMap((series) =>
    months.map((month, index): Omit<Run["exports"][number], "name"> => {
      const seen = reports.exports.find(
        (one) => one.series === series && one.month === formatMonth(month),
      );
      const ends = byCorner.map((one) => one[series][index]!);
      return {
        series,
        month: formatMonth(month),
        observed: seen?.tonnes ?? null,
        fact: seen?.fact ?? "",
        source: seen?.source ?? "",
        frozen: ends[0]!,
        low: Math.min(...ends),
        high: Math.max(...ends),
        market: byMarket[series][index]!,
      };
    }),
  );
  const errors = SERIES_IDS.flatMap((series) => {
    const own = exports.filter((row) => row.series === series && row.observed !== null);
    const inRange = own.filter(({ observed: t, low, high }) => t! >= low && t! <= high).length;
    return (["frozen", "market"] as const).map((response) => ({
      series,
      response,
      ...errorsOf(own.map((row) => ({ modelled: row[response], observed: row.observed! }))),
      inRange: response === "frozen" ? inRange : null,
    }));
  });
  const concentrate = concentrateOf(chain, frozen[0]!).slice(0, 9);
  const responses = { frozen: frozen[0]!, market };
  return (language) => ({
    variant: id,
    name: name[language],
    exports: exports.map(({ series, ...row }) => ({
      ...{ series, name: SERIES[series as (typeof SERIES_IDS)[number]].name[language] },
      ...row,
    })),
    errors,
    events: compareEvents(ground, responses, reports.coverWeeks, language),
    concentrateTonnes: concentrate.reduce((sum, one) => sum + one, 0),
  });
}

function calibration(
  ground: Ground,
  shipped: Scenario,
  observed: readonly Observed[],
  count: number,
) {
  const total = ground.months
    .slice(0, count)
    .map(
      (month) =>
        observed.find((one) => one.series === "magnets-all" && one.month === formatMonth(month))
          ?.tonnes,
    );
  return calibrate(total, CALIBRATION_MONTHS, (delayMonths, withheld) => {
    const scenario = calibrated(shipped, delayMonths, withheld);
    return exportsOf(ground.chain, frozenOf(ground, scenario, "central"))["magnets-all"];
  });
}

/** Replays the licensing of April 2025 from the base year before it, and compares with reports. */
export const riskHindcast = defineLongOperation({
  input: z.object({
    months: about(
      z
        .int("Write a whole number of months.")
        .min(CALIBRATION_MONTHS, `Write ${CALIBRATION_MONTHS} months or more.`)
        .max(12, "Reports are at hand for 12 months.")
        .default(12),
      "Months from April 2025 that are compared.",
      "2025年4月から何か月を比べるか。",
    ),
  }),
  output: z.object({
    edition: z.string().describe("Edition of the reference data."),
    scenario: z.string().describe("Id of the scenario."),
    baseYear: z.int().describe("Base year that the run starts from."),
    runs: z.array(run).describe("The scenario as known on the day, and as reported later."),
    calibration: z.object({
      delayMonths: z.number().describe("Approval delay that fits best, months."),
      withheld: z.number().describe("Share of unlisted magnets held back that fits best."),
      months: z.int().describe("Months of total exports that it looked at."),
      fitted: z.number().describe("Root mean square error in these months, t."),
      tested: z.number().describe("Root mean square error in the other months, t."),
      table: z
        .array(
          z.object({
            delayMonths: z.number().describe("Delay, months."),
            withheld: z.number().describe("Share of unlisted magnets held back."),
            fitted: z.number().describe("Root mean square error in the fitted months, t."),
            tested: z.number().describe("Root mean square error in the other months, t."),
          }),
        )
        .readonly()
        .describe("Every pair that was tried."),
    }),
  }),
  positional: [],
  isQuick: () => true,
  examples: [
    { title: { en: "2025 again", ja: "2025年を振り返る" }, arguments: "" },
    { title: { en: "For a program", ja: "プログラムから使う" }, arguments: "--json" },
  ],
  async work({ months: count }, effects) {
    const found = await findScenario(SCENARIO, effects);
    if (found.status !== "done") return found;
    const observed = await readObserved();
    if (observed.status !== "done") return observed;
    const opened = await openChain(found.value.chain, BASE_YEAR, effects);
    if (opened.status !== "done") return opened;
    const { chain, folder } = opened.value;
    const closed = await closeBaseYear(chain, effects);
    if (closed.status !== "done") return closed;
    const months = monthsFrom(monthOf(found.value.starts), count + TAIL_MONTHS);
    const ground: Ground = { chain, baseline: closed.value, months };
    const runs: Telling<Run>[] = [];
    for (const variant of variantsOf(found.value)) {
      effects.signal.throwIfAborted();
      effects.progress(SIMULATING);
      runs.push(await replay(ground, variant, observed.value, count, effects));
    }
    const edition = await editionOf(folder, chain);
    const fitted = calibration(ground, found.value, observed.value.exports, count);
    return done((language) => ({
      edition,
      scenario: SCENARIO,
      baseYear: BASE_YEAR,
      runs: runs.map((tell) => tell(language)),
      calibration: fitted,
    }));
  },
});
