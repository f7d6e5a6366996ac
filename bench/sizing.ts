import { openShards } from "../src/jobs/index.ts";
import { solverBytes } from "../src/lp/index.ts";
import { trust } from "../src/model/index.ts";
import { reconcile, USD_PER_COST_UNIT } from "../src/network/index.ts";
import { nodeEffects } from "../src/operations/index.ts";
import { candidatesOf } from "../src/operations/sizing/candidates.ts";
import { hitsOf } from "../src/operations/sizing/hits.ts";
import { splitSizing } from "../src/operations/sizing/splitSizing.ts";
import { chainFolder, readChain, readSizing } from "../src/reference/index.ts";
import {
  drawCrises,
  type Hit,
  type SizedGame,
  type SizingSetup,
  type SizingStep,
  scenariosOf,
  sizeCoalitions,
  solveExtensive,
} from "../src/sizing/index.ts";
import { monthsFrom, parseMonth } from "../src/units/index.ts";
import type { Bench } from "./bench.ts";
import { line, measure, mebibytes } from "./measure.ts";

const MONTHS = 24;
const PARTNERS = ["US", "JP"];
const THREADS = 2;
const GAP = 0.005;
const SEED = 1;
/** Crises drawn: the last is the goal's. */
const COUNTS = [50, 250, 1000];
/** Crises of the extensive form, and how long it may take. */
const WHOLE_COUNTS = [4, 8, 16, 32];
const WHOLE_SECONDS = 300;

async function open() {
  const chain = trust(await readChain(chainFolder("ndfeb")));
  const outcome = await reconcile(chain);
  if (outcome.status !== "closed") throw new Error(outcome.says.join("; "));
  const { baseline } = outcome;
  const terms = trust(await readSizing(chain));
  const candidates = candidatesOf({ chain, baseline, terms }, PARTNERS);
  const hits = await hitsOf(terms, chain.id, nodeEffects());
  if (candidates.status !== "done" || hits.status !== "done") throw new Error("The tables fail.");
  const months = monthsFrom(parseMonth("2026-01")!, MONTHS);
  const setup: SizingSetup = {
    ...{ chain, baseline, months, partners: PARTNERS, candidates: candidates.value },
  };
  return { setup, hits: hits.value };
}

/** Sizes both partners alone and together, and says how long each step took. */
async function size(setup: SizingSetup, hits: readonly Hit[], count: number) {
  const scenarios = trust(
    scenariosOf(hits, drawCrises(hits, count, SEED), setup.chain, setup.months),
  );
  const never = new AbortController().signal;
  await using threads = openShards(never, THREADS);
  const solver = splitSizing(threads.shards, setup);
  const began = performance.now();
  let marketsMs = 0;
  const report = (step: SizingStep) => {
    if (step !== "markets" && marketsMs === 0) marketsMs = performance.now() - began;
  };
  const conditions = { caution: { weight: 0, tail: 0.05 }, budgets: new Map(), gap: GAP };
  const game = await sizeCoalitions(setup, scenarios, conditions, solver, report);
  return { game, marketsMs };
}

function tell(game: SizedGame, print: (line: string) => void): void {
  for (const { members, found, evaluator } of game.coalitions.filter((one) => one !== undefined)) {
    const gap = (100 * (found.high - found.bound)) / found.high;
    const usd = (found.high * USD_PER_COST_UNIT) / 1e6;
    print(
      `    ${members.join("+").padEnd(6)} USD ${usd.toFixed(2)} m a year, gap ${gap.toFixed(2)}%, ${found.rounds} sizes, ${evaluator.solves} crises solved`,
    );
  }
}

/** The same choice as one program, as far as it ends in time. */
async function compareWhole(
  setup: SizingSetup,
  hits: readonly Hit[],
  print: (line: string) => void,
): Promise<void> {
  for (const count of WHOLE_COUNTS) {
    const { game } = await size(setup, hits, count);
    const joint = game.coalitions.at(-1)!;
    const { scenarios } = joint.evaluator;
    const took = await measure(() =>
      solveExtensive(joint.programme, scenarios, joint.question, { seconds: WHOLE_SECONDS }),
    );
    const memory = mebibytes(await solverBytes());
    if (!took.value) {
      print(
        `  extensive form, ${scenarios.length} crises: none within ${WHOLE_SECONDS} s, ${memory}`,
      );
      return;
    }
    const { cost, columnCount, rowCount } = took.value;
    const off = (joint.found.high - cost) / cost;
    print(line(`extensive form, ${scenarios.length} crises`, took, `${columnCount} columns`));
    print(
      `    ${rowCount} rows, solver ${memory}; decomposed is ${(100 * off).toFixed(3)}% dearer, gap ${((100 * (joint.found.high - joint.found.bound)) / joint.found.high).toFixed(3)}%`,
    );
  }
}

/** Sizing the magnet chain's stocks: time against the number of crises, and beside the extensive form. */
export const sizing: Bench = {
  name: "sizing",
  about: `stocks of ${PARTNERS.join(" and ")}, alone and together, ${MONTHS} months, ${THREADS} threads`,
  async run(print) {
    const { setup, hits } = await open();
    for (const count of COUNTS) {
      const took = await measure(() => size(setup, hits, count));
      const { game, marketsMs } = took.value;
      const { points, all } = game.scenarios;
      print(line(`${all.length} crises between ${points.length} markets`, took));
      print(
        `    markets ${(marketsMs / 1000).toFixed(0)} s; process ${mebibytes(process.resourceUsage().maxRSS * 1024)}`,
      );
      tell(game, print);
    }
    await compareWhole(setup, hits, print);
  },
};
