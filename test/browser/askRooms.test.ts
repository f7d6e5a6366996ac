import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { singleUserGate } from "../../src/http/index.ts";
import { type Opened, openNew } from "../stores/opened.ts";
import { hasBrowser, openBrowser } from "./chromium.ts";
import { expectClean, type Look, visit } from "./visit.ts";
import { startWorkbench, type Workbench } from "./workbench.ts";

const LOOKS: readonly Look[] = [
  { width: 1440, theme: "dark", language: "en" },
  { width: 390, theme: "light", language: "ja" },
];

/** Longest wait for a plan of three months, ms. */
const PLAN_MS = 120_000;

describe.runIf(hasBrowser())("the rooms where questions are asked", () => {
  let browser: Browser;
  let opened: Opened;
  let workbench: Workbench;

  beforeAll(async () => {
    [browser, opened] = await Promise.all([
      openBrowser(),
      openNew("pglite", new Date().toISOString()),
    ]);
    workbench = await startWorkbench({ store: opened.store, gate: singleUserGate() });
  });

  afterAll(async () => {
    await browser.close();
    await workbench[Symbol.asyncDispose]();
    await opened.close();
  });

  test.each(LOOKS)(
    "from a rank to the indices of a mineral and its factsheet ($width, $theme, $language)",
    async (look) => {
      await using seen = await visit(browser, `${workbench.address}/vulnerability`, look);
      const { page } = seen;
      await page.locator(".rank-interval").first().waitFor();
      await expectClean(seen);
      await page.locator('a[href*="mineral=gallium"]').click();
      await page.locator(".indices tbody tr").first().waitFor();
      expect(await page.locator(".index-unknown").count()).toBeGreaterThan(0);
      await expectClean(seen);
      await page.goto(`${workbench.address}/vulnerability?view=factsheet&country=JP`);
      await page.locator(".sheet h3").first().waitFor();
      await expectClean(seen);
    },
  );

  test.each(LOOKS)(
    "the slider reads the curve, and the address keeps it ($width, $theme, $language)",
    async (look) => {
      await using seen = await visit(browser, `${workbench.address}/curve?months=2`, look);
      const { page } = seen;
      const served = page.locator(".curve-readings tbody tr").first().locator("td").first();
      await served.waitFor();
      const atFull = await served.textContent();
      await page.locator('input[type="range"]').focus();
      await page.keyboard.press("Home");
      await page.waitForURL(/field=0/);
      expect(await served.textContent()).toBe("100.0%");
      expect(atFull).not.toBe("100.0%");
      await page
        .getByRole("button", { name: /^(Table|表)/ })
        .first()
        .click();
      await page.locator(".figure-table tbody tr").first().waitFor();
      await expectClean(seen);
    },
  );

  test.each(LOOKS)(
    "work is stopped where one waits for it; the old picture stays, and it can be asked again ($width, $theme, $language)",
    async (look) => {
      await using seen = await visit(browser, `${workbench.address}/curve?months=2`, look);
      const { page } = seen;
      const picture = page.locator(".answer .curve-readings");
      const says = page.locator(".working [role=status]").first();
      await picture.first().waitFor();
      await page.locator(".controls").getByText("24", { exact: true }).click();
      const stop = page.getByRole("button", { name: /^(Stop|中止)$/ });
      await stop.waitFor();
      expect(await picture.count()).toBeGreaterThan(0);
      await expectClean(seen);
      await stop.focus();
      await page.keyboard.press("Enter");
      const again = page.getByRole("button", { name: /^(Ask again|もう一度計算する)$/ });
      await again.waitFor();
      expect(await says.textContent()).toMatch(/former one|前のもの/);
      expect(await picture.count()).toBeGreaterThan(0);
      await expectClean(seen);
      // The focus is on what comes next: no hand needs to leave the keyboard.
      await page.keyboard.press("Enter");
      await stop.waitFor();
      expect(await again.count()).toBe(0);
      await stop.click();
      await again.waitFor();
    },
    2 * PLAN_MS,
  );

  test.each(LOOKS)(
    "the browser answers what the server answers, and answers again as a slider moves ($width, $theme, $language)",
    async (look) => {
      const address = `${workbench.address}/stress?scenario=full-stop-both&months=2`;
      await using seen = await visit(browser, address, look);
      const { page } = seen;
      const line = page.locator(".solver-line");
      const settled = () =>
        page.locator(".solver-line:not(:has(progress))[data-market-ms]").waitFor();
      await settled();
      await expectClean(seen);
      const before = await page.locator(".reading-value").first().textContent();
      await page.locator(".amount-slot input").first().focus();
      for (let k = 0; k < 4; k++) await page.keyboard.press("ArrowLeft");
      await page.waitForURL(/shocks=/);
      await settled();
      expect(await page.locator(".reading-value").first().textContent()).not.toBe(before);
      expect(Number(await line.getAttribute("data-market-ms"))).toBeGreaterThan(0);
      await page.locator(".figure button.primary").click();
      await page.locator(".server-rows tbody tr").first().waitFor();
      const cells = page.locator("[data-difference]");
      for (const cell of await cells.all())
        expect(Number(await cell.getAttribute("data-difference"))).toBeLessThan(1e-6);
      expect(await cells.count()).toBe(2);
      await expectClean(seen);
    },
  );

  test("a scenario of one's own is kept, opened again by its link, and planned for", async () => {
    const shocks = [
      { kind: "export-ban", by: ["CN"], withheld: 0.25, from: "2026-12", sources: ["asked"] },
    ];
    const query = `months=2&shocks=${encodeURIComponent(JSON.stringify(shocks))}`;
    await using seen = await visit(browser, `${workbench.address}/stress?${query}`, LOOKS[1]!);
    const { page } = seen;
    await page.locator(".keep summary").click();
    await page.locator('.keep [name="id"]').fill("quarter-held");
    await page.locator('.keep [name="titleJa"]').fill("四分の一");
    await page.locator('.keep [name="titleEn"]').fill("");
    await page.locator('.keep button[type="submit"]').click();
    await page.waitForURL((url) => url.searchParams.get("scenario") === "store:local.quarter-held");
    expect(new URL(page.url()).searchParams.has("shocks")).toBe(false);
    await page.goto(page.url());
    const amount = page.locator(".amount-slot input").first();
    await amount.waitFor();
    expect(await amount.inputValue()).toBe("0.25");
    expect(await page.locator(".controls option:checked").first().textContent()).toBe(
      "四分の一 (local.quarter-held)",
    );
    await expectClean(seen);
    await page.route("**/api/respond?*", (route) => route.abort());
    const asked = page.waitForRequest((one) => one.url().includes("/api/respond?"));
    await page.goto(page.url().replace("/stress?", "/respond?"));
    const question = new URL((await asked).url()).searchParams;
    expect(question.get("scenario")).toBe("store:local.quarter-held");
    await page.goto(`${workbench.address}/stress?scenario=store:local.nothing`);
    await page.locator(".failure").waitFor();
    expect(await page.locator(".builder").count()).toBe(0);
  });

  test.each(LOOKS)(
    "a plan by owner, an action switched off, and the plan made again without it ($width, $theme, $language)",
    async (look) => {
      const address = `${workbench.address}/respond?scenario=full-stop-both&months=3`;
      await using seen = await visit(browser, address, look);
      const { page } = seen;
      page.setDefaultTimeout(PLAN_MS);
      const action = page.locator(".gantt-switch input").first();
      await action.waitFor();
      await expectClean(seen);
      if (look.language !== "en") return;
      const saved = page.waitForEvent("download");
      await page.getByRole("button", { name: "Calendar (ICS)" }).click();
      expect((await saved).suggestedFilename()).toBe("plan-full-stop-both.ics");
      await action.focus();
      await page.keyboard.press("Space");
      await page.waitForURL(/off=/);
      await page.locator(".switched-off li").waitFor();
      expect(await page.locator(".gantt-switch").count()).toBe(0);
      await expectClean(seen);
    },
    3 * PLAN_MS,
  );

  test("what a link says that no scenario can hold is refused with the cure", async () => {
    const shocks = JSON.stringify([
      { kind: "export-ban", by: ["CN"], withheld: 2, from: "2026-12" },
    ]);
    const address = `${workbench.address}/stress?shocks=${encodeURIComponent(shocks)}`;
    await using seen = await visit(browser, address, LOOKS[0]!);
    const says = seen.page.locator('.builder [role="alert"]');
    await says.waitFor();
    expect(await says.textContent()).toContain("write 0.6 for 60%");
  });
});
