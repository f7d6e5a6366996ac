import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { STATUSES } from "../../src/operations/index.ts";
import { tutorialFiles, writeTutorial } from "../docs/tutorialFiles.ts";
import { coercivity } from "./inProcess.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "coercivity-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The gallium chain of the tutorial with one piece of one table replaced. */
function writeChain(file = "", before = "", after = ""): void {
  if (file !== "") expect(tutorialFiles.get(file)).toContain(before);
  writeTutorial(folder, (name, text) => (name === file ? text.replace(before, after) : text));
}

/** Solves the chain into a file, as someone would who wants the answer kept. */
async function solveIntoFile(...flags: string[]) {
  const target = join(folder, "answer.json");
  const line = ["solve", join(folder, "gallium"), "--json", "--output", target, ...flags];
  const ran = await coercivity(line);
  const left = readdirSync(folder).filter((name) => name.startsWith("answer.json"));
  return { ...ran, left };
}

const SCENARIO = `
id: test
chain: gallium
title: { en: A test }
asks: { en: What if? }
assumes: []
starts: 2026-01
months: 12
shocks:
  - kind: export-ban
    by: [CN]
    to: [JP]
    commodities: ["gallium/*"]
    from: 2026-01
    withheld: { value: 1, low: 0.8, high: 1 }
    sources: [own-judgement]
`;

function writeScenario(before = "", after = ""): string {
  const path = join(folder, "scenario.yaml");
  if (before !== "") expect(SCENARIO).toContain(before);
  writeFileSync(path, SCENARIO.replace(before, after));
  return path;
}

test("the chain that the cases spoil is sound itself", async () => {
  writeChain();
  const { code, err, left } = await solveIntoFile("--scenario", writeScenario());
  expect(err).toContain("answer.json");
  expect(code).toBe(STATUSES.done.exit);
  expect(left).toEqual(["answer.json"]);
});

describe("a chain's tables", () => {
  const assumed = "60,t/a,metal,45,62.6,estimated";
  test.each<[string, string, string, string, string[]]>([
    [
      "an unknown country",
      "routes.csv",
      "gallium/crude,CN,JP",
      "gallium/crude,CN,JPN",
      ['routes.csv:2: to "JPN"', "Did you mean JP?"],
    ],
    [
      "an unknown commodity",
      "demands.csv",
      "gallium/refined,JP",
      "gallium/refind,JP",
      ['demands.csv:2: commodity "gallium/refind"', "Did you mean gallium/refined?"],
    ],
    [
      "a negative number",
      "routes.csv",
      assumed,
      "-60,t/a,metal,-62,-45,estimated",
      ['routes.csv:2: value "-60"', "cannot be negative"],
    ],
    [
      "an absent number",
      "routes.csv",
      assumed,
      ",t/a,metal,,,estimated",
      ["routes.csv:2: value:", "A number is missing"],
    ],
    [
      "a number with separators",
      "capacities.csv",
      "2025-01,1600,",
      '2025-01,"1,600",',
      ['capacities.csv:2: value "1,600"', "1600"],
    ],
    [
      "a basis mismatch",
      "routes.csv",
      assumed,
      "60,t/a,oxide,45,62.6,estimated",
      ['routes.csv:2: basis "oxide"', "tonnes of metal", "Convert the number"],
    ],
    [
      "a unit of another kind",
      "routes.csv",
      assumed,
      "60,kt/a,metal,45,62.6,estimated",
      ['routes.csv:2: unit "kt/a"', "Write t/a"],
    ],
    [
      "a process that creates its element",
      "recipes.csv",
      "refine,in,gallium/crude,1.02,t/t,metal,1.01,1.05",
      "refine,in,gallium/crude,0.5,t/t,metal,0.4,0.6",
      ["processes.csv:4", "It creates Ga", "recipes.csv"],
    ],
    [
      "a month that does not exist",
      "capacities.csv",
      "2025-01,1600",
      "2025-13,1600",
      ['capacities.csv:2: from "2025-13"', "as 2026-01"],
    ],
  ])("%s", async (_, file, before, after, says) => {
    writeChain(file, before, after);
    const { code, out, err, left } = await solveIntoFile();
    for (const part of says) expect(err).toContain(part);
    expect(code).toBe(STATUSES.bad_input.exit);
    expect(out).toBe("");
    expect(left).toEqual([]);
  });

  test("a cycle that makes mass where nobody gives an element content", async () => {
    // Crude is refined one to one and refined is turned back into 1.1 of crude: a tenth from nothing.
    writeTutorial(folder, (name, text) => {
      if (name === "compositions.csv") return `${text.split("\n")[0]}\n`;
      if (name === "processes.csv") return `${text}revert,refining,Reverting,戻し,\n`;
      if (name === "recipes.csv")
        return `${text}revert,in,gallium/refined,1,t/t,metal,,,estimated,2025,own-judgement,\nrevert,out,gallium/crude,1.1,t/t,metal,,,estimated,2025,own-judgement,\n`;
      return text;
    });
    const { code, err, left } = await solveIntoFile();
    expect(err).toContain("processes.csv:");
    expect(err).toContain("refine, revert");
    expect(err).toContain("from nothing");
    expect(err).toContain("recipes.csv");
    expect(code).toBe(STATUSES.bad_input.exit);
    expect(left).toEqual([]);
  });

  test("a truncated table", async () => {
    writeChain();
    const path = join(folder, "gallium", "routes.csv");
    truncateSync(path, tutorialFiles.get("routes.csv")!.length - 60);
    const { code, err } = await solveIntoFile();
    expect(err).toContain("routes.csv:3");
    expect(err).toContain("ends in the middle of a row");
    expect(code).toBe(STATUSES.bad_input.exit);
  });

  test("a table that is not UTF-8", async () => {
    writeChain();
    const sjis = Buffer.from([0x83, 0x4b, 0x83, 0x8a, 0x83, 0x45, 0x83, 0x80]);
    const path = join(folder, "gallium", "sectors.csv");
    writeFileSync(
      path,
      Buffer.concat([Buffer.from("id,tier,name_en,name_ja,note\na,other,A,"), sjis]),
    );
    const { code, err } = await solveIntoFile();
    expect(err).toContain("sectors.csv:");
    expect(err).toContain("Save the file as UTF-8");
    expect(code).toBe(STATUSES.bad_input.exit);
  });

  test("a wrong file of 200 MB in place of a table", async () => {
    writeChain();
    const path = join(folder, "gallium", "prices.csv");
    writeFileSync(path, "");
    truncateSync(path, 200 * 1024 * 1024);
    const { code, err } = await solveIntoFile();
    expect(err).toContain("prices.csv");
    expect(err).toContain("200 MB");
    expect(err).toContain("Is it the right one?");
    expect(code).toBe(STATUSES.bad_input.exit);
  });

  test("a table that is missing", async () => {
    writeTutorial(folder, (name, text) => (name === "demands.csv" ? undefined : text));
    const { code, err } = await solveIntoFile();
    expect(err).toContain("demands.csv: Missing.");
    expect(code).toBe(STATUSES.bad_input.exit);
  });

  test("a folder that is none", async () => {
    const { code, err } = await coercivity(["chain", "show", "ndfb"]);
    expect(err).toContain("Did you mean ndfeb?");
    expect(code).toBe(STATUSES.not_found.exit);
  });

  test("a file of a chain in place of its folder", async () => {
    writeChain();
    const { code, err } = await coercivity(["chain", "check", join(folder, "gallium/routes.csv")]);
    expect(err).toContain("Give the folder");
    expect(code).toBe(STATUSES.not_found.exit);
  });
});

describe("a scenario", () => {
  test.each<[string, string, string, string[]]>([
    ["an unknown country", "by: [CN]", "by: [CHN]", ["by", "CHN", "Did you mean CN?"]],
    [
      "an unknown commodity",
      '["gallium/*"]',
      "[gallium/refind]",
      ["gallium/refind", "Did you mean gallium/refined?"],
    ],
    [
      "a share beyond one",
      "withheld: { value: 1, low: 0.8, high: 1 }",
      "withheld: 60",
      ["scenario.yaml:15", "withheld", "0.6 for 60%"],
    ],
    [
      "a negative share",
      "withheld: { value: 1, low: 0.8, high: 1 }",
      "withheld: -0.1",
      ["scenario.yaml:15", "withheld", "from 0 to 1"],
    ],
    ["a field that does not exist", "kind: export-ban", "kind: export-bann", ["export-ban"]],
    [
      "a selection that matches nothing",
      'commodities: ["gallium/*"]',
      "commodities: [gallium/refined]",
      ["export-ban"],
    ],
    [
      "dates out of range",
      "from: 2026-01\n    withheld",
      "from: 2029-01\n    withheld",
      ["2029-01", "2026-01 to 2026-12"],
    ],
    ["no YAML at all", "id: test", "id: [", ["scenario.yaml:", "Not YAML"]],
  ])("%s", async (_, before, after, says) => {
    writeChain();
    const { code, err, left } = await solveIntoFile("--scenario", writeScenario(before, after));
    for (const part of says) expect(err).toContain(part);
    expect(code).toBe(STATUSES.bad_input.exit);
    expect(left).toEqual([]);
  });

  test("an id that is near a shipped one", async () => {
    const { code, err } = await coercivity(["stress", "kuantan-los"]);
    expect(err).toContain("Did you mean kuantan-loss?");
    expect(code).toBe(STATUSES.not_found.exit);
  });

  test("from standard input, not UTF-8", async () => {
    const readText = async () => ({
      ok: false as const,
      problems: [{ where: "standard input:1", field: "", value: "", says: "Not UTF-8 text." }],
    });
    const { code, err } = await coercivity(["scenario", "show", "-"], {}, { readText });
    expect(err).toContain("standard input:1");
    expect(code).toBe(STATUSES.bad_input.exit);
  });
});

describe("flags", () => {
  test.each<[string, string[], string[]]>([
    ["an unknown flag", ["--month", "3"], ["--month", "Did you mean --months?"]],
    ["no months", ["--months", "0"], ["--months", '"0"', "1 to 60"]],
    ["negative months", ["--months", "-3"], ["--months", '"-3"', "1 to 60"]],
    ["months that are no number", ["--months", "many"], ["--months", '"many"']],
    ["a month out of range", ["--from", "1026-01"], ["--from", '"1026-01"', "YYYY-MM"]],
    ["a vantage nobody is at", ["--seen-from", "JPN"], ["--seen-from", "Did you mean JP?"]],
    ["a flag without its value", ["--from"], ["--from", "needs a value"]],
    ["a flag given twice", ["--months", "3", "--months", "4"], ["--months", "twice"]],
    ["two formats", ["--csv"], ["--json --csv", "Choose one"]],
    ["an unknown language", ["--language", "jp"], ["--language", "Did you mean ja?"]],
    ["one word too many", ["another"], ["another", "at most 1"]],
  ])("%s", async (_, flags, says) => {
    writeChain();
    const { code, err, left } = await solveIntoFile(...flags);
    for (const part of says) expect(err).toContain(part);
    expect(code).toBe(STATUSES.bad_input.exit);
    expect(left).toEqual([]);
  });

  test("a target in a folder that does not exist is refused before the work", async () => {
    const target = join(folder, "nowhere", "answer.json");
    const { code, err } = await coercivity(["scenario", "list", "--output", target]);
    expect(err).toContain("--output");
    expect(err).toContain("Make it first");
    expect(code).toBe(STATUSES.bad_input.exit);
  });

  test("a required argument left out", async () => {
    const { code, err } = await coercivity(["stress"]);
    expect(err).toContain("<scenario>: Missing.");
    expect(code).toBe(STATUSES.bad_input.exit);
  });

  test("a base year that the chain does not have", async () => {
    const { code, err } = await coercivity(["chain", "show", "ndfeb", "--base-year", "1999"]);
    expect(err).toContain("1999");
    expect(code).toBe(STATUSES.bad_input.exit);
  });
});

test.each([
  [["scenari", "list"], "scenario list"],
  [["stres"], "stress"],
  [["chain", "shwo"], "chain show"],
])("the unknown command %o earns the nearest", async (line, near) => {
  const { code, err } = await coercivity(line);
  expect(err).toContain(near);
  expect(code).toBe(STATUSES.bad_input.exit);
});
