import { afterAll, expect, test } from "vitest";
import { LOCAL } from "../../src/authority/index.ts";
import { openTestServer, post } from "./server.ts";
import { openTeamStore } from "./team.ts";

const kept = await openTeamStore();
const server = openTestServer({ store: kept.store, now: kept.now });
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await kept[Symbol.asyncDispose]();
});

const open = (title: string, key?: string) =>
  server.ask(
    "/api/incidents/open",
    post(
      { title, seen: "smoke over the plant" },
      key === undefined ? {} : { "idempotency-key": key },
    ),
  );
const typeOf = async (response: Response) =>
  ((await response.json()) as { type: string }).type.replace("/problems/", "");
const titles = async () =>
  ((await (await server.ask("/api/incidents/list")).json()) as { title: string }[]).map(
    ({ title }) => title,
  );

test("a change needs a key", async () => {
  for (const response of [await open("a"), await open("a", " "), await open("a", "x".repeat(201))])
    expect([response.status, await typeOf(response)]).toEqual([400, "no_key"]);
  expect(await titles()).toEqual([]);
});

test("a repeat gets the first answer again, to the byte, and changes nothing", async () => {
  const first = await open("once", "key-1");
  expect(first.status).toBe(200);
  const second = await open("once", "key-1");
  expect(second.headers.get("idempotency-replayed")).toBe("true");
  expect(await second.text()).toBe(await first.text());
  expect(await titles()).toEqual(["once"]);
});

test("a key belongs to one change", async () => {
  const response = await open("another", "key-1");
  expect([response.status, await typeOf(response)]).toEqual([422, "key_of_another"]);
});

test("of many at once with one key, one is made; the others are told to wait or get its answer", async () => {
  const responses = await Promise.all(Array.from({ length: 8 }, () => open("race", "key-2")));
  const statuses = responses.map(({ status }) => status);
  expect(statuses).toContain(200);
  expect(statuses.every((status) => status === 200 || status === 409)).toBe(true);
  expect((await titles()).filter((title) => title === "race")).toHaveLength(1);
});

test("a mistake does not use its key up", async () => {
  const response = await open("", "key-3");
  expect(response.status).toBe(422);
  expect((await open("mended", "key-3")).status).toBe(200);
});

test("keys are each asker's own, and live a day", async () => {
  kept.pass(25 * 60);
  expect((await open("a day later", "key-1")).status).toBe(200);
});

test("a secret is told once, and kept nowhere", async () => {
  const members = kept.store.as(LOCAL).members;
  await kept.store.as(LOCAL).organisations.add({
    ...{ id: "meti", partyId: "JP", kind: "ministry" },
    name: { en: "METI", ja: "経産省" },
  });
  await members.add({ id: "sato", name: "Sato", organisationId: "meti", roles: ["analyst"] });
  const setPassword = (password: string) =>
    server.ask(
      "/api/members/set-password",
      post({ id: "sato", password: { text: password } }, { "idempotency-key": "key-4" }),
    );
  expect((await setPassword("a sentence nobody guesses")).status).toBe(200);
  expect(await typeOf(await setPassword("a sentence nobody guesses"))).toBe("told_once");
  const known = await kept.store.gate.checkPassword("sato", "a sentence nobody guesses");
  expect(known.status).toBe("known");
  const { rows } = await kept.store.database.executeSql(
    "select fingerprint, answer::text from coercivity.kept_answers where key = 'key-4'",
  );
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain("sentence");
});

test("what writes over says which state it saw", async () => {
  let keys = 0;
  const change = (name: string, headers: Record<string, string>) =>
    server.ask(
      "/api/members/change",
      post({ id: "sato", name }, { ...headers, "idempotency-key": `change-${keys++}` }),
    );
  expect(await typeOf(await change("Sato H.", {}))).toBe("no_condition");
  const seen = (await server.ask("/api/members/list")).headers.get("etag")!;
  expect((await change("Sato Hanako", { "if-match": seen })).status).toBe(200);
  const late = await change("Sato Hiroshi", { "if-match": seen });
  expect([late.status, await typeOf(late)]).toEqual([412, "stale"]);
  expect((await kept.store.as(LOCAL).members.find("sato"))?.name).toBe("Sato Hanako");
  expect((await change("Sato", { "if-match": "*" })).status).toBe(200);
  const now = (await server.ask("/api/members/list")).headers.get("etag")!;
  const race = await Promise.all(
    ["I", "J", "K"].map((one) => change(`Sato ${one}`, { "if-match": now })),
  );
  expect(race.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
});

test("what is kept is read with a tag that changes with it", async () => {
  const before = await server.ask("/api/incidents/list");
  const headers = { "if-none-match": before.headers.get("etag")! };
  expect((await server.ask("/api/incidents/list", { headers })).status).toBe(304);
  await open("news", "key-5");
  expect((await server.ask("/api/incidents/list", { headers })).status).toBe(200);
});

test("nothing here was a fault of the program", () => {
  expect(server.faults).toEqual([]);
});
