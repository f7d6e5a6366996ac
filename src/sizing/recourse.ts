import { type Basis, type Optimal, openSession, received, type SentModel } from "../lp/index.ts";
import type { Bounds } from "./cutOut.ts";
import { type Programme, withBounds } from "./programme.ts";

/** Bounds between two points of a programme: (1 − weight) of the first and weight of the second. */
export interface Mix {
  readonly a: number;
  readonly b: number;
  /** 0 to 1; 0 where `a` is all. */
  readonly weight: number;
}

/** A scenario to answer with stocks of given sizes. */
export interface RecourseTask {
  readonly mix: Mix;
  /** By stock of the programme, t. */
  readonly sizes: Float64Array;
  /** Where the solver begins; absent: from nothing. */
  readonly basis: Basis | undefined;
}

/**
 * The prices of a solved scenario. They are feasible for every scenario and every size, so that
 *
 *   cost of any scenario ≥ constant + Σ price[v] · bound[v] + Σ slope[i] · x[i]      (weak duality)
 */
export interface Vertex {
  readonly constant: number;
  /** By place of `varying`; each point's fixed costs come on top. */
  readonly price: Float64Array;
  /** By stock: what a tonne more saves, as a negative number. */
  readonly slope: Float64Array;
}

/** A solved scenario; costs in the model's unit. */
export interface Recourse {
  readonly objective: number;
  readonly vertex: Vertex;
  readonly basis: Basis | undefined;
  /** By member, what of the cost is its own. */
  readonly costs: Float64Array;
  /** By member, what its users lose, USD, undiscounted. */
  readonly lostUsd: Float64Array;
  /** By stock, what left it, t. */
  readonly released: Float64Array;
}

/** What a mix comes to, given what each point does. */
export function between(points: readonly Float64Array[], { a, b, weight }: Mix): Float64Array {
  if (weight === 0) return points[a]!;
  const other = points[b]!;
  return points[a]!.map((own, v) => (1 - weight) * own + weight * other[v]!);
}

/** The program of a scenario, its varying bounds given, with stocks of given sizes. */
export function recourseModel(
  programme: Programme,
  varying: Float64Array,
  sizes: Float64Array,
): SentModel {
  const { model, base, stocks } = programme;
  const bounds: Bounds = base.slice();
  programme.varying.forEach((at, v) => {
    bounds[at] = varying[v]!;
  });
  const upper = 2 * model.columnCount + model.rowCount;
  stocks.forEach(({ held, leaves, leavesCount, releaseShare }, i) => {
    bounds[upper + held] = sizes[i]!;
    for (let k = 0; k < leavesCount; k++) bounds[upper + leaves + k] = releaseShare * sizes[i]!;
  });
  return withBounds(model, bounds);
}

/** Solves a scenario in a solver of its own, so that its answer depends on the task alone. */
export async function solveRecourse(programme: Programme, task: RecourseTask): Promise<Recourse> {
  const { mix, sizes, basis } = task;
  const model = recourseModel(programme, between(programme.points, mix), sizes);
  using session = await openSession(received(model));
  if (basis) session.setBasis(basis);
  const outcome = session.solve();
  if (outcome.status !== "optimal")
    throw new Error(`The answer of ${programme.id} to a crisis ended as ${outcome.status}.`);
  const { stake, out, members, owner } = programme;
  const costs = between(programme.fixedCosts, mix).slice();
  const fixed = costs.reduce((sum, each) => sum + each, 0);
  outcome.primal.forEach((x, column) => {
    costs[owner[column]!]! += model.cost[column]! * x;
  });
  const lostUsd = new Float64Array(members.length);
  stake.columns.forEach((column, k) => {
    lostUsd[stake.member[k]!]! += stake.usdPerTonne[k]! * Math.max(0, outcome.primal[column]!);
  });
  return {
    objective: outcome.objective + fixed,
    vertex: vertexOf(programme, model, outcome),
    basis: outcome.basis,
    costs,
    lostUsd,
    released: Float64Array.from(out, (columns) =>
      columns.reduce((sum, column) => sum + outcome.primal[column]!, 0),
    ),
  };
}

/** Reads the prices of an optimum off its bounds; a price on an open bound is the solver's rounding. */
function vertexOf(programme: Programme, model: SentModel, outcome: Optimal): Vertex {
  const { columnCount: n, rowCount: m } = model;
  const priceAt = new Float64Array(2 * (n + m));
  const put = (prices: Float64Array, lower: number, upper: number) =>
    prices.forEach((price, k) => {
      priceAt[(price > 0 ? lower : upper) + k] = price;
    });
  put(outcome.reducedCost, 0, n);
  put(outcome.dual, 2 * n, 2 * n + m);
  const slope = Float64Array.from(
    programme.stocks,
    ({ held, leaves, leavesCount, releaseShare }) => {
      const first = 2 * n + m;
      let sum = priceAt[first + held]!;
      priceAt[first + held] = 0;
      for (let k = 0; k < leavesCount; k++) {
        sum += releaseShare * priceAt[first + leaves + k]!;
        priceAt[first + leaves + k] = 0;
      }
      return sum;
    },
  );
  const price = Float64Array.from(programme.varying, (at) => {
    const own = priceAt[at]!;
    priceAt[at] = 0;
    return own;
  });
  let constant = model.offset;
  priceAt.forEach((each, at) => {
    const bound = programme.base[at]!;
    if (each !== 0 && Number.isFinite(bound)) constant += each * bound;
  });
  return { constant, price, slope };
}
