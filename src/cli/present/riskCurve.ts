import { formatMoney, formatPercent } from "../../units/index.ts";
import { drawLines, roundBelow } from "../page/chart.ts";
import { displayWidth, pad, wrap } from "../page/displayWidth.ts";
import { faint, type Page, strong } from "../page/page.ts";
import { under } from "../page/paragraphs.ts";
import { layTable } from "../page/table.ts";
import {
  type CurveLine,
  headLine,
  headlineOf,
  NEVER,
  nameLine,
  type RiskCurve,
  runOf,
  thresholdOf,
  titleOf,
} from "./curveSentences.ts";
import type { Presenter } from "./presenters.ts";
import { drawCurve } from "./riskCurveSvg.ts";

const HEIGHT = 15;

/** Room for the percentages of the upright axis. */
const AXIS_WIDTH = 6;

/** Characters that the lines are drawn with, told apart without colour. */
const markOf = ({ response, stocks }: CurveLine): string =>
  response === "frozen" ? "x" : { none: "o", firms: "*", all: "+" }[stocks];

/** The mark under the axis at the critical field, with its name on the side that has room. */
function markCritical(answer: RiskCurve, width: number): string[] {
  const { criticalField } = thresholdOf(headLine(answer), answer.theta);
  if (criticalField === null) return [];
  const column = Math.round(criticalField * (width - 1));
  const label = `Hc(${answer.theta})`;
  const isLeft = column + label.length + 2 > width;
  return [
    `${" ".repeat(isLeft ? column - label.length - 1 : column)}${isLeft ? `${label} ▲` : `▲ ${label}`}`,
  ];
}

function picture(answer: RiskCurve, page: Page): string[] {
  const { language, words } = page;
  const width = page.width - AXIS_WIDTH - 2;
  const shares = answer.lines.flatMap(({ points }) => points.map((point) => point.servedShare));
  const least = roundBelow(Math.min(...shares));
  const head = headLine(answer);
  const order = [...answer.lines].sort((a, b) => Number(a === head) - Number(b === head));
  const rows = drawLines(
    order.map((line) => ({
      mark: markOf(line),
      points: line.points.map(({ field, servedShare }) => [field, servedShare] as const),
    })),
    { width, height: HEIGHT, least, level: answer.theta },
  );
  const label = (row: number) => {
    const isLabelled = row % ((HEIGHT - 1) / 2) === 0;
    const share = 1 - (row / (HEIGHT - 1)) * (1 - least);
    return pad(isLabelled ? formatPercent(share, language) : "", AXIS_WIDTH, "right");
  };
  const blank = " ".repeat(AXIS_WIDTH + 1);
  const half = Math.floor(width / 2);
  const axis = pad("0%", half - 1, "left") + pad("50%", width - half - 3, "left");
  return [
    `${blank.slice(1)}${words.curve.upright}`,
    ...rows.map((row, k) => `${label(k)}┤${row}`.trimEnd()),
    `${blank.slice(1)}└${"─".repeat(half - 1)}┴${"─".repeat(width - half - 1)}┘`,
    `${blank}${axis}100%`,
    ...markCritical(answer, width).map((line) => blank + line),
    pad(
      words.curve.along,
      page.width - Math.max(0, page.width - displayWidth(blank) - width),
      "right",
    ),
    ...answer.lines.map((line) => `${blank}${markOf(line)}  ${nameLine(line, page)}`),
    `${blank}·  ${words.curve.level(formatPercent(answer.theta, language))}`,
  ];
}

function thresholdTable(answer: RiskCurve, page: Page): string[] {
  const words = page.words.curve;
  const percent = (share: number | null) =>
    share === null ? NEVER : formatPercent(share, page.language);
  const thetas = headLine(answer).thresholds.map(({ theta }) => theta);
  const rows = thetas.map((theta) => [
    formatPercent(theta, page.language),
    ...answer.lines.map((line) => {
      const { criticalField, enduranceMonths } = thresholdOf(line, theta);
      return `${percent(criticalField)} / ${enduranceMonths ?? NEVER}`;
    }),
  ]);
  const full = [
    words.servedAtFull,
    ...answer.lines.map(({ points }) => percent(points.at(-1)!.servedShare)),
  ];
  const lost = [
    words.lostAtFull,
    ...answer.lines.map(({ points }) => formatMoney(points.at(-1)!.valueLostUsd, page.language)),
  ];
  return layTable(
    [
      { heading: words.theta, align: "left", gives: true },
      ...answer.lines.map(({ response, stocks }) => ({
        heading: response === "frozen" ? words.short.frozen : words.short[stocks],
        align: "right" as const,
      })),
    ],
    [...rows, full, lost],
    page.width,
  );
}

/** The plants abroad that stop with the exports. */
function plantsOf({ facilities, names }: RiskCurve, { words, language }: Page): string {
  const plants = facilities.map(({ name, country }) => `${name} (${names[country] ?? country})`);
  if (plants.length === 0) return words.curve.noPlants;
  return words.curve.stops(plants.join(language === "ja" ? "、" : ", "));
}

/** The demagnetisation curve: the picture, and where it falls below each threshold. */
export const riskCurve: Presenter<RiskCurve> = {
  text(answer, page) {
    const words = page.words.curve;
    const { lines, tolerance } = answer;
    const solves = lines.reduce((sum, one) => sum + one.solves, 0);
    return [
      ...wrap(titleOf(answer, page), page.width).map((line) => strong(line, page)),
      ...wrap(runOf(answer, page), page.width).map((line) => faint(line, page)),
      "",
      ...wrap(headlineOf(answer, page), page.width),
      ...(answer.control ? wrap(plantsOf(answer, page), page.width) : []),
      "",
      ...picture(answer, page),
      ...under(words.thresholds, thresholdTable(answer, page), page),
      "",
      ...[
        words.legend,
        words.exact(solves, `${Number((tolerance * 100).toPrecision(3))}%`),
      ].flatMap((line) => wrap(line, page.width).map((part) => faint(part, page))),
    ];
  },
  records: ({ lines, seenFrom }) => ({
    header: [
      "response",
      "stocks",
      "field [share withheld]",
      "served [share of demand by value]",
      "value lost [USD]",
      ...seenFrom.map((id) => `served ${id} [share of demand by value]`),
      "straight to the next point",
    ],
    rows: lines.flatMap(({ response, stocks, points }) =>
      points.map((point) => [
        response,
        stocks,
        point.field,
        point.servedShare,
        point.valueLostUsd,
        ...seenFrom.map((id) => point.servedByCountry[id]!),
        point.next,
      ]),
    ),
  }),
  svg: drawCurve,
};
