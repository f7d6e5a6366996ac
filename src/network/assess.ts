import { type Chain, type Corner, type Disturbance, undisturbed } from "../model/index.ts";
import type { Baseline } from "./baseline.ts";
import { explainFrozen } from "./explainFrozen.ts";
import { explainMarket } from "./explainMarket.ts";
import type { Explanation } from "./explanation.ts";
import { simulateFrozen } from "./frozen.ts";
import { type MarketAnswer, openMarket } from "./market.ts";
import type { Run } from "./run.ts";
import { type ScarcityPrice, scarcityPrices } from "./scarcity.ts";
import { type Summary, summarise } from "./shortage.ts";
import type { Costs, Trajectory } from "./trajectory.ts";

/** A response level under a scenario, at the value of every range and at both ends. */
export interface Level {
  readonly central: Summary;
  readonly favourable: Summary;
  readonly adverse: Summary;
  readonly trajectory: Trajectory;
  /** What the whole chain spends under the scenario, and without it, USD over the run. */
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

const CORNERS: readonly Corner[] = ["central", "favourable", "adverse"];

/** The same months and quota rows with nothing held back. */
const lifted = ({ months, quotas }: Disturbance): Disturbance => ({
  ...undisturbed(months),
  quotas: quotas.map((quota) => ({ ...quota, limit: quota.limit.map(() => Infinity) })),
});

const totalCost = ({ production, transport, substitution }: Costs): number =>
  production + transport + substitution;

/** The demands of the vantage that lose most over the run, by value, largest first. */
function worstDemands({ shortages }: Summary, count: number): string[] {
  const lost = new Map<string, number>();
  for (const { demand, valueLostUsd } of shortages)
    lost.set(demand, (lost.get(demand) ?? 0) + valueLostUsd);
  const order = [...lost].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return order.slice(0, count).map(([demand]) => demand);
}

/** Answers a question at both levels of response. `report` hears which solve comes next, 0 to 1. */
export async function assess(
  question: Question,
  report: (level: "frozen" | "market", share: number) => Promise<void> | void = () => {},
): Promise<{ readonly frozen: Level; readonly market: Level }> {
  const { chain, baseline, disturbances, vantage, explained } = question;
  const runAt = (corner: Corner): Run => ({
    chain,
    baseline,
    disturbance: disturbances[corner],
    corner,
  });
  const calm: Run = { ...runAt("central"), disturbance: lifted(disturbances.central) };
  await report("frozen", 0);
  const frozen = CORNERS.map((corner) => simulateFrozen(runAt(corner)));
  const frozenLevel = levelOf(
    vantage,
    frozen.map(({ run, trajectory }) => ({ run, trajectory })),
    simulateFrozen(calm).trajectory,
    (summary) =>
      worstDemands(summary, explained).map((demand) => explainFrozen(frozen[0]!, demand)),
    () => [],
  );
  await report("market", 0.1);
  using session = await openMarket(calm);
  const undisturbedMarket = session.solve(calm);
  const market: MarketAnswer[] = [];
  for (const [index, corner] of CORNERS.entries()) {
    await report("market", 0.3 + 0.2 * index);
    market.push(session.solve(runAt(corner)));
  }
  const marketLevel = levelOf(
    vantage,
    market.map(({ built, trajectory }) => ({ run: built.run, trajectory })),
    undisturbedMarket.trajectory,
    (summary) =>
      worstDemands(summary, explained).map((demand) => explainMarket(market[0]!, demand)),
    () => scarcityPrices(market[0]!, vantage),
  );
  return { frozen: frozenLevel, market: marketLevel };
}

function levelOf(
  vantage: ReadonlySet<string>,
  runs: readonly { readonly run: Run; readonly trajectory: Trajectory }[],
  calm: Trajectory,
  explain: (central: Summary) => readonly Explanation[],
  price: () => readonly ScarcityPrice[],
): Level {
  const [central, favourable, adverse] = runs.map(({ run, trajectory }) => ({
    summary: summarise(run, trajectory, vantage),
    cost: totalCost(trajectory.costUsd),
    trajectory,
  }));
  return {
    central: central!.summary,
    favourable: favourable!.summary,
    adverse: adverse!.summary,
    trajectory: central!.trajectory,
    costUsd: {
      central: central!.cost,
      favourable: favourable!.cost,
      adverse: adverse!.cost,
      undisturbed: totalCost(calm.costUsd),
    },
    explanations: explain(central!.summary),
    scarcityPrices: price(),
  };
}
