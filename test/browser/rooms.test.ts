import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, openBrowser } from "./chromium.ts";
import { expectClean, type Look, visit } from "./visit.ts";
import { startWorkbench, type Workbench } from "./workbench.ts";

const LOOKS: readonly Look[] = [
  { width: 1440, theme: "light", language: "en" },
  { width: 390, theme: "dark", language: "ja" },
];

describe.runIf(hasBrowser())("the rooms in a browser", () => {
  let browser: Browser;
  let workbench: Workbench;

  beforeAll(async () => {
    [browser, workbench] = await Promise.all([openBrowser(), startWorkbench()]);
  });

  afterAll(async () => {
    await browser.close();
    await workbench[Symbol.asyncDispose]();
  });

  test.each(LOOKS)("Today says who runs short first ($width, $theme, $language)", async (look) => {
    await using seen = await visit(browser, `${workbench.address}/`, look);
    const { page } = seen;
    await page.locator(".shortages tbody tr").first().waitFor();
    await page.locator(".rank-interval").first().waitFor();
    const first = await page.locator(".shortages tbody tr").first().textContent();
    expect(first).toMatch(look.language === "ja" ? /NdFeB磁石/ : /NdFeB magnet/);
    const empty = await page.locator(".empty").allTextContents();
    const noStore = look.language === "ja" ? /保管庫がなく/ : /runs without a store/;
    expect(empty.filter((says) => noStore.test(says))).toHaveLength(2);
    await expectClean(seen);
  });

  test.each(LOOKS)(
    "the map leads from a country to its sources ($width, $theme, $language)",
    async (look) => {
      await using seen = await visit(browser, `${workbench.address}/map?element=Dy`, look);
      const { page } = seen;
      await page.locator(".arc").first().waitFor();
      await page.locator(".land[data-chain]").first().waitFor();
      await expectClean(seen);
      await page.locator('a[href*="country:MY"]').focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/at=country:MY/);
      await page.locator(".panel h2").waitFor();
      expect(await page.locator(".panel h2").textContent()).toBe(
        look.language === "ja" ? "マレーシア" : "Malaysia",
      );
      await page.goBack();
      await page.waitForURL((url) => !url.search.includes("at="));
      await expectClean(seen);
    },
  );

  test.each(LOOKS)(
    "the chain is drawn from mine to end use, and a bar selects its country ($width, $theme, $language)",
    async (look) => {
      await using seen = await visit(browser, `${workbench.address}/map?view=sankey`, look);
      const { page } = seen;
      const malaysia = look.language === "ja" ? "マレーシア" : "Malaysia";
      await page.locator(`.sankey .map-link:has-text("${malaysia}")`).first().focus();
      await page.keyboard.press("Enter");
      await page.locator(`.panel h2:has-text("${malaysia}")`).waitFor();
      await expectClean(seen);
    },
  );
});
