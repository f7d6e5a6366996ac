import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ACTION_KINDS, type Chain, sayProblem, trust } from "../../model/index.ts";
import { chainFolder, DATA_FOLDER, readChain } from "../readChain.ts";
import { readActions } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "coercivity-actions-"));
let chain: Chain;

beforeAll(async () => {
  chain = trust(await readChain(chainFolder("ndfeb")));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The shipped tables with one cell changed; the problems that reading them gives. */
async function problemsAfter(file: string, from: string, to: string): Promise<string[]> {
  cpSync(join(DATA_FOLDER, "actions", "ndfeb"), folder, { recursive: true });
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  const read = await readActions(chain, folder);
  return read.ok ? [] : read.problems.map(sayProblem);
}

test("the shipped actions can be read, and each has a cost, a start and a way to work", async () => {
  const { actions, variants } = trust(await readActions(chain));
  expect(actions.length).toBeGreaterThanOrEqual(35);
  // Every kind there is stands in the toolbox.
  expect(new Set(actions.map(({ kind }) => kind))).toEqual(new Set(ACTION_KINDS));
  for (const { id, start, fixed } of actions) {
    expect(start, id).toBeDefined();
    expect(fixed, id).toBeDefined();
  }
  expect(variants.map(({ id }) => id)).toContain("adverse");
});

test.each([
  [
    "a holding that nobody has",
    "actions.csv",
    "public-dy-metal-jp",
    "public-dy-metal-jq",
    /holding "public-dy-metal-jq".*Did you mean public-dy-metal-jp/,
  ],
  [
    "a commodity misspelt",
    "actions.csv",
    "dy-metal,KR",
    "dy-mettal,KR",
    /commodities "dy-mettal".*Did you mean dy-metal/,
  ],
  [
    "an action without the rate that its kind needs",
    "action_terms.csv",
    "jp-buy-dy-metal-kr,rate",
    "jp-buy-dy-metal-kr,limit",
    /unit "t\/month": Write t/,
  ],
  [
    "a tier that nobody is in",
    "actions.csv",
    ",other,baseline",
    ",othr,baseline",
    /tier "othr".*Did you mean other/,
  ],
  [
    "tolling without a process or goods",
    "actions.csv",
    "separate/seg,,,cma-facilities,Silmet",
    ",,,cma-facilities,Silmet",
    /process: Tolling needs a process/,
  ],
  [
    "a term of an action that is not there",
    "action_terms.csv",
    "jp-release-dy,start",
    "jp-release-du,start",
    /action "jp-release-du".*Did you mean jp-release-dy/,
  ],
  [
    "probabilities that do not sum to one",
    "variants.csv",
    ",0.45,",
    ",0.4,",
    /variants.csv: value "0.95.*": .*sum to 1/,
  ],
  ["a share of the run beyond it", "variants.csv", "central,0.5", "central,1.5", /lasts "1.5"/],
])("%s is refused with its cure", async (_, file, from, to, says) => {
  expect((await problemsAfter(file, from, to)).join("\n")).toMatch(says);
});

test("a chain without actions says so", async () => {
  const read = await readActions({ ...chain, id: "gallium" });
  expect(read.ok).toBe(false);
});
