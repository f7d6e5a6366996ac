import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Chain, sayProblem, trust } from "../../model/index.ts";
import { chainFolder, DATA_FOLDER, readChain } from "../readChain.ts";
import { readSizing } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "coercivity-sizing-"));
let chain: Chain;

beforeAll(async () => {
  chain = trust(await readChain(chainFolder("ndfeb")));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The shipped tables with one place changed; the problems that reading them gives. */
async function problemsAfter(file: string, from: string, to: string): Promise<string> {
  cpSync(join(DATA_FOLDER, "sizing", "ndfeb"), folder, { recursive: true });
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  const read = await readSizing(chain, folder);
  return read.ok ? "" : read.problems.map(sayProblem).join("\n");
}

test("the shipped tables can be read; a form has its own terms before those of its stage", async () => {
  const sizing = trust(await readSizing(chain));
  expect(sizing.hits.some(({ scenarios }) => scenarios.length === 0)).toBe(true);
  expect(sizing.formOf("seg-concentrate").limit.value).toBe(0.5);
  expect(sizing.formOf("dy-oxide").limit.value).toBe(0.15);
  expect(sizing.holderOf("JP").interest.value).toBe(0.02);
  expect(sizing.holderOf("US").interest.value).toBe(0.04);
});

test.each([
  [
    "probabilities that do not sum to one",
    "hits.csv",
    ",0.715,",
    ",0.7,",
    /hits.csv: value "0.985": .*must sum to 1/,
  ],
  [
    "a holder that does not exist",
    "candidates.csv",
    "US,dy-oxide",
    "USA,dy-oxide",
    /candidates.csv:\d+: holder "USA".*Did you mean/,
  ],
  [
    "a commodity that does not exist",
    "candidates.csv",
    "*,dy-metal",
    "*,dy-mettal",
    /commodity "dy-mettal".*Did you mean dy-metal/,
  ],
  [
    "a place that does not exist",
    "candidates.csv",
    "US,dy-oxide,JP",
    "US,dy-oxide,JPN",
    /place "JPN".*Did you mean/,
  ],
  [
    "a negative term",
    "terms.csv",
    "interest,0.02,share/a,,0.01",
    "interest,-0.02,share/a,,-0.03",
    /terms.csv:3: value "-0.02".*cannot be negative/,
  ],
  [
    "a shelf life of nothing",
    "form_terms.csv",
    "magnet,shelf-life,3,a,,2",
    "magnet,shelf-life,3,a,,0",
    /low "0": This must be above 0/,
  ],
  [
    "a form without a term",
    "form_terms.csv",
    "alloy,release",
    "concentrate/monazite,release",
    /commodity "ndfeb-alloy".*form_terms.csv has no release/,
  ],
  [
    "a hit without a length",
    "hit_terms.csv",
    "kuantan,duration",
    "kuantam,duration",
    /hit "kuantam".*Did you mean kuantan/,
  ],
  [
    "a tier that nobody is in",
    "targets.csv",
    "defence;essential",
    "defense;essential",
    /tiers "defense".*Did you mean defence/,
  ],
])("%s is refused with its cure", async (_, file, from, to, says) => {
  expect(await problemsAfter(file, from, to)).toMatch(says);
});

test("a chain of which nothing is known says so", async () => {
  const read = await readSizing({ ...chain, id: "gallium" });
  expect(read.ok ? "" : sayProblem(read.problems[0]!)).toMatch(/"gallium": .*ndfeb/);
  const none = await readSizing(chain, join(folder, "nowhere"));
  expect(none.ok ? "" : sayProblem(none.problems[0]!)).toMatch(/terms ".*nowhere": There is no/);
});
