import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ROOT } from "../../test/files.ts";
import type { Operation } from "./index.ts";
import { REGISTRY, run } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "coercivity-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DRAWS = 200;
const SHIPPED = readFileSync(join(ROOT, "data/minerals/weights.csv"), "utf8");

/** Ranks with a table of weights that differs from the shipped one in one place. */
async function rankWith(before: string, after: string) {
  expect(SHIPPED).toContain(before);
  const weights = join(folder, "weights.csv");
  writeFileSync(weights, SHIPPED.replace(before, after));
  return run("risk priorities", { seenFrom: ["US"], draws: DRAWS, weights });
}

test.each([
  ["risk indices", { mineral: "cobalt", seenFrom: ["JP"] }],
  ["risk indices", { mineral: "scandium" }],
  ["risk priorities", { draws: DRAWS }],
  ["risk shock", { mineral: "gallium", lose: ["CN"], months: 6 }],
  ["factsheet mineral", { mineral: "graphite" }],
  ["factsheet country", { country: "JP" }],
] as const)("%s answers in the shape that it promises", async (name, input) => {
  const answer = await run(name, input as never);
  if (answer.status !== "done") throw new Error(JSON.stringify(answer));
  const { output } = (await REGISTRY[name].load()) as Operation;
  expect(output.parse(answer.value)).toEqual(answer.value);
});

describe("the ranking of all minerals", () => {
  test("is the same for the same seed, and not for another", async () => {
    const one = await run("risk priorities", { seenFrom: ["JP"], draws: DRAWS, seed: 5 });
    expect(await run("risk priorities", { seenFrom: ["JP"], draws: DRAWS, seed: 5 })).toEqual(one);
    const other = await run("risk priorities", { seenFrom: ["JP"], draws: DRAWS, seed: 6 });
    if (one.status !== "done" || other.status !== "done") throw new Error("ranks");
    expect(other.value.items).not.toEqual(one.value.items);
  });

  test("follows the one table of weights", async () => {
    const shipped = await run("risk priorities", { seenFrom: ["US"], draws: DRAWS });
    const changed = await rankWith("criterion,value-at-stake,2", "criterion,value-at-stake,40");
    if (shipped.status !== "done" || changed.status !== "done") throw new Error("ranks");
    expect(shipped.value.items[0]!.mineral).toBe("gallium");
    // Where value is nearly all that counts, what the most money is spent on comes first.
    expect(changed.value.items[0]!.mineral).not.toBe("gallium");
    const byValue = changed.value.items[0]!.ranks.find(
      ({ criterion }) => criterion === "value-at-stake",
    );
    expect(byValue!.rank).toBeLessThanOrEqual(3);
  });

  test.each([
    ["measure,ban,1", "measure,ban,0"],
    ["status,suspended,0.5", "status,suspended,1"],
    ["scale,value-at-stake-low,1000000", "scale,value-at-stake-low,1000"],
  ])("moves with %s", async (before, after) => {
    const [as, changed] = [await rankWith(before, before), await rankWith(before, after)];
    if (as.status !== "done" || changed.status !== "done") throw new Error("ranks");
    expect(changed.value.items.map(({ score }) => score.median)).not.toEqual(
      as.value.items.map(({ score }) => score.median),
    );
  });

  test.each([
    ["criterion,recycling,", "criterion,recycing,", "Did you mean recycling?"],
    ["measure,quota,0.6", "measure,quota,60", "from 0 to 1"],
    ["measure,quota,", "measure,quotas,", "There is no such row"],
    ["criterion,governance,1", "criterion,governance,much", "plain number"],
    ["100000000000", "10", "below the high end"],
  ])("refuses a table with %s turned into %s", async (before, after, says) => {
    const answer = await rankWith(before, after);
    if (answer.status !== "bad_input") throw new Error("accepted");
    expect(answer.problems[0]!.says).toContain(says);
  });
});

test.each([
  ["risk indices", { mineral: "galium" }, "Did you mean gallium?"],
  ["risk indices", { mineral: "gallium", seenFrom: ["JPN"] }, "No such country"],
  ["risk indices", { mineral: "gallium", seenFrom: ["JP", "JP"] }, "twice"],
  ["risk indices", { mineral: "gallium", stage: "mine" }, "Stages with data: refine"],
  ["risk indices", { mineral: "gallium", edition: "usgs-mcs-2062" }, "Did you mean usgs-mcs-20"],
  ["risk shock", { mineral: "gallium", lose: ["AU"] }, "Senders: "],
  ["risk shock", { mineral: "gallium", lose: ["CN"], seenFrom: ["AU"] }, "No demand"],
  ["risk shock", { mineral: "scandium", lose: ["CN"] }, "No source has its refined output"],
  ["factsheet country", { country: "JPN" }, "Did you mean"],
] as const)("%s with %o is refused with its cure", async (name, input, says) => {
  const answer = await run(name, input as never);
  expect(JSON.stringify(answer)).toContain(says);
  expect(["bad_input", "not_found"]).toContain(answer.status);
});

describe("indices on shipped data", () => {
  test("give China's gallium as nearly all, in the edition asked for", async () => {
    const answer = await run("risk indices", {
      mineral: "gallium",
      seenFrom: ["US"],
      edition: "usgs-mcs-2026",
    });
    if (answer.status !== "done") throw new Error("indices");
    expect(answer.value.stages).toMatchObject([{ stage: "refine", source: "usgs-mcs-2026" }]);
    expect(answer.value.indices.find(({ id }) => id === "hhi")!.value).toBeGreaterThan(0.97);
    for (const { where, source } of answer.value.inputs) {
      expect(where).toMatch(/^(world|minerals)\/[a-z-]+\.csv:\d+$/);
      expect(source).not.toBe("");
    }
  });

  test("differ between editions that differ", async () => {
    const at = async (edition: string) => {
      const answer = await run("risk indices", {
        mineral: "cobalt",
        seenFrom: ["US"],
        stage: "mine",
        year: 2024,
        edition,
      });
      if (answer.status !== "done") throw new Error("indices");
      return answer.value.indices.find(({ id }) => id === "hhi")!.value;
    };
    expect(await at("usgs-mcs-2025")).not.toBe(await at("wmd-2026"));
  });
});
