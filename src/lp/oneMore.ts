import type { LinearModel } from "./model.ts";
import type { Optimal } from "./outcome.ts";

/** What is read of an optimum. */
export type Prices = Pick<Optimal, "primal" | "dual" | "reducedCost">;

/** Room of a column up to this, as a share of its size and of 1, is none. */
const TRACE = 1e-6;

/** A round that raises no worth by more than this share of its dual is the last; and a bound on rounds. */
const PRECISION = 1e-5;
const ROUNDS_MAX = 500;

/**
 * What one more unit at each row would save, in the unit of the costs: from 0 to the size of its dual.
 *
 * A dual is both only where it is unique. Where supply and use meet exactly, or where nothing moves, any
 * price up to what a unit *less* would cost supports the optimum, and the solver picks one. A unit more
 * is worth what somebody could do with it: take up a column that has room, or let down one that runs,
 * which passes on what that sets free.
 *
 *   w[i] = max over such changes j of (−d[j] + Σ freed |a| · w − Σ freed |a| · |y| ) / |a[i,j]| + |y[i]|
 *
 * with duals y and reduced costs d, the least w ≥ 0: what a change asks for besides is paid at its dual,
 * what it frees counts as a unit more. (Two prices of a degenerate optimum: Akgül, A note on shadow
 * prices in linear programming, J. Opl Res. Soc. 35, 1984. Reading both exactly takes a program for
 * each row; this follows one change after another.)
 *
 * @example
 * const model = assemble("bread: 2 wanted, 2 baked, 9 for each that is missing")
 * const baked = model.column(() => "baked", { upper: 2 })
 * const missing = model.column(() => "missing", { cost: 9 })
 * const wanted = model.row(() => "wanted", { lower: 2 })
 * model.add(wanted, baked, 1)
 * model.add(wanted, missing, 1)
 * const bread = model.finish()
 * const optimal = { primal: [2, 0], dual: [9], reducedCost: [-9, 0] }
 * worthOfOneMore(bread, optimal)[0] // => 0
 */
export function worthOfOneMore(model: LinearModel, optimal: Prices): Float64Array {
  const { start, row, value } = model;
  const { dual, reducedCost } = optimal;
  const worth = new Float64Array(model.rowCount);

  /** Lets a column up (1) or down (-1); returns by what share of a dual it raised what that asks for. */
  const change = (column: number, way: 1 | -1): number => {
    let brings = -way * reducedCost[column]!;
    for (let k = start[column]!; k < start[column + 1]!; k++) {
      const i = row[k]!;
      if (way * value[k]! * dual[i]! > 0)
        brings += Math.abs(value[k]!) * (worth[i]! - Math.abs(dual[i]!));
    }
    let raised = 0;
    for (let k = start[column]!; k < start[column + 1]!; k++) {
      const i = row[k]!;
      if (way * value[k]! * dual[i]! >= 0) continue;
      const price = Math.abs(dual[i]!);
      const found = price + Math.min(0, brings / Math.abs(value[k]!));
      if (found <= worth[i]!) continue;
      raised = Math.max(raised, (found - worth[i]!) / price);
      worth[i] = found;
    }
    return raised;
  };
  const hopeful = changesOf(model, optimal);
  let raised = Infinity;
  for (let round = 0; raised > PRECISION && round < ROUNDS_MAX; round++) {
    raised = 0;
    // To and fro, for chains of changes run both ways.
    if (round > 0) hopeful.reverse();
    for (const signed of hopeful)
      raised = Math.max(raised, change(Math.abs(signed) - 1, signed > 0 ? 1 : -1));
  }
  return worth;
}

/**
 * Changes with room that could give something worth, as column + 1 let up or -(column + 1) let down:
 * those whose reduced cost does not outweigh the dual of all that they ask for.
 */
function changesOf(model: LinearModel, { primal, dual, reducedCost }: Prices): Int32Array {
  const { start, row, value, columnLower, columnUpper, columnCount } = model;
  const changes: number[] = [];
  const consider = (column: number, way: 1 | -1) => {
    const cost = way * reducedCost[column]!;
    for (let k = start[column]!; k < start[column + 1]!; k++) {
      const asked = -way * value[k]! * dual[row[k]!]!;
      if (asked > 0 && cost < asked) {
        changes.push(way * (column + 1));
        return;
      }
    }
  };
  for (let column = 0; column < columnCount; column++) {
    const x = primal[column]!;
    const trace = TRACE * Math.max(1, Math.abs(x));
    if (columnUpper[column]! - x > trace) consider(column, 1);
    if (x - columnLower[column]! > trace) consider(column, -1);
  }
  return Int32Array.from(changes);
}
