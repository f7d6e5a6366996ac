const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
const LEVELS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
const HEAT = ["░", "▒", "▓", "█"];

/**
 * A bar of block characters, to an eighth of a column; something above zero always shows.
 *
 * @example
 * bar(0.5, 4) // => "██"
 * bar(0.001, 4) // => "▏"
 */
export function bar(share: number, width: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * width * 8);
  const shown = share > 0 ? Math.max(1, eighths) : 0;
  return "█".repeat(Math.floor(shown / 8)) + EIGHTHS[shown % 8]!;
}

/**
 * A line of small columns, one for each share from 0 to 1.
 *
 * @example
 * sparkline([0, 0.5, 1]) // => "▁▅█"
 */
export const sparkline = (shares: readonly number[]): string =>
  shares
    .map((share) => LEVELS[Math.min(7, Math.floor(Math.min(1, Math.max(0, share)) * 8))]!)
    .join("");

/**
 * A strip of shades, one for each share: blank for none, then a shade for each quarter.
 *
 * @example
 * heatStrip([0, 0.1, 0.3, 1]) // => "·░▒█"
 */
export const heatStrip = (shares: readonly number[]): string =>
  shares
    .map((share) => (share <= 0 ? "·" : HEAT[Math.min(3, Math.floor(Math.min(1, share) * 4))]!))
    .join("");
