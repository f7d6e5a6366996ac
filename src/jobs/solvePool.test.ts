import { expect, test } from "vitest";
import { assemble, solve } from "../lp/index.ts";
import { openSolvePool } from "./index.ts";

/** The cheapest way to bring `need` tonnes: 3 t at 1, the rest at 2. */
function transport(need: number) {
  const lp = assemble(`bring ${need}`);
  const near = lp.column(() => "near", { cost: 1, upper: 3 });
  const far = lp.column(() => "far", { cost: 2 });
  const row = lp.row(() => "need", { lower: need });
  lp.add(row, near, 1);
  lp.add(row, far, 1);
  return lp.finish();
}

test("outcomes come in the order of the programs, whatever the number of threads", async () => {
  // 2 t cost 2; 3 t cost 3; 4 t cost 3 + 2; 5 t cost 3 + 4.
  const models = [2, 3, 4, 5].map(transport);
  const alone = await Promise.all(models.map((model) => solve(model)));
  for (const threads of [1, 2, 4]) {
    await using pool = openSolvePool(models.length, threads);
    const outcomes = await Promise.all(models.map(pool.solve));
    expect(outcomes.map((one) => one.status === "optimal" && one.objective)).toEqual([2, 3, 5, 7]);
    expect(outcomes.map((one) => one.status === "optimal" && [...one.primal])).toEqual(
      alone.map((one) => one.status === "optimal" && [...one.primal]),
    );
  }
});

test("a program without an answer is an outcome, not a failure", async () => {
  const lp = assemble("impossible");
  const column = lp.column(() => "x", { upper: 1 });
  lp.add(
    lp.row(() => "at least two", { lower: 2 }),
    column,
    1,
  );
  await using pool = openSolvePool(1);
  const outcome = await pool.solve(lp.finish());
  expect(outcome.status).toBe("infeasible");
});

test("a program that no solver takes fails the call", async () => {
  const broken = { ...transport(1), cost: new Float64Array(1) };
  await using pool = openSolvePool(1);
  await expect(pool.solve(broken)).rejects.toThrow();
});
