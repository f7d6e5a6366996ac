import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { trust } from "../src/model/index.ts";
import {
  assembleLike,
  assembleMarket,
  type ClosedChain,
  packClosed,
  reconcile,
  unpackClosed,
} from "../src/network/index.ts";
import { chainFolder, readChain } from "../src/reference/index.ts";
import { readScenario, type Scenario } from "../src/scenario/index.ts";
import { addMonths, formatMonth, parseMonth } from "../src/units/index.ts";
import { edited } from "../web/src/features/stress/sentence/edit.ts";
import { oneClickAway } from "../web/src/features/stress/solver/oneClickAway.ts";
import { openSolver, type Solver } from "../web/src/features/stress/solver/openSolver.ts";
import type { Question } from "../web/src/features/stress/solver/question.ts";
import type { Bench } from "./bench.ts";
import { line, measure, median } from "./measure.ts";

const SCENARIOS = [
  ...["full-stop-both", "japan-dual-use-2026", "kuantan-loss"],
  ...["licensing-april-2025", "embargo-2010", "myanmar-feed-stop"],
];

/** Time in which a small change should be answered, ms. */
const GOAL_MS = 300;

async function closedChain(): Promise<ClosedChain> {
  const chain = trust(await readChain(chainFolder("ndfeb")));
  const outcome = await reconcile(chain);
  if (outcome.status !== "closed") throw new Error(outcome.says.join("; "));
  return unpackClosed(packClosed({ chain, baseline: outcome.baseline }));
}

async function shipped(id: string): Promise<Scenario> {
  const path = fileURLToPath(new URL(`../scenarios/${id}.yaml`, import.meta.url));
  return trust(readScenario(await readFile(path, "utf8"), id));
}

/** The same scenario with a sentence that ends a month sooner or later. */
function endsMoved(scenario: Scenario): readonly Scenario[] {
  return scenario.shocks.flatMap((shock, k) => {
    const end = "until" in shock && shock.until ? parseMonth(shock.until) : undefined;
    if (end === undefined) return [];
    return [-1, 1].map((months) => {
      const until = formatMonth(addMonths(end, months));
      return { ...scenario, shocks: scenario.shocks.with(k, edited(shock, { until })) };
    });
  });
}

const questionOf = (scenario: Scenario, months: number): Question => ({
  ...{ scenario, seenFrom: ["JP", "US"], from: scenario.starts, months, language: "en" },
});

/** What the browser's worker does for the values on the screen: both levels, and why. */
const answer = (solver: Solver, question: Question) =>
  measure(async () => {
    const run = trust(solver.runOf(question, "central"));
    const { fare: frozen } = solver.frozen(run, question);
    const { fare, known } = await solver.market(run, question);
    return { frozen, fare, known };
  });

/** The ways to answer a small change that are compared, and what each took, CPU ms. */
const WAYS = ["from nothing", "from the last", "from the nearest", "solved ahead"] as const;

async function bench(print: (line: string) => void, closed: ClosedChain, months: number) {
  const took: Record<(typeof WAYS)[number], number[]> = {
    ...{ "from nothing": [], "from the last": [], "from the nearest": [], "solved ahead": [] },
  };
  let furthest = 0;
  for (const id of SCENARIOS) {
    const scenario = await shipped(id);
    const asked = questionOf(scenario, months);
    using last = openSolver(closed, 0);
    using nearest = openSolver(closed);
    using other = openSolver(closed);
    using ahead = openSolver(closed);
    for (const solver of [last, nearest, other, ahead]) await answer(solver, asked);
    for (const next of [...oneClickAway(scenario), ...endsMoved(scenario)]) {
      const question = questionOf(next, months);
      using fresh = openSolver(closed);
      const cold = await answer(fresh, question);
      const known = other.ahead(trust(other.runOf(question, "central")));
      if (!known) continue;
      ahead.learn(known);
      const warm = [
        await answer(last, question),
        await answer(nearest, question),
        await answer(ahead, question),
      ];
      for (const [k, { cpuMs, value }] of [cold, ...warm].entries()) {
        took[WAYS[k]!].push(cpuMs);
        const { servedShare, valueLostUsd } = value.fare;
        const lostUsd = cold.value.fare.valueLostUsd;
        const off = Math.abs(valueLostUsd - lostUsd) / (1 + lostUsd);
        furthest = Math.max(furthest, off, Math.abs(servedShare - cold.value.fare.servedShare));
      }
      for (const solver of [last, nearest, ahead]) await answer(solver, asked);
    }
  }
  for (const way of WAYS) {
    const sorted = took[way].toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(0);
    const within = sorted.filter((ms) => ms <= GOAL_MS).length;
    const ratio = took["from nothing"].map((ms, k) => ms / took[way][k]!).toSorted((a, b) => a - b);
    print(
      `${months} months, ${way}`.padEnd(32) +
        `median ${at(0.5)} ms, p90 ${at(0.9)} ms, most ${at(1)} ms; ${within} of ${sorted.length} ` +
        `within ${GOAL_MS} ms; ${ratio[Math.floor(ratio.length / 2)]!.toFixed(1)} times less than from nothing`,
    );
  }
  print(
    `${months} months: served share and value lost differ by at most ${furthest.toExponential(1)}`,
  );
}

/** What the Stress room does in the browser when a sentence changes a little, in CPU time of this process. */
export const resolve: Bench = {
  name: "resolve",
  about: "small changes of a scenario solved again, as the Stress room does; CPU time",
  async run(print) {
    const closed = await closedChain();
    const scenario = await shipped("japan-dual-use-2026");
    using solver = openSolver(closed);
    const run = trust(solver.runOf(questionOf(scenario, 24), "central"));
    const known = assembleMarket(run);
    print(line("write 24 months out from nothing", await median(9, () => assembleMarket(run))));
    print(line("write them out on known entries", await median(9, () => assembleLike(run, known))));
    for (const months of [12, 24]) await bench(print, closed, months);
  },
};
