import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** The system's Chromium, or undefined where there is none. */
export const CHROMIUM = PLACES.find((place) => place !== undefined && existsSync(place));

/** What the browser may not do: ask anyone but the page's own server. */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Says whether browser tests can run here. Where there is no Chromium they are left out, loudly; where
 * they are required (`BROWSER_TESTS=required`), that is a failure.
 */
export function hasBrowser(): boolean {
  if (CHROMIUM !== undefined) return true;
  const says = "Chromium is not installed: the tests of the pages are LEFT OUT. Install chromium.";
  if (process.env.BROWSER_TESTS === "required") throw new Error(says);
  console.warn(says);
  return false;
}

/** Starts the system's Chromium. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM!, args: FLAGS });
