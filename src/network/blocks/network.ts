import { type Assembly, assemble } from "../../lp/index.ts";
import { formatMonth } from "../../units/index.ts";
import { type Node, nodesOf } from "../nodes.ts";
import type { Run } from "../run.ts";

/**
 * The model under construction. Blocks meet in two shared expressions and nowhere else:
 * `balance` (what each adds to a node in a month) and the cost.
 */
export interface Network {
  readonly run: Run;
  readonly lp: Assembly;
  readonly monthCount: number;
  readonly nodes: ReadonlyMap<string, Node>;
  /** Adds `rate` tonnes to a node for each unit of a column; beyond the last month it is not counted. */
  balance(node: string, month: number, column: number, rate: number): void;
  /** Adds tonnes that are on their way whatever is decided. */
  supply(node: string, month: number, tonnes: number): void;
  /** Adds cost for each unit of a column, USD, paid in a month. */
  cost(column: number, month: number, usd: number): void;
  /** Fixed tonnes of each balance row, by row index: moved to its right-hand side at the end. */
  readonly fixed: Float64Array;
  /** Row of a node's balance in a month. */
  row(node: string, month: number): number;
  /** A month as names write it, `2026-01`. */
  month(index: number): string;
}

/** The model counts in thousand USD, so that tonnes and values have sizes that a solver likes. */
export const USD_PER_COST_UNIT = 1000;

/**
 * Later months count a little less, share a month: 5% a year, a usual real rate of discount
 * [assumed, 3% to 7%]. Without it the model would not care whether a shortage comes early or late.
 */
const DISCOUNT_PER_MONTH = 0.004;

/** Weight of a month in the cost. */
export const discountAt = (month: number): number => 1 / (1 + DISCOUNT_PER_MONTH) ** month;

/** Begins a model with its balance rows, one for each node and month: supply less use is zero. */
export function beginNetwork(run: Run): Network {
  const nodes = nodesOf(run.chain);
  const monthCount = run.disturbance.months.length;
  const lp = assemble(`${run.chain.id}, ${monthCount} months`);
  const month = (index: number) => formatMonth(run.disturbance.months[index]!);
  const first = new Map<string, number>();
  for (const node of nodes.values())
    for (let t = 0; t < monthCount; t++) {
      const name = () => `balance[${node.commodity}, ${node.country}, ${month(t)}]`;
      const row = lp.row(name);
      if (t === 0) first.set(node.id, row);
    }
  const fixed = new Float64Array(nodes.size * monthCount);
  const row = (node: string, month: number) => first.get(node)! + month;
  return {
    run,
    lp,
    monthCount,
    nodes,
    fixed,
    row,
    month,
    balance(node, month, column, rate) {
      if (month < monthCount) lp.add(row(node, month), column, rate);
    },
    supply(node, month, tonnes) {
      if (month < monthCount) fixed[row(node, month)]! += tonnes;
    },
    cost(column, month, usd) {
      if (usd !== 0) lp.addCost(column, (usd * discountAt(month)) / USD_PER_COST_UNIT);
    },
  };
}
