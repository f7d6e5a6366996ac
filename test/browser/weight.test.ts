import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { hasBrowser, openBrowser } from "./chromium.ts";
import { builtPages } from "./pages.ts";
import { visit } from "./visit.ts";
import { startWorkbench } from "./workbench.ts";

/** Limits that were promised: bytes of compressed script for the first room, and ms to the first paint. */
const SCRIPT_BYTES_MAX = 300_000;
const FIRST_PAINT_MS_MAX = 1500;

type Manifest = Readonly<
  Record<string, { readonly file: string; readonly isEntry?: true; readonly imports?: string[] }>
>;

/** Files that a chunk loads with it, itself among them. */
function loadedWith(manifest: Manifest, chunk: string, seen = new Set<string>()): Set<string> {
  if (seen.has(chunk)) return seen;
  seen.add(chunk);
  for (const next of manifest[chunk]!.imports ?? []) loadedWith(manifest, next, seen);
  return seen;
}

test.runIf(hasBrowser())("the pages are built as they ship, whoever builds them", () => {
  // Here it is a test; what a developer is given besides would make each answer twice as slow.
  expect(process.env.NODE_ENV).toBe("test");
  const assets = join(builtPages(), "assets");
  for (const file of readdirSync(assets))
    expect(readFileSync(join(assets, file), "utf8")).not.toContain("jsxDEV");
});

test.runIf(hasBrowser())("the script of the first room is light, without map and solver", () => {
  const folder = builtPages();
  const manifest = JSON.parse(
    readFileSync(join(folder, ".vite/manifest.json"), "utf8"),
  ) as Manifest;
  const first = Object.keys(manifest).filter(
    (chunk) => manifest[chunk]!.isEntry || chunk.endsWith("TodayRoom.tsx"),
  );
  expect(first).toHaveLength(2);
  const files = new Set(
    first.flatMap((chunk) => [...loadedWith(manifest, chunk)].map((one) => manifest[one]!.file)),
  );
  const bytes = [...files].map((file) => gzipSync(readFileSync(join(folder, file))).length);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(SCRIPT_BYTES_MAX);
});

describe.runIf(hasBrowser())("a first visit", () => {
  test("paints something within a second and a half", async () => {
    await using browser = await openBrowser();
    await using workbench = await startWorkbench();
    const look = { width: 1440, theme: "light", language: "en" } as const;
    await using seen = await visit(browser, `${workbench.address}/data?view=own`, look);
    await seen.page.locator("h1").waitFor();
    // What is in the page is painted a moment later, and told later still.
    const painted = await seen.page.waitForFunction(
      "performance.getEntriesByName('first-contentful-paint')[0]?.startTime",
    );
    expect(await painted.jsonValue()).toBeLessThan(FIRST_PAINT_MS_MAX);
  });
});
