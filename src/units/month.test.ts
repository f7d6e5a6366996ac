import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths, formatMonth, type Month, monthsFrom, parseMonth, yearOf } from "./index.ts";

const anyMonth = fc.integer({ min: 1900 * 12, max: 2200 * 12 - 1 }).map((month) => month as Month);

test("what is written is read again", () => {
  fc.assert(fc.property(anyMonth, (month) => parseMonth(formatMonth(month)) === month));
});

test("months add across years", () => {
  const december = parseMonth("2025-12")!;
  expect(formatMonth(addMonths(december, 1))).toBe("2026-01");
  expect(formatMonth(addMonths(december, -12))).toBe("2024-12");
  expect(yearOf(addMonths(december, 1))).toBe(2026);
  expect(monthsFrom(december, 14).map(formatMonth).at(-1)).toBe("2027-01");
});

test.each([
  "2026-00",
  "2026-13",
  "2026-1",
  "1899-12",
  "2200-01",
  "26-01",
  "2026/01",
  "",
  " 2026-01",
])("%j is no month", (text) => expect(parseMonth(text)).toBeUndefined());
