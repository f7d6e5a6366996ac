import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { projectFiles, sources, textOf } from "../files.ts";

const code = projectFiles.filter((file) => /\.(ts|tsx)$/.test(file));
const prose = projectFiles.filter((file) => file.endsWith(".md"));

const LINES_MAX = 500;
const BANNED_NAMES =
  /^(utils?|helpers?|common|misc|manager|service|impl)\b|(Utils?|Helpers?|Manager|Impl)\.ts/;

describe("tidy", () => {
  test(`no file is over ${LINES_MAX} lines`, () => {
    const long = code.filter((file) => textOf(file).split("\n").length > LINES_MAX);
    expect(long).toEqual([]);
  });

  test("no file or folder has a name that says nothing", () => {
    const vague = projectFiles.filter((file) =>
      file.split("/").some((part) => BANNED_NAMES.test(part)),
    );
    expect(vague).toEqual([]);
  });

  test("no marker is left for later, no test is fenced off", () => {
    const marker = new RegExp(
      `\\b(${["TO", "FIX"].map((half) => `${half}${half === "TO" ? "DO" : "ME"}`).join("|")})\\b`,
    );
    const fenced = new RegExp(`\\b(it|test|describe)\\.(${["skip", "only", "todo"].join("|")})\\b`);
    const left = code.filter((file) => marker.test(textOf(file)) || fenced.test(textOf(file)));
    expect(left).toEqual([]);
  });

  test("every source is imported by something, or is a door or a program", () => {
    const imported = new Set(
      code.flatMap((file) =>
        [...textOf(file).matchAll(/"(\.[^"]+\.ts)"/g)].map((match) => basename(match[1]!)),
      ),
    );
    const programs = ["main.ts", "index.ts"];
    const dead = sources.filter((file) => {
      const name = basename(file);
      return (
        !programs.includes(name) && !imported.has(name) && !textOf(file).includes("workerData")
      );
    });
    expect(dead).toEqual([]);
  });

  test("nothing speaks of a machine's own paths", () => {
    const path = new RegExp(
      `(^|[\\s"'(\`])/(${["wo" + "rk", "ho" + "me", "Us" + "ers"].join("|")})/`,
      "m",
    );
    const found = [...code, ...prose].filter((file) => path.test(textOf(file)));
    expect(found).toEqual([]);
  });

  test("the README stays within forty lines", () => {
    expect(textOf("README.md").trimEnd().split("\n").length).toBeLessThanOrEqual(40);
  });

  test("the lock names every platform of every dependency, as a clean install demands", () => {
    const { packages } = JSON.parse(textOf("package-lock.json")) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const missing = Object.entries(packages).flatMap(([dependent, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => packages[`node_modules/${name}`] === undefined)
        .map((name) => `${dependent} -> ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test("links inside the documents lead to files that exist", () => {
    const broken = prose.flatMap((file) => {
      const folder = file.includes("/") ? file.slice(0, file.lastIndexOf("/") + 1) : "";
      return [...textOf(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((match) => new URL(match[1]!, `file:///${folder}`).pathname.slice(1))
        .filter(
          (target) =>
            !projectFiles.some(
              (known) => known === target || known.startsWith(`${target.replace(/\/$/, "")}/`),
            ),
        )
        .map((target) => `${file} -> ${target}`);
    });
    expect(broken).toEqual([]);
  });
});
