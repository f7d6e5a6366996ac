import { afterAll, expect, test } from "vitest";
import { idleRuns } from "./idleRuns.ts";
import { type OddRequest, oddRequests } from "./malformed.ts";
import { openTestServer } from "./server.ts";
import { openTeamStore } from "./team.ts";

const SEED = 20260401;
const REQUESTS = 20_000;

/** What a stack, a path of the machine or a statement of the database looks like in an answer. */
const LEAK =
  /\bat (async )?[\w.<>]+ \(|\.[jt]s:\d+|node_modules|\/src\/|select .* from |SQLITE|pg_/i;

/** Answers that cost nothing: what gets past the schemas has been checked by then. */
const kept = await openTeamStore();
const quick = openTestServer({
  store: kept.store,
  runsOf: () => idleRuns,
  answerer: {
    ask: async () => ({ status: "done", json: "[]" }),
    [Symbol.asyncDispose]: async () => {},
  },
  writeTable: async () => "",
  // A minute passes with each request, so that no rate of requests is met.
  now: () => new Date(Date.now() + 60_000 * asked++),
});
let asked = 0;
const real = openTestServer({ runsOf: () => idleRuns });

afterAll(async () => {
  await quick[Symbol.asyncDispose]();
  await kept[Symbol.asyncDispose]();
  await real[Symbol.asyncDispose]();
});

interface Ended {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
}

async function send(server: typeof quick, { path, init }: OddRequest): Promise<Ended> {
  const response = await server.ask(path, init);
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    text: await response.text(),
  };
}

test(`${REQUESTS} odd requests: no fault, no stack, every refusal a problem`, async () => {
  const counts = new Map<number, number>();
  const requests = oddRequests(SEED);
  for (let k = 0; k < REQUESTS; k++) {
    const request = requests.next().value as OddRequest;
    const { status, type, text } = await send(quick, request);
    const said = `request ${k}: ${request.init.method} ${request.path.slice(0, 200)} → ${status} ${text.slice(0, 300)}`;
    if (status >= 500 || LEAK.test(text)) throw new Error(said);
    if (status >= 400 && request.init.method !== "HEAD" && !type?.includes("problem+json"))
      throw new Error(`not a problem: ${said}`);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  expect(quick.faults).toEqual([]);
  // They reach deep enough to mean something: many kinds of ends, none of them nearly all.
  expect([...counts.keys()].sort()).toEqual(
    expect.arrayContaining([200, 202, 400, 403, 404, 405, 406, 415, 421, 422]),
  );
  expect(Math.max(...counts.values())).toBeLessThan(REQUESTS * 0.6);
}, 120_000);

test("what gets past the schemas is borne by the operations too", async () => {
  const requests = oddRequests(SEED + 1);
  let answered = 0;
  for (let k = 0; k < 3000 && answered < 60; k++) {
    const request = requests.next().value as OddRequest;
    const { status, text } = await send(quick, request);
    if (status !== 200 || !request.path.startsWith("/api/") || text !== "[]") continue;
    answered++;
    const ended = await send(real, request);
    expect(ended.status, `${request.path.slice(0, 300)}: ${ended.text.slice(0, 300)}`).toBeLessThan(
      500,
    );
    expect(ended.text).not.toMatch(LEAK);
  }
  expect(real.faults).toEqual([]);
  expect(answered).toBe(60);
}, 120_000);
