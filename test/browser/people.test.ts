import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOCAL } from "../../src/authority/index.ts";
import { singleUserGate, teamGate } from "../../src/http/index.ts";
import { addPeople, type Opened, openNew } from "../stores/opened.ts";
import { hasBrowser, openBrowser } from "./chromium.ts";
import { expectClean, type Look, visit } from "./visit.ts";
import { startWorkbench, type Workbench } from "./workbench.ts";

const LOOKS: readonly Look[] = [
  { width: 1440, theme: "light", language: "en" },
  { width: 390, theme: "dark", language: "ja" },
];

const PASSWORD = "seven copper kettles sing";
const CHANGED = "nine quiet rivers run south";

/** The form that holds a field. */
const formOf = (page: Page, field: string) => page.locator(`form:has([name="${field}"])`);

async function fill(page: Page, fields: Readonly<Record<string, string>>) {
  const form = formOf(page, Object.keys(fields).at(-1)!);
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`);
    const isChoice = await field.evaluate((one) => one.tagName === "SELECT");
    await (isChoice ? field.selectOption(value) : field.fill(value));
  }
  return form;
}

describe.runIf(hasBrowser())("the people of a team", () => {
  let browser: Browser;
  let opened: Opened;
  let team: Workbench;

  beforeAll(async () => {
    [browser, opened] = await Promise.all([
      openBrowser(),
      openNew("pglite", new Date().toISOString()),
    ]);
    const { store } = opened;
    await addPeople(store);
    for (const name of ["abe", "adams", "mori"])
      expect((await store.as(LOCAL).members.setPassword(name, PASSWORD)).status).toBe("done");
    const now = () => new Date();
    const gate = teamGate({ store, now, publicAddress: undefined, firstCode: undefined });
    team = await startWorkbench({ store, gate });
  });

  afterAll(async () => {
    await browser.close();
    await team[Symbol.asyncDispose]();
    await opened.close();
  });

  async function signIn(page: Page, name: string, password: string) {
    await page.locator('[name="password"]').waitFor();
    const form = await fill(page, { name, password });
    await form.locator('[type="submit"]').click();
  }

  /** Opens an address as a member. */
  async function enter(path: string, name: string, look: Look, password = PASSWORD) {
    opened.clock.set(new Date().toISOString());
    const seen = await visit(browser, `${team.address}${path}`, look);
    seen.page.setDefaultTimeout(15_000);
    await signIn(seen.page, name, password);
    await seen.page.locator(".masthead").waitFor();
    return seen;
  }

  /** What a program with a token is answered. */
  const askWith = async (secret: string): Promise<number> => {
    const headers = { authorization: `Bearer ${secret}` };
    return (await fetch(`${team.address}/api/members/list`, { headers })).status;
  };

  test.each(LOOKS)(
    "an approver is added, let in, changes the password, and a program comes and goes ($width, $theme, $language)",
    async (look) => {
      const id = `kato-${look.language}`;
      const name = look.language === "ja" ? "加藤 花子" : "Kato Hanako";
      await using abe = await enter("/people", "abe", look);
      const member = await fill(abe.page, { id, name, organisation: "meti", identity: "" });
      await member
        .getByRole("checkbox", { name: look.language === "ja" ? /^承認者/ : /^approver/ })
        .check();
      await member.locator('[type="submit"]').click();
      await abe.page.waitForURL(new RegExp(`member=${id}`));
      const state = abe.page.locator(`tr:has-text("${id}") .member-state`);
      await abe.page.locator(`tr:has-text("${id}") [data-state="unset"]`).waitFor();
      const password = formOf(abe.page, "password");
      await password.locator('button[type="button"]').click();
      await password.locator('[type="submit"]').click();
      const first = (await abe.page.locator(".secret code").textContent())!;
      expect(first.split(" ")).toHaveLength(6);
      await abe.page.locator(`tr:has-text("${id}") [data-state="in"]`).waitFor();
      expect(await state.count()).toBe(1);
      await expectClean(abe);

      await using kato = await enter("/account", id, look, first);
      await expectClean(kato);
      const change = await fill(kato.page, { password: first, newPassword: CHANGED });
      await change.locator('[type="submit"]').click();
      await kato.page.locator('[role="status"]:has-text("✓")').waitFor();
      const token = await fill(kato.page, { days: "30", name: "nightly" });
      await token.locator('[type="submit"]').click();
      const secret = (await kato.page.locator(".secret code").textContent())!;
      expect(secret).toMatch(/^cvt_/);
      expect(await askWith(secret)).toBe(200);
      await expectClean(kato);
      await kato.page.reload();
      const row = kato.page.locator('tr:has-text("nightly")');
      await row.locator("time").nth(1).waitFor();
      expect(await kato.page.content()).not.toContain(secret);
      await row.getByRole("button").click();
      await row.locator(".primary").click();
      await kato.page.locator('tr[data-state="revoked"]').waitFor();
      expect(await askWith(secret)).toBe(401);

      await kato.page.locator(".sign-out button").click();
      await signIn(kato.page, id, first);
      await kato.page.locator(".failure").waitFor();
      await signIn(kato.page, id, CHANGED);
      await kato.page.locator(".sign-out").waitFor();
    },
  );

  test.each(LOOKS)(
    "the log is filtered, saved and verified ($width, $theme, $language)",
    async (look) => {
      await using seen = await enter("/people?view=log", "abe", look);
      const { page } = seen;
      await page.locator(".log-table tbody tr").first().waitFor();
      await page.locator("search select").nth(1).selectOption("members add");
      await page.waitForURL(/action=members\+add/);
      await page.locator(".answer:not([data-stale]) .log-table").waitFor();
      const said = await page
        .locator(".log-table tbody tr:not([hidden]) td:nth-child(4)")
        .allTextContents();
      expect(new Set(said)).toEqual(
        new Set([look.language === "ja" ? "利用者を追加" : "member added"]),
      );
      const download = page.waitForEvent("download");
      await page.locator(".pages button").click();
      const saved = JSON.parse(readFileSync(await (await download).path(), "utf8"));
      expect(saved.entries).toHaveLength(said.length);
      expect(saved.entries[0].line).toContain(saved.entries[0].hash);
      await page.locator(".hash").first().click();
      await page.locator(".figure > .figure-body > .primary").click();
      await page.locator(".verdict").waitFor();
      const { log } = opened.store.as(LOCAL);
      const [latest] = await log.list({ limit: 1 });
      expect(await page.locator(".verdict .facts code").textContent()).toHaveLength(
        latest!.hash.length,
      );
      await expectClean(seen);
    },
  );

  test("the last approver is not kept out unawares, nor over what somebody else just changed", async () => {
    const look = LOOKS[0]!;
    await using seen = await enter("/people?member=smith", "adams", look);
    const { page } = seen;
    const form = formOf(page, "keepOut");
    await form.locator('[name="keepOut"]').check();
    const warning = form.locator(".failure");
    expect(await warning.textContent()).toMatch(/last approver of US/);
    await form.locator('[type="submit"]').click();
    expect((await opened.store.as(LOCAL).members.find("smith"))?.isDisabled).toBe(false);
    await form.locator('[name="sure"]').check();
    await opened.store.as(LOCAL).members.change("smith", { name: "Smith the Younger" });
    await form.locator('[type="submit"]').click();
    await form.locator('.failure:has-text("has changed")').waitFor();
    expect(seen.complaints).toEqual([expect.stringContaining("412")]);
    await expect.poll(() => form.locator('[name="name"]').inputValue()).toBe("Smith the Younger");
    expect((await opened.store.as(LOCAL).members.find("smith"))?.isDisabled).toBe(false);
    await form.locator('[name="keepOut"]').check();
    await form.locator('[name="sure"]').check();
    await form.locator('[type="submit"]').click();
    await page.locator('.notice:has-text("US has no approver")').waitFor();
    expect((await opened.store.as(LOCAL).members.find("smith"))?.isDisabled).toBe(true);
  });

  test("who keeps no members sees them, and nothing to change", async () => {
    await using seen = await enter("/people?view=log", "mori", LOOKS[1]!);
    const { page } = seen;
    await page.locator(".empty").waitFor();
    await page.goto(`${team.address}/people`);
    await page.locator('tr:has-text("mori")').waitFor();
    expect(await page.locator("form").count()).toBe(0);
    expect(await page.locator(".views a").count()).toBe(2);
    await expectClean(seen);
  });

  test("one person alone is told what that means, and readies a team in either language", async () => {
    const own = await openNew("pglite", new Date().toISOString());
    await using alone = await startWorkbench({ store: own.store, gate: singleUserGate() });
    for (const [look, id, name] of [
      [LOOKS[0]!, "meti", "METI"],
      [LOOKS[1]!, "jogmec", "石油天然気機構"],
    ] as const) {
      await using seen = await visit(browser, `${alone.address}/`, look);
      const { page } = seen;
      await page.locator(".masthead .badge").click();
      await page.locator(".steps pre").waitFor();
      await expectClean(seen);
      await page.goto(`${alone.address}/people?view=organisations`);
      const fields = { id, party: "JP", nameEn: name, nameJa: name };
      await (await fill(page, fields)).locator('[type="submit"]').click();
      await page.locator(`th:has-text("${name}")`).waitFor();
      await expectClean(seen);
      await page.goto(`${alone.address}/people`);
      const first = { id: `first-${id}`, name: "Abe", identity: "" };
      await (await fill(page, first)).locator('[type="submit"]').click();
      await page.waitForURL(new RegExp(`member=first-${id}`));
    }
    expect(await own.store.as(LOCAL).members.list()).toHaveLength(2);
    await own.close();
  });
});
