/**
 * Months, and the words that units and bases are written in.
 *
 * Tables are written in tonnes a year; the network works in tonnes a month. Quantities in kernels
 * carry their unit as the last part of their name (`baseTpa`, `leadMonths`, `costUsdPerTonne`).
 */
export {
  addMonths,
  formatMonth,
  MONTHS_PER_YEAR,
  type Month,
  monthsFrom,
  parseMonth,
  yearOf,
} from "./month.ts";
