import { type LinearModel, type Outcome, solve } from "../lp/index.ts";
import { type Chain, type Corner, type Disturbance, undisturbed } from "../model/index.ts";
import { assembleLike, assembleMarket, type MarketModel } from "./assemble.ts";
import type { Baseline } from "./baseline.ts";
import { explainFrozen } from "./explainFrozen.ts";
import { explainMarket } from "./explainMarket.ts";
import type { Explanation } from "./explanation.ts";
import { simulateFrozen } from "./frozen.ts";
import { hasShapeOf, readMarket } from "./market.ts";
import type { Run } from "./run.ts";
import { type ScarcityPrice, scarcityPrices } from "./scarcity.ts";
import { type Summary, summarise } from "./shortage.ts";
import type { Costs, Trajectory } from "./trajectory.ts";

/** A summary at the value of every range, and at both ends. */
export type Summaries = Readonly<Record<Corner, Summary>>;

/** A response level under a scenario. */
export interface Level {
  /** Of the whole vantage. */
  readonly all: Summaries;
  /** Of each country of the vantage. */
  readonly byCountry: ReadonlyMap<string, Summaries>;
  /** At the value of every range. */
  readonly trajectory: Trajectory;
  /** What the whole chain spends under the scenario, and in the base year's pattern, USD over the run. */
  readonly costUsd: Readonly<Record<Corner | "undisturbed", number>>;
  /** Of the largest shortages of the vantage, by value lost over the run. */
  readonly explanations: readonly Explanation[];
  /** Where a tonne more is worth most; empty for the frozen response, which has no prices. */
  readonly scarcityPrices: readonly ScarcityPrice[];
}

/** What is asked: a closed chain, a scenario at the three corners, and whose demand counts. */
export interface Question {
  readonly chain: Chain;
  readonly baseline: Baseline;
  readonly disturbances: Readonly<Record<Corner, Disturbance>>;
  readonly vantage: ReadonlySet<string>;
  /** How many shortages are explained. */
  readonly explained: number;
}

/** The runs of one question: at stated values, and at both ends of their ranges. */
export const CORNERS: readonly Corner[] = ["central", "favourable", "adverse"];

/** The same months and quota rows with nothing held back. */
const lifted = ({ months, quotas }: Disturbance): Disturbance => ({
  ...undisturbed(months),
  quotas: quotas.map((quota) => ({ ...quota, limit: quota.limit.map(() => Infinity) })),
});

const totalCost = ({ production, transport, substitution }: Costs): number =>
  production + transport + substitution;

/** The demands of the vantage that lose most over the run, by value, largest first. */
export function worstDemands({ shortages }: Summary, count: number): string[] {
  const lost = new Map<string, number>();
  for (const { demand, valueLostUsd } of shortages)
    lost.set(demand, (lost.get(demand) ?? 0) + valueLostUsd);
  const order = [...lost].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return order.slice(0, count).map(([demand]) => demand);
}

/** A run at a corner, and what came of it. */
export interface Told {
  readonly run: Run;
  readonly trajectory: Trajectory;
}

/** Sums up a level: `told` is central, favourable, adverse; `usual` what the base year's pattern costs. */
export function summariseLevel(vantage: ReadonlySet<string>, told: readonly Told[], usual: number) {
  const summaries = (countries: ReadonlySet<string>): Summaries => {
    const [central, favourable, adverse] = told.map(({ run, trajectory }) =>
      summarise(run, trajectory, countries),
    );
    return { central: central!, favourable: favourable!, adverse: adverse! };
  };
  const [central, favourable, adverse] = told.map(({ trajectory }) =>
    totalCost(trajectory.costUsd),
  );
  return {
    all: summaries(vantage),
    byCountry: new Map([...vantage].map((id) => [id, summaries(new Set([id]))] as const)),
    trajectory: told[0]!.trajectory,
    costUsd: {
      central: central!,
      favourable: favourable!,
      adverse: adverse!,
      undisturbed: usual,
    },
  };
}

/** Solves a program from nothing, here or in a thread of its own. */
export type Solve = (model: LinearModel) => Promise<Outcome>;

/**
 * Answers a question at both levels of response. Every market
 * is solved from nothing, so that its answer does not depend on what was solved before it.
 */
export async function assess(
  question: Question,
  solveOne: Solve = solve,
): Promise<{ readonly frozen: Level; readonly market: Level }> {
  const { chain, baseline, disturbances, vantage, explained } = question;
  const runs = CORNERS.map(
    (corner): Run => ({ chain, baseline, disturbance: disturbances[corner], corner }),
  );
  // Where solves run in threads, the next program is built and the replay goes on beside them.
  const built: { readonly market: MarketModel; readonly outcome: Promise<Outcome> }[] = [];
  for (const run of runs) {
    const known = built[0]?.market;
    const market =
      known && hasShapeOf(run, known.run) ? assembleLike(run, known) : assembleMarket(run);
    built.push({ market, outcome: solveOne(market.model) });
  }
  const solving = Promise.all(built.map(({ outcome }) => outcome));
  const frozen = runs.map(simulateFrozen);
  const outcomes = await solving;
  const market = built.map((one, index) => ({
    ...readMarket(one.market, outcomes[index]!),
    run: one.market.run,
  }));
  const calm = { ...runs[0]!, disturbance: lifted(disturbances.central) };
  const usual = totalCost(simulateFrozen(calm).trajectory.costUsd);
  const frozenTold = summariseLevel(vantage, frozen, usual);
  const marketTold = summariseLevel(vantage, market, usual);
  return {
    frozen: {
      ...frozenTold,
      explanations: worstDemands(frozenTold.all.central, explained).map((demand) =>
        explainFrozen(frozen[0]!, demand),
      ),
      scarcityPrices: [],
    },
    market: {
      ...marketTold,
      explanations: worstDemands(marketTold.all.central, explained).map((demand) =>
        explainMarket(market[0]!, demand),
      ),
      scarcityPrices: scarcityPrices(market[0]!, vantage),
    },
  };
}
