import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Json } from "../../src/authority/index.ts";
import type { NewProposal } from "../../src/store/index.ts";
import { listOf, PLANNED, SHARED } from "../stores/contents.ts";
import { actorOf, type Opened, openNew, type PEOPLE } from "../stores/opened.ts";
import { hasBrowser, openBrowser } from "./chromium.ts";
import { fillForm } from "./fillForm.ts";
import { startTeamRoom, type TeamRoom } from "./teamRoom.ts";
import { axeViolations, expectClean, type Look } from "./visit.ts";

const DESK: Look = { width: 1440, theme: "light", language: "en" };
const PHONE: Look = { width: 390, theme: "dark", language: "ja" };

const APPROVE = ".proposal-page .decide > .primary";

const DAY_MS = 86_400_000;

/** Longest wait for a ranking and a plan of one month, ms. */
const PLAN_MS = 120_000;

const RELEASE = {
  ledger: "joint",
  acts: [{ kind: "release", id: "x1", lot: "lot-1", kilograms: "30", to: "us", order: "o-7" }],
};

/** What is proposed for the tests: its kind and content by title, the soonest to run out first. */
const PROPOSED: Readonly<Record<string, Pick<NewProposal, "kind"> & { content: object }>> = {
  "Old list": { kind: "priority_list", content: listOf("gallium", "dysprosium", "antimony") },
  "Sixty kilograms": { kind: "allocation", content: SHARED },
  "New list": { kind: "priority_list", content: listOf("dysprosium", "tungsten", "gallium") },
  "The plan": { kind: "plan", content: PLANNED },
  "Thirty kilograms": { kind: "release", content: RELEASE },
  "Close the port": {
    kind: "incident_decision",
    content: { incident: "i1", decision: "Close the port." },
  },
};

describe.runIf(hasBrowser())("the decisions room", () => {
  let browser: Browser;
  let opened: Opened;
  let room: TeamRoom;
  const ids = new Map<string, string>();
  const as = (name: keyof typeof PEOPLE) => opened.store.as(actorOf(name));

  async function propose(title: string, days: number): Promise<void> {
    const deadline = new Date(Date.now() + days * DAY_MS).toISOString();
    const { kind, content } = PROPOSED[title]!;
    const made = await as("ito").proposals.make({
      ...{ kind, title, parties: ["US", "JP"], content: content as Json, deadline },
    });
    if (made.status !== "done") throw new Error(`${title}: ${made.status}`);
    ids.set(title, made.value.id);
  }

  beforeAll(async () => {
    [browser, opened] = await Promise.all([
      openBrowser(),
      openNew("pglite", new Date().toISOString()),
    ]);
    room = await startTeamRoom(browser, opened, ["ito", "sato", "smith", "mori", "abe"]);
    const [first, ...rest] = Object.keys(PROPOSED);
    await propose(first!, 1);
    const old = (await as("ito").proposals.list())[0]!;
    for (const name of ["sato", "smith"] as const)
      await as(name).proposals.approve(old.id, old.contentHash);
    opened.clock.set(new Date(Date.now() + 1000).toISOString());
    for (const [index, title] of rest.entries()) await propose(title, index + 2);
  });

  afterAll(async () => {
    await browser.close();
    await room[Symbol.asyncDispose]();
    await opened.close();
  });

  const page = (title: string) => `/decisions?id=${ids.get(title)}`;

  test("what waits for an approver is approved on its page, key by key", async () => {
    await using sato = await room.as("sato", "/decisions", DESK);
    const rows = sato.page.locator(".decision-list li");
    await rows.first().waitFor();
    expect(await sato.page.locator('.views a[data-current="true"]').textContent()).toMatch(
      /Waits for me 5/,
    );
    expect(await rows.first().textContent()).toMatch(/Sixty kilograms.*1 day 23 hours left/);
    await expectClean(sato);
    await rows.first().locator("a").click();
    await sato.page.waitForURL((url) => url.searchParams.get("id") === ids.get("Sixty kilograms"));
    const table = sato.page.locator(".proposal-content table");
    // 40 of 80 kg and 20 of 40 kg are half of each claim, and all of the 60 kg.
    expect(await table.locator("tbody tr").allTextContents()).toEqual([
      "us804050.0%",
      "jp402050.0%",
    ]);
    const hash = await sato.page.locator(".content-hash code").textContent();
    expect(hash).toBe((await as("sato").proposals.find(ids.get("Sixty kilograms")!))?.contentHash);
    const facts = sato.page.locator(".proposal-page > .facts");
    expect(await facts.textContent()).toMatch(/MissingUnited States, Japan: an approver/);
    await sato.page.locator(APPROVE).click();
    await sato.page.locator('.turn[data-turned="true"]:has-text("sato")').waitFor();
    expect(await facts.textContent()).toMatch(/MissingUnited States: an approver/);
    expect(await sato.page.locator(APPROVE).count()).toBe(0);
    await using smith = await room.as("smith", page("Sixty kilograms"), DESK);
    await smith.page.locator(APPROVE).click();
    await smith.page.locator('.proposal-page[data-state="approved"]').waitFor();
    await expectClean(smith);
  });

  test("a priority list is held against the one before it", async () => {
    await using sato = await room.as("sato", page("New list"), DESK);
    const rows = sato.page.locator(".proposal-content tbody tr");
    await rows.nth(2).locator(".place-change").waitFor();
    const changes = await rows.locator("td:nth-child(3)").allTextContents();
    expect(changes.map((text) => text.trim())).toEqual(["▲ up 1 was 2", "new", "▼ down 2 was 1"]);
    await sato.page
      .locator('.proposal-content p:has-text("No longer on the list: Antimony.")')
      .waitFor();
  });

  test("a refusal says why, and both sides read it; one's own is taken back", async () => {
    await using sato = await room.as("sato", page("The plan"), DESK);
    await sato.page.locator(".decide summary").click();
    await fillForm(sato.page, ".decide .form", { reason: "Too late for the harvest." });
    await sato.page.locator('.proposal-page[data-state="refused"]').waitFor();
    expect(await sato.page.locator(".said q").textContent()).toBe("Too late for the harvest.");
    await using ito = await room.as("ito", page("Thirty kilograms"), DESK);
    await ito.page.locator('.proposal-page:has-text("another approver of your side")').waitFor();
    expect(await ito.page.locator(APPROVE).count()).toBe(0);
    await ito.page.getByRole("button", { name: "Take back" }).click();
    await ito.page.locator('.proposal-page[data-state="withdrawn"]').waitFor();
    await ito.page.goto(`${room.address}/decisions?view=ended&party=JP&kind=release`);
    await ito.page.locator('.decision-list li[data-state="withdrawn"]').waitFor();
    expect(await ito.page.locator(".decision-list li").count()).toBe(1);
  });

  test("every kind has its page on a telephone, in Japanese, with its exact content", async () => {
    await using mori = await room.as("mori", "/decisions", PHONE);
    for (const title of Object.keys(PROPOSED)) {
      await mori.page.goto(`${room.address}${page(title)}`);
      await mori.page.locator(".proposal-content > :first-child").waitFor();
      expect(await mori.page.locator(".proposal-content .notice").count()).toBe(0);
      await mori.page.locator(".proposal-content summary").last().click();
      const exact = await mori.page.locator(".proposal-content pre").textContent();
      const kept = await as("mori").proposals.find(ids.get(title)!);
      expect(JSON.parse(exact!), title).toEqual(kept?.content);
      await expectClean(mori);
    }
  });

  test("an allocation and a holding are proposed where they arise", async () => {
    const query = "view=allocate&commodity=dy-oxide&kilograms=60&claims=us=80,jp=40&rule=talmud";
    await using ito = await room.as("ito", `/stockpile?${query}`, DESK);
    await ito.page.locator(".allocation tbody tr").first().waitFor();
    await expectClean(ito);
    await ito.page.locator(".propose summary").click();
    await fillForm(ito.page, ".propose .form", { title: "By the Talmud", days: "3" });
    await ito.page.waitForURL(/\/decisions\?id=/);
    // Half of each claim is 40 and 20 kg, which is all that there is.
    await ito.page.locator('.proposal-content tbody tr:has-text("us8040")').waitFor();
    await ito.page.locator(".evidence-links a").click();
    await ito.page.locator(".allocation tbody tr").first().waitFor();
    await ito.page.goto(`${room.address}/stockpile?ledger=joint`);
    const form = '.form:has([name="holding"]):has([name="days"])';
    await ito.page.locator(form).waitFor();
    await fillForm(ito.page, form, { holding: "pool-1", holds: "pool", owner: "agency" });
    await ito.page.waitForURL(/\/decisions\?id=/);
    await ito.page.locator('.acts li:has-text("pool-1"):has-text("agency")').waitFor();
    await expectClean(ito);
  });

  test("whoever may not begin long work is told on Today what is missing, and who can ask", async () => {
    await using smith = await room.as("smith", "/", PHONE);
    const missing = smith.page.locator(".not-asked");
    await missing.nth(1).waitFor();
    expect(await missing.count(), "the controls, and the priorities: each once").toBe(2);
    expect(await missing.first().textContent()).toMatch(/所属組織の分析者/);
    expect(await smith.page.locator(".failure").count()).toBe(0);
    await smith.page.locator('.waiting a:has-text("Close the port")').waitFor();
    expect(smith.complaints.filter((line) => !line.includes("403"))).toEqual([]);
    expect(await axeViolations(smith.page)).toEqual([]);
  });

  test(
    "a priority list and a plan are proposed where they arise, with the run they rest on",
    async () => {
      await using mori = await room.as("mori", "/vulnerability", PHONE);
      await mori.page.locator(".propose summary").click();
      await fillForm(mori.page, ".propose .form", { title: "上位三鉱物", count: "3" });
      await mori.page.waitForURL(/\/decisions\?id=/);
      await mori.page.locator(".proposal-content tbody tr").nth(2).waitFor();
      expect(await mori.page.locator(".proposal-content tbody tr").count()).toBe(3);
      expect(await mori.page.locator(".evidence-links code").textContent()).toMatch(
        /^[0-9a-f]{64}$/,
      );
      await mori.page.goto(`${room.address}/respond?scenario=full-stop-both&months=1`);
      await mori.page.locator(".propose summary").click();
      await fillForm(mori.page, ".propose .form", { days: "1" });
      await mori.page.waitForURL(/\/decisions\?id=/);
      await mori.page.locator(".proposal-content .readings").waitFor();
      expect(await mori.page.locator(".evidence-links code").textContent()).toMatch(
        /^[0-9a-f]{64}$/,
      );
      await expectClean(mori);
    },
    PLAN_MS,
  );
});
