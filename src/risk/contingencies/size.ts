import type { SentModel } from "../../lp/index.ts";

/** Bytes that a finding takes: its parts, interval and indices (measured: about 400 for pairs). */
const BYTES_PER_SET = 400;

/** Most that a screening may take of this process's memory. */
export const SCREEN_BYTES_MAX = 2 ** 31;

/**
 * Bytes that a screening takes at least: a basis for each element, and an interval for each set that
 * is listed.
 *
 * @example
 * leastScreenBytes({ columnCount: 900, rowCount: 100 }, 10, 45) // => 28000
 */
export const leastScreenBytes = (
  { columnCount, rowCount }: Pick<SentModel, "columnCount" | "rowCount">,
  elementCount: number,
  setCount: number,
): number => (columnCount + rowCount) * elementCount + BYTES_PER_SET * setCount;
