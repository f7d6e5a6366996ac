import { expect, test } from "vitest";
import { logQuestion } from "./logQuestion.ts";

test("days of an address are whole days of UTC, over the end of a month and a leap day", () => {
  expect(logQuestion({ from: "2028-02-28", to: "2028-02-28" })).toEqual({
    limit: 100,
    since: "2028-02-28T00:00:00Z",
    until: "2028-02-29T00:00:00Z",
  });
  expect(logQuestion({ to: "2026-12-31" }).until).toBe("2027-01-01T00:00:00Z");
});

test("what is empty asks for everything", () => {
  expect(logQuestion({ by: "", subject: undefined })).toEqual({ limit: 100 });
});
