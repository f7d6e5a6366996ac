import { expect, test } from "vitest";
import { run } from "../index.ts";
import { changesOf, firstDayOf } from "./measureChanges.ts";

const row = {
  mineral: "gallium",
  country: "CN",
  destination: "US",
  kind: "ban" as const,
  since: "2024-12",
  until: "2026-11-27",
  status: "suspended" as const,
  scope: "All exports",
  source: "s",
  note: "",
  at: { file: "f", line: 1 },
};

test("a suspended ban starts in the past, and its suspension ends ahead; minerals of one act stand together", () => {
  // 2024-12 can mean 2024-12-01, 725 days before 2026-11-26; the suspension ends a day after it.
  const changes = changesOf([row, { ...row, mineral: "germanium" }], "2026-11-26");
  expect(changes.map(({ what, days, minerals }) => [what, days, minerals.join()])).toEqual([
    ["starts", -725, "gallium,germanium"],
    ["suspension-ends", 1, "gallium,germanium"],
  ]);
});

test("a date without a day means its first; what is no date means nothing", () => {
  expect(firstDayOf("2026")).toBe(Date.UTC(2026, 0, 1));
  expect(firstDayOf("2026-02-30")).toBeUndefined();
  expect(firstDayOf("soon")).toBeUndefined();
});

test("the shipped table says what changed, and what is due", async () => {
  const answer = await run("measure list", { today: "2026-11-26" });
  if (answer.status !== "done") throw new Error(answer.status);
  const { ahead, changed } = answer.value;
  const tomorrow = ahead.filter(({ days }) => days === 1);
  expect(tomorrow.every(({ what }) => what === "suspension-ends")).toBe(true);
  expect(tomorrow.flatMap(({ minerals }) => minerals)).toContain("gallium");
  expect(changed.every(({ days }) => days < 0)).toBe(true);
  const wrong = await run("measure list", { today: "2026-13-01" });
  expect(wrong.status).toBe("bad_input");
});
