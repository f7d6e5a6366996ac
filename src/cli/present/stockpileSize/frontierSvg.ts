import type { OutputOf } from "../../../operations/index.ts";
import { formatNumber, moneyUnitFor } from "../../../units/index.ts";
import type { Page } from "../../page/page.ts";
import { escapeText, text } from "../../page/svg.ts";

type Frontier = OutputOf<"stockpile size">["analysis"][number];

const WIDTH = 760;
const HEIGHT = 420;
const PLOT = { left: 90, right: 730, top: 64, bottom: 350 };
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/**
 * Draws a frontier as an SVG document: what keeping stocks costs runs along, value lost in a mean year
 * upright, both from 0; the best sizes are marked.
 */
export function drawFrontier({ frontier, members }: Frontier, bestUsd: number, page: Page): string {
  const { language, words } = page;
  const points = frontier.toSorted((a, b) => a.keepingUsd - b.keepingUsd);
  const along = Math.max(1, ...points.map(({ keepingUsd }) => keepingUsd));
  const upright = Math.max(1, ...points.map(({ lostUsd }) => lostUsd));
  const unit = moneyUnitFor([along, upright], language);
  const x = (usd: number) => +(PLOT.left + (usd / along) * (PLOT.right - PLOT.left)).toFixed(2);
  const y = (usd: number) => +(PLOT.bottom - (usd / upright) * (PLOT.bottom - PLOT.top)).toFixed(2);
  const money = (usd: number) => formatNumber(usd / unit.usd, 1, language);
  const grid = TICKS.flatMap((tick) => [
    `<line x1="${x(tick * along)}" y1="${PLOT.top}" x2="${x(tick * along)}" y2="${PLOT.bottom}" stroke="#dddddd"/>`,
    `<line x1="${PLOT.left}" y1="${y(tick * upright)}" x2="${PLOT.right}" y2="${y(tick * upright)}" stroke="#dddddd"/>`,
    text(x(tick * along), PLOT.bottom + 20, money(tick * along), 'text-anchor="middle"'),
    text(PLOT.left - 8, y(tick * upright) + 4, money(tick * upright), 'text-anchor="end"'),
  ]);
  const line = points.map(({ keepingUsd, lostUsd }) => `${x(keepingUsd)},${y(lostUsd)}`).join(" ");
  const dots = points.map(({ keepingUsd, lostUsd }) => {
    const isBest = Math.abs(keepingUsd - bestUsd) <= 0.02 * bestUsd;
    const at = `cx="${x(keepingUsd)}" cy="${y(lostUsd)}"`;
    return isBest
      ? `<circle ${at} r="6" fill="#ffffff" stroke="#000000" stroke-width="2"/>${text(x(keepingUsd) + 10, y(lostUsd) - 8, words.sizing.best)}`
      : `<circle ${at} r="4" fill="#0072b2"/>`;
  });
  const title = words.sizing.frontier(members.join(" + "));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="frontier-title" xml:lang="${language}" font-family="system-ui, 'Noto Sans', 'Noto Sans JP', sans-serif" font-size="14">`,
    `<title id="frontier-title">${escapeText(title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text(PLOT.left, 26, title, 'font-weight="bold"'),
    text(PLOT.left, PLOT.top - 12, words.sizing.frontierLost(unit.name), 'font-style="italic"'),
    ...grid,
    `<polyline points="${line}" fill="none" stroke="#0072b2" stroke-width="3" stroke-linejoin="round"/>`,
    ...dots,
    text(
      PLOT.right,
      PLOT.bottom + 44,
      words.sizing.frontierKeeping(unit.name),
      'font-style="italic" text-anchor="end"',
    ),
    "</svg>",
    "",
  ].join("\n");
}
