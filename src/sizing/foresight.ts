import type { Programme } from "./programme.ts";

/**
 * A programme whose sizes are chosen knowing the scenario: the sizes are columns of it, at what keeping
 * them costs. What leaves a stock, in the answers to it, is the size chosen.
 *
 *   Σ out ≤ x      out[t] ≤ share · x      0 ≤ x ≤ upper      cost += keeping · x
 *
 * Beside the points of the programme it has one more, the last: their mean by the weights given.
 */
export function foreseen(
  programme: Programme,
  cost: Float64Array,
  upper: Float64Array,
  weights: Float64Array,
): Programme {
  const { model, base, varying, points, stocks, fixedCosts } = programme;
  const { columnCount: n } = model;
  const count = stocks.length;
  const start = new Int32Array(n + count + 1);
  start.set(model.start);
  const row = [...model.row];
  const value = [...model.value];
  stocks.forEach(({ held, leaves, leavesCount, releaseShare }, i) => {
    row.push(held, ...Array.from({ length: leavesCount }, (_, k) => leaves + k));
    value.push(-1, ...new Array<number>(leavesCount).fill(-releaseShare));
    start[n + i + 1] = row.length;
  });
  const join = (a: Float64Array, b: ArrayLike<number>) => {
    const joined = new Float64Array(a.length + b.length);
    joined.set(a);
    joined.set(b, a.length);
    return joined;
  };
  const none = new Float64Array(count);
  const wide = join(
    join(join(base.subarray(0, n), none), join(base.subarray(n, 2 * n), upper)),
    base.subarray(2 * n),
  );
  const mean = (from: readonly Float64Array[]) =>
    from[0]!.map((_, v) =>
      from.reduce(
        (sum, each, point) => (weights[point]! > 0 ? sum + weights[point]! * each[v]! : sum),
        0,
      ),
    );
  return {
    ...programme,
    id: `${programme.id} foreseen`,
    model: {
      ...model,
      columnCount: n + count,
      cost: join(model.cost, cost),
      columnLower: join(model.columnLower, none),
      columnUpper: join(model.columnUpper, upper),
      start,
      row: Int32Array.from(row),
      value: Float64Array.from(value),
    },
    base: wide,
    varying: varying.map((at) => (at < n ? at : at < 2 * n ? at + count : at + 2 * count)),
    points: [...points, mean(points)],
    fixedCosts: [...fixedCosts, mean(fixedCosts)],
    stocks: [],
    owner: Uint8Array.from([...programme.owner, ...new Array<number>(count).fill(0)]),
    out: stocks.map((_, i) => Int32Array.of(n + i)),
  };
}
