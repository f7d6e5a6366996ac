import { expect, onTestFinished, test } from "vitest";
import type { Full } from "../../src/jobs/index.ts";
import { openTestServer, post } from "./server.ts";

const QUESTION = post({ operation: "stress", input: { scenario: "kuantan-loss" } });

/** A server whose runs are as many as may be. */
function openFull(full: Full) {
  const none = async () => undefined;
  const server = openTestServer({
    runsOf: () => ({
      ...{ ask: async () => full, read: none, answer: none, cancel: none, list: async () => [] },
      async *watch() {},
    }),
  });
  onTestFinished(() => server[Symbol.asyncDispose]());
  return server;
}

test("who has too many runs is told how many, the cure, and when to ask again", async () => {
  const server = openFull({ status: "full", whose: "own", most: 20 });
  const get = "/api/stress?scenario=kuantan-loss";
  for (const answer of [await server.ask("/api/runs", QUESTION), await server.ask(get)]) {
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    const problem = (await answer.json()) as { type: string; detail: string };
    expect(problem.type).toBe("/problems/too_many_runs");
    expect(problem.detail).toMatch(/20 runs .* Stop one/);
    expect(await (await server.ask(problem.type)).text()).toContain("too many runs");
  }
  const inJapanese = await server.ask(`${get}&language=ja`);
  expect(((await inJapanese.json()) as { detail: string }).detail).toContain("20件");
});

test("where all have too many together, it is the server that cannot", async () => {
  const server = openFull({ status: "full", whose: "all", most: 500 });
  const answer = await server.ask("/api/runs", QUESTION);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ type: "/problems/too_much_work", status: 503 });
});
