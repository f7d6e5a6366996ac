import { expect, test } from "vitest";
import { DATA_FOLDER, tablesEdition } from "../reference/index.ts";
import { run } from "./index.ts";

/** The value of an answer that must be one. */
function told<T>(answer: { readonly status: string } & { readonly value?: T }): T {
  expect(answer.status).toBe("done");
  return answer.value!;
}

test("every number of a chain stands in the list once, and the counts are of all", async () => {
  const all = told(await run("reference list", {}));
  const assumed = told(await run("reference list", { quality: "assumed" }));
  expect(new Set(all.numbers.map(({ table, where }) => `${table} ${where}`)).size).toBe(
    all.numbers.length,
  );
  expect(Object.values(all.counts).reduce((a, b) => a + b)).toBe(all.numbers.length);
  expect(assumed.numbers).toHaveLength(all.counts.assumed);
  expect(assumed.counts).toEqual(all.counts);
  for (const { low, high, note, where } of assumed.numbers)
    expect(note !== "" && low <= high, `${where} has a reason`).toBe(true);
  expect(all.sources["usgs-mcs-2026"]).toMatch(/Mineral Commodity Summaries 2026/);
});

test("lists and rankings name the edition of the tables that they rest on", async () => {
  const minerals = await tablesEdition("minerals", DATA_FOLDER);
  const answers = [
    ...[await run("measure list", {}), await run("reference editions", { mineral: "cobalt" })],
    ...[
      await run("risk priorities", { draws: 20 }),
      await run("risk indices", { mineral: "gallium" }),
    ],
  ];
  for (const answer of answers) expect(told<{ edition: string }>(answer).edition).toBe(minerals);
  const deposits = await run("deposit list", { commodity: "Cobalt", country: "AU" });
  expect(told(deposits).edition).toBe(await tablesEdition("deposits", DATA_FOLDER));
});

test("deposits are found by what is there and where, and a wrong word gets its nearest", async () => {
  const all = told(await run("deposit list", {}));
  expect(all.deposits.length).toBeGreaterThan(20_000);
  const own = told(await run("deposit list", { commodity: "cobalt", country: "AU" }));
  expect(own.deposits.length).toBeGreaterThan(0);
  for (const { commodities, country } of own.deposits) {
    expect(commodities).toContain("Cobalt");
    expect(country).toBe("AU");
  }
  const wrong = await run("deposit list", { commodity: "Cobolt" });
  expect(JSON.stringify(wrong)).toContain("Cobalt");
});
