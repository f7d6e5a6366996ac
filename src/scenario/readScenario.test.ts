import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { BadInput, sayProblem, trust } from "../model/index.ts";
import { defineScenario, readScenario, type Scenario, type Shock } from "./index.ts";

const GOOD = `id: half-of-dysprosium
chain: ndfeb
title: {en: Half of the dysprosium, ja: ジスプロシウム半減}
asks: {en: Who waits?}
assumes:
  - text: {en: Traders do not re-route.}
    source: assumed
starts: 2026-01
months: 24
shocks:
  - kind: export-ban
    by: [CN]
    to: [JP]
    commodities: [dy-oxide]
    from: 2026-01
    withheld: 0.5
    sources: [mofcom-2026-1]
`;

const problemsIn = (text: string): readonly string[] => {
  const reading = readScenario(text, "mine.yaml");
  return reading.ok ? [] : reading.problems.map(sayProblem);
};

/** What is said about a good scenario in which one piece of text was replaced. */
const changed = (was: string, becomes: string): readonly string[] => {
  expect(GOOD).toContain(was);
  return problemsIn(GOOD.replace(was, becomes));
};

test("a good scenario reads as plain data", () => {
  const scenario = trust(readScenario(GOOD, "mine.yaml"));
  expect(scenario.title).toEqual({ en: "Half of the dysprosium", ja: "ジスプロシウム半減" });
  expect(scenario.shocks[0]).toMatchObject({ kind: "export-ban", from: "2026-01", withheld: 0.5 });
});

describe("what is wrong is said with its line, its field and the cure", () => {
  test.each([
    [
      "an unknown field",
      "months: 24",
      "monhts: 24",
      [
        "mine.yaml:1: months: Missing.",
        'mine.yaml:9: monhts "24": monhts is no field here. Did you mean months?',
      ],
    ],
    [
      "an unknown kind",
      "export-ban",
      "export-bann",
      [
        'mine.yaml:11: shocks[1].kind "export-bann": No such kind of shock. Did you mean export-ban?',
      ],
    ],
    [
      "a field of another kind",
      "withheld: 0.5",
      "lost: 0.5",
      ["mine.yaml:11: shocks[1].withheld: Missing."],
    ],
    [
      "a share above one",
      "withheld: 0.5",
      "withheld: 60",
      ['mine.yaml:16: shocks[1].withheld "60": A share runs from 0 to 1: write 0.6 for 60%.'],
    ],
    [
      "a negative share",
      "withheld: 0.5",
      "withheld: -0.5",
      ['mine.yaml:16: shocks[1].withheld "-0.5": A share runs from 0 to 1.'],
    ],
    [
      "a share in words",
      "withheld: 0.5",
      "withheld: half",
      ['mine.yaml:16: shocks[1].withheld "half": Write a number, a range'],
    ],
    ["not a number", "withheld: 0.5", "withheld: .nan", ["mine.yaml:16: shocks[1].withheld"]],
    [
      "a thirteenth month",
      "from: 2026-01",
      "from: 2026-13",
      ['mine.yaml:15: shocks[1].from "2026-13": Write a month as YYYY-MM'],
    ],
    [
      "a day instead of a month",
      "starts: 2026-01",
      "starts: 2026-01-06",
      ['mine.yaml:8: starts "2026-01-06": Write a month as YYYY-MM'],
    ],
    [
      "an end before the beginning",
      "from: 2026-01",
      "from: 2026-01\n    until: 2026-01",
      ['mine.yaml:16: shocks[1].until "2026-01": A shock must end after it begins'],
    ],
    [
      "a range off its value",
      "withheld: 0.5",
      "withheld: {value: 0.5, low: 0.6, high: 0.9}",
      ["mine.yaml:16: shocks[1].withheld: The range must enclose the value"],
    ],
    [
      "a late first step",
      "withheld: 0.5",
      "withheld: [{from: 2026-02, value: 1, low: 1, high: 1}]",
      [
        'mine.yaml:16: shocks[1].withheld[1].from "2026-02": The first step must begin with the shock',
      ],
    ],
    ["an empty selector", "by: [CN]", "by: []", ["mine.yaml:12: shocks[1].by: An empty list"]],
    [
      "an id with capitals",
      "half-of-dysprosium",
      "Half_of",
      ['mine.yaml:1: id "Half_of": An id has'],
    ],
    ["half a month", "months: 24", "months: 2.5", ['mine.yaml:9: months "2.5": Write the length']],
    ["a run of centuries", "months: 24", "months: 6000", ['mine.yaml:9: months "6000": Write the']],
    ["a key written twice", "by: [CN]", "by: [CN]\n    by: [JP]", ["mine.yaml:13: Not YAML"]],
    ["a list cut short", "by: [CN]", "by: [CN", ["Not YAML that can be read"]],
    [
      "a title without fields",
      "title: {en: Half of the dysprosium, ja: ジスプロシウム半減}",
      "title: X",
      ['mine.yaml:3: title "X": Write fields with names here: en, ja.'],
    ],
    ["a second document", "shocks", "---\nshocks", ["mine.yaml:10: A file holds one scenario"]],
    [
      "an alias to nothing",
      "by: [CN]",
      "by: *china",
      ["mine.yaml: Its aliases cannot be expanded"],
    ],
    ["text that is not UTF-8", "Who waits?", "Who w\uFFFDits?", ["mine.yaml: This is not UTF-8"]],
  ] as const)("%s", (_, was, becomes, says) => {
    const problems = changed(was, becomes);
    for (const [index, expected] of says.entries()) expect(problems[index]).toContain(expected);
  });

  test.each([
    ["2026-03", "2026-02", undefined, 'withheld[3].from "2026-02": Steps must be in order'],
    ["2026-03", "2026-03", undefined, 'withheld[3].from "2026-03": Steps must be in order'],
    [
      "2026-02",
      "2026-03",
      "2026-03",
      'withheld[3].from "2026-03": This step begins when the shock',
    ],
  ])("steps at %s and %s of a shock until %s", (second, third, until, says) => {
    const steps = ["2026-01", second, third].map((from) => ({ from, value: 1, low: 1, high: 1 }));
    const end = until === undefined ? "" : `\n    until: ${until}`;
    expect(changed("withheld: 0.5", `withheld: ${JSON.stringify(steps)}${end}`)).toEqual([
      expect.stringContaining(says),
    ]);
  });

  test("a trace without an element is refused", () => {
    expect(changed("by: [CN]", "by: [CN]\n    trace: 0.1")).toEqual([
      'mine.yaml:13: shocks[1].trace "0.1": A trace says which commodities hold an element: add elements.',
    ]);
  });

  test("a shock without a source is refused", () => {
    const text = GOOD.replace(/sources: \[mofcom-2026-1\]\n$/, "sources: []\n");
    expect(problemsIn(text)[0]).toContain("mine.yaml:17: shocks[1].sources: Name at least one");
  });

  test("a shock that would select everything is refused", () => {
    const text = GOOD.replace(/ {4}(by|to|commodities):.*\n/g, "");
    expect(problemsIn(text)[0]).toContain("This shock selects everything there is. Add a selector");
  });

  test("an assumed number needs its range and its reason", () => {
    const bare = GOOD.replace(/sources: \[mofcom-2026-1\]\n$/, "sources: [assumed]\n");
    expect(problemsIn(bare).map((line) => line.replace(/^.*: /, ""))).toEqual([
      "write value, low and high.",
      "An assumed number needs its reason in a note.",
    ]);
    const reasoned = bare
      .replace("withheld: 0.5", "withheld: {value: 0.5, low: 0.2, high: 0.9}")
      .concat("    note: {en: Between what was said and what was seen.}\n");
    expect(problemsIn(reasoned)).toEqual([]);
  });

  test.each(["", "- 1", "just words", "null"])("nothing like a scenario: %j", (text) => {
    expect(problemsIn(text)).toEqual([
      expect.stringContaining("Write fields with names here: id, chain, title"),
    ]);
  });
});

describe("texts that are too much", () => {
  test("a text of more than a million characters is refused unread", () => {
    expect(problemsIn(`${GOOD}#${"x".repeat(1_000_000)}`)).toEqual([
      expect.stringContaining("at most 1000000 characters"),
    ]);
  });

  test("a few aliases that would make a billion values are refused", () => {
    const levels = "bcdefghij".split("").map((key, index) => {
      const below = String.fromCharCode("a".charCodeAt(0) + index);
      return `${key}: &${key} [${Array(10).fill(`*${below}`).join(", ")}]`;
    });
    expect(problemsIn(["a: &a [x, x]", ...levels].join("\n"))).toEqual([
      expect.stringContaining("Its aliases cannot be expanded."),
    ]);
  });
});

describe("the same in TypeScript", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const text = fc.string({ minLength: 1 }).map((en) => ({ en }));
  const words = fc.array(fc.constantFrom("CN", "!JP", "magnet/*", "true", "1e3"), { minLength: 1 });
  const shock: fc.Arbitrary<Shock> = fc.oneof(
    fc.record({
      kind: fc.constant("export-ban" as const),
      by: words,
      withheld: fc.oneof(share, fc.tuple(share, share, share).map(ranged)),
      from: fc.constant("2026-01"),
      sources: fc.constant(["x"]),
      note: text,
    }),
    fc.record({
      kind: fc.constant("outage" as const),
      control: words,
      lost: fc.constant([
        { from: "2026-01", value: 0.5, low: 0.25, high: 1 },
        { from: "2026-03", value: 0, low: 0, high: 0 },
      ]),
      recoveryMonths: fc.nat({ max: 9 }),
      from: fc.constant("2026-01"),
      sources: fc.constant(["x"]),
    }),
  );

  function ranged(three: [number, number, number]) {
    const [low, value, high] = three.sort((a, b) => a - b) as typeof three;
    return { value, low, high };
  }

  test("a scenario written as YAML and read again is the same scenario", () => {
    fc.assert(
      fc.property(text, fc.array(shock, { minLength: 1, maxLength: 3 }), (asks, shocks) => {
        const scenario: Scenario = defineScenario({
          id: "round-trip",
          chain: "ndfeb",
          title: { en: "2026-01", ja: "往復" },
          asks,
          assumes: [{ text: asks, source: "x" }],
          starts: "2026-01",
          months: 12,
          shocks,
        });
        fc.pre(!asks.en.includes("\uFFFD"));
        expect(trust(readScenario(stringify(scenario), "again.yaml"))).toEqual(scenario);
      }),
      { seed: 2026, numRuns: 200 },
    );
  });

  test("it is checked there as well", () => {
    const scenario = trust(readScenario(GOOD, "mine.yaml"));
    expect(() => defineScenario({ ...scenario, months: 0 })).toThrow(BadInput);
    expect(() => defineScenario({ ...scenario, months: 0 })).toThrow(
      'scenario half-of-dysprosium: months "0": Write the length of the run',
    );
  });
});
