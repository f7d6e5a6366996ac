import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, openBrowser } from "./chromium.ts";
import { expectClean, type Look, visit } from "./visit.ts";
import { startWorkbench, type Workbench } from "./workbench.ts";

const DESK: Look = { width: 1440, theme: "light", language: "ja" };

/** Rooms with their address, what must be there, and how many figures they have. */
const ROOMS = [
  { room: "/", shows: ".rank-interval", figures: 5 },
  { room: "/map?element=Dy", shows: ".arc", figures: 1 },
  { room: "/map?view=sankey", shows: ".sankey-bar", figures: 1 },
  { room: "/vulnerability", shows: ".rank-interval", figures: 2 },
  {
    room: "/vulnerability?view=indices&minerals=gallium,cobalt",
    shows: ".compared tr:nth-child(2)",
    figures: 1,
  },
  { room: "/data?view=thing&thing=dy-oxide", shows: ".evidence tbody tr", figures: 1 },
] as const;

/** Keys that a walk through a room may take before it is taken for a trap. */
const TABS_MAX = 400;

/** Presses Tab from the top of a page until it leaves the page; tells what had the focus, one after another. */
async function walk(page: Page): Promise<readonly string[]> {
  const passed: string[] = [];
  for (let tabs = 0; tabs < TABS_MAX; tabs++) {
    await page.keyboard.press("Tab");
    const at = (await page.evaluate(`(() => {
      const it = document.activeElement;
      if (it === null || it === document.body) return null;
      it.dataset.walked ??= String(document.querySelectorAll("[data-walked]").length);
      const box = it.getBoundingClientRect();
      const isHidden = box.width === 0 || box.height === 0;
      return it.dataset.walked + " " + it.tagName + (isHidden ? " hidden" : "");
    })()`)) as string | null;
    if (at === null || passed.includes(at)) return passed;
    passed.push(at);
  }
  throw new Error(`After ${TABS_MAX} tabs the walk had not ended: ${passed.slice(-3).join(", ")}`);
}

describe.runIf(hasBrowser())("figures and keys of the rooms", () => {
  let browser: Browser;
  let workbench: Workbench;

  beforeAll(async () => {
    [browser, workbench] = await Promise.all([openBrowser(), startWorkbench()]);
  });

  afterAll(async () => {
    await browser.close();
    await workbench[Symbol.asyncDispose]();
  });

  test.each(ROOMS)(
    "$room: each figure gives its data, its method and its link; keys reach all; pictures fit paper",
    async ({ room, shows, figures }) => {
      await using seen = await visit(browser, `${workbench.address}${room}`, DESK);
      const { page } = seen;
      await page.locator(shows).first().waitFor();
      await page
        .locator(".figure-tools")
        .nth(figures - 1)
        .waitFor();
      await expectClean(seen);
      const passed = await walk(page);
      expect(passed[0], "the first stop skips to the content").toMatch(/^0 A/);
      expect(passed.filter((at) => at.endsWith("hidden"))).toEqual([]);
      const stops = await page
        .locator("main :is(a[href], button:enabled, select, input:enabled, summary):visible")
        .count();
      expect(passed.length).toBeGreaterThanOrEqual(stops);
      for (const tools of await page.locator(".figure-tools").all()) {
        const [data, , method, link] = await tools.locator("button").all();
        const download = page.waitForEvent("download");
        await data!.click();
        const text = readFileSync(await (await download).path(), "utf8");
        expect(text.charCodeAt(0), "the mark that Excel looks for").toBe(0xfeff);
        const [header, ...rows] = parse(text, { bom: true }) as string[][];
        expect(header!.slice(-3)).toEqual(["edition", "sources", "address"]);
        expect(rows.length).toBeGreaterThan(0);
        for (const row of rows) for (const cell of row.slice(-3)) expect(cell).not.toBe("");
        await method!.click();
        await page.locator(".figure-method p").first().waitFor();
        await method!.click();
        await link!.click();
        const copied = await page.evaluate("navigator.clipboard.readText()");
        expect(new URL(String(copied)).pathname).toBe(new URL(page.url()).pathname);
      }
      const fixed = page.locator(".chart svg:not([viewBox]), .map-box svg:not([viewBox])");
      expect(await fixed.count(), "pictures that paper would cut, as they do not shrink").toBe(0);
    },
  );

  test("keys of the workbench: a room, the list of keys, and back to where one was", async () => {
    await using seen = await visit(browser, `${workbench.address}/data?view=own`, DESK);
    const { page } = seen;
    await page.locator("h1").waitFor();
    const keys = page.locator(".keys-button");
    await keys.focus();
    await page.keyboard.press("Enter");
    await page.locator("dialog.help[open]").waitFor();
    for (let tabs = 0; tabs < 5; tabs++) {
      await page.keyboard.press("Tab");
      const outside = await page.evaluate(
        "document.querySelector('main').contains(document.activeElement)",
      );
      expect(outside, "the page behind is out of reach").toBe(false);
    }
    await page.keyboard.press("Escape");
    await page.locator("dialog.help[open]").waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement.className")).toContain("keys-button");
    await page.keyboard.press("g");
    await page.keyboard.press("m");
    await page.waitForURL(/\/map/);
  });
});
