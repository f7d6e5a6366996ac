import { expect, test } from "vitest";
import { tasksOf } from "./tasksOf.ts";

test("steps of a plan are due by the end of the month in which they are decided, the earliest first", () => {
  const actions = [
    { name: "Restart the line", owner: "Maker", decide: "2026-12" },
    { name: "Release stock", owner: "JOGMEC", decide: "2028-02" },
    { name: "Ask for a licence", owner: "METI", decide: "2026-01" },
  ];
  // 2028 is a leap year.
  expect(tasksOf({ actions }).map(({ owner, due }) => [owner, due])).toEqual([
    ["METI", "2026-01-31"],
    ["Maker", "2026-12-31"],
    ["JOGMEC", "2028-02-29"],
  ]);
});
