import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { LOCAL } from "../../src/authority/index.ts";
import { signInElsewhere } from "../../src/http/index.ts";
import { addPeople } from "../stores/opened.ts";
import { startProvider } from "./provider.ts";
import { PLACE } from "./server.ts";
import { openTeamStore, serveTeam, type Team } from "./team.ts";

const RETURN = `${PLACE}/api/session/oidc/callback`;

const people = await openTeamStore();
const provider = await startProvider("subject-1", () => RETURN);
const stranger = await startProvider("nobody", () => RETURN);
const team = serveTeam(people, { elsewhere: signInElsewhere(provider) });

await addPeople(people.store);
await people.store.as(LOCAL).members.add({
  ...{ id: "kimura", name: "Kimura", organisationId: "meti", roles: ["approver"] },
  identity: `${provider.issuer.origin}|subject-1`,
});

beforeEach(() => {
  provider.change = (claims) => claims;
  provider.isForged = false;
});

afterAll(async () => {
  for (const one of [team, people, provider, stranger]) await one[Symbol.asyncDispose]();
});

/** What a browser has after some answers: the cookies that were set. */
const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");

/** Goes through the provider's pages as a browser does, up to the way back. */
async function signInThere(start: string): Promise<URL> {
  const jar = new Map<string, string>();
  let at = start;
  while (!at.startsWith(RETURN)) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const method = at.includes("/interaction/") ? "POST" : "GET";
    const answer = await fetch(at, { method, redirect: "manual", headers: { cookie } });
    for (const one of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(one)!;
      jar.set(name!, value!);
    }
    const next = answer.headers.get("location");
    if (next === null) throw new Error(`${at}: ${answer.status} ${await answer.text()}`);
    at = new URL(next, at).href;
  }
  return new URL(at);
}

/** How a browser's way there and back may be meddled with. */
interface Meddling {
  there?(address: URL): void;
  back?(address: URL): void;
}

/** Goes to the provider and back as a browser does; gives the answer to the way back. */
async function comeBack(server: Team = team, { there, back }: Meddling = {}): Promise<Response> {
  const begun = await server.ask("/api/session/oidc");
  expect(begun.status).toBe(302);
  expect(begun.headers.getSetCookie()[0]).toMatch(/HttpOnly.*SameSite=Lax/);
  const asked = new URL(begun.headers.get("location")!);
  there?.(asked);
  const answer = await signInThere(asked.href);
  back?.(answer);
  const headers = { cookie: cookiesOf(begun), "sec-fetch-site": "cross-site" };
  return server.ask(`${answer.pathname}${answer.search}`, { headers });
}

const sessionOf = (response: Response): string =>
  cookiesOf(response)
    .split("; ")
    .find((one) => one.includes("coercivity_session"))!;

const whoIs = async (cookie: string) =>
  (await team.ask("/api/session", { headers: { cookie } })).json();

test("a member comes in by a provider that vouches for them, until the session is closed", async () => {
  const session = await (await team.ask("/api/session")).json();
  expect(session).toMatchObject({ elsewhere: "/api/session/oidc", member: null });
  const response = await comeBack();
  expect([response.status, response.headers.get("location")]).toEqual([302, "/"]);
  expect(response.headers.getSetCookie().join()).toMatch(/session=.*HttpOnly.*SameSite=Strict/);
  const cookie = sessionOf(response);
  expect(await whoIs(cookie)).toMatchObject({ member: { id: "kimura" }, roles: ["approver"] });
  await team.ask("/api/session", { method: "DELETE", headers: { cookie } });
  expect(await whoIs(cookie)).toMatchObject({ member: null });
});

const refused = (response: Response, problem = "not_vouched") => {
  expect([response.status, response.headers.get("location")]).toEqual([
    302,
    `/problems/${problem}`,
  ]);
  expect(cookiesOf(response)).not.toContain("coercivity_session=cvs_");
};

const MINUTE_S = 60;
const claim = (changes: object) => () => {
  provider.change = (claims) => ({ ...claims, ...changes });
};

test.each([
  ["for another client", claim({ aud: "another" }), /aud/],
  ["of another issuer", claim({ iss: "https://id.example" }), /iss/],
  ["that has run out", claim({ exp: Math.floor(Date.now() / 1000) - 10 * MINUTE_S }), /exp/],
  ["of another sign-in", claim({ nonce: "another" }), /nonce/],
  ["by another's key", () => Object.assign(provider, { isForged: true }), /signature/],
] as const)("a vouching %s is none, and the keeper is told why", async (_, spoil, why) => {
  spoil();
  refused(await comeBack());
  expect(team.told.at(-1)).toMatch(why);
});

test("a way back that this browser did not begin is none", async () => {
  refused(
    await comeBack(team, { back: (address) => address.searchParams.set("state", "another") }),
  );
  refused(await team.ask("/api/session/oidc/callback?code=x&state=y"));
});

test("a code is worth nothing with another's verifier, nor a second time", async () => {
  const swapped = { code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM" };
  refused(
    await comeBack(team, {
      there: ({ searchParams }) => searchParams.set("code_challenge", swapped.code_challenge),
    }),
  );
  expect(team.told.at(-1)).toContain("invalid_grant");
  let first = "";
  await comeBack(team, { back: (address) => (first = address.searchParams.get("code")!) });
  refused(await comeBack(team, { back: (address) => address.searchParams.set("code", first) }));
});

test("a provider's new key is found a minute after its old one was last asked for", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    expect((await comeBack()).headers.get("location")).toBe("/");
    provider.rotate();
    vi.setSystemTime(Date.now() + 61_000);
    expect((await comeBack()).headers.get("location")).toBe("/");
  } finally {
    vi.useRealTimers();
  }
});

test("whom nobody knows here is not let in, however well they are vouched for", async () => {
  await using other = serveTeam(people, { elsewhere: signInElsewhere(stranger) });
  refused(await comeBack(other), "no_member");
  expect(other.told.at(-1)).toContain(`${stranger.issuer.origin}|nobody`);
});

test("a member who is a member no more does not come in", async () => {
  const { members } = people.store.as(LOCAL);
  await members.change("kimura", { isDisabled: true });
  refused(await comeBack(), "no_member");
});

test("a server with the wrong secret lets nobody in, and its keeper is told", async () => {
  const wrong = { ...provider, clientSecret: "of another day" };
  await using other = serveTeam(people, { elsewhere: signInElsewhere(wrong) });
  refused(await comeBack(other));
  expect(other.told.at(-1)).toContain("invalid_client");
});

test("a provider that does not answer is said so, and asked again later", async () => {
  const gone = new URL("http://127.0.0.1:9");
  await using other = serveTeam(people, {
    elsewhere: signInElsewhere({ ...provider, issuer: gone }),
  });
  for (let k = 0; k < 2; k++) expect((await other.ask("/api/session/oidc")).status).toBe(502);
  expect(other.told).toHaveLength(2);
});
