import { afterAll, expect, test } from "vitest";
import { LOCAL } from "../../src/authority/index.ts";
import { signInElsewhere } from "../../src/http/index.ts";
import { addPeople } from "../stores/opened.ts";
import { startProvider } from "./provider.ts";
import { openTeamStore, serveTeam } from "./team.ts";

const people = await openTeamStore();
const provider = await startProvider("subject-1");
const stranger = await startProvider("nobody");
const team = serveTeam(people, { elsewhere: signInElsewhere(provider) });

await addPeople(people.store);
await people.store.as(LOCAL).members.add({
  ...{ id: "kimura", name: "Kimura", organisationId: "meti", roles: ["approver"] },
  identity: `${provider.issuer.origin}|subject-1`,
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

/** Goes to the provider and back as a browser does; gives the answer to the way back. */
async function comeBack(server = team, change = (address: URL) => address): Promise<Response> {
  const begun = await server.ask("/api/session/oidc");
  expect(begun.status).toBe(302);
  expect(begun.headers.getSetCookie()[0]).toMatch(/HttpOnly.*SameSite=Lax/);
  const vouched = await fetch(begun.headers.get("location")!, { redirect: "manual" });
  const back = change(new URL(vouched.headers.get("location")!));
  const headers = { cookie: cookiesOf(begun), "sec-fetch-site": "cross-site" };
  return server.ask(`${back.pathname}${back.search}`, { headers });
}

test("a member comes in by a provider that vouches for them", async () => {
  const session = await (await team.ask("/api/session")).json();
  expect(session).toMatchObject({ elsewhere: "/api/session/oidc", member: null });
  const response = await comeBack();
  expect([response.status, response.headers.get("location")]).toEqual([302, "/"]);
  const cookie = response.headers.getSetCookie().find((one) => one.includes("coercivity_session"))!;
  expect(cookie).toMatch(/HttpOnly.*SameSite=Strict/);
  const headers = { cookie: cookie.split(";")[0]! };
  expect(await (await team.ask("/api/session", { headers })).json()).toMatchObject({
    member: { id: "kimura" },
    roles: ["approver"],
  });
});

const refused = (response: Response) => {
  expect([response.status, response.headers.get("location")]).toEqual([302, "/problems/no_member"]);
  expect(cookiesOf(response)).not.toContain("coercivity_session=cvs_");
};

test.each(["signature", "nonce", "audience"] as const)(
  "a vouching of another %s is none",
  async (spoil) => {
    provider.spoil = spoil;
    refused(await comeBack());
    provider.spoil = "nothing";
  },
);

test("a way back that this browser did not begin is none", async () => {
  refused(
    await comeBack(team, (address) => {
      address.searchParams.set("state", "another");
      return address;
    }),
  );
  refused(await team.ask("/api/session/oidc/callback?code=x&state=y"));
});

test("whom nobody knows here is not let in, however well they are vouched for", async () => {
  await using other = serveTeam(people, { elsewhere: signInElsewhere(stranger) });
  refused(await comeBack(other));
});

test("a provider that does not answer is said so, and asked again later", async () => {
  const gone = new URL("http://127.0.0.1:9");
  await using other = serveTeam(people, {
    elsewhere: signInElsewhere({ ...provider, issuer: gone }),
  });
  for (let k = 0; k < 2; k++) expect((await other.ask("/api/session/oidc")).status).toBe(502);
});
