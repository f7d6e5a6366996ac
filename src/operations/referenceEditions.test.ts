import { expect, test } from "vitest";
import { run } from "./index.ts";

test("Australia's rare earths of 2024 are 13,000 t in one edition and 29,000 t in the next", async () => {
  // (29,000 − 13,000) / 29,000 = 0.5517
  const answer = await run("reference editions", { mineral: "rare-earths" });
  if (answer.status !== "done") throw new Error(answer.status);
  const row = answer.value.rows.find(
    ({ country, period }) => country === "AU" && period === "2024",
  );
  const tonnes = Object.fromEntries(row!.values.map((one) => [one.edition, one.tonnes]));
  expect(tonnes["usgs-mcs-2025"]).toBe(13_000);
  expect(tonnes["usgs-mcs-2026"]).toBe(29_000);
  expect(row!.spread).toBeCloseTo(16 / 29, 9);
  for (const { values } of answer.value.rows)
    for (const { edition } of values) expect(answer.value.editions).toContain(edition);
});

test("what one edition alone says has no spread, and a mineral that is none is refused", async () => {
  const answer = await run("reference editions", { mineral: "cobalt", stage: "refine" });
  if (answer.status !== "done") throw new Error(answer.status);
  for (const { values, spread } of answer.value.rows)
    if (values.filter(({ tonnes }) => tonnes !== null).length < 2) expect(spread).toBeNull();
  expect((await run("reference editions", { mineral: "unobtainium" })).status).toBe("not_found");
});
