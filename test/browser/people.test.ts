import { readFileSync } from "node:fs";
import { sql } from "kysely";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOCAL } from "../../src/authority/index.ts";
import { singleUserGate } from "../../src/http/index.ts";
import { type Opened, openNew } from "../stores/opened.ts";
import { hasBrowser, openBrowser } from "./chromium.ts";
import { fillForm } from "./fillForm.ts";
import { startTeamRoom, type TeamRoom } from "./teamRoom.ts";
import { expectClean, type Look, type Visit, visit } from "./visit.ts";
import { startWorkbench } from "./workbench.ts";

const DESK: Look = { width: 1440, theme: "light", language: "en" };
const PHONE: Look = { width: 390, theme: "dark", language: "ja" };

const CHANGED = "nine quiet rivers run south";

/** The form that holds a field. */
const formOf = (field: string) => `form:has([name="${field}"])`;

describe.runIf(hasBrowser())("the people of a team", () => {
  let browser: Browser;
  let opened: Opened;
  let team: TeamRoom;

  beforeAll(async () => {
    [browser, opened] = await Promise.all([
      openBrowser(),
      openNew("pglite", new Date().toISOString()),
    ]);
    team = await startTeamRoom(browser, opened, ["abe", "adams", "mori"]);
  });

  afterAll(async () => {
    await browser.close();
    await team[Symbol.asyncDispose]();
    await opened.close();
  });

  async function enter(path: string, name: string, look: Look, password?: string): Promise<Visit> {
    opened.clock.set(new Date().toISOString());
    const seen = await team.as(name, path, look, password);
    seen.page.setDefaultTimeout(20_000);
    return seen;
  }

  /** What a program with a token is answered. */
  const askWith = async (secret: string): Promise<number> => {
    const headers = { authorization: `Bearer ${secret}` };
    return (await fetch(`${team.address}/api/members/list`, { headers })).status;
  };

  test.each([
    { look: DESK, id: "kato", name: "Kato Hanako", approver: /^approver/ },
    { look: PHONE, id: "kimura", name: "木村 花子", approver: /^承認者/ },
  ])(
    "an approver is added, let in, changes the password, and a program comes and goes ($look.width, $look.language)",
    async ({ look, id, name, approver }) => {
      await using abe = await enter("/people", "abe", look);
      await abe.page
        .locator(formOf("organisation"))
        .getByRole("checkbox", { name: approver })
        .check();
      await fillForm(abe.page, formOf("organisation"), { id, name, organisation: "meti" });
      await abe.page.waitForURL(new RegExp(`member=${id}`));
      await abe.page.locator(`tr:has-text("${id}") [data-state="unset"]`).waitFor();
      await abe.page.locator(`${formOf("password")} button[type="button"]`).click();
      await abe.page.locator(`${formOf("password")} [type="submit"]`).click();
      const first = (await abe.page.locator(".secret code").textContent())!;
      expect(first.split(" ")).toHaveLength(6);
      await abe.page.locator(`tr:has-text("${id}") [data-state="in"]`).waitFor();
      await expectClean(abe);
      const added = await opened.store.as(LOCAL).members.find(id);
      expect(added).toMatchObject({ name, partyId: "JP", roles: ["viewer", "approver"] });

      await using kato = await enter("/account", id, look, first);
      const { page } = kato;
      await fillForm(page, formOf("newPassword"), { password: first, newPassword: CHANGED });
      await page.locator('[role="status"]:has-text("✓")').waitFor();
      await fillForm(page, formOf("days"), { name: "nightly", days: "30" });
      const secret = (await page.locator(".secret code").textContent())!;
      expect(secret).toMatch(/^cvt_/);
      expect(await askWith(secret)).toBe(200);
      await expectClean(kato);
      await page.reload();
      const row = page.locator('tr:has-text("nightly")');
      await row.locator("time").nth(1).waitFor();
      expect(await page.content(), "a secret is shown once").not.toContain(secret);
      await row.getByRole("button").click();
      await row.locator(".primary").click();
      await page.locator('tr[data-state="revoked"]').waitFor();
      expect(await askWith(secret)).toBe(401);

      await page.locator(".sign-out button").click();
      await page.locator(".entrance").waitFor();
      expect((await opened.store.gate.checkPassword(id, first)).status).toBe("unknown");
      expect((await opened.store.gate.checkPassword(id, CHANGED)).status).toBe("known");
    },
  );

  test.each([
    { look: DESK, added: "member added" },
    { look: PHONE, added: "利用者を追加" },
  ])(
    "the log is filtered, saved and verified ($look.width, $look.language)",
    async ({ look, added }) => {
      await using seen = await enter("/people?view=log", "abe", look);
      const { page } = seen;
      await page.locator(".log-table").waitFor();
      await page.locator("search select").nth(1).selectOption("members add");
      await page.waitForURL(/action=members\+add/);
      const rows = page.locator(".log-table tbody tr:not([hidden])");
      const others = rows.filter({ hasNotText: added });
      await expect.poll(() => others.count()).toBe(0);
      const download = page.waitForEvent("download");
      await page.locator(".pages button").click();
      const saved = JSON.parse(readFileSync(await (await download).path(), "utf8"));
      expect(saved.entries).toHaveLength(await rows.count());
      await page.locator(".hash").first().click();
      expect(await page.locator(".sealed").first().textContent()).toBe(saved.entries[0].line);
      await page.locator('.seal[data-fits="true"]').waitFor();
      await page.locator(".figure > .figure-body > .primary").click();
      await page.locator(".verdict").waitFor();
      const verdict = await opened.store.as(LOCAL).keeping.verify();
      const sound = verdict.status === "sound" ? verdict.log.hash : "";
      expect(await page.locator(".verdict .facts code").textContent()).toBe(sound);
      await expectClean(seen);
    },
  );

  test("the last approver is not kept out unawares, nor over what somebody else just changed", async () => {
    await using seen = await enter("/people?member=smith", "adams", DESK);
    const { page } = seen;
    const { members } = opened.store.as(LOCAL);
    const form = page.locator(formOf("keepOut"));
    const isKeptOut = async () => (await members.find("smith"))?.isDisabled;
    await form.locator('[name="keepOut"]').check();
    expect(await form.locator(".failure").textContent()).toMatch(/last approver of US/);
    await form.locator('[type="submit"]').click();
    expect(await isKeptOut()).toBe(false);
    await form.locator('[name="sure"]').check();
    await members.change("smith", { name: "Smith the Younger" });
    await form.locator('[type="submit"]').click();
    await form.locator('.failure:has-text("has changed")').waitFor();
    await expect.poll(() => form.locator('[name="name"]').inputValue()).toBe("Smith the Younger");
    expect(await isKeptOut()).toBe(false);
    await form.locator('[name="keepOut"]').check();
    await form.locator('[name="sure"]').check();
    await form.locator('[type="submit"]').click();
    await page.locator('.notice:has-text("US has no approver")').waitFor();
    expect(await isKeptOut()).toBe(true);
  });

  test("who keeps no members sees them, and nothing to change", async () => {
    await using seen = await enter("/people?view=log", "mori", PHONE);
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
      [DESK, "meti", "METI"],
      [PHONE, "jogmec", "石油天然気機構"],
    ] as const) {
      await using seen = await visit(browser, `${alone.address}/account`, look);
      const { page } = seen;
      await page.locator(".steps pre").waitFor();
      expect(await page.locator(".masthead .badge").getAttribute("href")).toBe("/account");
      await expectClean(seen);
      await page.goto(`${alone.address}/people?view=organisations`);
      const fields = { id, party: "JP", nameEn: name, nameJa: name };
      await page.locator(formOf("nameJa")).waitFor();
      await fillForm(page, formOf("nameJa"), fields);
      await page.locator(`th:has-text("${name}")`).waitFor();
      await expectClean(seen);
      await page.goto(`${alone.address}/people`);
      await page.locator(formOf("organisation")).waitFor();
      await fillForm(page, formOf("organisation"), { id: `first-${id}`, name: "Abe" });
      await page.waitForURL(new RegExp(`member=first-${id}`));
    }
    expect(await own.store.as(LOCAL).members.list()).toHaveLength(2);
    await own.close();
  });

  test("verifying names the first row that does not fit", async () => {
    await opened.database.own("touch", async (transaction) => {
      await sql.raw("alter table log disable trigger user").execute(transaction);
      await sql.raw("update log set subject = 'nobody' where sequence = 3").execute(transaction);
    });
    await using seen = await enter("/people?view=log", "adams", PHONE);
    await seen.page.locator(".figure > .figure-body > .primary").click();
    const damage = seen.page.locator(".failure");
    await damage.waitFor();
    expect(await damage.textContent()).toMatch(/最初に合わない行.*log 3.*subject/);
  });
});
