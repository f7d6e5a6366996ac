import { expect, test } from "vitest";
import { tinyChain } from "../../../test/chains/tiny.ts";
import { action, twoUsers } from "../../../test/plans/tinyPlan.ts";
import { sayProblem, trust } from "../../model/index.ts";
import { parseMonth } from "../../units/index.ts";
import { readAlreadyDone } from "./alreadyDone.ts";

const actions = [
  action("release", "release-public-stock", { holding: "state", start: 3 }),
  action("licence", "general-licence", { share: 0.2, start: 6 }),
  action("buy", "purchase-at-premium", { rate: 5 }),
  action("late", "general-licence", { share: 0.2, start: 8 }),
];
const { holdings } = tinyChain(twoUsers);
const now = { actions, holdings, from: parseMonth("2026-04")!, monthCount: 6 };
const read = (text: string) => readAlreadyDone(text, "done.yaml", now);

test("what is decided is nearer, what was refused is gone, what was seen replaces what was assumed", () => {
  const text = "taken: {release: 2026-02}\nrefused: [buy]\nobserved: {licence: {share: 0.05}}\n";
  const done = trust(read(text));
  expect([...done.taken]).toEqual([["release", parseMonth("2026-02")]]);
  expect(done.actions.map(({ id }) => id)).toEqual(["release", "licence", "late"]);
  // Decided two months ago, three months to go then: one now.
  expect(done.actions[0]!.start!.value).toBe(1);
  expect(done.actions[1]!.share).toMatchObject({ value: 0.05, low: 0.05, high: 0.05 });
  expect(done.actions[1]!.share!.quality).toBe("reported");
});

test("an empty file changes nothing", () => {
  expect(trust(read(""))).toEqual({ actions, taken: new Map(), holdings });
});

test("a stock that was counted replaces the one that was assumed", () => {
  const { stock } = trust(read("stocks: {state: 12}")).holdings.get("state")!;
  expect(stock).toMatchObject({ value: 12, low: 12, high: 12, quality: "reported" });
});

test.each([
  ["an action that is not there", "refused: [by]", /"by": No such action. Did you mean buy\?/],
  [
    "a decision after the plan begins",
    "taken: {buy: 2026-05}",
    /taken.buy "2026-05": This is after/,
  ],
  ["a month that is none", "taken: {buy: soon}", /taken.buy: Write the month/],
  ["a field that nobody knows", "takn: {}", /takn/],
  ["a negative number", "observed: {buy: {rate: -1}}", /observed.buy.rate: Write 0 or more/],
  [
    "a holding that nobody has",
    "stocks: {stat: 1}",
    /stocks "stat": No such holding. Did you mean/,
  ],
  [
    "a decision that brings nothing within the plan",
    "taken: {late: 2026-03}",
    /taken.late "2026-03": .*due in 2026-11, after .* 2026-09. .*8 months or more/,
  ],
  ["what is not YAML", "taken: [", /Not YAML/],
])("%s is refused with its cure", (_, text, says) => {
  const answer = read(text);
  if (answer.ok) throw new Error("accepted");
  expect(answer.problems.map(sayProblem).join("\n")).toMatch(says);
});
