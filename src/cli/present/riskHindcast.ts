import type { OutputOf } from "../../operations/index.ts";
import { formatNumber, formatPercent } from "../../units/index.ts";
import { wrap } from "../page/displayWidth.ts";
import { faint, type Page, strong } from "../page/page.ts";
import { listItems, under } from "../page/paragraphs.ts";
import { layTable } from "../page/table.ts";
import type { Presenter } from "./presenters.ts";

type Answer = OutputOf<"risk hindcast">;
type Run = Answer["runs"][number];

function exportTable({ exports }: Run, series: string, page: Page): string[] {
  const words = page.words.hindcast;
  const whole = (tonnes: number | null) =>
    tonnes === null ? "–" : formatNumber(tonnes, 0, page.language);
  return layTable(
    [
      { heading: words.month, align: "left" },
      { heading: words.observed, align: "right" },
      { heading: words.frozen, align: "right" },
      { heading: words.range, align: "right" },
      { heading: words.market, align: "right" },
      { heading: words.fact, align: "left" },
    ],
    exports
      .filter((row) => row.series === series)
      .map(({ month, observed, frozen, low, high, market, fact }) => [
        month,
        whole(observed),
        whole(frozen),
        `${whole(low)}–${whole(high)}`,
        whole(market),
        fact,
      ]),
    page.width,
  );
}

function says({ errors, events, concentrateTonnes }: Run, page: Page): string[] {
  const words = page.words.hindcast;
  const { language } = page;
  return [
    ...errors.map((one) =>
      words.error(
        one.series,
        one.response === "frozen" ? words.frozen : words.market,
        formatNumber(one.rootMeanSquareTonnes, 0, language),
        formatPercent(one.meanAbsoluteShare, language),
        formatPercent(one.biasShare, language),
      ),
    ),
    ...events.map((one) => {
      const span = (low: number, high: number) =>
        [...new Set([low, high].map((day) => formatNumber(day, 0, language)))].join("–");
      const says = words.event(
        one.event,
        span(one.dayLow, one.dayHigh),
        formatNumber(one.modelledDay, 0, language),
        span(one.modelledDayLow, one.modelledDayHigh),
      );
      return one.isCalibrated ? `${says} ${words.calibratedTo}` : says;
    }),
    words.concentrate(formatNumber(concentrateTonnes, 0, language)),
  ];
}

function runLines(run: Run, page: Page): string[] {
  const series = [...new Map(run.exports.map(({ series: id, name }) => [id, name]))];
  return [
    "",
    ...wrap(run.name, page.width).map((line) => strong(line, page)),
    ...series.flatMap(([id, name]) => under(name, exportTable(run, id, page), page)),
    "",
    ...listItems(says(run, page), page),
  ];
}

/** What the model would have said of 2025, beside what was reported. */
export const riskHindcast: Presenter<Answer> = {
  text({ runs, calibration, scenario, baseYear, edition }, page) {
    const words = page.words.hindcast;
    const { delayMonths, withheld, months, fitted, tested } = calibration;
    const whole = (tonnes: number) => formatNumber(tonnes, 0, page.language);
    const fit = words.fit(
      delayMonths,
      formatPercent(withheld, page.language),
      months,
      whole(fitted),
      whole(tested),
    );
    return [
      strong(words.title(scenario, baseYear), page),
      faint(edition, page),
      ...runs.flatMap((run) => runLines(run, page)),
      ...under(words.calibration, wrap(fit, page.width), page),
    ];
  },
  records: ({ runs }) => ({
    header: [
      ...["variant", "series", "month", "observed [t]", "frozen [t]", "low [t]", "high [t]"],
      ...["market [t]", "fact", "source"],
    ],
    rows: runs.flatMap(({ variant, exports }) =>
      exports.map((row) => [
        variant,
        row.series,
        row.month,
        row.observed,
        row.frozen,
        row.low,
        row.high,
        row.market,
        row.fact,
        row.source,
      ]),
    ),
  }),
};
