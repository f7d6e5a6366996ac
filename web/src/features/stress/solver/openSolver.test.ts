import { afterAll, beforeAll, expect, test } from "vitest";
import { type Corner, trust } from "../../../../../src/model/index.ts";
import {
  type ClosedChain,
  packClosed,
  reconcile,
  unpackClosed,
} from "../../../../../src/network/index.ts";
import type { Scenario } from "../../../../../src/scenario/index.ts";
import { tinyChain } from "../../../../../test/chains/tiny.ts";
import { openSolver, type Solver } from "./openSolver.ts";
import type { Question } from "./question.ts";

/** Japan takes 60 t a year of metal from China and 60 from Malaysia, which could send 30 more. */
const chain = tinyChain({
  commodities: { metal: { Dy: 1 } },
  processes: { make: { out: { metal: 1 } } },
  facilities: {
    "cn-metal": { at: "CN", runs: { make: 60 } },
    "my-metal": { at: "MY", runs: { make: 60 }, capacity: { "2020-01": 90 } },
  },
  routes: {
    "metal:CN>JP": { base: 60 },
    "metal:MY>JP": { base: 60, growth: 1, growthLimit: 2 },
  },
  demands: { "metal@JP/vehicles": { base: 120, lost: 1000 } },
});

const questionOf = (withheld: number): Question => ({
  scenario: {
    ...{ id: "mine", chain: "tiny", title: { en: "T" }, asks: { en: "A" }, assumes: [] },
    ...{ starts: "2026-01", months: 2 },
    shocks: [{ kind: "export-ban", by: ["CN"], withheld, from: "2026-01", sources: ["asked"] }],
  } satisfies Scenario,
  ...{ seenFrom: ["JP"], from: "2026-01", months: 2, language: "en" },
});

let closed: ClosedChain;
let solver: Solver;
beforeAll(async () => {
  const outcome = await reconcile(chain);
  if (outcome.status !== "closed") throw new Error(outcome.says.join());
  closed = unpackClosed(packClosed({ chain, baseline: outcome.baseline }));
  solver = openSolver(closed);
});
afterAll(() => solver[Symbol.dispose]());

const solve = async (withheld: number, on = solver, corner: Corner = "central") => {
  const question = questionOf(withheld);
  const run = trust(on.runOf(question, corner));
  return { frozen: on.frozen(run, question), market: await on.market(run, question) };
};

test("nobody adapts loses what is withheld; the market makes good what it can", async () => {
  const { frozen, market } = await solve(1);
  // Frozen: 5 of 10 t a month are gone. Market: Malaysia makes 7.5, so that 2.5 are short.
  expect(frozen.fare.servedShare).toBeCloseTo(0.5, 9);
  expect(market.fare.servedShare).toBeCloseTo(0.75, 9);
  expect(market.fare.demands[0]!.shortTonnes[1]).toBeCloseTo(2.5, 6);
  expect(market.fare.demands[0]!.stakeUsd[0]).toBeCloseTo(10_000, 6);
  expect(frozen.why[0]!.sentences.length).toBeGreaterThan(0);
});

test("an answer does not depend on what was asked before it", async () => {
  await solve(0.2);
  const warm = await solve(0.9);
  using fresh = openSolver(closed);
  const cold = await solve(0.9, fresh);
  expect(warm.market.isWarm).toBe(true);
  expect(cold.market.isWarm).toBe(false);
  expect(warm.market.fare.servedShare).toBeCloseTo(cold.market.fare.servedShare, 9);
  expect(warm.frozen.fare).toEqual(cold.frozen.fare);
});

test("what another solver found ahead is begun from, and changes no answer", async () => {
  using other = openSolver(closed);
  const runAt = (withheld: number) => trust(other.runOf(questionOf(withheld), "central"));
  expect(other.ahead(runAt(0.6))).toBeUndefined(); // no market is open for it
  await solve(0.1, other);
  const known = other.ahead(runAt(0.6))!;
  using own = openSolver(closed);
  own.learn(known);
  const learnt = await solve(0.6, own);
  own.learn(other.ahead(runAt(0.8))!);
  const again = await solve(0.8, own);
  using fresh = openSolver(closed);
  // 3 of 10 t a month are gone and 2.5 come from Malaysia: 9.5 of 10; at 0.8, 4 are gone: 8.5.
  expect(learnt.market.fare.servedShare).toBeCloseTo(0.95, 9);
  expect(again.market.fare.servedShare).toBeCloseTo(0.85, 9);
  const { market } = await solve(0.6, fresh);
  expect(learnt.market.fare.valueLostUsd).toBeCloseTo(market.fare.valueLostUsd, 6);
});

test("a scenario that touches nothing is refused with its reason", () => {
  const question = questionOf(1);
  const [ban] = question.scenario.shocks;
  const shocks = [{ ...ban!, by: ["XX"] }] as Scenario["shocks"];
  const read = solver.runOf({ ...question, scenario: { ...question.scenario, shocks } }, "central");
  expect(read.ok).toBe(false);
});
