import { formatPercent } from "../../units/index.ts";
import { roundBelow } from "../page/chart.ts";
import { wrap } from "../page/displayWidth.ts";
import type { Page } from "../page/page.ts";
import { escapeText, text } from "../page/svg.ts";
import {
  type CurveLine,
  headLine,
  headlineOf,
  nameLine,
  type RiskCurve,
  runOf,
  thresholdOf,
  titleOf,
} from "./curveSentences.ts";

const WIDTH = 760;
const PLOT = { left: 76, right: 736, height: 300 };
const LINE_HEIGHT = 20;

/** Columns of text that fit the width. */
const TEXT_COLUMNS = 84;

/** Parts of each axis that are marked. */
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/**
 * How lines look: colours that the colour-blind tell apart (Okabe and Ito 2008), each at least 3:1 on
 * white, and dashes that print apart without colour.
 */
const LOOKS = {
  frozen: 'stroke="#d55e00" stroke-width="2" stroke-dasharray="2 4"',
  none: 'stroke="#555555" stroke-width="2" stroke-dasharray="9 5"',
  firms: 'stroke="#0072b2" stroke-width="3"',
  all: 'stroke="#00805d" stroke-width="2" stroke-dasharray="14 4 3 4"',
} as const;

const lookOf = ({ response, stocks }: CurveLine): string =>
  LOOKS[response === "frozen" ? "frozen" : stocks];

/** Lines of text one under another, from a height downwards. */
const textLines = (lines: readonly string[], y: number, more = ""): string[] =>
  lines.map((one, k) => text(PLOT.left, y + k * LINE_HEIGHT, one, more));

/**
 * Draws a demagnetisation curve as an SVG document: 760 wide, black on white, with a title and a
 * description for those who cannot see it, and dashes beside colours. The field runs along, 0 to
 * 100%; the share served upright, from a round number below the lowest point to 100%.
 */
export function drawCurve(answer: RiskCurve, page: Page): string {
  const { language, words } = page;
  const percent = (share: number) => formatPercent(share, language).replace(".0%", "%");
  const title = wrap(titleOf(answer, page), TEXT_COLUMNS);
  const says = wrap(headlineOf(answer, page), TEXT_COLUMNS);
  const top = (title.length + says.length + 1) * LINE_HEIGHT + 44;
  const bottom = top + PLOT.height;
  const shares = answer.lines.flatMap(({ points }) => points.map((point) => point.servedShare));
  const least = roundBelow(Math.min(...shares));
  const x = (field: number) => +(PLOT.left + field * (PLOT.right - PLOT.left)).toFixed(2);
  const y = (share: number) => +(top + ((1 - share) / (1 - least)) * PLOT.height).toFixed(2);
  const rule = (x1: number, y1: number, x2: number, y2: number, look: string) =>
    `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" ${look}/>`;
  const grid = 'stroke="#dddddd" stroke-width="1"';
  const axes = TICKS.flatMap((tick) => {
    const share = least + tick * (1 - least);
    return [
      rule(x(tick), top, x(tick), bottom, grid),
      rule(PLOT.left, y(share), PLOT.right, y(share), grid),
      text(x(tick), bottom + 18, percent(tick), 'text-anchor="middle"'),
      text(PLOT.left - 8, y(share) + 4, percent(share), 'text-anchor="end"'),
    ];
  });
  const curves = answer.lines.map(({ points, ...line }) => {
    const path = points.map(({ field, servedShare }) => `${x(field)},${y(servedShare)}`).join(" ");
    const look = lookOf({ points, ...line });
    return `<polyline points="${path}" fill="none" stroke-linejoin="round" ${look}/>`;
  });
  const { criticalField } = thresholdOf(headLine(answer), answer.theta);
  const dots = 'stroke="#000000" stroke-width="1" stroke-dasharray="1 3"';
  const threshold =
    answer.theta >= least
      ? [rule(PLOT.left, y(answer.theta), PLOT.right, y(answer.theta), dots)]
      : [];
  const isRight = (criticalField ?? 0) > 0.8;
  const critical =
    criticalField === null
      ? []
      : [
          rule(x(criticalField), y(answer.theta), x(criticalField), bottom, dots),
          `<circle cx="${x(criticalField)}" cy="${y(answer.theta)}" r="5" fill="#ffffff" stroke="#000000" stroke-width="2"/>`,
          text(
            x(criticalField) + (isRight ? -8 : 8),
            bottom - 8,
            `Hc(${answer.theta}) = ${formatPercent(criticalField, language)}`,
            `font-weight="bold"${isRight ? ' text-anchor="end"' : ""}`,
          ),
        ];
  const legendTop = bottom + 64;
  const legend = answer.lines.flatMap((line, k) => {
    const height = legendTop + k * LINE_HEIGHT;
    return [
      rule(PLOT.left, height - 5, PLOT.left + 60, height - 5, lookOf(line)),
      text(PLOT.left + 72, height, nameLine(line, page)),
    ];
  });
  const height = legendTop + answer.lines.length * LINE_HEIGHT + 8;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="curve-title curve-says" xml:lang="${language}" font-family="system-ui, 'Noto Sans', 'Noto Sans JP', sans-serif" font-size="14">`,
    `<title id="curve-title">${escapeText(titleOf(answer, page))}</title>`,
    `<desc id="curve-says">${escapeText(headlineOf(answer, page))}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    ...textLines(title, 28, 'font-weight="bold"'),
    ...textLines([runOf(answer, page)], 28 + title.length * LINE_HEIGHT, 'fill="#555555"'),
    ...textLines(says, 28 + (title.length + 1) * LINE_HEIGHT),
    ...axes,
    rule(PLOT.left, top, PLOT.left, bottom, 'stroke="#000000"'),
    rule(PLOT.left, bottom, PLOT.right, bottom, 'stroke="#000000"'),
    text(PLOT.left, top - 10, words.curve.upright, 'font-style="italic"'),
    text(PLOT.right, bottom + 38, words.curve.along, 'font-style="italic" text-anchor="end"'),
    ...threshold,
    ...curves,
    ...critical,
    ...legend,
    "</svg>",
    "",
  ].join("\n");
}
