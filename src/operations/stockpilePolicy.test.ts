import { beforeAll, expect, test } from "vitest";
import type { Operation, OutputOf } from "./index.ts";
import { REGISTRY, run } from "./index.ts";

type Policy = OutputOf<"stockpile policy">;
let policy: Policy;

const INPUT = { runs: 120, mostDays: 900, seed: 3 } as const;

beforeAll(async () => {
  const answer = await run("stockpile policy", INPUT);
  if (answer.status !== "done") throw new Error(JSON.stringify(answer));
  policy = answer.value;
}, 60_000);

test("it answers in the shape that it promises, every figure with its source", async () => {
  const { output } = (await REGISTRY["stockpile policy"].load()) as Operation;
  expect(output.parse(policy)).toEqual(policy);
  expect(policy).toMatchObject({ chain: "ndfeb", commodity: "dy-oxide", holder: "JP" });
  for (const { figure, quality, low, high, note, source } of policy.figures) {
    expect(source, figure).not.toBe("");
    if (quality === "assumed")
      expect([figure, low <= high, note !== ""]).toEqual([figure, true, true]);
  }
});

test("a reserve is filled in a quiet market and never sold there, and given out in an embargo", () => {
  const [normal, tight, embargo] = policy.states;
  expect(normal!.targetDays).toBeGreaterThan(tight!.targetDays);
  expect(embargo!.targetDays).toBe(0);
  expect(normal!.moves.every(({ changeDays }) => changeDays >= 0)).toBe(true);
  expect(embargo!.moves.every(({ changeDays }) => changeDays <= 0)).toBe(true);
  expect(policy.isAtEdge).toBe(false);
  for (const { next } of policy.states)
    expect(next.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
  expect(policy.states.reduce((sum, { timeShare }) => sum + timeShare, 0)).toBeCloseTo(1, 9);
});

test("the best rule costs no more than any rule of thumb, beyond what chance explains", () => {
  expect(policy.rules.map(({ rule, days }) => [rule, days])).toEqual([
    ...[
      ["best", null],
      ["fixed", 60],
      ["trigger", 60],
    ],
    ...[
      ["fixed", 180],
      ["trigger", 180],
      ["none", null],
    ],
  ]);
  for (const { moreUsd } of policy.rules)
    expect(moreUsd.mean).toBeGreaterThanOrEqual(-moreUsd.halfWidth);
  const [best] = policy.rules;
  for (const { costUsd, expectedUsd } of policy.rules) {
    // Twice the half-width is nearly four standard errors; what a run leaves out weighs 2%.
    const off = Math.abs(costUsd.mean - expectedUsd);
    expect(off).toBeLessThan(2 * costUsd.halfWidth + 0.02 * expectedUsd);
    expect(expectedUsd).toBeGreaterThanOrEqual(best!.expectedUsd - policy.errorUsd);
  }
  expect(best!.priceUsdPerKg).toBeGreaterThan(policy.states[0]!.priceUsdPerKg);
  expect(policy.rules.at(-1)!.priceUsdPerKg).toBeNull();
});

test("partners who plan together pay no more than those who bid against each other", () => {
  const [apart, turns, together] = policy.partners!.ways;
  expect(together!.savedUsd.mean).toBeGreaterThanOrEqual(-together!.savedUsd.halfWidth);
  // Who waits for a turn never bids against the other: the price is lower, the stock comes later.
  expect(turns!.priceUsdPerKg!).toBeLessThan(apart!.priceUsdPerKg!);
  expect(policy.partners!.use.from).toBe("embodied");
});

test("ranges move the target the way that sense says", () => {
  const moved = (figure: string) => {
    const one = policy.sensitivity.find((each) => each.figure === figure)!;
    return Math.sign(one.targetAtHighDays - one.targetAtLowDays);
  };
  for (const figure of ["short embargo", "lost", "normal>embargo", "tight>embargo"])
    expect([figure, moved(figure)]).toEqual([figure, 1]);
  for (const figure of ["embargo>tight", "embargo>normal", "holding", "discount"])
    expect([figure, moved(figure)]).toEqual([figure, -1]);
});

test.each([
  ["a commodity that is none", { commodity: "dy-oxid" }, "commodity", "Did you mean dy-oxide?"],
  [
    "a commodity without figures",
    { commodity: "la-oxide" },
    "commodity",
    "No row for price normal",
  ],
  ["a country that is none", { holder: "JPN" }, "holder", "Did you mean JP?"],
  ["a partner of itself", { partner: "JP" }, "partner", "no partner of itself"],
  ["too few runs", { runs: 1 }, "runs", "Write 20 or more."],
  ["a use below nothing", { useTonnes: -1 }, "useTonnes", "above 0"],
])("%s is named with its cure", async (_, input, field, says) => {
  const answer = await run("stockpile policy", { ...INPUT, runs: 20, mostDays: 60, ...input });
  if (answer.status !== "bad_input") throw new Error(JSON.stringify(answer));
  expect(answer.problems[0]).toMatchObject({ field });
  expect(answer.problems[0]!.says).toContain(says);
});
