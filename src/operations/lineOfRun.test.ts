import { expect, test } from "vitest";
import { lineOfRun } from "./index.ts";

test.each([
  ["today", {}, "quick"],
  ["stress", { scenario: "kuantan-loss", months: 24 }, "quick"],
  ["risk priorities", { draws: 200 }, "quick"],
  ["risk priorities", { draws: 20_000 }, "long"],
  ["respond", { scenario: "kuantan-loss", months: 1 }, "long"],
  ["solve", { folder: "enclosed" }, "long"],
])("%s of %j stands in the line of %s runs", async (operation, input, line) => {
  const question = { operation, input, language: "en", edition: "e", code: "c", scope: "" };
  expect(await lineOfRun(question)).toBe(line);
});
