import { expect, test } from "vitest";
import { action, closed, planFor } from "../../test/plans/tinyPlan.ts";
import { assemble, type LinearModel } from "../lp/index.ts";
import { scheduleOf } from "../response/index.ts";
import { openProgramPool } from "./index.ts";

const running = () => new AbortController().signal;

/** The cheapest way to bring `need` tonnes: at most 3 t at 1, the rest at 2. */
function transport(need: number): LinearModel {
  const lp = assemble(`bring ${need}`);
  const near = lp.column(() => "near", { cost: 1, upper: 3 });
  const far = lp.column(() => "far", { cost: 2 });
  const row = lp.row(() => "need", { lower: need });
  lp.add(row, near, 1);
  lp.add(row, far, 1);
  return lp.finish();
}

const objectiveOf = (outcome: { status: string; objective?: number }) => outcome.objective;

test("programs are kept, and answer in the order in which they are asked", async () => {
  for (const threads of [1, 2, 3]) {
    await using pool = openProgramPool(3, running(), threads);
    const programs = await Promise.all([2, 4, 5].map((need) => pool.open(transport(need))));
    // 2 t cost 2; 4 t cost 3 + 2; 5 t cost 3 + 4.
    expect(programs.map(({ first }) => objectiveOf(first))).toEqual([2, 5, 7]);
    // With 0, 1 or 2 t of the near: all the rest at 2.
    const asked = [0, 1, 2].map((near) => programs[2]!.solveAt([0], [near]));
    expect((await Promise.all(asked)).map(objectiveOf)).toEqual([10, 9, 8]);
  }
});

test("a plan is the same to the last bit in this thread, in one other and in two", async () => {
  const runs = await Promise.all([closed(6), closed(6, 0.5), closed(6, [0, 0, 1, 1, 0, 0])]);
  const actions = [
    action("release", "release-public-stock", { holding: "state", start: 1, fixed: 2000 }),
    action("buy", "purchase-at-premium", {
      ...{ commodities: ["oxide"], from: "MY", to: "JP", rate: 15, fixed: 900, cost: 50 },
    }),
    action("surge", "surge-capacity", { process: "dig", to: "JP", rate: 8, start: 2, fixed: 5000 }),
  ];
  const told = async (open?: Parameters<typeof planFor>[3]) => {
    const { choice, outcomes, worth, nothingUsd } = await planFor(runs, actions, {}, open);
    const amounts = outcomes.map((one) => scheduleOf(one).map(({ streams }) => streams));
    return JSON.stringify([[...choice.taken], choice, [...worth.byGroup], nothingUsd, amounts]);
  };
  const here = await told();
  expect(here).toContain("release");
  for (const threads of [1, 2])
    expect(await told(() => openProgramPool(3, running(), threads))).toBe(here);
});

test("once the signal is given nothing more is solved", async () => {
  const control = new AbortController();
  await using pool = openProgramPool(1, control.signal, 1);
  const program = await pool.open(transport(4));
  control.abort();
  await expect(program.solveAt([0], [1])).rejects.toThrow(/abort/);
});

test("a program that no solver takes fails the call, and the thread goes on", async () => {
  await using pool = openProgramPool(2, running(), 1);
  const broken = { ...transport(1), cost: new Float64Array(1) };
  await expect(pool.open(broken)).rejects.toThrow();
  expect(objectiveOf((await pool.open(transport(2))).first)).toBe(2);
});
