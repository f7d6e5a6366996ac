import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { actorOf, addPeople } from "../stores/opened.ts";
import { PLACE, post } from "./server.ts";
import { cookieOf, openTeamStore, PASSWORD, serveTeam } from "./team.ts";

const people = await openTeamStore();
const { store, pass } = people;
const team = serveTeam(people);

afterAll(async () => {
  await team[Symbol.asyncDispose]();
  await people[Symbol.asyncDispose]();
});

// Tries from one address are slowed down: time passes between the tests.
beforeEach(() => pass(2));

const typeOf = async (response: Response) =>
  ((await response.json()) as { type: string }).type.replace("/problems/", "");

const trySignIn = (name: string, password: string, headers = {}) =>
  team.ask("/api/session", post({ name, password }, headers));

describe("the first administrator", () => {
  const first = (changes: object) =>
    team.ask(
      "/api/session/first",
      post({ code: team.code, name: "first", password: PASSWORD, party: "JP", ...changes }),
    );

  test("is asked for while there are no members", async () => {
    const session = await (await team.ask("/api/session")).json();
    expect(session).toMatchObject({ mode: "team", member: null, needsAdministrator: true });
  });

  test("needs the code of the terminal, a good password and a party", async () => {
    expect(await typeOf(await first({ code: "guess" }))).toBe("wrong_credentials");
    expect(await typeOf(await first({ password: "short" }))).toBe("bad_input");
    expect(await typeOf(await first({ party: "XX" }))).toBe("bad_input");
  });

  test("is signed in, and is the only one that is made so", async () => {
    const made = await first({});
    expect(await made.json()).toMatchObject({
      member: { id: "first" },
      party: "JP",
      roles: ["administrator"],
      needsAdministrator: false,
    });
    expect(made.headers.getSetCookie()[0]).toMatch(/HttpOnly/);
    expect(await typeOf(await first({ name: "mori" }))).toBe("refused");
  });
});

describe("a session", () => {
  beforeAll(async () => {
    await addPeople(store);
    await people.givePassword("mori", "ueda");
  });

  test("comes in a cookie that scripts cannot read and other sites cannot send", async () => {
    const response = await trySignIn("mori", PASSWORD);
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^coercivity_session=cvs_/);
    for (const part of ["HttpOnly", "SameSite=Strict", "Path=/", "Expires="])
      expect(cookie).toContain(part);
    expect(cookie).not.toContain("Domain");
    const session = await team.ask("/api/session", { headers: { cookie: cookieOf(response) } });
    expect(await session.json()).toMatchObject({ member: { id: "mori" }, roles: ["analyst"] });
  });

  test("is bound to its host, and sent by TLS alone, behind a proxy that ends TLS", async () => {
    const publicAddress = new URL("https://workbench.example");
    await using other = serveTeam(people, { publicAddress });
    const host = "workbench.example";
    const body = { name: "mori", password: PASSWORD };
    const response = await other.ask("/api/session", post(body, { host }));
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-coercivity_session=.*Secure/);
    expect(response.headers.get("strict-transport-security")).toContain("max-age=");
    const elsewhere = { headers: { host: "evil.example" } };
    expect((await other.ask("/api/session", elsewhere)).status).toBe(421);
    expect((await other.ask("/health", elsewhere)).status).toBe(200);
  });

  test("ends by signing out, and after two idle hours", async () => {
    const headers = await team.signIn("mori");
    await team.ask("/api/session", { method: "DELETE", headers });
    expect((await team.ask("/api/scenario/list", { headers })).status).toBe(401);
    const later = await team.signIn("mori");
    pass(121);
    expect((await team.ask("/api/scenario/list", { headers: later })).status).toBe(401);
  });

  test("of a guess is nobody's", async () => {
    const headers = { cookie: `coercivity_session=cvs_${"A".repeat(43)}` };
    expect(await typeOf(await team.ask("/api/scenario/list", { headers }))).toBe("not_signed_in");
  });
});

describe("a request of another site", () => {
  const place = new URL(PLACE).origin;
  test.each([
    ["a form", { "content-type": "text/plain" }],
    ["another origin", { origin: "https://evil.example" }],
    ["no origin that can be told", { origin: "null" }],
    ["another site, as the browser says", { "sec-fetch-site": "cross-site", origin: place }],
    ["a sibling of the same site", { "sec-fetch-site": "same-site", origin: place }],
    ["the same host under another scheme's port", { origin: "http://127.0.0.1:81" }],
  ])("is refused: %s", async (_, headers) => {
    const signedIn = await team.signIn("mori");
    const run = { operation: "stress", input: { scenario: "kuantan-loss" } };
    const response = await team.ask("/api/runs", post(run, { ...signedIn, ...headers }));
    expect(await typeOf(response)).toBe("wrong_origin");
  });

  test("that only reads is refused as well, for reading begins work", async () => {
    const headers = { ...(await team.signIn("mori")), "sec-fetch-site": "cross-site" };
    const response = await team.ask("/api/stress?scenario=kuantan-loss", { headers });
    expect(await typeOf(response)).toBe("wrong_origin");
  });

  test("is told from one of the own pages", async () => {
    const headers = { origin: place, "sec-fetch-site": "same-origin" };
    expect((await trySignIn("mori", PASSWORD, headers)).status).toBe(200);
  });
});

describe("guessing", () => {
  test("locks a name after five failures, whether anybody has it or not, for all passwords", async () => {
    await using other = serveTeam(people);
    const guess = (name: string, password: string) =>
      other.ask("/api/session", post({ name, password }));
    const answers: Record<string, string[]> = { ueda: [], nobody: [] };
    for (let k = 0; k < 7; k++)
      for (const name of ["ueda", "nobody"])
        answers[name]!.push(await typeOf(await guess(name, `guess number ${k} of many`)));
    expect(answers.ueda).toEqual(answers.nobody);
    expect(answers.ueda).toEqual([
      ...new Array(5).fill("wrong_credentials"),
      ...new Array(2).fill("too_many_failures"),
    ]);
    const locked = await guess("ueda", PASSWORD);
    expect([locked.status, Number(locked.headers.get("retry-after"))]).toEqual([429, 300]);
    pass(6);
    expect((await guess("ueda", PASSWORD)).status).toBe(200);
  });

  test("from one address is slowed down, whatever the names", async () => {
    await using other = serveTeam(people);
    const types: string[] = [];
    for (let k = 0; k < 25; k++)
      types.push(
        await typeOf(
          await other.ask("/api/session", post({ name: `name${k}`, password: "guess" })),
        ),
      );
    expect(types.slice(0, 20).every((type) => type === "wrong_credentials")).toBe(true);
    expect(types.slice(22)).toEqual(new Array(3).fill("too_many_failures"));
  });

  test("takes as long for a name that nobody has", async () => {
    const timeOf = async (name: string) => {
      const began = performance.now();
      await store.gate.checkPassword(name, "a guess that is not right");
      return performance.now() - began;
    };
    await timeOf("nobody-at-all");
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let k = 0; k < 3; k++) {
      times.unknown.push(await timeOf(`nobody-${k}`));
      times.known.push(await timeOf("mori"));
    }
    // Both hash once, which takes most of it: neither is nearly free.
    expect(Math.min(...times.unknown)).toBeGreaterThan(Math.min(...times.known) / 4);
  });

  test("of a password is not said back", async () => {
    const secret = "x".repeat(300);
    expect(await (await trySignIn("mori", secret)).text()).not.toContain("xxxx");
  });
});

describe("a token", () => {
  const asToken = (secret: string) => ({ authorization: `Bearer ${secret}` });

  async function make(scopes: readonly ("read" | "run")[]) {
    const member = store.as(actorOf("mori"));
    const made = await member.tokens.make({ name: "test", scopes, days: 1 });
    if (made.status !== "done") throw new Error(made.refusal);
    return { ...made.value, member };
  }

  test("lets a program in as far as its scope goes, without an origin", async () => {
    const { secret } = await make(["read"]);
    const headers = { ...asToken(secret), origin: "https://elsewhere.example" };
    expect((await team.ask("/api/scenario/list", { headers })).status).toBe(200);
    const run = { operation: "stress", input: { scenario: "kuantan-loss" } };
    expect(await typeOf(await team.ask("/api/runs", post(run, headers)))).toBe("not_allowed");
  });

  test("that was revoked, or has run out, lets nobody in", async () => {
    const { secret, token, member } = await make(["read"]);
    await member.tokens.revoke(token.id);
    const headers = asToken(secret);
    expect((await team.ask("/api/scenario/list", { headers })).status).toBe(401);
    const old = await make(["read"]);
    pass(25 * 60);
    const response = await team.ask("/api/scenario/list", { headers: asToken(old.secret) });
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
  });

  test.each(["Basic c2F0bzp4", "Bearer", "Bearer a b", `Bearer ${"a".repeat(201)}`, ""])(
    "%j is none, and no cookie helps it",
    async (authorization) => {
      const headers = { ...(await team.signIn("mori")), authorization };
      expect((await team.ask("/api/scenario/list", { headers })).status).toBe(401);
    },
  );
});

test("a member changes their own password with the old one, and old sessions end", async () => {
  const before = await team.signIn("mori");
  const change = (body: object, headers: Record<string, string>) =>
    team.ask("/api/session/password", post(body, headers));
  const wrong = { password: "not the old one at all", newPassword: "another long sentence" };
  expect(await typeOf(await change(wrong, before))).toBe("wrong_credentials");
  const weak = { password: PASSWORD, newPassword: "mori" };
  expect(await typeOf(await change(weak, before))).toBe("bad_input");
  const changed = await change(
    { password: PASSWORD, newPassword: "another long sentence" },
    before,
  );
  expect(changed.status).toBe(200);
  pass(1);
  expect((await team.ask("/api/scenario/list", { headers: before })).status).toBe(401);
  const after = { cookie: cookieOf(changed) };
  expect((await team.ask("/api/scenario/list", { headers: after })).status).toBe(200);
});

test("what is sent has a strict policy, and no stack", async () => {
  const response = await team.ask("/api/session");
  const policy = response.headers.get("content-security-policy")!;
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("access-control-allow-origin")).toBeNull();
  expect(team.faults).toEqual([]);
});
