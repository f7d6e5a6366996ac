import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOCAL } from "../../src/authority/index.ts";
import { makeFirstCode, signInElsewhere, teamGate } from "../../src/http/index.ts";
import { startProvider, type TestProvider } from "../http/provider.ts";
import { type Opened, openNew } from "../stores/opened.ts";
import { hasBrowser, openBrowser } from "./chromium.ts";
import { expectClean, type Look, type Visit, visit } from "./visit.ts";
import { startWorkbench, type Workbench } from "./workbench.ts";

const DESK: Look = { width: 1440, theme: "light", language: "en" };
const PHONE: Look = { width: 390, theme: "dark", language: "ja" };

const PASSWORD = "seven copper kettles sing";

/** Fills the form of the entrance and sends it. */
async function enter(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields))
    await page.locator(`form [name="${name}"]:not(select)`).fill(value);
  await page.locator("form .primary").click();
}

const heading = (page: Page) => page.locator(".entrance h1").textContent();

/** A page must be clean but for the refusals that the browser itself notes. */
async function expectCleanRefused(seen: Visit): Promise<void> {
  const complaints = seen.complaints.filter((line) => !/status of 40[13]/.test(line));
  await expectClean({ ...seen, complaints });
}

describe.runIf(hasBrowser())("the entrance of a team's workbench", () => {
  const firstCode = makeFirstCode(Date.now());
  let browser: Browser;
  let opened: Opened;
  let provider: TestProvider;
  let team: Workbench;

  beforeAll(async () => {
    [browser, opened, provider] = await Promise.all([
      openBrowser(),
      openNew("pglite", new Date().toISOString()),
      startProvider("subject-1", () => `${team.address}/api/session/oidc/callback`),
    ]);
    const gate = teamGate({
      ...{ store: opened.store, now: () => new Date(), firstCode, tell: () => {} },
      ...{ publicAddress: undefined, elsewhere: signInElsewhere(provider) },
    });
    team = await startWorkbench({ store: opened.store, gate });
  });

  afterAll(async () => {
    await browser.close();
    await team[Symbol.asyncDispose]();
    await provider[Symbol.asyncDispose]();
    await opened.close();
  });

  test("asks for the first administrator where nobody is a member", async () => {
    await using seen = await visit(browser, `${team.address}/stockpile`, DESK);
    await seen.page.locator("form").waitFor();
    expect(await heading(seen.page)).toBe("First administrator");
    await expectClean(seen);
  });

  test("the first administrator is made in Japanese, on a phone, and signs in again", async () => {
    await using seen = await visit(browser, `${team.address}/`, PHONE);
    const { page } = seen;
    await page.locator("form").waitFor();
    expect(await heading(page)).toBe("最初の管理者");
    await page.locator('select[name="party"]').selectOption("JP");
    await enter(page, { code: "not-the-code", name: "abe", password: PASSWORD });
    await page.locator(".failure").waitFor();
    expect(await page.locator(".failure-title").textContent()).toMatch(/[ぁ-ん]/);
    await expectCleanRefused(seen);
    await enter(page, { code: firstCode.code });
    const badge = page.locator(".badge");
    await badge.waitFor();
    expect(await badge.textContent()).toBe("abe JPサインアウト");
    await badge.locator("button").click();
    await page.locator('form [autocomplete="current-password"]').waitFor();
    expect(await heading(page)).toBe("サインイン");
    await expectCleanRefused(seen);
    await enter(page, { name: "abe", password: "not the password" });
    await page.locator(".failure").waitFor();
    expect(await page.locator(".failure").textContent()).toContain("一致しない");
    await enter(page, { password: PASSWORD });
    await badge.waitFor();
    await page.locator('.not-asked:has-text("分析者")').first().waitFor();
    await expectCleanRefused(seen);
  });

  test("leads to the provider, which vouches from another site, and back into the room", async () => {
    const { members } = opened.store.as(LOCAL);
    await using seen = await visit(browser, `${team.address}/`, DESK);
    const { page } = seen;
    await page.locator(".elsewhere").click();
    await page.locator('button:has-text("Sign in")').click();
    await page.waitForURL(/problems\/no_member/);
    expect(await page.locator("h1").textContent()).toContain("nobody here is known");
    await members.add({
      ...{ id: "kimura", name: "Kimura", organisationId: "administration", roles: ["analyst"] },
      identity: `${provider.issuer.origin}|subject-1`,
    });
    await page.locator('a[href="/"]').click();
    // The provider knows the browser by now, and asks for nothing.
    await page.locator(".elsewhere").click();
    await page.locator(".badge").waitFor();
    expect(await page.locator(".badge").textContent()).toContain("Kimura");
  });
});
