import {
  keepStarts,
  type Optimal,
  type Outcome,
  openSession,
  type Session,
  type Start,
} from "../lp/index.ts";
import { assembleLike, assembleMarket, type Layout, type MarketModel } from "./assemble.ts";
import type { SplitColumns } from "./blocks/network.ts";
import { costsOf } from "./costs.ts";
import { type Run, wantedAt } from "./run.ts";
import type { Trajectory } from "./trajectory.ts";

/** A solved market: what happens, and what a tonne more would be worth everywhere. */
export interface MarketAnswer {
  readonly built: MarketModel;
  readonly optimal: Optimal;
  readonly trajectory: Trajectory;
}

/** A solver kept open for the runs of one chain and one number of months. */
export interface MarketSession extends Disposable {
  /** Takes in an answer of a market of the same shape and corner, solved elsewhere, to begin from. */
  learn(start: Start): void;
  /** Solves a run, warm from the last one. */
  solve(run: Run): MarketAnswer;
}

/** Where two series of the same length differ in any of their parts. */
function changedAt(...parts: readonly (readonly [Float64Array, Float64Array])[]): Int32Array {
  const length = parts[0]?.[0].length ?? 0;
  const indices: number[] = [];
  for (let i = 0; i < length; i++)
    if (parts.some(([before, after]) => before[i] !== after[i])) indices.push(i);
  return Int32Array.from(indices);
}

/** Moves the bounds, sides and costs of an open session that differ from another model's of its shape. */
function retarget(session: Session, { model: next }: MarketModel): void {
  const now = session.model;
  const pick = (at: Int32Array, from: Float64Array) => Float64Array.from(at, (i) => from[i]!);
  const columns = changedAt(
    [now.columnLower, next.columnLower],
    [now.columnUpper, next.columnUpper],
  );
  session.setColumnBounds(
    columns,
    pick(columns, next.columnLower),
    pick(columns, next.columnUpper),
  );
  const rows = changedAt([now.rowLower, next.rowLower], [now.rowUpper, next.rowUpper]);
  session.setRowBounds(rows, pick(rows, next.rowLower), pick(rows, next.rowUpper));
  const costs = changedAt([now.cost, next.cost]);
  session.setCosts(costs, pick(costs, next.cost));
}

/** Which routes each quota of a run binds: they are entries of the model, which a session keeps. */
const quotaRoutes = ({ disturbance }: Run): string =>
  disturbance.quotas.map(({ routes }) => routes.join(" ")).join("\n");

/** Whether two runs are written out with the same columns, rows and entries. */
export const hasShapeOf = (a: Run, b: Run): boolean =>
  a.disturbance.months.length === b.disturbance.months.length &&
  a.disturbance.months[0] === b.disturbance.months[0] &&
  a.chain === b.chain &&
  a.baseline === b.baseline &&
  quotaRoutes(a) === quotaRoutes(b);

/**
 * Opens a market on its first run. Quotas add rows: a run with other quotas needs a session of its own.
 * It keeps up to `startsMax` answers, and begins each solve from the nearest; with none, from the last.
 */
export async function openMarket(first: Run, startsMax = 0): Promise<MarketSession> {
  const opened = assembleMarket(first);
  const starts = keepStarts(startsMax);
  const session = await openSession(opened.model);
  let current = opened;
  return {
    learn: starts.keep,
    solve(run) {
      if (!hasShapeOf(run, first))
        throw new Error("A market session serves runs of one chain, its months and set of quotas.");
      const built = run === current.run ? current : assembleLike(run, opened);
      if (built !== current) retarget(session, built);
      current = built;
      if (startsMax > 0) starts.begin(session);
      const answer = readMarket(built, session.solve());
      starts.came(answer.optimal);
      return answer;
    },
    [Symbol.dispose]: () => session.dispose(),
  };
}

/**
 * Reads the solution of a market. Unmet demand and surplus make every market solvable: any other
 * outcome is a bug, or a solve that was stopped.
 */
export function readMarket(built: MarketModel, outcome: Outcome): MarketAnswer {
  if (outcome.status !== "optimal")
    throw new Error(`The market of ${built.run.chain.id} ended as ${outcome.status}.`);
  return { built, optimal: outcome, trajectory: readTrajectory(built, outcome.primal) };
}

/** Solves one run. */
export async function solveMarket(run: Run): Promise<MarketAnswer> {
  using market = await openMarket(run);
  return market.solve(run);
}

function readTrajectory({ run, layout }: MarketModel, primal: Float64Array): Trajectory {
  const months = layout.monthCount;
  const series = (first: number): Float64Array => primal.slice(first, first + months);
  const seriesOf = (columns: ReadonlyMap<string, number>) =>
    new Map([...columns].map(([id, first]) => [id, series(first)] as const));
  const totals = (columns: ReadonlyMap<string, SplitColumns>) =>
    new Map(
      [...columns].map(([id, { usual, extra }]) => {
        const total = series(extra);
        if (usual !== undefined) for (let t = 0; t < months; t++) total[t]! += primal[usual + t]!;
        return [id, total] as const;
      }),
    );
  const demand = [...layout.demand];
  const trajectory = {
    months: run.disturbance.months,
    activity: new Map([...layout.production].map(([id, own]) => [id, totals(own)] as const)),
    flow: totals(layout.trade),
    wanted: new Map(
      demand.map(([id]) => [
        id,
        Float64Array.from({ length: months }, (_, t) => wantedAt(run, id, t)),
      ]),
    ),
    unmet: new Map(demand.map(([id, { unmet }]) => [id, series(unmet)] as const)),
    replaced: replacedBy(layout, seriesOf),
    stock: new Map(
      [...layout.stocks.holdings].map(([id, { stock }]) => [id, series(stock)] as const),
    ),
    drawn: seriesOf(layout.stocks.draws),
    surplus: seriesOf(layout.surplus),
  };
  return { ...trajectory, costUsd: costsOf(run, trajectory) };
}

/** Turns columns by demand and substitution round to substitution and demand. */
function replacedBy(
  layout: Layout,
  seriesOf: (columns: ReadonlyMap<string, number>) => ReadonlyMap<string, Float64Array>,
): Trajectory["replaced"] {
  const result = new Map<string, Map<string, Float64Array>>();
  for (const [demand, { replaced }] of layout.demand)
    for (const [option, tonnes] of seriesOf(replaced)) {
      const own = result.get(option) ?? new Map<string, Float64Array>();
      result.set(option, own.set(demand, tonnes));
    }
  return result;
}
