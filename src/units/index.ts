/**
 * Months, and how numbers, shares and money are written for people.
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
export {
  formatColumn,
  formatKilograms,
  formatMoney,
  formatNumber,
  formatPercent,
  type MoneyUnit,
  moneyUnitFor,
  type NumberLanguage,
} from "./numbers.ts";
