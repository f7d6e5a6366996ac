import { expect, test } from "vitest";
import { oldMagnets } from "../../test/chains/oldMagnets.ts";
import { runOf } from "../../test/chains/runs.ts";
import { disturbance } from "../../test/chains/tiny.ts";
import { action } from "../../test/plans/tinyPlan.ts";
import { capCollection } from "../stockpile/index.ts";
import { streamsOf } from "./actions/streamsOf.ts";

const gather = (rate: number, process = "gather") =>
  action("more", "collection", { process, to: "JP", rate, start: 1 });

async function mostOf(rate: number, more: Parameters<typeof oldMagnets>[0] = {}, process?: string) {
  const run = await runOf(capCollection(oldMagnets(more)), disturbance(3));
  return [...streamsOf(run, gather(rate, process))[0]!.upper].map(
    (most) => Math.round(most * 1e6) / 1e6,
  );
}

test("a programme gathers what is discarded within reach and not gathered yet", async () => {
  // 80% of 50 t a year are 40 t; the yard can gather 24: 16 t a year are left, 1⅓ t a month.
  expect(await mostOf(5, { reachable: 0.8 })).toEqual([0, 1.333333, 1.333333]);
  expect(await mostOf(1, { reachable: 0.8 })).toEqual([0, 1, 1]);
  // The yard can gather all of the 20 t.
  expect(await mostOf(5)).toEqual([0, 0, 0]);
});

test("what takes something in is no collection from use", async () => {
  expect(await mostOf(5, {}, "leach")).toEqual([0, 5, 5]);
});
