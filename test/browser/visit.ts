import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";

/** How a page is looked at. */
export interface Look {
  readonly width: 1440 | 390;
  readonly theme: "light" | "dark";
  readonly language: "en" | "ja";
}

/** Longest wait for an answer, ms: long work on a busy machine. */
export const ANSWER_MS = 60_000;

/** A page that is looked at, and what went wrong in it. */
export interface Visit extends AsyncDisposable {
  readonly page: Page;
  /** Lines that the page wrote to its console as warnings or errors. */
  readonly complaints: readonly string[];
  /** Addresses of other origins that the page asked for. */
  readonly strangers: readonly string[];
}

/** Opens an address and keeps what the page complains of and whom else it asks. */
export async function visit(browser: Browser, address: string, look: Look): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.width === 390 ? 844 : 900 },
    colorScheme: look.theme,
    locale: look.language === "ja" ? "ja-JP" : "en-US",
    timezoneId: "UTC",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(ANSWER_MS);
  const complaints: string[] = [];
  const strangers: string[] = [];
  const { origin } = new URL(address);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== "blob:") strangers.push(request.url());
  });
  await page.goto(address);
  return { page, complaints, strangers, [Symbol.asyncDispose]: () => context.close() };
}

/** What axe finds wrong with a page as it stands, a line a rule and place. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as {
    violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[];
  };
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
  );
}

/** A page must be clean: nothing asked elsewhere, nothing complained of, nothing that axe finds, no sideways scroll. */
export async function expectClean({ page, complaints, strangers }: Visit): Promise<void> {
  expect(strangers).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
  const overhang = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
  expect(overhang, "the page scrolls sideways").toBe(0);
}
