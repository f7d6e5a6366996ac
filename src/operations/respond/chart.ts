import { escapeHtml } from "../factsheet/html.ts";

/** A line of a chart: shares, 0 to 1, by month. */
export interface Line {
  readonly name: string;
  readonly shares: readonly number[];
  /** Dashes of the stroke; "" for a whole line. Lines differ by dashes, not by colour alone. */
  readonly dashes: string;
}

const SIZE = { width: 640, height: 190, left: 44, right: 150, top: 22, bottom: 26 };

const point = (value: number): string => value.toFixed(1);

/**
 * Draws served shares by month as an SVG picture that needs nothing else. The axis begins at the
 * lowest share, rounded down to ten percent, so that small shortages can be seen.
 */
export function drawShares(
  title: string,
  months: readonly string[],
  lines: readonly Line[],
): string {
  const { width, height, left, right, top, bottom } = SIZE;
  const least = Math.min(0.9, ...lines.flatMap(({ shares }) => shares));
  const floor = Math.max(0, Math.floor(least * 10) / 10);
  const x = (t: number) => left + ((width - left - right) * t) / Math.max(1, months.length - 1);
  const y = (share: number) => top + ((height - top - bottom) * (1 - share)) / (1 - floor);
  const ticks = [floor, (1 + floor) / 2, 1].map(
    (share) =>
      `<line x1="${left}" x2="${width - right}" y1="${point(y(share))}" y2="${point(y(share))}" stroke="#ccc"/>` +
      `<text x="${left - 5}" y="${point(y(share) + 4)}" text-anchor="end">${Math.round(share * 100)}%</text>`,
  );
  const every = Math.max(1, Math.ceil(months.length / 6));
  const labels = months.flatMap((month, t) =>
    t % every === 0
      ? [`<text x="${point(x(t))}" y="${height - 8}" text-anchor="middle">${month}</text>`]
      : [],
  );
  const drawn = lines.map(({ name, shares, dashes }, index) => {
    const path = shares.map(
      (share, t) => `${t === 0 ? "M" : "L"}${point(x(t))} ${point(y(share))}`,
    );
    const stroke = `fill="none" stroke="#111" stroke-width="1.8" stroke-dasharray="${dashes}"`;
    const at = top + 10 + 16 * index;
    const key = width - right + 12;
    return (
      `<path d="${path.join("")}" ${stroke}/>` +
      `<path d="M${key} ${at}h24" ${stroke}/><text x="${key + 30}" y="${at + 4}">${escapeHtml(name)}</text>`
    );
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" ` +
    `aria-label="${escapeHtml(title)}" font-family="system-ui, sans-serif" font-size="11">` +
    `<text x="${left}" y="13" font-weight="600">${escapeHtml(title)}</text>` +
    `${[...ticks, ...labels, ...drawn].join("")}</svg>`
  );
}
