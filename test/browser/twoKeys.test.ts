import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOCAL } from "../../src/authority/index.ts";
import { makeFirstCode, singleUserGate, teamGate } from "../../src/http/index.ts";
import type { Act } from "../../src/stockpile/index.ts";
import { addPeople, type Opened, openNew } from "../stores/opened.ts";
import { hasBrowser, openBrowser } from "./chromium.ts";
import { expectClean, type Look, visit } from "./visit.ts";
import { startWorkbench, type Workbench } from "./workbench.ts";

const DESK: Look = { width: 1440, theme: "light", language: "en" };
const PHONE: Look = { width: 390, theme: "dark", language: "ja" };

const PASSWORD = "seven copper kettles sing";

/** Fills the fields of a form by their names. */
async function fill(page: Page, form: string, fields: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(fields)) {
    const named = `[name="${name}"]`;
    const choice = page.locator(`${form} select${named}`);
    if ((await choice.count()) > 0) await choice.selectOption(value);
    else await page.locator(`${form} ${named}`).fill(value);
  }
  await page.locator(`${form} button[type="submit"]`).click();
}

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
    await fill(page, ".form", RECEIPT);
    const row = page.locator('tbody tr:has-text("Dysprosium oxide")');
    await row.waitFor();
    expect(await row.textContent()).toMatch(/lot-1.*Dysprosium oxide.*1,5001,500\d/);
    await expectClean(seen);
  });

  test("an incident goes from its opening to its file", async () => {
    await using seen = await visit(browser, `${alone.address}/incidents`, PHONE);
    const { page } = seen;
    await page.locator(".form").waitFor();
    await fill(page, ".form", {
      title: "港の停止",
      seen: "入港が止まっている。",
      visibility: "all",
    });
    await page.waitForURL(/id=/);
    const task = '.form:has([name="task"])';
    await page.locator(task).waitFor();
    await fill(page, task, { task: "在庫を確認", owner: "METI", due: "2026-12-01" });
    await page.locator('th:has-text("在庫を確認")').waitFor();
    await page.locator("code[title]").nth(1).waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "文書(HTML)" }).click();
    expect((await download).suggestedFilename()).toMatch(/^incident-.*\.html$/);
    await expectClean(seen);
  });

  test("a release takes one key of each side, and nobody's own", async () => {
    opened.clock.set(new Date().toISOString());
    const { members } = opened.store.as(LOCAL);
    await addPeople(opened.store);
    for (const name of ["ito", "sato", "smith"])
      expect((await members.setPassword(name, PASSWORD)).status).toBe("done");
    const now = () => new Date();
    const firstCode = makeFirstCode(Date.now());
    const gate = teamGate({ store: opened.store, now, publicAddress: undefined, firstCode });
    await using team = await startWorkbench({ store: opened.store, gate });
    const as = async (name: string) => {
      const seen = await visit(browser, `${team.address}/stockpile?view=release`, DESK);
      seen.page.setDefaultTimeout(15_000);
      await seen.page.locator('[name="password"]').waitFor();
      await fill(seen.page, "form", { name, password: PASSWORD });
      await seen.page.locator("#propose-release").waitFor();
      return seen;
    };
    await using ito = await as("ito");
    const propose = '.form:has([name="lot"])';
    await ito.page.locator(propose).waitFor();
    await fill(ito.page, propose, { lot: "lot-1", kilograms: "40", to: "maker", order: "order-1" });
    await ito.page.locator('.proposal[data-state="open"]').waitFor();
    await ito.page.locator(APPROVE).click();
    await ito.page.locator(".proposal .failure").waitFor();
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
