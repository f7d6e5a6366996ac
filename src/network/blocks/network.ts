import { type Assembly, assemble, type LinearModel, reassemble } from "../../lp/index.ts";
import { nodeId } from "../../model/index.ts";
import { formatMonth, MONTHS_PER_YEAR } from "../../units/index.ts";
import { type Node, nodesOf } from "../nodes.ts";
import { baseActivity, baseFlow, type Run } from "../run.ts";

/**
 * What an entry of a balance is: made or released in the country, shipped out of it, or neither
 * (arrived, used, left over). A country can ship what it makes; what it only passes on cannot grow.
 */
export type Role = "home" | "shipped" | "other";

/**
 * The model under construction. Blocks meet in two shared expressions and nowhere else:
 * `balance` (what each adds to a node in a month) and the cost. Beside each balance of a country
 * that both receives and ships a commodity stands its origin row:
 *
 *   Σ shipped[c,n,t] ≤ Σ home[c,n,t] + base[c,n]     base: what it passed on in the base year
 *
 * Goods have no passport in a balance. Without this row, whatever is refused to one country would
 * reach it through the next, in any amount.
 *
 * The cost is that of doing more than the base year, or other than it: without a scenario the base
 * year itself is an optimum.
 */
export interface Network {
  readonly run: Run;
  readonly lp: Assembly;
  readonly monthCount: number;
  readonly nodes: ReadonlyMap<string, Node>;
  /** Adds `rate` tonnes to a node for each unit of a column; beyond the last month it is not counted. */
  balance(node: string, month: number, column: number, rate: number, role: Role): void;
  /** Adds tonnes that are on their way whatever is decided. */
  supply(node: string, month: number, tonnes: number, role: Role): void;
  /** Adds cost for each unit of a column, USD, paid in a month. */
  cost(column: number, month: number, usd: number): void;
  /** Fixed tonnes of each row, by row index: moved to its right-hand side at the end. */
  readonly fixed: ReadonlyMap<number, number>;
  /** Row of a node's balance in a month. */
  row(node: string, month: number): number;
  /** A month as names write it, `2026-01`. */
  month(index: number): string;
}

/**
 * First columns of something that runs as in the base year (`usual`, absent where it did not) and
 * beyond it (`extra`); months follow one another.
 */
export interface SplitColumns {
  readonly usual: number | undefined;
  readonly extra: number;
}

/** The model counts in thousand USD, so that tonnes and values have sizes that a solver likes. */
export const USD_PER_COST_UNIT = 1000;

/**
 * Later months count a little less, share a month: 5% a year, a usual real rate of discount
 * [assumed, 3% to 7%]. Without it the model would not care whether a shortage comes early or late.
 */
const DISCOUNT_PER_MONTH = 0.004;

/**
 * What a usual tonne that stops costs, USD [assumed, 0 to 500]: idle hands, a contract not kept. Small
 * beside any price of the chain; it settles what else would be a tie between stopping here or there.
 */
export const IDLE_USD = 100;

/** Weight of a month in the cost. */
export const discountAt = (month: number): number => 1 / (1 + DISCOUNT_PER_MONTH) ** month;

/** Nodes that some route leads into and some route leads out of. */
function passingNodes({ chain }: Run): ReadonlySet<string> {
  const routes = [...chain.routes.values()];
  const entered = new Set(routes.map(({ commodity, to }) => nodeId(commodity, to)));
  const left = routes.map(({ commodity, from }) => nodeId(commodity, from));
  return new Set(left.filter((node) => entered.has(node)));
}

/**
 * Tonnes a month that each node passed on in the base year: of what it shipped, the share that had
 * arrived from elsewhere, as if supplies mixed. Proportional rationing never passes on more, so the
 * frozen response obeys the origin rows as well.
 */
function passedOnAtBase(run: Run): ReadonlyMap<string, number> {
  const totals = new Map<string, { home: number; arrived: number; shipped: number }>();
  const of = (node: string) => {
    const own = totals.get(node) ?? { home: 0, arrived: 0, shipped: 0 };
    totals.set(node, own);
    return own;
  };
  for (const { id, commodity, from, to } of run.chain.routes.values()) {
    of(nodeId(commodity, from)).shipped += baseFlow(run, id);
    of(nodeId(commodity, to)).arrived += baseFlow(run, id);
  }
  for (const { id, country, processes } of run.chain.facilities.values())
    for (const process of processes)
      for (const { commodity, rate } of run.chain.processes.get(process)!.outputs)
        of(nodeId(commodity, country)).home += rate.value * baseActivity(run, id, process);
  for (const [node, change] of run.baseline.stockChange)
    if (change < 0) of(node).home -= change / MONTHS_PER_YEAR;
  return new Map(
    [...totals].map(([node, { home, arrived, shipped }]) => [
      node,
      arrived > 0 ? (shipped * arrived) / (home + arrived) : 0,
    ]),
  );
}

/**
 * Begins a model with its balance rows, one for each node and month: supply less use is zero. Where a
 * model with the same entries is known, they are taken from it.
 */
export function beginNetwork(run: Run, known?: LinearModel): Network {
  const nodes = nodesOf(run.chain);
  const monthCount = run.disturbance.months.length;
  const lp = known ? reassemble(known) : assemble(`${run.chain.id}, ${monthCount} months`);
  const month = (index: number) => formatMonth(run.disturbance.months[index]!);
  const fixed = new Map<number, number>();
  const addRows = (kind: string, { commodity, country }: Node, lower: number, upper: number) => {
    const rows = Array.from({ length: monthCount }, (_, t) =>
      lp.row(() => `${kind}[${commodity}, ${country}, ${month(t)}]`, { lower, upper }),
    );
    return rows[0]!;
  };
  const balanceRows = new Map<string, number>();
  for (const node of nodes.values()) balanceRows.set(node.id, addRows("balance", node, 0, 0));
  const originRows = new Map<string, number>();
  const passedOn = passedOnAtBase(run);
  for (const id of passingNodes(run)) {
    const base = passedOn.get(id) ?? 0;
    originRows.set(id, addRows("origin", nodes.get(id)!, -base, Infinity));
  }
  const rowsFor = (node: string, role: Role, t: number): number[] => {
    if (t >= monthCount) return [];
    const origin = role === "other" ? undefined : originRows.get(node);
    const balance = balanceRows.get(node)! + t;
    return origin === undefined ? [balance] : [balance, origin + t];
  };
  return {
    run,
    lp,
    monthCount,
    nodes,
    fixed,
    row: (node, t) => balanceRows.get(node)! + t,
    month,
    balance(node, t, column, rate, role) {
      if (known) return;
      for (const row of rowsFor(node, role, t)) lp.add(row, column, rate);
    },
    supply(node, t, tonnes, role) {
      for (const row of rowsFor(node, role, t)) fixed.set(row, (fixed.get(row) ?? 0) + tonnes);
    },
    cost(column, t, usd) {
      if (usd !== 0) lp.addCost(column, (usd * discountAt(t)) / USD_PER_COST_UNIT);
    },
  };
}
