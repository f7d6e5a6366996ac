import { expect, test } from "vitest";
import { timeLeft } from "./timeLeft.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [6 * DAY + 23 * HOUR + 59 * MINUTE, "6 days 23 hours"],
  [2 * DAY, "2 days"],
  [DAY + 30 * MINUTE, "1 day"],
  [5 * HOUR + 2 * MINUTE, "5 hours 2 minutes"],
  [10 * MINUTE + 59_000, "10 minutes"],
  [9 * MINUTE + 59_000, "9 minutes 59 seconds"],
  [999, "0 seconds"],
])("%d ms are %s", (ms, says) => {
  expect(timeLeft(ms, "en")).toBe(says);
});

test("a clock in Japanese", () => {
  expect(timeLeft(2 * DAY + 3 * HOUR, "ja")).toBe("2 日 3 時間");
});
