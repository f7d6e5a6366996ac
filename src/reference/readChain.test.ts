import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeTutorial } from "../../test/docs/tutorialFiles.ts";
import { type Problem, sayProblem } from "../model/index.ts";
import { chainFolder, editionOf, readChain } from "./index.ts";

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "chain-"));
});
afterEach(() => rm(place, { recursive: true }));

/** The tutorial's chain of gallium, with one file changed (or left out, by `undefined`). */
async function gallium(file = "", change: (text: string) => string | undefined = (text) => text) {
  writeTutorial(place, (name, text) => (name === file ? change(text) : text));
  return readChain(join(place, "gallium"));
}

async function problemsOf(file: string, change: (text: string) => string | undefined) {
  const read = await gallium(file, change);
  if (read.ok) throw new Error("The chain was read, though it should not have been.");
  return read.problems;
}

const said = (problems: readonly Problem[]) => problems.map(sayProblem).join("\n");
const swap = (before: string, after: string) => (text: string) => {
  if (!text.includes(before)) throw new Error(`There is no "${before}" to change.`);
  return text.replace(before, after);
};

describe("a chain that is sound", () => {
  test("is read whole: figures with their rows, routes with the terms that name most", async () => {
    const read = await gallium();
    if (!read.ok) throw new Error(said(read.problems));
    const { facilities, routes, demands, prices, baseYear } = read.value;
    expect(baseYear).toBe(2025);
    expect([...facilities.keys()]).toEqual(["china-alumina", "japan-refining", "japan-scrap"]);
    expect(facilities.get("china-alumina")?.activity.get("recover")?.figure).toMatchObject({
      value: 900,
      quality: "estimated",
      source: "usgs-mcs-2026",
      at: { file: "activities.csv", line: 2 },
    });
    expect(routes.get("gallium/crude:CN>JP")?.terms.growth?.value).toBe(0.05);
    expect(routes.get("gallium/crude:CN>JP")?.terms.newLane).toBeUndefined();
    expect(demands.get("gallium/refined@JP/chips")?.lostValue.value).toBe(20_000_000);
    expect(prices.size).toBe(0);
  });

  test("does not depend on the order of its rows", async () => {
    const backwards = (text: string) => {
      const [header, ...rows] = text.trimEnd().split("\n");
      return `${[header, ...rows.reverse()].join("\n")}\n`;
    };
    const first = await gallium();
    writeTutorial(place, (name, text) => (name.endsWith(".csv") ? backwards(text) : text));
    const second = await readChain(join(place, "gallium"));
    if (!first.ok || !second.ok) throw new Error("Both are sound.");
    const withoutLines = (chain: unknown) =>
      JSON.stringify(chain, (key, value) =>
        key === "at" ? undefined : value instanceof Map ? [...value] : value,
      );
    expect(withoutLines(second.value)).toBe(withoutLines(first.value));
  });

  test("has an edition that one digit changes, and line ends do not", async () => {
    const editions: string[] = [];
    for (const change of [
      (text: string) => text,
      (text: string) => text.replaceAll("\n", "\r\n"),
      swap(",900,", ",901,"),
    ]) {
      const read = await gallium("activities.csv", change);
      if (!read.ok) throw new Error(said(read.problems));
      editions.push(await editionOf(join(place, "gallium"), read.value));
    }
    expect(editions[1]).toBe(editions[0]);
    expect(editions[2]).not.toBe(editions[0]);
  });

  test("ships with the system, for both base years", async () => {
    for (const year of [2024, 2025])
      expect((await readChain(chainFolder("ndfeb"), year)).ok).toBe(true);
  });
});

describe("what is wrong is said with file, line, field and cure", () => {
  const cases: [
    what: string,
    file: string,
    change: (text: string) => string | undefined,
    says: string,
  ][] = [
    [
      "an unknown country",
      "routes.csv",
      swap("CN,JP", "CN,JPN"),
      'routes.csv:2: to "JPN": Not in countries. Did you mean JP?',
    ],
    [
      "an unknown commodity",
      "recipes.csv",
      swap("recover,out,gallium/crude", "recover,out,galium/crude"),
      "Did you mean gallium/crude?",
    ],
    [
      "an unknown source",
      "activities.csv",
      swap("usgs-mcs-2026", "usgs-2026"),
      'source "usgs-2026"',
    ],
    [
      "an absent number",
      "activities.csv",
      swap(",900,", ",,"),
      "activities.csv:2: value: A number is missing.",
    ],
    ["a negative number", "activities.csv", swap(",900,", ",-900,"), "This cannot be negative."],
    [
      "a number with separators",
      "capacities.csv",
      swap("1600", '"1,600"'),
      "Write it without separators: 1600.",
    ],
    ["words for a number", "activities.csv", swap(",900,", ",about 900,"), "Write a plain number"],
    [
      "a number beyond all numbers",
      "activities.csv",
      swap(",900,", ",1e400,"),
      "Write a plain number",
    ],
    ["a wrong unit", "activities.csv", swap("900,t/a", "900,kt/a"), 'unit "kt/a": Write t/a.'],
    [
      "a wrong basis",
      "routes.csv",
      swap("60,t/a,metal", "60,t/a,oxide"),
      "Tonnes of gallium/crude are tonnes of metal.",
    ],
    [
      "a basis where there is none",
      "activities.csv",
      swap("900,t/a,,", "900,t/a,metal,"),
      "Leave the cell empty.",
    ],
    [
      "an assumption without a range",
      "activities.csv",
      swap("100,t/a,,60,140", "100,t/a,,,"),
      "What is assumed has a range",
    ],
    [
      "an assumption without a reason",
      "activities.csv",
      (text) => text.replace(/67 t in 2021[^\n]*/, ""),
      "What is assumed has a reason",
    ],
    [
      "a range that misses its value",
      "activities.csv",
      swap("100,t/a,,60,140", "100,t/a,,110,140"),
      "The range must enclose 100.",
    ],
    [
      "a row without a source",
      "activities.csv",
      swap("usgs-mcs-2026", ""),
      "No number without a source.",
    ],
    [
      "an unknown quality",
      "activities.csv",
      swap("estimated", "guessed"),
      'quality "guessed": Write one of: reported, estimated, assumed, modelled.',
    ],
    [
      "the same row twice",
      "demands.csv",
      (text) => `${text}${text.split("\n")[1]}\n`,
      "The same row stands on line 2. Keep one.",
    ],
    [
      "a process that creates mass",
      "recipes.csv",
      swap("refine,out,gallium/refined,1,", "refine,out,gallium/refined,1.5,"),
      "It creates Ga: 1.0200 t in, 1.5000 t out",
    ],
    [
      "a tonne that holds more than a tonne",
      "compositions.csv",
      swap("gallium/crude,Ga,1,", "gallium/crude,Ga,1.5,"),
      "A tonne of gallium/crude cannot hold more than a tonne of elements.",
    ],
    [
      "a stage that nobody knows",
      "processes.csv",
      swap("refine,refining", "refine,refinning"),
      "Did you mean refining?",
    ],
    [
      "an element that nobody knows",
      "compositions.csv",
      swap("gallium/crude,Ga", "gallium/crude,Ge"),
      "Not an element of chain.yaml.",
    ],
    [
      "a route that leads nowhere",
      "routes.csv",
      swap("CN,JP", "JP,JP"),
      "A route leads to another country.",
    ],
    [
      "a missing column",
      "demands.csv",
      (text) => text.replace(/^((?:[^,]*,){2})[^,]*,/gm, "$1"),
      'header "sector": The column is missing.',
    ],
    [
      "a misspelt column",
      "demands.csv",
      (text) => text.replace("sector", "sektor"),
      "Did you mean sector?",
    ],
    ["a table that is missing", "recipes.csv", () => undefined, "recipes.csv: Missing."],
    [
      "a file cut short",
      "demands.csv",
      (text) => text.slice(0, text.length - 60),
      "The file ends in the middle of a row",
    ],
    ["an empty file", "demands.csv", () => "", "The file is empty."],
    [
      "a demand nobody values",
      "lost_values.csv",
      (text) => text.replace(/^chips.*\n/m, ""),
      "No row of lost_values.csv fits this demand.",
    ],
    [
      "a header that is not a chain's",
      "chain.yaml",
      swap("elements: [Ga]", "elements: []"),
      "chain.yaml: elements",
    ],
    ["YAML that is none", "chain.yaml", () => "a: [", "Not YAML"],
  ];
  test.each(cases)("%s", async (_, file, change, says) => {
    expect(said(await problemsOf(file, change))).toContain(says);
  });

  test("a year that the chain does not have", async () => {
    writeTutorial(place);
    const read = await readChain(join(place, "gallium"), 2019);
    expect(read.ok ? "" : said(read.problems)).toContain("base years 2025");
  });

  test("text that is not UTF-8", async () => {
    writeTutorial(place);
    const latin = Buffer.from(
      "id,tier,name_en,name_ja,note\nchips,industrial,Caf\xe9,x,\n",
      "latin1",
    );
    await writeFile(join(place, "gallium", "sectors.csv"), latin);
    const read = await readChain(join(place, "gallium"));
    expect(read.ok ? "" : said(read.problems)).toBe(
      "sectors.csv:2: Not UTF-8 text on this line. Save the file as UTF-8.",
    );
  });

  test("a table that no chain has", async () => {
    writeTutorial(place);
    await writeFile(join(place, "gallium", "demand.csv"), "a,b\n");
    const read = await readChain(join(place, "gallium"));
    expect(read.ok ? "" : said(read.problems)).toContain("Did you mean demands.csv?");
  });

  test("two patterns that name equally much and differ, whichever stands first", async () => {
    const add = (text: string) =>
      `${text}gallium/*,CN,*,lead,2,month,,1,3,assumed,2025,own-judgement,slow\n` +
      "gallium/*,*,JP,lead,3,month,,1,4,assumed,2025,own-judgement,slower\n";
    expect(said(await problemsOf("route_terms.csv", add))).toContain(
      "name equally much and differ",
    );
  });

  test("everything at once, not only the first", async () => {
    const problems = await problemsOf("activities.csv", (text) =>
      text
        .replace(",900,", ",-900,")
        .replace("jogmec", "jogmek")
        .replace("own-judgement", "hearsay"),
    );
    expect(problems.length).toBeGreaterThanOrEqual(2);
  });
});

describe("lanes that could be opened", () => {
  const lane = (text: string) =>
    `${text}*,*,*,new-lane,0.02,share/month,,0.01,0.03,assumed,2025,own-judgement,two percent a month\n`;

  test("lead from countries that make a commodity to countries that use it", async () => {
    const read = await gallium("route_terms.csv", lane);
    if (!read.ok) throw new Error(said(read.problems));
    const opened = [...read.value.routes.values()].filter(({ base }) => base === undefined);
    // Crude is made in CN and JP and used in JP and CN (CN>JP is in use); refined is made in JP only.
    expect(opened.map(({ id }) => id)).toEqual(["gallium/crude:JP>CN"]);
  });

  test("do not lead from a country that makes next to nothing", async () => {
    const read = await gallium("route_terms.csv", lane);
    // Scrap recovery in Japan is 120 of 1,720 t/a, 7%: above one percent, so the lane is there.
    expect(read.ok && read.value.routes.has("gallium/crude:JP>CN")).toBe(true);
    writeTutorial(place, (name, text) =>
      name === "route_terms.csv"
        ? lane(text)
        : name === "capacities.csv"
          ? text.replace("1600", "160000")
          : text,
    );
    // Of 160,120 t/a it is 0.07%.
    const small = await readChain(join(place, "gallium"));
    expect(small.ok && small.value.routes.has("gallium/crude:JP>CN")).toBe(false);
  });
});
