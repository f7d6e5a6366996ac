/** A broken line on a chart. */
export interface ChartLine {
  /** Character that it is drawn with. */
  readonly mark: string;
  /** Points in order of x, 0 to 1. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** What a chart shows, and how large. */
export interface ChartFrame {
  /** Columns and rows of the screen inside the axes. */
  readonly width: number;
  readonly height: number;
  /** Value at the lower edge; the upper edge is 1. */
  readonly least: number;
  /** A level drawn through as a dotted line. */
  readonly level: number;
}

/**
 * The y of a broken line at an x between its ends.
 *
 * @example
 * heightAt([[0, 1], [1, 0.5]], 0.5) // => 0.75
 */
export function heightAt(points: ChartLine["points"], x: number): number {
  const index = Math.max(
    1,
    points.findIndex((point) => point[0] >= x),
  );
  const [[x0, y0], [x1, y1]] = [points[index - 1]!, points[index]!];
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

/**
 * The least value that a chart should begin at: the nearest round one at or below what it shows, so
 * that a fall of a hundredth can be seen and a fall to nothing is not cut.
 *
 * @example
 * roundBelow(0.993) // => 0.99
 * roundBelow(0.62) // => 0.5
 */
export const roundBelow = (least: number): number =>
  [0.99, 0.98, 0.95, 0.9, 0.8, 0.5].find((bound) => bound <= least) ?? 0;

/**
 * Draws broken lines with characters, the upper row first. Later lines hide earlier ones; where a
 * line falls by more than a row from one column to the next, the rows between are filled.
 *
 * @example
 * const fall = { mark: "*", points: [[0, 1], [0.5, 1], [1, 0]] }
 * drawLines([fall], { width: 5, height: 3, least: 0, level: 0.5 })
 * // => ["***  ", "···*·", "    *"]
 */
export function drawLines(
  lines: readonly ChartLine[],
  { width, height, least, level }: ChartFrame,
): string[] {
  const rowOf = (y: number) => Math.round(((1 - y) / (1 - least)) * (height - 1));
  const rows = Array.from({ length: height }, () => new Array<string>(width).fill(" "));
  rows[rowOf(level)]?.fill("·");
  for (const { mark, points } of lines) {
    let last: number | undefined;
    for (let column = 0; column < width; column++) {
      const row = rowOf(heightAt(points, column / (width - 1)));
      const first = last === undefined ? row : Math.min(row, last + 1);
      for (let r = first; r <= row; r++) if (rows[r]) rows[r]![column] = mark;
      if (rows[row]) rows[row]![column] = mark;
      last = row;
    }
  }
  return rows.map((row) => row.join(""));
}
