import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, openBrowser } from "./chromium.ts";
import { expectClean, type Look, visit } from "./visit.ts";
import { startWorkbench, type Workbench } from "./workbench.ts";

const DESK: Look = { width: 1440, theme: "dark", language: "en" };
const PHONE: Look = { width: 390, theme: "light", language: "ja" };

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
    // Frames while the whole list passes by in sixty jumps: half of them in time, none over a tenth of a second.
    const frames = (await page.evaluate(`new Promise((resolve) => {
      const box = document.querySelector(".long-table");
      const times = [];
      let before = performance.now();
      let step = 0;
      const next = (now) => {
        times.push(now - before);
        before = now;
        box.scrollTop = (box.scrollHeight * ++step) / 60;
        if (step <= 60) requestAnimationFrame(next);
        else resolve(times.slice(1));
      };
      requestAnimationFrame(next);
    })`)) as number[];
    const sorted = frames.toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(34);
    expect(await page.locator('tr[aria-rowindex="22042"]').count()).toBe(1);
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
