import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, openBrowser } from "./chromium.ts";
import { expectClean, type Look, visit } from "./visit.ts";
import { startWorkbench, type Workbench } from "./workbench.ts";

const DESK: Look = { width: 1440, theme: "dark", language: "en" };
const PHONE: Look = { width: 390, theme: "light", language: "ja" };

/** Notches of a wheel, one a frame: a fast scroll. */
const NOTCHES = 60;
const NOTCH_PIXELS = 120;

/** A clock of the processor time that the page's own thread takes, ms. */
async function startCpuClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")!.value * 1000;
  };
}

describe.runIf(hasBrowser())("the data room in a browser", () => {
  let browser: Browser;
  let workbench: Workbench;

  beforeAll(async () => {
    [browser, workbench] = await Promise.all([openBrowser(), startWorkbench()]);
  });

  afterAll(async () => {
    await browser.close();
    await workbench[Symbol.asyncDispose]();
  });

  test.each([DESK, PHONE])(
    "numbers are found by words, and the address holds them ($width)",
    async (look) => {
      await using seen = await visit(browser, `${workbench.address}/data`, look);
      const { page } = seen;
      const rows = page.locator(".long-table tbody tr:not(.spacer)");
      await rows.first().waitFor();
      await page.locator(".find input").fill("kuantan separate");
      await page.waitForURL(/find=kuantan/);
      const found = await rows.allTextContents();
      expect(found.length).toBeGreaterThan(0);
      for (const text of found) expect(text.toLowerCase()).toContain("kuantan");
      await page.reload();
      await rows.first().waitFor();
      expect(await rows.allTextContents()).toEqual(found);
      await expectClean(seen);
    },
  );

  test("22,000 deposits scroll to the end, and only those on screen are drawn", async () => {
    await using seen = await visit(browser, `${workbench.address}/data?view=deposits`, DESK);
    const { page } = seen;
    const rows = page.locator(".long-table tbody tr:not(.spacer)");
    await rows.first().waitFor();
    const drawn = () => rows.count();
    expect(await drawn()).toBeLessThan(60);
    const cpuMs = await startCpuClock(page);
    const before = await cpuMs();
    await page.evaluate(`new Promise((resolve) => {
      const box = document.querySelector(".long-table");
      let step = 0;
      const next = () => {
        if (step++ === ${NOTCHES}) return resolve();
        box.scrollTop += ${NOTCH_PIXELS};
        requestAnimationFrame(next);
      };
      next();
    })`);
    // Work of the page itself, so that a busy machine does not count: within a frame of 60 a second.
    const perFrameMs = ((await cpuMs()) - before) / NOTCHES;
    expect(perFrameMs).toBeGreaterThan(0);
    expect(perFrameMs).toBeLessThan(16);
    await page.evaluate("document.querySelector('.long-table').scrollTop = 1e9");
    await page.locator('tr[aria-rowindex="22042"]').waitFor();
    expect(await drawn()).toBeLessThan(60);
    await expectClean(seen);
  });

  test("a number leads to its rows and sources; figures give their data and their link", async () => {
    const address = `${workbench.address}/data?view=thing&thing=dy-oxide:CN%3EJP`;
    await using seen = await visit(browser, address, DESK);
    const { page } = seen;
    await page.locator(".evidence tbody tr").first().waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Data:/ }).click();
    expect((await download).suggestedFilename()).toBe("evidence-dy-oxide-CN-JP.csv");
    await page.getByRole("button", { name: /^Link:/ }).click();
    const link = await page.evaluate("navigator.clipboard.readText()");
    expect(link).toMatch(/thing=dy-oxide.*edition=ndfeb-2025/);
    await expectClean(seen);
  });

  test("keys lead from room to room", async () => {
    await using seen = await visit(browser, `${workbench.address}/data?view=own`, DESK);
    const { page } = seen;
    await page.locator("h1").waitFor();
    await page.keyboard.press("?");
    await page.locator("dialog[open]").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("g");
    await page.keyboard.press("m");
    await page.waitForURL(/\/map$/);
    await page.keyboard.press("/");
    await page.keyboard.type("thing nobody knows");
    await page.keyboard.press("Enter");
    await page.waitForURL(/view=thing/);
    await page.locator(".failure").waitFor();
    expect(await page.locator(".failure").textContent()).toMatch(/chain show|Did you mean/);
  });
});
