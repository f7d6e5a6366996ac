import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, LOCAL } from "../../src/authority/index.ts";
import { presenterOf } from "../../src/cli/present/presenters.ts";
import { WORDS } from "../../src/cli/words/words.ts";
import {
  type Answer,
  nodeEffects,
  type Operation,
  type OperationName,
  REGISTRY,
  run,
  runLoaded,
} from "../../src/operations/index.ts";
import { WORKBENCH } from "../../src/operations/workbench/registry.ts";
import { listOf } from "./contents.ts";
import { actorOf, type Opened, openNew, PEOPLE } from "./opened.ts";

let opened: Opened;
let folder: string;
const answered = new Set<string>();

beforeAll(async () => {
  opened = await openNew("pglite");
  folder = await mkdtemp(join(tmpdir(), "coercivity-operations-"));
});
afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true });
});

async function ask(name: OperationName, input: object, actor: Actor): Promise<Answer<unknown>> {
  const operation = (await REGISTRY[name].load()) as unknown as Operation;
  const workbench = { actor, store: opened.store.as(actor) };
  const effects = { ...nodeEffects(), now: opened.clock.now, workbench };
  return runLoaded(name, operation, input, effects);
}

/** Asks what is answered: the answer keeps to its schema and can be shown in both languages. */
// biome-ignore lint/suspicious/noExplicitAny: answers of any operation, each looked at by its own test
async function get(name: OperationName, input: object, actor: Actor): Promise<any> {
  const answer = await ask(name, input, actor);
  if (answer.status !== "done") throw new Error(`${name}: ${JSON.stringify(answer)}`);
  const operation = (await REGISTRY[name].load()) as unknown as Operation;
  expect(operation.output.parse(answer.value)).toEqual(answer.value);
  const presenter = await presenterOf(name);
  for (const language of ["en", "ja"] as const) {
    const page = { width: 100, language, words: WORDS[language], isColoured: false };
    expect(presenter.text(answer.value, page).join("")).not.toContain("undefined");
    presenter.records(answer.value, page);
  }
  answered.add(name);
  return answer.value;
}

/** How an answer that is none ends, and what it says. */
async function fails(name: OperationName, input: object, actor: Actor): Promise<string> {
  const answer = await ask(name, input, actor);
  if (answer.status === "done") throw new Error(`${name} was answered`);
  return `${answer.status}: ${"says" in answer ? String(answer.says) : JSON.stringify(answer)}`;
}

const [sato, ito, abe, mori, smith] = (["sato", "ito", "abe", "mori", "smith"] as const).map(
  actorOf,
);

test("people are added, changed and let in", async () => {
  for (const [name, [party, organisation, ...roles]] of Object.entries(PEOPLE)) {
    const there = await get("organisations list", {}, LOCAL);
    if (!there.organisations.some(({ id }: { id: string }) => id === organisation)) {
      const names = { nameEn: organisation, nameJa: organisation };
      await get("organisations add", { id: organisation, party, kind: "agency", ...names }, LOCAL);
    }
    await get("members add", { id: name, name: `The ${name}`, organisation, roles }, LOCAL);
  }
  expect((await get("members list", {}, abe!)).map(({ id }: { id: string }) => id)).not.toContain(
    "smith",
  );
  await get("members change", { id: "mori", roles: ["analyst", "viewer"] }, abe!);
  expect(await fails("members change", { id: "smith", name: "x" }, abe!)).toMatch(/^not_found/);
  expect(await fails("members list", {}, { ...abe!, scopes: ["post"] })).toMatch(/^refused/);
  expect(
    await fails(
      "members add",
      { id: "x", name: "x", organisation: "meti", roles: ["viewer"] },
      sato!,
    ),
  ).toMatch(/administer/);
  const file = join(folder, "password");
  await writeFile(file, "the words that mori knows\n");
  await get("members set-password", { id: "mori", password: file }, abe!);
  expect((await opened.store.gate.checkPassword("mori", "the words that mori knows")).status).toBe(
    "known",
  );
  const ways = await get("members sign-in", {}, abe!);
  expect(ways.map(({ id }: { id: string }) => id)).not.toContain("smith");
  expect(ways).toContainEqual({
    ...{ id: "mori", passwordAt: "2026-04-01T00:00:00.000Z", lockedUntil: null, identity: null },
  });
  expect(ways.find(({ id }: { id: string }) => id === "ueda").passwordAt).toBeNull();
  const asToken: Actor = { ...mori!, via: "token", scopes: ["read", "hold_tokens"] };
  expect(await fails("members set-password", { id: "mori", password: file }, asToken)).toMatch(
    /Sign in/,
  );
  const inSession: Actor = { ...mori!, via: "session" };
  expect(await fails("members set-password", { id: "mori", password: file }, inSession)).toMatch(
    /present one/,
  );
  const elsewhere = "https://id.example|mori";
  const { gate } = opened.store;
  const session = await gate.openSession("mori");
  await get("members change", { id: "mori", identity: elsewhere }, abe!);
  expect((await gate.memberOfIdentity(elsewhere))?.id).toBe("mori");
  expect(await gate.actorOfSession(session.secret)).toBeUndefined();
  expect(await fails("members change", { id: "ito", identity: elsewhere }, abe!)).toMatch(
    /Another member/,
  );
  // What says nothing of it leaves it, and its sessions.
  const next = await gate.openSession("mori");
  await get("members change", { id: "mori", name: "Mori" }, abe!);
  expect((await gate.memberOfIdentity(elsewhere))?.name).toBe("Mori");
  expect(await gate.actorOfSession(next.secret)).toBeDefined();
  await get("members change", { id: "mori", identity: "" }, abe!);
  expect(await gate.memberOfIdentity(elsewhere)).toBeUndefined();
  const made = await get("tokens create", { name: "nightly", scopes: ["read"] }, mori!);
  expect(made.secret).toMatch(/^cvt_/);
  expect(await fails("tokens create", { name: "more", scopes: ["read"] }, asToken)).toMatch(
    /Sign in/,
  );
  expect(await get("tokens list", {}, mori!)).toHaveLength(1);
  await get("tokens revoke", { id: made.token.id }, mori!);
});

test("a release takes two keys, from its making to the ledger", async () => {
  const rules = {
    ledger: "joint",
    acts: [{ kind: "open", id: "o1", holding: "pool", holds: "pool", owner: "agency" }],
  };
  const deadline = "2026-04-02T00:00:00Z";
  const made = await get(
    "proposals make",
    { kind: "ledger_rule", title: "A pool", content: rules, deadline },
    ito!,
  );
  expect(made).toMatchObject({ state: "open", awaits: ["US", "JP"] });
  expect(
    await fails("proposals approve", { id: made.id, contentHash: made.contentHash }, ito!),
  ).toMatch(/Nobody decides on a proposal of their own/);
  await get("proposals approve", { id: made.id, contentHash: made.contentHash }, sato!);
  const carried = await get(
    "proposals approve",
    { id: made.id, contentHash: made.contentHash },
    smith!,
  );
  expect(carried).toMatchObject({ state: "carried_out", awaits: [] });
  const list = { kind: "priority_list", title: "Order", content: listOf("dysprosium"), deadline };
  const second = await get("proposals make", list, ito!);
  await get(
    "proposals refuse",
    { id: second.id, contentHash: second.contentHash, reason: "no" },
    smith!,
  );
  const third = await get("proposals make", list, ito!);
  await get("proposals withdraw", { id: third.id }, ito!);
  expect(await get("proposals list", { state: "withdrawn" }, smith!)).toHaveLength(1);
  expect((await get("proposals show", { id: second.id }, smith!)).decisions[0].reason).toBe("no");
  const strange = { ...list, content: { ...list.content, seenFrom: ["\u0000"] } };
  expect(await fails("proposals make", strange, ito!)).toMatch(/cannot be kept/);
});

test("the ledger's own operations answer from the store as they do from a file", async () => {
  const acts = join(folder, "acts.yaml");
  const ledgers = await get("ledger list", {}, ito!);
  expect(ledgers).toContainEqual({ ledger: "joint", isJoint: true });
  expect(ledgers).toContainEqual({ ledger: "JP", isJoint: false });
  const receive = (id: string, by: string) =>
    `- {kind: receive, id: ${id}, by: ${by}, lot: lot-${id}, holding: pool, commodity: dy-oxide, form: powder, ` +
    `assay: a, gradePpm: 995000, location: kobe, owner: agency, custodian: w, beneficiary: JP, kilograms: 500, from: s}\n`;
  await writeFile(acts, receive("r1", "ito"));
  const tried = await get("stockpile post", { acts, dryRun: true }, ito!);
  expect(tried).toMatchObject({ isDryRun: true, head: { sequence: 1 } });
  expect(await get("stockpile post", { acts }, ito!)).toMatchObject({ head: { sequence: 2 } });
  expect((await get("stockpile post", { acts }, ito!)).acts[0].outcome).toBe("already_exists");
  expect(await fails("stockpile post", { acts }, sato!)).toMatch(/post/);
  await writeFile(acts, receive("r2", "smith"));
  expect(await fails("stockpile post", { acts }, ito!)).toMatch(/you are ito/);
  await writeFile(
    acts,
    "- {kind: write_off, id: w1, by: ito, lot: lot-r1, kilograms: 5, reason: spilt}\n",
  );
  expect(await fails("stockpile post", { acts }, ito!)).toMatch(/one approval from each side/);
  expect(await fails("stockpile post", { journal: "store:US", acts }, ito!)).toMatch(/store:joint/);
  const held = await get("stockpile holds", { journal: "store:joint" }, smith!);
  expect(held.totals).toMatchObject([{ holding: "pool", kilograms: "500" }]);
  expect(await get("stockpile history", {}, smith!)).toMatchObject({ acts: 2 });
  const { head } = await get("stockpile verify", {}, { ...abe!, roles: ["auditor"] });
  const noted = `${head.sequence}:${head.hash}`;
  await get("stockpile verify", { head: noted }, { ...abe!, roles: ["auditor"] });
  const wrong = `${head.sequence}:${"0".repeat(64)}`;
  expect(await fails("stockpile verify", { head: wrong }, { ...abe!, roles: ["auditor"] })).toMatch(
    /written anew/,
  );
  const alone = await runLoaded(
    "stockpile holds",
    (await REGISTRY["stockpile holds"].load()) as never,
    {},
    nodeEffects(),
  );
  expect(alone).toMatchObject({ status: "refused" });
});

test("an incident is kept from its opening to one document", async () => {
  const opening = {
    title: "Kuantan <stops>",
    seen: "kuantan-loss",
    origin: "scenario",
    visibility: "all",
  };
  const { id } = await get("incidents open", opening, mori!);
  const added = await get(
    "incidents add-task",
    { id, task: "Ask makers", owner: "meti", due: "2026-04-10" },
    ito!,
  );
  await get("incidents set-task", { id, task: added.tasks[0].id, state: "done" }, smith!);
  const [proposal] = await get("proposals list", { state: "carried_out" }, ito!);
  await get("incidents decide", { id, decision: "Open the pool", proposal: proposal.id }, ito!);
  const [refused] = await get("proposals list", { state: "refused" }, ito!);
  expect(
    await fails("incidents decide", { id, decision: "x", proposal: refused.id }, ito!),
  ).toMatch(/not approved/);
  await get("incidents note", { id, note: "The port expects delay." }, smith!);
  await get("incidents close", { id, outcome: "It runs again." }, mori!);
  expect(await fails("incidents note", { id, note: "late" }, mori!)).toMatch(/closed/);
  const shown = await get("incidents show", { id }, smith!);
  expect(shown).toMatchObject({
    state: "closed",
    tasks: [{ state: "done" }],
    notes: [{ party: "US" }],
  });
  const { document, log } = await get("incidents export", { id, layout: "html" }, smith!);
  for (const part of [
    "Kuantan &lt;stops&gt;",
    "Ask makers",
    "Open the pool",
    proposal.id,
    "It runs again.",
  ])
    expect(document).toContain(part);
  expect(log.map(({ action }: { action: string }) => action)).toEqual([
    ...["incidents open", "incidents add-tasks", "incidents set-task", "incidents decide"],
    ...["incidents note", "incidents close"],
  ]);
  expect(await get("incidents list", {}, smith!)).toHaveLength(1);
});

test("scenarios and plans are kept in versions and for whom they are meant", async () => {
  const scenario = join(folder, "scenario.yaml");
  const shipped = await readFile(
    new URL("../../scenarios/kuantan-loss.yaml", import.meta.url),
    "utf8",
  );
  await writeFile(scenario, shipped);
  const save = { id: "port", scenario, visibility: "party" };
  expect(await get("scenario save", save, mori!)).toMatchObject({
    id: "magnet-co.port",
    version: 1,
  });
  expect((await get("scenario save", save, mori!)).version).toBe(1);
  await writeFile(scenario, `${shipped}\n# second\n`);
  expect((await get("scenario save", save, mori!)).version).toBe(2);
  // A title in one language shows in the other as what it is; the newest version has the word.
  const titled = (title: string) => shipped.replace(/^title:\n(?: {2}.*\n)+/m, `title:\n${title}`);
  const keep = async (title: string) => {
    await writeFile(scenario, titled(title));
    await get("scenario save", { ...save, id: "named" }, mori!);
    return [await titleOf("en"), await titleOf("ja")];
  };
  const titleOf = async (language: "en" | "ja") => {
    const workbench = { actor: mori!, store: opened.store.as(mori!) };
    const listed = await run("scenario kept", {}, { workbench, language });
    if (listed.status !== "done") throw new Error(listed.status);
    return listed.value.find(({ id }) => id === "magnet-co.named")?.title;
  };
  expect(await keep("  ja: 港の停止\n")).toEqual(["港の停止 (in Japanese)", "港の停止"]);
  expect(await keep("  en: Port strike\n")).toEqual(["Port strike", "Port strike（英語）"]);
  expect(await keep("  en: Port strike\n  ja: 港のスト\n")).toEqual(["Port strike", "港のスト"]);
  await writeFile(scenario, titled("  {}\n"));
  expect(await fails("scenario save", save, mori!)).toMatch(/^bad_input.*en, ja, or both/);
  await writeFile(scenario, titled(`  en: ${"x".repeat(501)}\n`));
  expect(await fails("scenario save", save, mori!)).toMatch(/^bad_input.*500/);
  expect(await fails("scenario save", { ...save, id: "port@2" }, mori!)).toMatch(/^bad_input/);
  await writeFile(scenario, "nonsense: 1");
  expect(await fails("scenario save", save, mori!)).toMatch(/^bad_input/);
  expect(await get("scenario kept", {}, sato!)).toMatchObject([
    { id: "magnet-co.named", version: 3 },
    { id: "magnet-co.port", version: 2 },
  ]);
  expect(await get("scenario kept", {}, smith!)).toEqual([]);
  expect(await get("scenario versions", { id: "magnet-co.port" }, sato!)).toHaveLength(2);
  expect(await fails("scenario versions", { id: "magnet-co.port" }, smith!)).toMatch(/^not_found/);
  const plan = join(folder, "plan.json");
  await writeFile(plan, '{"steps":[1]}');
  const kept = await get("plans save", { title: "First", plan, scenario: "kuantan-loss" }, mori!);
  expect((await get("plans show", { id: kept.id }, mori!)).document).toEqual({ steps: [1] });
  expect(await get("plans list", {}, sato!)).toEqual([]);
});

test("tables of one's own are checked row by row, kept, and held against the reference", async () => {
  const own = join(folder, "own");
  await mkdir(own);
  const reference = new URL("../../data/chains/ndfeb/capacities.csv", import.meta.url);
  const [header, first] = (await readFile(reference, "utf8")).split("\n");
  await writeFile(join(own, "capacities.csv"), `${header}\n${first}\n`);
  const same = await get("edition upload", { tables: own, name: "Same" }, mori!);
  expect(same).toMatchObject({ tables: [{ rows: 1, replaced: 1, added: 0 }], problems: [] });
  expect(same.answersAs).toMatch(/^ndfeb-2025\+[0-9a-f]{10}\+own$/);
  expect(await get("edition compare", { edition: same.edition.id }, mori!)).toEqual([]);

  const columns = header!.split(",");
  const cells = first!.split(",");
  const changed = cells.with(columns.indexOf("value"), "not a number");
  await writeFile(join(own, "capacities.csv"), `${header}\n${changed.join(",")}\n`);
  await writeFile(join(own, "plants.csv"), "id\n");
  const bad = await get("edition upload", { tables: own, name: "Bad" }, mori!);
  expect(bad.edition).toBeNull();
  expect(bad.problems.map(({ where }: { where: string }) => where)).toContain("plants.csv");
  await rm(join(own, "plants.csv"));
  const worse = await get("edition upload", { tables: own, name: "Bad" }, mori!);
  expect(worse.problems[0]).toMatchObject({ where: "capacities.csv:2", value: "not a number" });

  await writeFile(
    join(own, "capacities.csv"),
    `${header}\n${cells.with(columns.indexOf("note"), "our own count").join(",")}\n`,
  );
  const other = await get("edition upload", { tables: own, name: "Other" }, mori!);
  const differences = await get("edition compare", { edition: other.edition.id }, mori!);
  expect(differences).toMatchObject([
    { table: "capacities.csv", column: "note", after: "our own count" },
  ]);
  const between = { edition: same.edition.id, against: other.edition.id };
  expect(await get("edition compare", between, mori!)).toMatchObject([{ before: "our own count" }]);
  expect(await get("edition list", {}, mori!)).toHaveLength(2);
  const csv = await readFile(join(own, "capacities.csv"), "utf8");
  expect(await get("edition show", { edition: other.edition.id }, mori!)).toMatchObject({
    edition: { name: "Other" },
    tables: [{ name: "capacities.csv", rows: 1, csv }],
  });
  expect(await fails("edition show", { edition: other.edition.id }, smith!)).toMatch(/^not_found/);
  const elsewhere = { tables: own, name: "Own chain", chain: own };
  expect(await fails("edition upload", elsewhere, mori!)).toMatch(/^bad_input.*ndfeb/);
  expect(await fails("edition compare", { edition: other.edition.id }, smith!)).toMatch(
    /^not_found/,
  );
});

test("an incident keeps the words of the scenario that it began with, and shows them to who may see", async () => {
  const begin = (seen: string, actor: Actor) =>
    ({ title: "Begun", seen, origin: "scenario", visibility: "all", actor }) as const;
  const open = ({ actor, ...input }: ReturnType<typeof begin>) =>
    get("incidents open", input, actor);
  const shipped = await open(begin("kuantan-loss", smith!));
  const words = await readFile(
    new URL("../../scenarios/kuantan-loss.yaml", import.meta.url),
    "utf8",
  );
  const hash = createHash("sha256").update(words).digest("hex");
  expect(shipped).toMatchObject({
    ...{ seen: "kuantan-loss", scenario: { version: null, contentHash: hash, text: words } },
  });

  // Its second version is the newest: the word is kept with it, whatever follows.
  const kept = await open(begin("store:magnet-co.port", mori!));
  const second = `${words}\n# second\n`;
  expect(kept).toMatchObject({
    ...{ seen: "store:magnet-co.port@2", scenario: { version: 2, text: second } },
  });
  const scenario = join(folder, "third.yaml");
  await writeFile(scenario, `${words}\n# third\n`);
  const third = { id: "port", scenario, visibility: "party" };
  expect((await get("scenario save", third, mori!)).version).toBe(3);
  const { id } = kept;
  expect((await get("incidents show", { id }, mori!)).scenario).toEqual(kept.scenario);
  expect((await open(begin("store:magnet-co.port@1", mori!))).scenario.text).toBe(words);
  const file = await get("incidents export", { id, layout: "markdown" }, mori!);
  expect(file.document).toContain("# second");
  expect(file.document).not.toContain("# third");

  // The other side sees the incident and not the scenario of one party.
  const theirs = await get("incidents export", { id, layout: "html" }, smith!);
  expect(theirs.incident.scenario).toEqual({ ...kept.scenario, text: null });
  expect(theirs.document).toContain(kept.scenario.contentHash);
  expect(theirs.document).not.toContain("# second");

  for (const [seen, actor] of [
    ["store:magnet-co.port", smith!],
    ["store:magnet-co.port@9", mori!],
    ["no-such-scenario", mori!],
    ["./own.yaml", mori!],
  ] as const) {
    const { actor: _, ...input } = begin(seen, actor);
    expect(await fails("incidents open", input, actor)).toMatch(/^not_found/);
  }
  const observed = { title: "Seen", seen: "Smoke", origin: "observation" };
  expect((await get("incidents open", observed, mori!)).scenario).toBeNull();
});

test("the log is paged, the store verified and backed up", async () => {
  const auditor: Actor = { ...abe!, roles: ["auditor"] };
  const page = await get("log list", { limit: 3 }, auditor);
  expect(page.entries).toHaveLength(3);
  const next = await get("log list", { limit: 3, before: page.next }, auditor);
  expect(next.entries[0].sequence).toBeLessThan(page.next);
  expect(await fails("log list", {}, sato!)).toMatch(/audit/);
  opened.clock.set("2026-04-01T01:00:00Z");
  await get("members change", { id: "mori", roles: ["analyst"] }, abe!);
  const whole = (await get("log list", { limit: 500 }, auditor)).entries;
  type Entry = { readonly action: string; readonly member: string; readonly at: string };
  const agrees = async (filter: object, isAsked: (entry: Entry) => boolean) => {
    const found = (await get("log list", { limit: 500, ...filter }, auditor)).entries;
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(whole.filter(isAsked));
    expect(found.length).toBeLessThan(whole.length);
  };
  await agrees({ member: "abe" }, ({ member }) => member === "abe");
  await agrees({ action: "members" }, ({ action }) => action.startsWith("members "));
  await agrees({ action: "members change" }, ({ action }) => action === "members change");
  const { at } = whole[0];
  await agrees({ since: at }, (entry) => entry.at >= at);
  await agrees({ until: at }, (entry) => entry.at < at);
  expect((await get("log list", { action: "member" }, auditor)).entries).toEqual([]);
  expect((await get("store verify", {}, auditor)).proposals).toBe(3);
  const file = join(folder, "store.backup");
  expect(await fails("store backup", { file }, abe!)).toMatch(/sits at the machine/);
  expect((await get("store backup", { file }, LOCAL)).rows).toBeGreaterThan(20);
  expect(await fails("store backup", { file: join(folder, "no", "where") }, LOCAL)).toMatch(
    /make its folder first/,
  );
});

test("every operation on what a store keeps was asked", () => {
  expect(Object.keys(WORKBENCH).filter((name) => !answered.has(name))).toEqual([]);
});
