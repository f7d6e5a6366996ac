import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOCAL } from "../../src/authority/index.ts";
import type { RunList } from "../../src/http/index.ts";
import { idleRuns } from "./idleRuns.ts";
import { openTestServer } from "./server.ts";
import { openTeamStore } from "./team.ts";

const kept = await openTeamStore();
const own = kept.store.as(LOCAL);

/** Runs of the store, that nobody works on. */
const listedRuns: RunList = {
  ...idleRuns,
  list: async (organisationId, page) =>
    (await own.runs.list(organisationId, page)).map((run) => ({ run, createdAt: run.madeAt })),
};
const server = openTestServer({ store: kept.store, now: kept.now, runsOf: () => listedRuns });
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await kept[Symbol.asyncDispose]();
});

type Item = { readonly id: string };
const itemsOf = (body: unknown): readonly Item[] =>
  Array.isArray(body) ? body : (body as { items: readonly Item[] }).items;
const nextOf = (response: Response): string | undefined =>
  /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];

/** Ids of the pages from an address on, following `Link`. */
async function walk(address: string, meanwhile = async () => {}): Promise<readonly string[][]> {
  const pages: string[][] = [];
  for (let at: string | undefined = address; at !== undefined; ) {
    const response = await server.ask(at);
    expect(response.status).toBe(200);
    pages.push(itemsOf(await response.json()).map(({ id }) => id));
    at = nextOf(response);
    await meanwhile();
  }
  return pages;
}

const see = (title: string) =>
  own.incidents.open({ title, origin: "observation", seen: "s", visibility: "organisation" });

/** Lists that a store reads by pages. */
const PAGED = ["/api/incidents/list", "/api/plans/list", "/api/scenario/kept", "/api/runs"];

beforeAll(async () => {
  const question = { operation: "stress", input: {}, edition: "e", code: "c" };
  for (const title of ["d", "b", "a", "e", "c"]) {
    await see(title);
    await own.plans.save({ title, scenario: "s", document: {}, visibility: "all" });
    await own.scenarios.save({ id: title, title: { en: title }, text: title, visibility: "all" });
    await own.runs.ask(title, { ...question, scope: LOCAL.organisationId });
  }
});

describe.each(PAGED)("%s", (address) => {
  test("comes in pages that lead to one another", async () => {
    const pages = await walk(`${address}?limit=2`);
    expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
    const whole = itemsOf(await (await server.ask(address)).json()).map(({ id }) => id);
    expect(pages.flat()).toEqual(whole);
    // A page that holds just what is left is the last.
    expect(await walk(`${address}?limit=5`)).toEqual([whole]);
  });

  test("refuses a cursor that it did not give, and no cursor makes it fail", async () => {
    const encode = (text: string) => Buffer.from(text).toString("base64url");
    const refused = ["", "%3D", encode("a\u0000b"), encode("2026-04-01T00:00:00.000Z a\u0000")];
    // Of lists with the latest first, a place is a moment that there is, and an id.
    if (address !== "/api/scenario/kept")
      refused.push(
        ...["a", "2026-04-01T00:00:00.000Z", "2026-02-30T00:00:00.000Z a"].map(encode),
        ...["0000-01-01T00:00:00.000Z a", "+012026-04-01T00:00:00.000Z a", "now a"].map(encode),
      );
    for (const cursor of refused) {
      const response = await server.ask(`${address}?cursor=${cursor}`);
      expect([cursor, response.status]).toEqual([cursor, 422]);
      expect(await response.json()).toMatchObject({ errors: [{ field: "cursor" }] });
    }
    const moments = fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.tuple(moments, fc.string({ unit: "binary" })).map(([at, id]) => `${at} ${id}`),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { status } = await server.ask(`${address}?cursor=${encode(text)}`);
        expect([200, 422]).toContain(status);
      }),
      { numRuns: 60, seed: 5 },
    );
    expect(server.faults).toEqual([]);
  });
});

test("what is added between two pages moves nothing between them", async () => {
  const before = (await walk("/api/incidents/list?limit=500")).flat();
  let added = 0;
  const pages = await walk("/api/incidents/list?limit=2", async () => {
    kept.pass(1);
    await see(`later ${added++}`);
  });
  expect(added).toBe(3);
  expect(pages.flat()).toEqual(before);
});

test("the body of a page of runs says where the next begins, as its link does", async () => {
  const response = await server.ask("/api/runs?limit=4");
  const { next } = (await response.json()) as { next: string };
  expect(nextOf(response)).toBe(`/api/runs?limit=4&cursor=${next}`);
  const last = await server.ask(`/api/runs?limit=4&cursor=${next}`);
  expect([await last.json(), nextOf(last)]).toMatchObject([{ next: null }, undefined]);
});

test("what else was asked goes along from page to page", async () => {
  const response = await server.ask("/api/plans/list?language=ja&limit=1");
  expect(nextOf(response)).toMatch(/^\/api\/plans\/list\?language=ja&limit=1&cursor=[\w-]+$/);
});
