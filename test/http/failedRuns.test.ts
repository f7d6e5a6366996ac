import { expect, onTestFinished, test } from "vitest";
import { LOCAL } from "../../src/authority/index.ts";
import type { Run, RunFailure } from "../../src/jobs/index.ts";
import { openTestServer } from "./server.ts";

const ID = "a".repeat(64);

/** A server that knows one run, which failed. */
function openWith(failure: RunFailure) {
  const question = {
    ...{ operation: "stress", input: {}, language: "en" },
    ...{ edition: "e", code: "c", scope: LOCAL.organisationId },
  };
  const run: Run = { id: ID, question, status: "failed", progress: {}, failure };
  const read = async () => run;
  const server = openTestServer({
    runsOf: () => ({
      ...{ ask: read, read, cancel: read, answer: async () => undefined },
      list: async () => [{ run, createdAt: "2026-01-01T00:00:00Z" }],
      async *watch() {
        yield run;
      },
    }),
  });
  onTestFinished(() => server[Symbol.asyncDispose]());
  return async (path: string, language: "en" | "ja") =>
    (await server.ask(`${path}?language=${language}`)).text();
}

const FAILURES: readonly (readonly [RunFailure, RegExp, RegExp])[] = [
  [{ code: "worker_lost", times: 3 }, /lost 3 times/, /3回失われた/],
  [{ code: "version_changed" }, /changed before/, /変わった/],
  [{ code: "fault", says: "no such row" }, /A fault .*: no such row/, /不具合: no such row/],
];

test.each(FAILURES)("why a run failed is said in either language: %j", async (failure, en, ja) => {
  const ask = openWith(failure);
  for (const [language, says, not] of [
    ["en", en, ja],
    ["ja", ja, en],
  ] as const)
    for (const path of ["", "/events", "/result"]) {
      const text = await ask(`/api/runs/${ID}${path}`, language);
      expect(text).toMatch(says);
      expect(text).not.toMatch(not);
    }
  const result = JSON.parse(await ask(`/api/runs/${ID}/result`, "en"));
  expect(result).toMatchObject({ type: "/problems/run_failed", status: 500 });
});
