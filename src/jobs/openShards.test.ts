import { expect, test } from "vitest";
import { tinyScreen } from "../../test/jobs/tinyScreen.ts";
import { type SolveCases, screenLosses } from "../risk/index.ts";
import { openShards } from "./index.ts";

const never = new AbortController().signal;

test("the answer is the same to the last bit for 1, 2 and 4 threads", async () => {
  const { screen, losses } = await tinyScreen();
  const answers = [];
  for (const threads of [1, 2, 4]) {
    await using pool = openShards(never, threads);
    const solveCases: SolveCases = (tasks, report) =>
      pool.shards("contingency", screen, tasks, report);
    const question = { screen, losses, lose: 2, top: 4, solvesMax: 500, solveCases };
    answers.push(await screenLosses({ ...question, report: () => {} }));
  }
  expect(answers[0]!.worst.length).toBe(4);
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

test("after the signal no case is begun", async () => {
  const { screen, losses } = await tinyScreen();
  const stop = new AbortController();
  await using pool = openShards(stop.signal, 2);
  const tasks = losses.map((lost) => ({ lost, basis: undefined }));
  const solved = await pool.shards("contingency", screen, tasks, (done) => {
    if (done === 2) stop.abort();
  });
  const reached = solved.filter((one) => one !== undefined).length;
  // Two threads: what the other one had under way is finished.
  expect(reached).toBeGreaterThanOrEqual(2);
  expect(reached).toBeLessThanOrEqual(3);
  expect(solved.length).toBe(losses.length);
});

test("a case that cannot be solved fails the call", async () => {
  const { screen } = await tinyScreen();
  await using pool = openShards(never, 1);
  const tasks = [{ lost: Int32Array.of(9999), basis: undefined }];
  await expect(pool.shards("contingency", screen, tasks)).rejects.toThrow();
});
