import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeTutorial } from "../../test/docs/tutorialFiles.ts";
import { sayProblem, trust } from "../model/index.ts";
import { splitCsv } from "./csv.ts";
import { editionOf, layRows, OWN_FOLDER, readChain, readEvidence } from "./index.ts";

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "own-"));
});
afterEach(() => rm(place, { recursive: true }));

const table = (text: string) => trust(splitCsv(text, "t.csv"));
const cellsOf = (own: string, below: string) =>
  layRows(["id"], table(own), table(below)).table.rows.map(({ cells }) => cells.join(","));

describe("rows laid over a table", () => {
  test("take the place of those of the same key; new ones follow", () => {
    expect(cellsOf("id,value\nb,20\nd,40\n", "id,value\na,1\nb,2\nc,3\n")).toEqual([
      ...["a,1", "b,20", "c,3", "d,40"],
    ]);
  });

  test("leave the columns of the others alone, in whatever order their own stand", () => {
    expect(cellsOf("value,id\n20,b\n", "id,value,note\na,1,seen\nb,2,heard\n")).toEqual([
      ...["a,1,seen", "b,20,"],
    ]);
  });

  test("change nothing where they say the same", () => {
    const rows = fc.uniqueArray(fc.tuple(fc.nat(30), fc.nat(9)), { selector: ([id]) => id });
    fc.assert(
      fc.property(rows, fc.nat(), (all, seed) => {
        const write = (some: typeof all) => `id,value\n${some.map((row) => `${row}\n`).join("")}`;
        const some = all.filter((_, k) => (seed >> (k % 30)) % 2 === 1).toReversed();
        expect(cellsOf(write(some), write(all))).toEqual(all.map(String));
      }),
    );
  });
});

/** The tutorial's chain with rows of one's own over a table. */
async function withOwn(file: string, text: string) {
  writeTutorial(place, (_, own) => own);
  const folder = join(place, "gallium");
  await mkdir(join(folder, OWN_FOLDER));
  await writeFile(join(folder, OWN_FOLDER, file), text);
  return folder;
}

const ROW =
  "facility,process,year,family,value,unit,basis,low,high,quality,period,source,note\n" +
  "china-alumina,recover,2025,,800,t/a,,790,810,reported,2025,usgs-mcs-2026,our count\n";

describe("a chain with rows of one's own", () => {
  test("has its own number, and says of every row where it stands", async () => {
    const folder = await withOwn("activities.csv", ROW);
    const read = await readChain(folder);
    if (!read.ok) throw new Error(read.problems.map(sayProblem).join("\n"));
    const { facilities } = read.value;
    expect(facilities.get("china-alumina")?.activity.get("recover")?.figure).toMatchObject({
      ...{ value: 800, quality: "reported", at: { file: "own/activities.csv", line: 2 } },
    });
    // The shipped table begins with the row that was replaced: the next one keeps its line.
    const rows = trust(await readEvidence(folder)).rows.filter(({ at }) =>
      at.file.endsWith("activities.csv"),
    );
    expect(rows.map(({ at }) => `${at.file}:${at.line}`)).toEqual([
      ...["own/activities.csv:2", "activities.csv:3", "activities.csv:4"],
    ]);
  });

  test("is an edition of its own, by what its rows say", async () => {
    const folder = await withOwn("activities.csv", ROW);
    const one = await editionOf(folder, { id: "gallium", baseYear: 2025 });
    await writeFile(join(folder, OWN_FOLDER, "activities.csv"), ROW.replace("800", "801"));
    const other = await editionOf(folder, { id: "gallium", baseYear: 2025 });
    await rm(join(folder, OWN_FOLDER), { recursive: true });
    const reference = await editionOf(folder, { id: "gallium", baseYear: 2025 });
    expect(one).toMatch(/^gallium-2025\+[0-9a-f]{10}\+own$/);
    expect(reference).toMatch(/^gallium-2025\+[0-9a-f]{10}$/);
    expect(new Set([one, other, reference]).size).toBe(3);
  });

  test.each([
    ["activities.csv", ROW.replace("period", "when"), "own/activities.csv:1"],
    ["activities.csv", ROW.replace(",800,", ",much,"), "own/activities.csv:2"],
    ["activities.csv", ROW.replace("usgs-mcs-2026", "nobody"), "own/activities.csv:2"],
    ["activities.csv", `${ROW}x\n`, "own/activities.csv:3"],
    ["plants.csv", "id\n", "own/plants.csv"],
  ])("that is wrong in %s is refused with the place", async (file, text, where) => {
    const read = await readChain(await withOwn(file, text));
    expect(read.ok ? [] : read.problems.map((one) => one.where)).toContain(where);
  });
});
