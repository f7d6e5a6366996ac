import type { SentModel } from "../../lp/index.ts";
import type { MarketModel } from "../../network/index.ts";

/** A stock in a market model: its first columns and what a month and the end cost it. */
interface Stock {
  readonly release: number;
  readonly fill: number;
  readonly stock: number;
  /** Share kept from month to month. */
  readonly keep: number;
  /** What a tonne less at the end of the run costs, in the model's unit of cost. */
  readonly endCost: number;
}

/** How a loss runs down a market model, as plain data. */
export interface Flows {
  readonly monthCount: number;
  /** Columns that can be cut back, by month, those nearest to use first. */
  readonly columnsOf: readonly Int32Array[];
  /** What a unit less of a column costs by itself, in the model's unit of cost, at least 0. */
  readonly direct: Float64Array;
  /** 1 for a row in which what goes out cannot be more than what comes in. */
  readonly isFlow: Uint8Array;
  readonly stocks: readonly Stock[];
}

/** Finds how a loss runs down a market model. */
export function flowsOf({ model, layout }: MarketModel): Flows {
  const { monthCount } = layout;
  const months = Array.from({ length: monthCount }, (_, t) => t);
  const direct = new Float64Array(model.columnCount);
  const isFlow = Uint8Array.from(model.rowLower, (lower) => (lower > -Infinity ? 1 : 0));
  const leaveOut = (column: number) => {
    for (let k = model.start[column]!; k < model.start[column + 1]!; k++) isFlow[model.row[k]!] = 0;
  };
  const firsts: number[] = [];
  for (const { usual, extra } of [
    ...[...layout.production.values()].flatMap((own) => [...own.values()]),
    ...layout.trade.values(),
  ])
    for (const first of usual === undefined ? [extra] : [usual, extra]) {
      firsts.push(first);
      for (const t of months) direct[first + t] = Math.max(0, -model.cost[first + t]!);
    }
  for (const { served, unmet, replaced } of layout.demand.values()) {
    for (const first of [served, ...replaced.values()]) {
      firsts.push(first);
      for (const t of months) direct[first + t] = model.cost[unmet + t]!;
    }
    for (const t of months) leaveOut(unmet + t);
  }
  const stocks = [...layout.stocks.holdings.values()].map((columns): Stock => {
    firsts.push(columns.release, columns.fill);
    for (const t of months) leaveOut(columns.stock + t);
    return {
      ...columns,
      keep: monthCount > 1 ? keepOf(model, columns.stock) : 1,
      endCost: endCostOf(model, columns.stock + monthCount - 1),
    };
  });
  firsts.sort((a, b) => b - a);
  const columnsOf = months.map((t) => Int32Array.from(firsts, (first) => first + t));
  return { monthCount, columnsOf, direct, isFlow, stocks };
}

/** What is kept of a stock's first month: its entry in the next month's row, with the sign turned. */
function keepOf(model: SentModel, stock: number): number {
  for (let k = model.start[stock]!; k < model.start[stock + 1]!; k++)
    if (model.value[k]! < 0) return -model.value[k]!;
  return 0;
}

/** What the last level of a stock is bought again for: the cost of the one other column of that row. */
function endCostOf(model: SentModel, lastStock: number): number {
  const rows = model.row.subarray(model.start[lastStock]!, model.start[lastStock + 1]!);
  const row = rows.find((one) => model.rowUpper[one] === Infinity);
  for (let j = lastStock + 1; j < model.columnCount; j++)
    for (let k = model.start[j]!; k < model.start[j + 1]!; k++)
      if (model.row[k] === row) return model.cost[j]!;
  return 0;
}

/** Relative change at which a month's loops count as followed to their end; and a bound on the rounds. */
const PRECISION = 1e-11;
const ROUNDS_MAX = 1000;

/** Allowance for what the loops would still add. */
const ROUNDED_UP = 1 + 1e-7;

/**
 * What a unit of each column is worth at most in a plan in which nobody answers its loss: an upper
 * bound on the rise of the optimum for each unit of it that is lost, in the model's unit of cost.
 *
 * Where a share of what comes to a node is lost, everything that leaves it is cut by that share: by
 * proportional rationing on fixed recipes (Leontief), as in the frozen response, but from any plan x.
 * With w the worth of a column, W that of a tonne at a row, and a the entries of the model,
 *
 *   W[r] = Σ_{a < 0} x[c] w[c] / Σ_{a > 0} a x[c]          w[c] = direct[c] + Σ_{a > 0} a[r,c] W[r]
 *
 * the adjoint of the rationing, solved backwards from the last month. Shares lost for several reasons
 * are added, where the larger would do, and nothing is credited for what is saved: so the plan cut
 * back this way is feasible for the loss of any set of columns, and costs at most Σ x w over the set
 * more. The worth of a set is the sum of its members': one backward pass bounds every further loss.
 * `undefined` where goods run in a circle that nothing leaves.
 */
export function frozenWorth(
  model: SentModel,
  flows: Flows,
  plan: Float64Array,
): Float64Array | undefined {
  const { start, row, value } = model;
  const { isFlow, direct } = flows;
  const comesIn = model.rowLower.map((lower) => -lower);
  for (let j = 0; j < model.columnCount; j++)
    for (let k = start[j]!; k < start[j + 1]!; k++)
      if (value[k]! > 0) comesIn[row[k]!]! += value[k]! * plan[j]!;
  /** Worth of all that leaves each row. */
  const leaving = new Float64Array(model.rowCount);
  const worth = new Float64Array(model.columnCount);
  const later = new Float64Array(flows.stocks.length);
  const fillOf = new Map(flows.stocks.map(({ fill }, index) => [fill, index] as const));
  for (let t = flows.monthCount - 1; t >= 0; t--) {
    const isLast = t === flows.monthCount - 1;
    const stored = (index: number): number => {
      const { release, stock, keep, endCost } = flows.stocks[index]!;
      const ahead = isLast ? endCost : keep * later[index]!;
      const out = plan[release + t]!;
      const excess = Math.max(0, plan[stock + t]! - model.columnLower[stock + t]!);
      return out + excess > 0
        ? (out * worth[release + t]! + excess * ahead) / (out + excess)
        : Math.max(worth[release + t]!, ahead);
    };
    let rounds = 0;
    for (let change = Infinity; change > PRECISION; rounds++) {
      if (rounds === ROUNDS_MAX) return undefined;
      change = 0;
      for (const j of flows.columnsOf[t]!) {
        const tonnes = plan[j]!;
        if (tonnes <= 0) continue;
        const holding = fillOf.get(j - t);
        let next = direct[j]! + (holding === undefined ? 0 : stored(holding));
        for (let k = start[j]!; k < start[j + 1]!; k++) {
          const r = row[k]!;
          if (value[k]! > 0 && isFlow[r] && comesIn[r]! > 0)
            next += (value[k]! * leaving[r]!) / comesIn[r]!;
        }
        const more = next - worth[j]!;
        if (more === 0) continue;
        change = Math.max(change, Math.abs(more) / (1 + next));
        worth[j] = next;
        for (let k = start[j]!; k < start[j + 1]!; k++)
          if (value[k]! < 0 && isFlow[row[k]!]) leaving[row[k]!]! += tonnes * more;
      }
    }
    for (let index = 0; index < later.length; index++) later[index] = stored(index);
  }
  return worth.map((one) => one * ROUNDED_UP);
}
