import { openSession } from "../lp/index.ts";
import { type MasterInput, masterOf } from "./master.ts";

/** A size and the range that it may lie in. */
export interface SizeRange {
  readonly low: number;
  readonly high: number;
}

/**
 * By stock, the least and the most that it can be without the whole costing more than a given amount, by
 * all that is proven: no sizes outside cost so little. `most` is in the unit of the master.
 */
export async function sizeRanges(input: MasterInput, most: number): Promise<readonly SizeRange[]> {
  const { model, sizes } = masterOf({
    ...input,
    limits: [...input.limits],
  });
  // The whole cost becomes a row, so that sizes can be the objective.
  const entries = Array.from(model.cost, (cost, column) => ({ cost, column })).filter(
    ({ cost }) => cost !== 0,
  );
  const start = new Int32Array(model.columnCount + 1);
  const row: number[] = [];
  const value: number[] = [];
  for (let j = 0; j < model.columnCount; j++) {
    for (let k = model.start[j]!; k < model.start[j + 1]!; k++) {
      row.push(model.row[k]!);
      value.push(model.value[k]!);
    }
    if (model.cost[j] !== 0) {
      row.push(model.rowCount);
      value.push(model.cost[j]!);
    }
    start[j + 1] = row.length;
  }
  const within = {
    ...model,
    rowCount: model.rowCount + 1,
    cost: new Float64Array(model.columnCount),
    rowLower: Float64Array.of(...model.rowLower, -Infinity),
    rowUpper: Float64Array.of(...model.rowUpper, entries.length > 0 ? most : Infinity),
    start,
    row: Int32Array.from(row),
    value: Float64Array.from(value),
    rowName: (index: number) => (index === model.rowCount ? "cost" : model.rowName(index)),
  };
  using session = await openSession(within);
  const extreme = (column: number, sign: 1 | -1): number => {
    session.setCosts([column], [sign]);
    const outcome = session.solve();
    session.setCosts([column], [0]);
    if (outcome.status !== "optimal") throw new Error(`A range ended as ${outcome.status}.`);
    return Math.max(0, outcome.primal[column]!);
  };
  return sizes.map((column) => ({ low: extreme(column, 1), high: extreme(column, -1) }));
}
