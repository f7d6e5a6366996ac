import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOCAL } from "../../src/authority/index.ts";
import { singleUserGate } from "../../src/http/index.ts";
import type { Act } from "../../src/stockpile/index.ts";
import { textOf } from "../files.ts";
import { type Opened, openNew } from "../stores/opened.ts";
import { hasBrowser, openBrowser } from "./chromium.ts";
import { fillForm } from "./fillForm.ts";
import { startTeamRoom } from "./teamRoom.ts";
import { axeViolations, expectClean, type Look, visit } from "./visit.ts";
import { startWorkbench, type Workbench } from "./workbench.ts";

const DESK: Look = { width: 1440, theme: "light", language: "en" };
const PHONE: Look = { width: 390, theme: "dark", language: "ja" };

/** The button of a proposal that turns one's own key. */
const APPROVE = ".proposal .decide > .primary";

const RECEIPT = {
  ...{ holding: "reserve", holds: "days", kilograms: "1500", grade: "999000" },
  ...{ commodity: "dy-oxide", lot: "lot-1", form: "drums", assay: "c1", location: "kobe" },
  ...{ owner: "jogmec", beneficiary: "JP", from: "maker" },
};

describe.runIf(hasBrowser())("the rooms where one acts", () => {
  let browser: Browser;
  let opened: Opened;
  let alone: Workbench;

  beforeAll(async () => {
    [browser, opened] = await Promise.all([
      openBrowser(),
      openNew("pglite", new Date().toISOString()),
    ]);
    alone = await startWorkbench({ store: opened.store, gate: singleUserGate() });
  });

  afterAll(async () => {
    await browser.close();
    await alone[Symbol.asyncDispose]();
    await opened.close();
  });

  test("stock is taken in, and its lot says how long it lasts", async () => {
    await using seen = await visit(browser, `${alone.address}/stockpile`, DESK);
    const { page } = seen;
    await page.locator(".form").waitFor();
    await fillForm(page, ".form", RECEIPT);
    const row = page.locator('tr:has-text("lot-1"):has-text("Dysprosium oxide")');
    await row.waitFor();
    expect(await row.textContent()).toMatch(/lot-1.*Dysprosium oxide.*1,5001,500$/);
    // What the operation counts: 365 days · 1,500 kg over what Japan takes of the form in a year.
    const cover = page.locator('.cover tr:has-text("Dysprosium oxide")');
    await cover.first().waitFor();
    const numbers = (await cover.locator("td[data-number]").allTextContents()).map((text) =>
      Number(text.replaceAll(",", "")),
    );
    expect(numbers[2]).toBeCloseTo((365 * numbers[0]!) / numbers[1]!, 0);
    await expectClean(seen);
  });

  test("an incident goes from its opening to its file", async () => {
    await using seen = await visit(browser, `${alone.address}/incidents`, PHONE);
    const { page } = seen;
    await page.locator(".form").waitFor();
    await fillForm(page, ".form", {
      title: "港の停止",
      seen: "入港が止まっている。",
      visibility: "all",
    });
    await page.waitForURL(/id=/);
    const task = '.form:has([name="task"])';
    await page.locator(task).waitFor();
    await fillForm(page, task, { task: "在庫を確認", owner: "METI", due: "2026-12-01" });
    await page.locator('th:has-text("在庫を確認")').waitFor();
    await page.locator("code[title]").nth(1).waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "文書(HTML)" }).click();
    expect((await download).suggestedFilename()).toMatch(/^incident-.*\.html$/);
    await expectClean(seen);
  });

  test("tables of one's own are kept as an edition and held against the reference", async () => {
    await using seen = await visit(browser, `${alone.address}/data?view=own`, DESK);
    const { page } = seen;
    await page.locator('h2:has-text("Saved editions")').waitFor();
    const [header = "", first = ""] = textOf("data/chains/ndfeb/capacities.csv").split("\n");
    const note = header.split(",").indexOf("note");
    const choose = (row: string) =>
      page.locator('input[type="file"]').setInputFiles({
        ...{ name: "capacities.csv", mimeType: "text/csv" },
        buffer: Buffer.from(`${header}\n${row}\n`),
      });
    const form = '.form:has([name="name"])';
    await choose(first.replace(/^[^,]*/, "no such plant"));
    await fillForm(page, form, { name: "Wrong" });
    await page.locator('tr:has-text("capacities.csv:2")').first().waitFor();
    await choose(first.split(",").with(note, "our own count").join(","));
    await fillForm(page, form, { name: "Our plants" });
    await page.locator('li:has-text("1 row replaced, 0 added")').waitFor();
    await page.locator(`${form} .primary`).hover();
    const hovered = "getComputedStyle(document.querySelector('.form .primary:hover'))";
    const ink = await page.evaluate(`${hovered}.color`);
    expect(ink, "words show on a hovered button").not.toBe(
      await page.evaluate(`${hovered}.backgroundColor`),
    );
    const edition = page.locator('label:has-text("Edition") select').first();
    await edition.selectOption("Our plants");
    const row = page.locator('tr:has-text("our own count")');
    await row.waitFor();
    expect(await edition.locator("option").allTextContents()).not.toContain("Wrong");
    expect(await row.locator("td").first().textContent()).toBe("note");
    await choose(first.split(",").with(note, "their count").join(","));
    await fillForm(page, form, { name: "Their plants" });
    await page.locator('option:has-text("Their plants")').first().waitFor({ state: "attached" });
    await page.locator('label:has-text("Held against") select').selectOption("Their plants");
    await page.locator('tr:has-text("our own count"):has-text("their count")').waitFor();
    await expectClean(seen);
    await using narrow = await visit(browser, page.url(), PHONE);
    await narrow.page.locator('tr:has-text("their count")').waitFor();
    expect(await narrow.page.locator("h2").allTextContents()).toContain(
      "「Our plants」と「Their plants」の違い",
    );
    await expectClean(narrow);
  });

  test("rooms answer from a private edition, say so, and hold it against the reference", async () => {
    const csv = textOf("data/chains/ndfeb/demands.csv");
    const [header = "", ...rows] = csv.split("\n");
    const row = rows.find((one) => one.startsWith("magnet/uh,JP,vehicles-traction,2025,"))!;
    const columns = header.split(",");
    const more = ["value", "low", "high"].reduce(
      (cells, column) => cells.with(columns.indexOf(column), "4000"),
      row.split(","),
    );
    const tables = [{ name: "demands.csv", csv: `${header}\n${more.join(",")}\n`, rowCount: 1 }];
    const edition = { name: "More cars", chain: "ndfeb", visibility: "organisation" } as const;
    const saved = await opened.store.as(LOCAL).tables.save(edition, tables);
    if (saved.status !== "done") throw new Error(saved.refusal);
    const chain = `edition:${saved.value.id}`;

    await using seen = await visit(browser, `${alone.address}/data?view=own`, DESK);
    const { page } = seen;
    const notice = page.locator('.notice:has-text("More cars")');
    await page.locator('tr:has-text("More cars") a:has-text("Map")').click();
    await notice.filter({ hasText: "+own" }).waitFor();
    await page.locator('label:has-text("Data") select').selectOption("Reference data");
    await page.waitForURL((url) => !url.searchParams.has("chain"));
    expect(await notice.count()).toBe(0);
    await page.locator('label:has-text("Data") select').selectOption("More cars");
    await notice.filter({ hasText: "+own" }).waitFor();
    expect(new URL(page.url()).searchParams.get("chain")).toBe(chain);
    await expectClean(seen);

    await page.goto(`${alone.address}/stress?scenario=full-stop-both&months=1&chain=${chain}`);
    await notice.filter({ hasText: "+own" }).waitFor();
    await page.locator(".solver-line:not(:has(progress))[data-market-ms]").waitFor();
    await page.locator(".figure button.primary").click();
    await page.locator(".server-rows tbody tr").first().waitFor();
    const cells = page.locator("[data-difference]");
    expect(await cells.count()).toBe(2);
    for (const cell of await cells.all())
      expect(Number(await cell.getAttribute("data-difference"))).toBeLessThan(1e-6);
    await expectClean(seen);

    await page.goto(`${alone.address}/curve?months=3&chain=${chain}`);
    await page.locator('th:has-text("On reference data")').waitFor();
    await notice.filter({ hasText: "+own" }).waitFor();
    const frozen = page.locator(".curve-readings tbody tr").first().locator("td");
    const [own, reference] = [await frozen.nth(0).textContent(), await frozen.nth(1).textContent()];
    expect(own).toMatch(/%$/);
    expect(own).not.toBe(reference);
    await expectClean(seen);

    await page.goto(`${alone.address}/data?view=thing&thing=magnet/uh@JP&chain=${chain}`);
    await page.locator('.evidence small:text-is("own/demands.csv:2")').waitFor();
    await page.goto(`${alone.address}/map?chain=edition:nobody`);
    await page.locator(".failure").waitFor();
  }, 180_000);

  test("a release takes one key of each side, and nobody's own", async () => {
    opened.clock.set(new Date().toISOString());
    await using team = await startTeamRoom(browser, opened, ["ito", "sato", "smith"]);
    const as = async (name: "ito" | "sato" | "smith") => {
      const seen = await team.as(name, "/stockpile?view=release", DESK);
      await seen.page.locator("#propose-release").waitFor();
      return seen;
    };
    await using ito = await as("ito");
    const propose = '.form:has([name="lot"])';
    await ito.page.locator(propose).waitFor();
    await fillForm(ito.page, propose, {
      lot: "lot-1",
      kilograms: "40",
      to: "maker",
      order: "order-1",
    });
    await ito.page.locator('.proposal[data-state="open"]').waitFor();
    await ito.page.goto(`${team.address}/`);
    const waiting = ito.page.locator('.waiting a:has-text("lot-1")');
    await waiting.waitFor();
    expect(await ito.page.locator('.waiting li:has-text("lot-1")').textContent()).toMatch(
      /awaits .*JP/,
    );
    await ito.page.locator('.waiting li:has-text("在庫を確認"):has-text("METI")').waitFor();
    expect(await axeViolations(ito.page)).toEqual([]);
    await waiting.click();
    await ito.page.locator('.proposal[data-state="open"]').waitFor();
    await ito.page.locator('.proposal:has-text("another approver of your side")').waitFor();
    expect(await ito.page.locator(APPROVE).count(), "nobody's own").toBe(0);
    for (const [name, state] of [
      ["sato", "open"],
      ["smith", "carried_out"],
    ] as const) {
      opened.clock.set(new Date().toISOString());
      await using approver = await as(name);
      await approver.page.locator(APPROVE).click();
      await approver.page
        .locator(`.proposal[data-state="${state}"] li:has-text("${name}")`)
        .waitFor();
      await expectClean(approver);
    }
    const held = await opened.store
      .as(LOCAL)
      .ledgers.read("joint", ({ books }) => [...books.postings.values()]);
    expect((held ?? []).map(({ act }: { act: Act }) => act.kind)).toContain("release");
  });
});
