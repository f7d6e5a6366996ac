import type { SentModel } from "../../lp/index.ts";

/** Bytes that a set takes with its parts, bounds and finding: 600 for a pair of the magnet chain (measured). */
const BYTES_PER_SET = 600;

/** Bytes of each column and row for each element: a plan of 8-byte numbers, and a basis of single bytes. */
const BYTES_PER_PLACE = 9;

/** Most that a screening may take of this process's memory. */
export const SCREEN_BYTES_MAX = 2 ** 31;

/**
 * Bytes that a screening takes at least: plan and basis of each single loss, and an interval for each
 * set that is listed.
 *
 * @example
 * leastScreenBytes({ columnCount: 900, rowCount: 100 }, 10, 45) // => 117000
 */
export const leastScreenBytes = (
  { columnCount, rowCount }: Pick<SentModel, "columnCount" | "rowCount">,
  elementCount: number,
  setCount: number,
): number => BYTES_PER_PLACE * (columnCount + rowCount) * elementCount + BYTES_PER_SET * setCount;
