import { expect, test } from "vitest";
import { nodeEffects, run } from "./index.ts";

const ask = (input: object) => run("scrap returns", input as never, nodeEffects());

test("Japan's magnets in use: sums hold, ranges enclose, and collection today is within reach", async () => {
  const answer = await ask({ country: ["JP"], years: 5 });
  if (answer.status !== "done") throw new Error(answer.status);
  const [japan] = answer.value.countries;
  const { years, sectors, collected } = japan!;
  expect(years.map(({ year }) => year)).toEqual([2025, 2026, 2027, 2028, 2029, 2030]);
  const inUse = sectors.reduce((sum, one) => sum + one.inUse, 0);
  expect(inUse).toBeCloseTo(years[0]!.inUse, 6);
  for (const [index, row] of years.entries()) {
    expect(row.reachableLow).toBeLessThanOrEqual(row.reachable);
    expect(row.reachable).toBeLessThanOrEqual(row.reachableHigh);
    expect(row.reachable).toBeLessThanOrEqual(row.discarded);
    const before = years[index - 1];
    if (before) expect(before.inUse + row.sales - row.discarded).toBeCloseTo(row.inUse, 6);
  }
  expect(collected).toBe(500);
  expect(years[0]!.reachable).toBeGreaterThan(collected);
});

test("a stock that is held neither grows nor shrinks after the base year", async () => {
  const answer = await ask({ country: ["US"], years: 4, holdStock: true });
  if (answer.status !== "done") throw new Error(answer.status);
  const [first, ...later] = answer.value.countries[0]!.years;
  for (const { inUse } of later) expect(inUse).toBeCloseTo(first!.inUse, 4);
});

test("a country of which nothing is in use is refused with those that are", async () => {
  const answer = await ask({ country: ["DE"] });
  expect(answer).toMatchObject({
    status: "bad_input",
    problems: [{ field: "country", value: "DE" }],
  });
});
