import { beforeAll, describe, expect, test } from "vitest";
import { type InputOf, type OutputOf, run } from "./index.ts";
import { sizingOutput } from "./sizing/output.ts";

type Input = InputOf<"stockpile size">;

const ask = (input: Partial<Input>) =>
  run("stockpile size", { chain: "ndfeb", months: 5, scenarios: 14, gap: 0.02, ...input }, {});

describe("five months, the US and Japan", () => {
  let answer: OutputOf<"stockpile size">;
  beforeAll(async () => {
    const asked = await ask({ seenFrom: ["US", "JP"], mode: "joint" });
    if (asked.status !== "done") throw new Error(JSON.stringify(asked));
    answer = asked.value;
  }, 180_000);

  test("the answer has the shape that it promises", () => {
    expect(sizingOutput.parse(answer)).toEqual(answer);
    const sum = answer.hits.reduce((total, { probability }) => total + probability, 0);
    expect(sum).toBeCloseTo(1, 9);
  });

  test("every gap is within what was asked, and no plan is worse than holding nothing", () => {
    for (const { costUsd, boundUsd, gap, withoutUsd, after, before } of [
      ...answer.separate,
      answer.joint,
    ]) {
      expect(boundUsd).toBeLessThanOrEqual(costUsd);
      expect(gap).toBeLessThanOrEqual(0.02 + 1e-9);
      expect(costUsd).toBeLessThanOrEqual(withoutUsd);
      expect(after.lostUsd).toBeLessThanOrEqual(before.lostUsd + 1);
      // What members bear is what the plan costs, but for the bracket that is left.
      const borne = after.members.reduce((total, { burdenUsd }) => total + burdenUsd, 0);
      expect(Math.abs(borne - costUsd)).toBeLessThan(0.02 * costUsd);
    }
    expect(answer.joint.after.lostUsd).toBeLessThan(0.9 * answer.joint.before.lostUsd);
  });

  test("together is not dearer than apart, and every rule divides the joint cost", () => {
    const { costSeparateUsd, costJointUsd, worth, accessUsd, sizesUsd } = answer.complementarity;
    expect(costJointUsd).toBeLessThanOrEqual(costSeparateUsd + 1);
    expect(accessUsd + sizesUsd).toBeCloseTo(costSeparateUsd - costJointUsd, 3);
    expect(worth.lowUsd).toBeLessThanOrEqual(costSeparateUsd - costJointUsd + 1);
    expect(worth.highUsd).toBeGreaterThanOrEqual(costSeparateUsd - costJointUsd - 1);
    for (const { rule, shares, objections } of answer.sharing!.rules) {
      const total = shares.reduce((sum, { shareUsd }) => sum + shareUsd, 0);
      expect(total, rule).toBeCloseTo(costJointUsd, 0);
      const transfers = shares.reduce((sum, { transferUsd }) => sum + transferUsd, 0);
      expect(Math.abs(transfers), rule).toBeLessThan(1);
      // For two, a coalition that would leave is a partner that pays more than alone.
      const worse = shares.filter(({ savesUsd }) => savesUsd < -1).map(({ country }) => country);
      expect(objections.map(({ members }) => members.join())).toEqual(worse);
    }
  });

  test("knowing is worth something, and the frontier falls", () => {
    const [{ stochasticSolution, perfectInformation, frontier }] = answer.analysis as [
      (typeof answer.analysis)[number],
    ];
    expect(stochasticSolution.highUsd).toBeGreaterThanOrEqual(stochasticSolution.lowUsd);
    expect(perfectInformation.highUsd).toBeGreaterThan(0);
    const sorted = frontier.toSorted((a, b) => a.keepingUsd - b.keepingUsd);
    expect(sorted[0]!.keepingUsd).toBe(0);
    for (const [k, { crises }] of sorted.slice(1).entries())
      expect(crises.lowUsd).toBeLessThanOrEqual(sorted[k]!.crises.highUsd + 1);
  });

  test("the best sizes beat every target on the same crises, and hang together with it", () => {
    const [{ targets, hangsOn }] = answer.analysis as [(typeof answer.analysis)[number]];
    expect(targets.map(({ id }) => id)).toContain("days-60-metal");
    for (const { id, costUsd } of targets)
      expect(costUsd, id).toBeGreaterThanOrEqual(answer.joint.boundUsd - 1);
    for (const { id, keptUsd, leastUsd } of hangsOn)
      expect(leastUsd, id).toBeLessThanOrEqual(keptUsd + 1);
    const of = (id: string) => hangsOn.find((one) => one.id === id)!;
    expect(of("keeping low").leastUsd).toBeLessThanOrEqual(answer.joint.costUsd + 1);
    expect(of("keeping high").keptUsd).toBeGreaterThanOrEqual(answer.joint.costUsd - 1);
    const [low, high] = [of("value-of-supply low"), of("value-of-supply high")];
    expect(low.leastUsd).toBeLessThan(high.leastUsd);
    expect(of("stop-both low").leastUsd).toBeLessThanOrEqual(of("stop-both high").keptUsd);
  });
});

test.each([
  [{ seenFrom: ["US", "XX"] }, /seenFrom "XX".*No demand/],
  [{ seenFrom: ["US"], budget: ["US=0.5"] }, /budget.*pays for no tonne.*the cheapest, .*takes/],
  [{ seenFrom: ["US"], budget: ["JP=1e9"] }, /budget.*JP does not hold here/],
  [{ seenFrom: ["US"], budget: ["US=-5"] }, /budget.*0 or more/],
  [{ seenFrom: ["US"], budget: ["US"] }, /budget.*Write a holder and its budget/],
  [{ scenarios: 0 }, /scenarios.*whole number from 1/],
  [{ caution: 2 }, /caution.*share from 0 to 1/],
  [{ tail: 0 }, /tail.*above 0/],
  [{ gap: 0.5 }, /gap.*0.0001 to 0.1/],
])("%j is refused with its cure", async (input, says) => {
  const answer = await ask(input as Partial<Input>);
  if (answer.status !== "bad_input") throw new Error(JSON.stringify(answer));
  const told = answer.problems.map(
    (one) => `${one.where}: ${one.field} "${one.value}": ${one.says}`,
  );
  expect(told.join("\n")).toMatch(says);
});
