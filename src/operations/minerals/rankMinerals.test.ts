import { expect, test } from "vitest";
import { openShards, packedBy } from "../../jobs/index.ts";
import { trust } from "../../model/index.ts";
import { readWeights } from "../../reference/index.ts";
import { nodeEffects } from "../nodeEffects.ts";
import { gather } from "./gather.ts";
import { openMinerals } from "./openMinerals.ts";
import { rankMinerals, rankMineralsSplit } from "./rankMinerals.ts";

async function someMinerals() {
  const opened = await openMinerals(nodeEffects());
  if (opened.status !== "done") throw new Error(opened.status);
  const view = { seenFrom: ["JP", "US"], year: 2024, edition: undefined };
  const some = [...opened.value.byId.values()].slice(0, 8);
  return some.map((mineral) => gather(mineral, opened.value, view));
}

test("a ranking that is split is the whole one to the last bit, for 1 and 3 threads", async () => {
  const gathered = await someMinerals();
  const weights = trust(await readWeights(undefined));
  const whole = rankMinerals(gathered, weights, 300, 7);
  expect(whole.items.length).toBe(8);
  for (const threads of [1, 3]) {
    await using open = openShards(new AbortController().signal, threads);
    expect(await rankMineralsSplit(gathered, weights, 300, 7, open.shards)).toEqual(whole);
  }
});

test("stopped midway, there is no ranking", async () => {
  const gathered = await someMinerals();
  const weights = trust(await readWeights(undefined));
  const reachesNothing = packedBy(async ({ tasks }) => tasks.map(() => undefined));
  expect(await rankMineralsSplit(gathered, weights, 300, 7, reachesNothing)).toBe(undefined);
});
