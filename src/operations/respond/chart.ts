import { escapeHtml } from "../factsheet/html.ts";

/** A line of a chart: shares, 0 to 1, a point for each label of the axis. */
export interface Line {
  readonly name: string;
  readonly shares: readonly number[];
  /** Dashes of the stroke; "" for a whole line. Lines differ by dashes, not by colour alone. */
  readonly dashes: string;
}

const SIZE = { width: 400, height: 220, left: 40, right: 20, top: 24, bottom: 46 };

/** Pictures beside each other where there is room. */
export const sideBySide = (pictures: readonly string[]): string =>
  `<div class="pair">${pictures.join("")}</div>`;

const point = (value: number): string => value.toFixed(1);

/**
 * Draws served shares, by month or by field, as an SVG picture that needs nothing else. The axis
 * begins at the lowest share, rounded down to ten percent, so that small shortages can be seen.
 */
export function drawShares(
  title: string,
  labels: readonly string[],
  lines: readonly Line[],
): string {
  const { width, height, left, right, top, bottom } = SIZE;
  const least = Math.min(0.9, ...lines.flatMap(({ shares }) => shares));
  const floor = Math.max(0, Math.floor(least * 10) / 10);
  const x = (t: number) => left + ((width - left - right) * t) / Math.max(1, labels.length - 1);
  const y = (share: number) => top + ((height - top - bottom) * (1 - share)) / (1 - floor);
  const ticks = [floor, (1 + floor) / 2, 1].map(
    (share) =>
      `<line x1="${left}" x2="${width - right}" y1="${point(y(share))}" y2="${point(y(share))}" stroke="#ccc"/>` +
      `<text x="${left - 5}" y="${point(y(share) + 4)}" text-anchor="end">${Math.round(share * 100)}%</text>`,
  );
  const every = Math.max(1, Math.ceil(labels.length / 6));
  const marks = labels.flatMap((label, t) =>
    t % every === 0
      ? [
          `<text x="${point(x(t))}" y="${height - bottom + 16}" text-anchor="middle">${escapeHtml(label)}</text>`,
        ]
      : [],
  );
  const drawn = lines.map(({ name, shares, dashes }, index) => {
    const path = shares.map(
      (share, t) => `${t === 0 ? "M" : "L"}${point(x(t))} ${point(y(share))}`,
    );
    const stroke = `fill="none" stroke="#111" stroke-width="1.8" stroke-dasharray="${dashes}"`;
    const key = left + 150 * index;
    const at = height - 10;
    return (
      `<path d="${path.join("")}" ${stroke}/>` +
      `<path d="M${key} ${at}h24" ${stroke}/><text x="${key + 30}" y="${at + 4}">${escapeHtml(name)}</text>`
    );
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" ` +
    `aria-label="${escapeHtml(title)}" font-family="system-ui, sans-serif" font-size="11">` +
    `<text x="${left}" y="13" font-weight="600">${escapeHtml(title)}</text>` +
    `${[...ticks, ...marks, ...drawn].join("")}</svg>`
  );
}
