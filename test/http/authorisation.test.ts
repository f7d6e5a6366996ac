import { afterAll, describe, expect, test } from "vitest";
import { LOCAL, ROLE_NAMES, type Role } from "../../src/authority/index.ts";
import { OPERATION_NAMES, type Operation, REGISTRY } from "../../src/operations/index.ts";
import { idleRuns } from "./idleRuns.ts";
import { post } from "./server.ts";
import { actorOfMember, openTeamStore, serveTeam } from "./team.ts";

/**
 * Who may ask what, written by hand: V viewer, A analyst, C custodian, P approver, U auditor,
 * D administrator. What is not named here is a question that every member may ask; long work only
 * analysts begin.
 */
const MAY: Readonly<Record<string, string>> = {
  "members list": "VACPUD",
  "members add": "D",
  "members change": "D",
  "members set-password": "VACPUD",
  "members sign-in": "D",
  "organisations list": "VACPUD",
  "organisations add": "D",
  "tokens list": "ACPUD",
  "tokens create": "ACPUD",
  "tokens revoke": "ACPUD",
  "proposals list": "VACPUD",
  "proposals show": "VACPUD",
  "proposals make": "ACP",
  "proposals approve": "P",
  "proposals refuse": "P",
  "proposals withdraw": "ACP",
  "incidents list": "VACPUD",
  "incidents open": "ACP",
  "incidents show": "VACPUD",
  "incidents add-task": "ACP",
  "incidents set-task": "ACP",
  "incidents decide": "ACP",
  "incidents note": "ACP",
  "incidents close": "ACP",
  "incidents export": "VACPUD",
  "scenario save": "A",
  "scenario kept": "VACPUD",
  "scenario versions": "VACPUD",
  "plans list": "VACPUD",
  "plans show": "VACPUD",
  "plans save": "A",
  "edition list": "VACPUD",
  "edition show": "VACPUD",
  "edition upload": "A",
  "edition compare": "VACPUD",
  "log list": "UD",
  "store verify": "UD",
  "ledger list": "VACPUD",
  "stockpile post": "C",
  "stockpile holds": "VACPUD",
  "stockpile history": "VACPUD",
  "stockpile cover": "VACPUD",
  "stockpile verify": "VACPUD",
  "store backup": "D",
};

const INITIALS: Readonly<Record<Role, string>> = {
  viewer: "V",
  analyst: "A",
  custodian: "C",
  approver: "P",
  auditor: "U",
  administrator: "D",
};

const PARTIES = { US: "us-office", JP: "jp-office" } as const;

const people = await openTeamStore();
const { store } = people;
const team = serveTeam(people, {}, { runsOf: () => idleRuns });
afterAll(async () => {
  await team[Symbol.asyncDispose]();
  await people[Symbol.asyncDispose]();
});

const operator = store.as(LOCAL);
for (const [partyId, id] of Object.entries(PARTIES)) {
  await operator.organisations.add({ id, partyId, kind: "agency", name: { en: id, ja: id } });
  for (const role of ROLE_NAMES) {
    const member = { id: `${id}-${role}`, name: role, organisationId: id, roles: [role] };
    const added = await operator.members.add(member);
    if (added.status !== "done") throw new Error(added.refusal);
  }
}

/** Headers of a member who is signed in. */
async function sessionOf(memberId: string): Promise<Record<string, string>> {
  const { secret } = await store.gate.openSession(memberId);
  return { cookie: `coercivity_session=${secret}` };
}

let keys = 0;
const ask = (name: string, input: object, headers: Record<string, string>): Promise<Response> => {
  const key = { "idempotency-key": `matrix-${keys++}` };
  return team.ask(`/api/${name.replaceAll(" ", "/")}`, post(input, { ...headers, ...key }));
};

const OPERATIONS = await Promise.all(
  OPERATION_NAMES.map(async (name) => {
    const { needs, effort, isAboutStore } = (await REGISTRY[name].load()) as Operation;
    const isKept = needs === "workbench" || isAboutStore !== undefined;
    return { name, isKept, isLong: effort === "long" };
  }),
);

test("the table names every operation on what is kept, and no other", () => {
  const kept = OPERATIONS.filter(({ isKept }) => isKept).map(({ name }) => name);
  expect(Object.keys(MAY).sort()).toEqual([...kept].sort());
});

describe.each(Object.entries(PARTIES))("%s", (_, organisation) => {
  test.each(ROLE_NAMES)("%s may do what the table says, and nothing else", async (role) => {
    const headers = await sessionOf(`${organisation}-${role}`);
    const wrong: string[] = [];
    for (const { name, isKept, isLong } of OPERATIONS) {
      const may = isKept ? MAY[name]!.includes(INITIALS[role]) : !isLong || role === "analyst";
      const response =
        isLong && !isKept
          ? await team.ask("/api/runs", post({ operation: name, input: {} }, headers))
          : await ask(name, {}, headers);
      if ((response.status !== 403) !== may) wrong.push(`${name}: ${response.status}`);
    }
    expect(wrong).toEqual([]);
  });
});

test("nobody may do anything without signing in", async () => {
  for (const { name } of OPERATIONS)
    expect([name, (await ask(name, {}, {})).status]).toEqual([name, 401]);
});

test("a token may do what both its scope and its member's roles allow", async () => {
  const member = { id: "us-all", name: "all", organisationId: "us-office", roles: ROLE_NAMES };
  await operator.members.add(member);
  const { tokens } = store.as({ ...actorOfMember("us-all", "US", "us-office"), roles: ROLE_NAMES });
  const made = await tokens.make({ name: "narrow", scopes: ["read", "propose"], days: 1 });
  if (made.status !== "done") throw new Error(made.refusal);
  const headers = { authorization: `Bearer ${made.value.secret}` };
  const proposing = ["proposals make", "proposals withdraw"];
  for (const name of Object.keys(MAY)) {
    const may = MAY[name] === "VACPUD" || proposing.includes(name);
    expect([name, (await ask(name, {}, headers)).status !== 403]).toEqual([name, may]);
  }
});

/** A word that stands in everything of the US that nobody else is to see. */
const MARK = "quicksilver";

test("what one side keeps to itself does not exist for the other, whatever their role", async () => {
  const [analyst, administrator] = await Promise.all([
    sessionOf("us-office-analyst"),
    sessionOf("us-office-administrator"),
  ]);
  const incident = await ask("incidents open", { title: MARK, seen: MARK }, analyst);
  expect(incident.status).toBe(200);
  const { id } = (await incident.json()) as { id: string };
  const token = await ask("tokens create", { name: MARK, scopes: ["read"], days: 1 }, analyst);
  expect(token.status).toBe(200);
  const tokenId = ((await token.json()) as { token: { id: string } }).token.id;
  // Its owner sees it, so that what follows means something.
  expect(await (await ask("incidents show", { id }, analyst)).text()).toContain(MARK);
  expect(await (await ask("log list", {}, administrator)).text()).toContain("incidents");

  for (const role of ROLE_NAMES) {
    const headers = await sessionOf(`jp-office-${role}`);
    for (const { name, isKept } of OPERATIONS.filter((one) => one.isKept)) {
      const inputs = [{}, { id }, { id: tokenId }, { id: "us-office-analyst", name: "x" }];
      for (const input of [...inputs, { id, note: "x" }, { id, outcome: "x" }]) {
        if (name === "members set-password") continue;
        const response = await ask(name, input, headers);
        const text = await response.text();
        expect([role, name, text.includes(MARK)]).toEqual([role, name, false]);
        const isTheirs = JSON.stringify(input).match(/us-office|[0-9a-f-]{36}/);
        if (isTheirs && isKept) expect([role, name, response.ok]).toEqual([role, name, false]);
      }
    }
  }
  const still = await operator.members.find("us-office-analyst");
  expect(still?.name).toBe("analyst");
}, 120_000);

test("nothing here was a fault of the program", () => {
  expect(team.faults).toEqual([]);
});
