import { type Chain, type Corner, type Disturbance, undisturbed } from "../model/index.ts";
import type { Baseline } from "./baseline.ts";
import { explainFrozen } from "./explainFrozen.ts";
import { explainMarket } from "./explainMarket.ts";
import type { Explanation } from "./explanation.ts";
import { simulateFrozen } from "./frozen.ts";
import { openMarket } from "./market.ts";
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

/** A run at a corner, and what came of it. */
interface Told {
  readonly run: Run;
  readonly trajectory: Trajectory;
}

/** Sums up a level: `told` in the order of `CORNERS`, `calm` without the scenario. */
function tell(vantage: ReadonlySet<string>, told: readonly Told[], calm: Trajectory) {
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
      undisturbed: totalCost(calm.costUsd),
    },
  };
}

/** Answers a question at both levels of response. `report` hears what comes next, and how far it is. */
export async function assess(
  question: Question,
  report: (level: "frozen" | "market", share: number) => void = () => {},
): Promise<{ readonly frozen: Level; readonly market: Level }> {
  const { chain, baseline, disturbances, vantage, explained } = question;
  const runAt = (corner: Corner): Run => ({
    chain,
    baseline,
    disturbance: disturbances[corner],
    corner,
  });
  const calm: Run = { ...runAt("central"), disturbance: lifted(disturbances.central) };
  report("frozen", 0);
  const frozen = CORNERS.map((corner) => simulateFrozen(runAt(corner)));
  const frozenTold = tell(vantage, frozen, simulateFrozen(calm).trajectory);
  report("market", 0.1);
  using session = await openMarket(calm);
  const undisturbed = session.solve(calm).trajectory;
  const market = CORNERS.map((corner, index) => {
    report("market", 0.4 + 0.2 * index);
    const answer = session.solve(runAt(corner));
    return { ...answer, run: answer.built.run };
  });
  const marketTold = tell(vantage, market, undisturbed);
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
