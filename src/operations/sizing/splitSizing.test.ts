import { expect, test } from "vitest";
import { closing, setupOf, sizeHere, stockOf } from "../../../test/sizing/tinySizing.ts";
import { openShards } from "../../jobs/index.ts";
import { SizingStopped, splitSizing } from "./splitSizing.ts";

const never = new AbortController().signal;
const crises = [
  { lanes: ["oxide:CN>JP"], months: 1, probability: 0.2 },
  { lanes: ["oxide:CN>US"], months: 2, probability: 0.2 },
  { lanes: ["oxide:CN>JP", "oxide:CN>US"], months: 2, probability: 0.1, open: 0.3 },
];
const candidates = [stockOf("JP", "oxide"), stockOf("US", "oxide", { yearlyUsd: 150 })];

test("sizes are the same to the last bit in this thread and in 1 and 3 others", async () => {
  const setup = await setupOf(candidates, ["JP", "US"], 3);
  const scenarios = closing(3, crises);
  const here = await sizeHere(setup, scenarios);
  expect(here.coalitions[3]!.found.sizes.some((size) => size > 0)).toBe(true);
  for (const threads of [1, 3]) {
    await using opened = openShards(never, threads);
    const solver = splitSizing(opened.shards, setup);
    const there = await sizeHere(setup, scenarios, {}, solver);
    expect(there.game).toEqual(here.game);
    expect(there.coalitions[3]!.found).toEqual(here.coalitions[3]!.found);
  }
});

test("stopped work ends as stopped, not with half an answer", async () => {
  const setup = await setupOf(candidates, ["JP", "US"], 3);
  const stop = new AbortController();
  await using opened = openShards(stop.signal, 2);
  stop.abort();
  const solver = splitSizing(opened.shards, setup);
  await expect(sizeHere(setup, closing(3, crises), {}, solver)).rejects.toThrow(SizingStopped);
});
