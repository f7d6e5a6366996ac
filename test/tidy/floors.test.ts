import { dirname, normalize } from "node:path";
import { expect, test } from "vitest";
import { projectFiles, sources, textOf } from "../files.ts";

/**
 * Lowest first. A folder may import folders on lines above its own, through their door; never its
 * own line or below.
 */
const FLOORS = [
  ["units", "chance"],
  ["model", "lp"],
  [
    ...["reference", "scenario", "network", "stockpile", "projects", "permits"],
    ...["pricing", "market", "trade", "agreements", "atlas", "authority"],
  ],
  ["response", "risk", "sizing"],
  ["store", "jobs"],
  ["operations"],
  ["http"],
  ["cli"],
];
const floorOf = new Map(
  FLOORS.flatMap((folders, floor) => folders.map((folder) => [folder, floor] as const)),
);

/** Folders that browsers import: nothing of Node in them. */
const FREE_OF_NODE = [
  ...["units", "chance", "model", "lp", "network", "scenario", "risk", "authority"],
];

const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1]!);

/** What is wrong with the imports of a file, in words. */
function complaints(file: string, text: string): string[] {
  const [, home] = file.split("/") as [string, string];
  if (!floorOf.has(home)) return [`${file}: the folder ${home} has no floor. Give it one here.`];
  return importsOf(text).flatMap((target) => {
    if (!target.startsWith("."))
      return FREE_OF_NODE.includes(home) && target.startsWith("node:")
        ? [`${file} imports ${target}; browsers import ${home}, so nothing of Node may be in it.`]
        : [];
    const [, folder, ...rest] = normalize(`${dirname(file)}/${target}`).split("/");
    if (folder === home) return [];
    const below = (floorOf.get(folder!) ?? Number.POSITIVE_INFINITY) < floorOf.get(home)!;
    return [
      ...(below ? [] : [`${file} imports ${folder}, which is not below ${home}.`]),
      ...(rest.join("/") === "index.ts" ? [] : [`${file} reaches past ${folder}/index.ts.`]),
    ];
  });
}

test("imports go down only, and through doors", () => {
  expect(sources.flatMap((file) => complaints(file, textOf(file)))).toEqual([]);
});

test("the check of floors finds an upward import, a reach past a door, and Node in the browser", () => {
  expect(complaints("src/units/a.ts", 'import { x } from "../model/index.ts"')).toHaveLength(1);
  expect(complaints("src/network/a.ts", 'import { x } from "../lp/highs.ts"')).toHaveLength(1);
  expect(complaints("src/network/a.ts", 'import { x } from "../scenario/index.ts"')).toHaveLength(
    1,
  );
  expect(complaints("src/lp/a.ts", 'import { x } from "node:fs"')).toHaveLength(1);
  expect(complaints("src/newcomer/a.ts", "")).toHaveLength(1);
});

test("every folder of src has a door that says what it is", () => {
  const folders = [...new Set(sources.map((file) => file.split("/")[1]!))];
  for (const folder of folders) {
    const door = `src/${folder}/index.ts`;
    if (folder === "cli") continue; // a program, not a library: its door is main.ts
    expect(projectFiles).toContain(door);
    expect(textOf(door), `${door} begins with what the folder is`).toMatch(/^\/\*\*/);
    expect(textOf(door), `${door} exports by name`).not.toMatch(/export \*/);
  }
});

/** What is wrong with what a page imports from the program, in words. */
function pageComplaints(file: string, text: string): string[] {
  const imports = [...text.matchAll(/import (type )?[^;]*?"([^"]*\/src\/[^"]+)"/g)];
  return imports.flatMap(([, isType, target]) => {
    const [folder, ...rest] = target!.split("/src/")[1]!.split("/");
    const isFree = FREE_OF_NODE.includes(folder!) || (isType && folder === "operations");
    return [
      ...(isFree ? [] : [`${file} imports ${folder}, which needs Node.`]),
      ...(rest.join("/") === "index.ts" ? [] : [`${file} reaches past ${folder}/index.ts.`]),
    ];
  });
}

test("pages import what is free of Node, and of operations their types alone", () => {
  const pages = projectFiles.filter((file) => /^web\/src\/.*\.tsx?$/.test(file));
  expect(pages.flatMap((file) => pageComplaints(file, textOf(file)))).toEqual([]);
  const wrong = 'import { run } from "../../src/operations/index.ts";';
  expect(pageComplaints("web/src/a.ts", wrong)).toHaveLength(1);
  expect(pageComplaints("web/src/a.ts", 'import { x } from "../../src/lp/highs.ts";')).toHaveLength(
    1,
  );
});
