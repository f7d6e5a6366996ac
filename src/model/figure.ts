/** How a number came to be: read in a source, judged by one, set here with a range, or computed. */
export type Quality = "reported" | "estimated" | "assumed" | "modelled";

/** The qualities, from the firmest to the softest. */
export const QUALITIES: readonly Quality[] = ["reported", "estimated", "assumed", "modelled"];

/** The row of a table that a number was read from. */
export interface RowRef {
  /** Path of the file, relative to the folder of the chain or edition. */
  readonly file: string;
  /** Line in the file, the header being line 1. */
  readonly line: number;
}

/** A number with its evidence. `low` and `high` enclose `value`; they equal it where no range is known. */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** What the tonnes are tonnes of (see `Basis`), or "" where the unit has none (months, shares). */
  readonly basis: string;
  readonly quality: Quality;
  /** The period it holds for, as the source states it: `2025`, `2025-Q3`, `2024-06`. */
  readonly period: string;
  /** Id of a row of `sources.csv`. */
  readonly source: string;
  readonly note: string;
  readonly at: RowRef;
}

/** Which end of the stated ranges a run takes: the value, or the end that makes shortages smaller or larger. */
export type Corner = "central" | "favourable" | "adverse";

/**
 * The number that a run at a corner uses, given whether more of it makes shortages smaller.
 *
 * @example
 * atCorner({ value: 5, low: 4, high: 7 }, "adverse", "more-is-better") // => 4
 * atCorner({ value: 5, low: 4, high: 7 }, "adverse", "more-is-worse") // => 7
 */
export function atCorner(
  figure: Pick<Figure, "value" | "low" | "high">,
  corner: Corner,
  direction: "more-is-better" | "more-is-worse",
): number {
  if (corner === "central") return figure.value;
  const wantsHigh = (corner === "favourable") === (direction === "more-is-better");
  return wantsHigh ? figure.high : figure.low;
}
