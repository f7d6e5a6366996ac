import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { LOCAL } from "../../src/authority/index.ts";
import { openWork, type Workplace } from "../../src/cli/programs/openWork.ts";
import { keptRuns, type Parts } from "../../src/http/index.ts";
import { run } from "../../src/operations/index.ts";
import { ROOT } from "../files.ts";
import { actorOf, addPeople, type Opened, openNew, type PEOPLE } from "../stores/opened.ts";
import { KINDS } from "../stores/places.ts";
import { post } from "./server.ts";
import { serveTeam, type Team } from "./team.ts";

/** Analysts beside the people of the other tests: a colleague of mori's, and one of the other side. */
const ANALYSTS = { kato: "magnet-co", clark: "dla" } as const;

const BASIS = { code: "test", edition: "test" };

/** The shipped row of a demand, with another number: 3,000 t instead of some 2,400. */
function ownDemand(tonnes: number): string {
  const text = readFileSync(`${ROOT}/data/chains/ndfeb/demands.csv`, "utf8");
  const [header = "", ...rows] = text.split("\n");
  const row = rows.find((one) => one.startsWith("magnet/uh,JP,vehicles-traction,2025,"))!;
  const columns = header.split(",");
  const cells = row.split(",");
  for (const [column, cell] of Object.entries({ value: tonnes, low: tonnes, high: tonnes }))
    cells[columns.indexOf(column)] = String(cell);
  return `${header}\n${cells.join(",")}\n`;
}

const SCENARIO = readFileSync(`${ROOT}/scenarios/kuantan-loss.yaml`, "utf8");

describe.each(KINDS)("what is kept on %s", (kind) => {
  let opened: Opened;
  let team: Team;
  let workplace: Workplace;
  let keys = 0;
  const runsOf: Parts["runsOf"] = (actor) => keptRuns(opened.store, workplace.queue, actor);

  beforeAll(async () => {
    opened = await openNew(kind);
    const { store, clock } = opened;
    await addPeople(store);
    for (const [id, organisationId] of Object.entries(ANALYSTS))
      await store.as(LOCAL).members.add({ id, name: id, organisationId, roles: ["analyst"] });
    workplace = await openWork(store, BASIS, 1, (error) => expect.unreachable(error.message));
    team = serveTeam({ store, now: clock.now }, {}, { runsOf, basis: BASIS });
  }, 60_000);
  afterAll(async () => {
    await team[Symbol.asyncDispose]();
    await workplace[Symbol.asyncDispose]();
    await opened.close();
  });

  type Person = keyof typeof PEOPLE | keyof typeof ANALYSTS;
  const as = async (person: Person, path: string, init: RequestInit = {}): Promise<Response> => {
    const { secret } = await opened.store.gate.openSession(person);
    const headers = new Headers(init.headers);
    headers.set("cookie", `coercivity_session=${secret}`);
    headers.set("idempotency-key", `key-${keys++}`);
    return team.ask(path, { ...init, headers });
  };
  // biome-ignore lint/suspicious/noExplicitAny: answers of any address, each looked at by its own test
  const told = async (response: Response): Promise<any> => {
    const body = await response.json();
    expect([response.status, body]).toEqual([expect.toBeOneOf([200, 202]), body]);
    return body;
  };
  const upload = async (person: Person, tonnes: number, visibility = "organisation") => {
    const tables = { "demands.csv": ownDemand(tonnes) };
    const body = { tables, name: `${tonnes} t`, visibility };
    const answer = await told(await as(person, "/api/edition/upload", post(body)));
    return { id: answer.edition.id as string, answersAs: answer.answersAs as string };
  };

  test("is answered from by who may see it, as the library does; for others it is not there", async () => {
    const { id, answersAs } = await upload("mori", 3000);
    const path = `/api/chain/show?chain=edition:${id}`;
    const response = await as("mori", path);
    const tag = response.headers.get("etag")!;
    const own = await told(response);
    expect(own.edition).toBe(answersAs);
    const wanted = (answer: typeof own) =>
      answer.stages
        .flatMap(({ countries }: typeof own) => countries)
        .filter(({ country }: typeof own) => country === "JP")
        .map(({ demandTonnes }: typeof own) => demandTonnes);
    expect(wanted(own)).not.toEqual(
      wanted(await told(await as("mori", "/api/chain/show?chain=ndfeb"))),
    );
    const mori = actorOf("mori");
    const workbench = { actor: mori, store: opened.store.as(mori) };
    const there = await run("chain show", { chain: `edition:${id}` }, { workbench });
    expect(there).toEqual({ status: "done", value: own });

    for (const other of ["ueda", "sato", "clark"] as const) {
      const theirs = await as(other, path, { headers: { "if-none-match": tag } });
      expect([other, theirs.status]).toEqual([other, 404]);
      expect(await theirs.text()).not.toContain("3000");
    }
    expect((await as("kato", path, { headers: { "if-none-match": tag } })).status).toBe(304);
  });

  test("says which rows are one's own, and where the others stand", async () => {
    const { id } = await upload("mori", 3001);
    const thing = encodeURIComponent("magnet/uh@JP/vehicles-traction");
    const { rows } = await told(
      await as("mori", `/api/reference/show?thing=${thing}&chain=edition:${id}`),
    );
    expect(
      rows
        .filter(({ table }: { table: string }) => table === "demands")
        .map(({ where, value }: { where: string; value: number }) => [where, value]),
    ).toEqual([
      [expect.stringMatching(/^data\/chains\/ndfeb\/demands\.csv:\d+$/), expect.any(Number)],
      ["own/demands.csv:2", 3001],
    ]);
  });

  test("is a run of the organisation that asked, by its content, and of nobody else", async () => {
    const one = await upload("mori", 3002, "all");
    const same = await upload("mori", 3002);
    const ask = async (person: Person, edition: string) => {
      const input = { scenario: "kuantan-loss", chain: `edition:${edition}`, months: 1 };
      const body = { operation: "stress", input };
      return told(await as(person, "/api/runs", post(body)));
    };
    const asked = await ask("mori", one.id);
    expect(asked.input.chain).toEqual({
      ...{ sha256: { "demands.csv": expect.stringMatching(/^[0-9a-f]{64}$/) }, over: "ndfeb" },
    });
    // Two editions that say the same are one question; another organisation's is another's.
    expect((await ask("kato", same.id)).id).toBe(asked.id);
    const theirs = await ask("clark", one.id);
    expect(theirs.id).not.toBe(asked.id);
    const hidden = await upload("mori", 3003);
    const body = {
      operation: "stress",
      input: { scenario: "kuantan-loss", chain: `edition:${hidden.id}` },
    };
    expect((await as("clark", "/api/runs", post(body))).status).toBe(404);

    const runs = runsOf(actorOf("mori"));
    for await (const { failure } of runs.watch(asked.id, AbortSignal.timeout(60_000)))
      expect(failure).toBe(undefined);
    const result = await told(await as("kato", `/api/runs/${asked.id}/result`));
    expect(result.edition).toBe(one.answersAs);
    for (const other of ["ueda", "clark"] as const) {
      for (const path of ["", "/result", "/events"])
        expect((await as(other, `/api/runs/${asked.id}${path}`)).status).toBe(404);
      expect((await as(other, `/api/runs/${asked.id}`, { method: "DELETE" })).status).toBe(404);
      const { items } = await told(await as(other, "/api/runs"));
      expect(items.map((run: { id: string }) => run.id)).not.toContain(asked.id);
    }
  }, 120_000);

  test("is a scenario by any of its versions; a later one changes no question that was asked", async () => {
    const save = (text: string) =>
      as("mori", "/api/scenario/save", {
        ...post({ id: "kuantan", scenario: text, visibility: "party" }),
      });
    const first = parse(SCENARIO);
    await told(await save(first));
    const ask = async (person: Person, word: string) =>
      as(person, `/api/scenario/show?scenario=store:magnet-co.kuantan${word}`);
    expect((await told(await ask("sato", ""))).months).toBe(first.months);
    await told(await save({ ...first, months: first.months + 1 }));
    expect((await told(await ask("sato", ""))).months).toBe(first.months + 1);
    expect((await told(await ask("sato", "@1"))).months).toBe(first.months);
    const none = await ask("sato", "@3");
    expect([none.status, await none.text()]).toEqual([404, expect.stringContaining("1 to 2")]);
    expect((await ask("clark", "@1")).status).toBe(404);
    const started = async (word: string) => {
      const input = { scenario: `store:magnet-co.kuantan${word}`, months: 2 };
      return (await told(await as("mori", "/api/runs", post({ operation: "stress", input })))).id;
    };
    expect(await started("@2")).toBe(await started(""));
    expect(await started("@1")).not.toBe(await started(""));
  });
});
