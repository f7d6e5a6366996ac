import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Chain, sayProblem, trust } from "../../model/index.ts";
import { chainFolder, DATA_FOLDER, readChain } from "../readChain.ts";
import { readPolicy } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "coercivity-policy-"));
let chain: Chain;

beforeAll(async () => {
  chain = trust(await readChain(chainFolder("ndfeb")));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each(["dy-oxide", "tb-oxide", "ndpr-oxide"])(
  "the shipped figures of %s are whole, each with a source",
  async (id) => {
    const figures = trust(await readPolicy(chain, id));
    // Four terms and two ways out for each of three states, and four terms of the stock.
    expect(figures.size).toBe(3 * (4 + 2) + 4);
    for (const [name, { low, high, source }] of figures) {
      expect(source, name).not.toBe("");
      expect(low, name).toBeLessThanOrEqual(high);
    }
    const price = (state: string) => figures.get(`price ${state}`)!.value;
    expect(price("normal")).toBeLessThan(price("tight"));
    expect(price("tight")).toBeLessThan(price("embargo"));
  },
);

test.each([
  ["market_states.csv", "*,embargo,short,0.5", "*,embargo,short,50", /The range must enclose/],
  ["market_states.csv", "850000,USD/t", "-850000,USD/t", /This cannot be negative/],
  ["market_states.csv", "dy-oxide,tight,price", "dy-oxid,tight,price", /Did you mean dy-oxide/],
  ["market_states.csv", "dy-oxide,tight,price", "tb-oxide,tight,price", /The same row stands/],
  ["market_states.csv", "0.5,share,,0.25,0.8", "0.5,share,,0.25,1.8", /A share runs from 0 to 1/],
  ["market_transitions.csv", "0.04,share,,0.02", "1.04,share,,0.02", /must enclose/],
  [
    "market_transitions.csv",
    "0.04,share,,0.02,0.1",
    "0.99,share,,0.02,1",
    /What follows normal comes to more than 1/,
  ],
  ["market_transitions.csv", "*,tight,normal", "dy-metal,tight,normal", /No row for tight>normal/],
  ["stock_terms.csv", "*,slope", "*,slop", /Write one of: slope/],
  ["stock_terms.csv", "baseline-judgement", "no-such-source", /no-such-source/],
] as const)("in %s, %s for %s is refused with its cure", async (file, from, to, says) => {
  cpSync(join(DATA_FOLDER, "policy", "ndfeb"), folder, { recursive: true });
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  const read = await readPolicy(chain, "dy-oxide", folder);
  expect(read.ok ? "" : read.problems.map(sayProblem).join("\n")).toMatch(says);
});

test("a commodity or a chain without figures says what is missing", async () => {
  const read = await readPolicy(chain, "la-oxide");
  expect(read.ok ? "" : sayProblem(read.problems[0]!)).toContain("No row for price normal");
  expect((await readPolicy({ ...chain, id: "gallium" }, "dy-oxide")).ok).toBe(false);
});
