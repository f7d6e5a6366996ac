import { type Chain, type Disturbance, undisturbed } from "../../src/model/index.ts";
import {
  type Candidate,
  type Scenarios,
  type SizedGame,
  type SizingConditions,
  type SizingSetup,
  type SizingSolver,
  sizeCoalitions,
  solveSizingHere,
} from "../../src/sizing/index.ts";
import { closeBase } from "../chains/runs.ts";
import { disturbance, type TinySpec, tinyChain } from "../chains/tiny.ts";

/**
 * Japan and the US use 50 t of oxide a month each, all of it from CN; a tonne missing costs 1,000 USD.
 * A tonne is bought again for 100 USD.
 */
export const twoHolders: TinySpec = {
  commodities: { oxide: { Dy: 1 } },
  processes: { dig: { out: { oxide: 1 } } },
  facilities: { mine: { at: "CN", runs: { dig: 1200 } } },
  routes: { "oxide:CN>JP": { base: 600 }, "oxide:CN>US": { base: 600 } },
  demands: {
    "oxide@JP/cars": { base: 600, lost: 1000 },
    "oxide@US/cars": { base: 600, lost: 1000 },
  },
  prices: { oxide: 100 },
};

/** A stock of a holder's at home, whole within a month, without losses. */
export const stockOf = (
  holder: string,
  commodity: string,
  more: Partial<Candidate> = {},
): Candidate => ({
  id: `${holder}:${commodity}@${holder}`,
  holder,
  commodity,
  place: holder,
  limitTonnes: 1e4,
  purchaseUsd: 100,
  yearlyUsd: 200,
  startMonths: 0,
  releaseShare: 1,
  monthlyLoss: 0,
  rebuyUsd: 100,
  passage: { leadMonths: 0, costUsdPerTonne: 10 },
  ...more,
});

/** A crisis of a test: lanes closed for some months, and how likely. */
export interface Closed {
  readonly lanes: readonly string[];
  readonly months: number;
  readonly probability: number;
  /** Share still open; 0 where absent. */
  readonly open?: number;
}

/** Crises of lanes closed from the first month on, and what is left of 1 for no crisis. */
export function closing(monthCount: number, crises: readonly Closed[]): Scenarios {
  const points: Disturbance[] = [
    undisturbed(disturbance(monthCount).months),
    ...crises.map(({ lanes, months, open = 0 }) =>
      disturbance(monthCount, {
        routes: Object.fromEntries(lanes.map((lane) => [lane, new Array(months).fill(open)])),
      }),
    ),
  ];
  const left = crises.reduce((sum, { probability }) => sum - probability, 1);
  const pure = (a: number) => ({ a, b: a, weight: 0 });
  return {
    points,
    near: points.map(() => 0),
    all: [
      { hit: 0, probability: left, mix: pure(0) },
      ...crises.map(({ probability }, k) => ({ hit: k + 1, probability, mix: pure(k + 1) })),
    ],
  };
}

/** What is sized in a test. */
export async function setupOf(
  candidates: readonly Candidate[],
  partners: readonly string[],
  monthCount: number,
  chain: Chain = tinyChain(twoHolders),
): Promise<SizingSetup> {
  return {
    chain,
    baseline: await closeBase(chain),
    months: disturbance(monthCount).months,
    candidates,
    partners,
  };
}

/** Terms without caution, budgets or much of a gap. */
export const exact: SizingConditions = {
  caution: { weight: 0, tail: 0.05 },
  budgets: new Map(),
  gap: 1e-6,
};

/** Sizes every coalition in this thread. */
export const sizeHere = (
  setup: SizingSetup,
  scenarios: Scenarios,
  terms: Partial<SizingConditions> = {},
  solver: SizingSolver = solveSizingHere(setup),
): Promise<SizedGame> => sizeCoalitions(setup, scenarios, { ...exact, ...terms }, solver, () => {});
