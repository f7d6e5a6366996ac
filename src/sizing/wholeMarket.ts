import { type Basis, openSession } from "../lp/index.ts";
import type { Chain, Disturbance } from "../model/index.ts";
import { undisturbed } from "../model/index.ts";
import { assembleMarket, type Baseline, type Run } from "../network/index.ts";
import type { Candidate } from "./candidate.ts";
import { boundsAround, type CutOut } from "./cutOut.ts";
import { type MarketPoint, partOf } from "./programme.ts";
import { assembleSizing, type SizingModel } from "./sizingModel.ts";

/** What stocks are sized for, as plain data that a thread can be sent. */
export interface SizingSetup {
  readonly chain: Chain;
  readonly baseline: Baseline;
  readonly months: Disturbance["months"];
  readonly candidates: readonly Candidate[];
  readonly partners: readonly string[];
}

/** A market to solve: a disturbance, and where the solver begins. */
export interface MarketTask {
  readonly disturbance: Disturbance;
  readonly basis: Basis | undefined;
}

/** A solved market: what the partners' part of it may do and has, and the basis it ended at. */
export interface SolvedMarket {
  readonly point: MarketPoint;
  readonly basis: Basis | undefined;
}

/** A sizing model, and the partners' part of it. */
export interface OpenedSizing {
  readonly sizing: SizingModel;
  readonly part: CutOut;
}

const runOf = ({ chain, baseline }: SizingSetup, disturbance: Disturbance): Run => ({
  chain,
  baseline,
  disturbance,
  corner: "central",
});

/** Writes out the model that all scenarios share. */
export function openSizing(setup: SizingSetup): OpenedSizing {
  const { candidates, partners, months } = setup;
  const run = runOf(setup, undisturbed(months));
  const sizing = assembleSizing(run, candidates, partners);
  return { sizing, part: partOf(sizing, candidates, partners) };
}

/**
 * Solves the whole market under a disturbance without any new stock, everyone pulling together, and keeps
 * what it leaves to the partners: what they can do, and what goes between them and the rest of the world.
 */
export async function solveWholeMarket(
  setup: SizingSetup,
  { sizing, part }: OpenedSizing,
  { disturbance, basis }: MarketTask,
): Promise<SolvedMarket> {
  const { model } = assembleMarket(runOf(setup, disturbance));
  using session = await openSession(model);
  if (basis) session.setBasis(basis);
  const outcome = session.solve();
  if (outcome.status !== "optimal") throw new Error(`A market ended as ${outcome.status}.`);
  // The stocks' columns and rows follow the market's own.
  const over = (own: Float64Array, all: Float64Array) => {
    const joined = all.slice();
    joined.set(own);
    return joined;
  };
  const whole = {
    ...sizing.model,
    columnLower: over(model.columnLower, sizing.model.columnLower),
    columnUpper: over(model.columnUpper, sizing.model.columnUpper),
    rowLower: over(model.rowLower, sizing.model.rowLower),
    rowUpper: over(model.rowUpper, sizing.model.rowUpper),
  };
  const { primal } = outcome;
  const plan = Float64Array.from(part.columns, (column) => primal[column] ?? 0);
  return { point: { bounds: boundsAround(part, whole, primal), plan }, basis: outcome.basis };
}
