import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../files.ts";

let folder = "";
let tarball = "";
const node = join(ROOT, "node_modules", ".bin", "node");
const run = (file: string, args: string[], cwd: string) =>
  execFileSync(file, args, { cwd, encoding: "utf8", maxBuffer: 1 << 26 });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "coercivity-"));
  run("npm", ["pack", "--pack-destination", folder], ROOT);
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  writeFileSync(join(folder, "package.json"), '{ "name": "stranger", "type": "module" }');
  tarball = join(folder, `coercivity-${version}.tgz`);
  run("npm", ["install", "--no-audit", "--no-fund", tarball], folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const command = (...args: string[]) =>
  run(node, [join("node_modules", "coercivity", "dist", "cli", "main.js"), ...args], folder);

test("the command answers from another folder, on plain JavaScript", () => {
  expect(command("--help")).toContain("stress");
  const list = JSON.parse(command("scenario", "list", "--json")) as { id: string }[];
  expect(list.length).toBeGreaterThanOrEqual(5);
  const answer = JSON.parse(command("stress", "kuantan-loss", "--months", "6", "--json"));
  expect(answer.months).toHaveLength(6);
});

test("every library entry can be imported", () => {
  const { exports } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    exports: Record<string, unknown>;
  };
  const entries = Object.keys(exports).filter((entry) => !entry.endsWith(".json"));
  const program = entries
    .map((entry) => `await import("coercivity${entry.slice(1)}");`)
    .concat(
      'const { parseMonth, formatMonth } = await import("coercivity/units");',
      'console.log(formatMonth(parseMonth("2026-01")));',
    )
    .join("\n");
  writeFileSync(join(folder, "try.mjs"), program);
  expect(run(node, ["try.mjs"], folder).trim()).toBe("2026-01");
});

test("the package holds no TypeScript sources and no tests", () => {
  const files = run("tar", ["-tzf", tarball], folder).split("\n");
  expect(files).toContain("package/web/dist/index.html");
  expect(files.filter((file) => /(?<!\.d)\.ts$|\.test\./.test(file))).toEqual([]);
});
