import { nodeId } from "../../model/index.ts";
import { MONTHS_PER_YEAR } from "../../units/index.ts";
import { isFirmStock, isHeld, priceOf, termAt } from "../run.ts";
import type { Network } from "./network.ts";

/** First columns of a holding. */
export interface HoldingColumns {
  readonly release: number;
  readonly fill: number;
  readonly stock: number;
  /** The one column of what was drawn by the end and is bought again. */
  readonly drawn: number;
}

/** First columns of the stocks: those of named holdings, and the unnamed draw of the base year. */
export interface StockColumns {
  readonly holdings: ReadonlyMap<string, HoldingColumns>;
  readonly draws: ReadonlyMap<string, number>;
}

/**
 * Stocks that firms may draw on; public stocks take part only in a plan.
 *
 *   s[h,t] = (1 − loss) · s[h,t−1] + fill[h,t] − release[h,t]      floor ≤ s
 *   release ≤ rate, fill ≤ rate          balance[c,n,t] += release − fill
 *   drawn[h] ≥ s₀ − s[h,T]               cost += price · drawn[h]    (what is used is bought again)
 *
 * A node whose base year lived on a draw-down that no firm's holding describes keeps that draw, at most.
 */
export function addStocks(network: Network): StockColumns {
  const { run, lp, monthCount } = network;
  const holdings = new Map<string, HoldingColumns>();
  for (const holding of run.chain.holdings.values()) {
    if (!isFirmStock(holding)) continue;
    const { id, commodity, country, stock, floor, release, fill, loss } = holding;
    const node = nodeId(commodity, country);
    const start = termAt(run, stock, "more-is-better");
    const least = Math.min(start, termAt(run, floor, "more-is-worse"));
    const keep = 1 - (loss?.value ?? 0);
    const bounds = {
      release: { upper: release ? termAt(run, release, "more-is-better") : Infinity },
      fill: { upper: termAt(run, fill, "more-is-better") },
    };
    const add = (kind: string, ofMonth: (t: number) => { lower?: number; upper?: number }) => {
      const columns = Array.from({ length: monthCount }, (_, t) =>
        lp.column(() => `${kind}[${id}, ${network.month(t)}]`, ofMonth(t)),
      );
      return columns[0]!;
    };
    const columns = {
      release: add("release", () => bounds.release),
      fill: add("fill", () => bounds.fill),
      stock: add("stock", (t) => ({ lower: least * keep ** (t + 1) })),
    };
    for (let t = 0; t < monthCount; t++) {
      const side = t === 0 ? keep * start : 0;
      const row = lp.row(() => `keeps[${id}, ${network.month(t)}]`, { lower: side, upper: side });
      lp.add(row, columns.stock + t, 1);
      if (t > 0) lp.add(row, columns.stock + t - 1, -keep);
      lp.add(row, columns.fill + t, -1);
      lp.add(row, columns.release + t, 1);
      network.balance(node, t, columns.release + t, 1, "home");
      network.balance(node, t, columns.fill + t, -1, "home");
    }
    const last = monthCount - 1;
    const drawn = lp.column(() => `drawn[${id}]`);
    const goal = start * keep ** monthCount;
    const row = lp.row(() => `bought again[${id}]`, { lower: goal });
    lp.add(row, drawn, 1);
    lp.add(row, columns.stock + last, 1);
    network.cost(drawn, last, priceOf(run, commodity));
    holdings.set(id, { ...columns, drawn });
  }
  return { holdings, draws: addDraws(network) };
}

function addDraws(network: Network): ReadonlyMap<string, number> {
  const { run, lp, monthCount } = network;
  const draws = new Map<string, number>();
  for (const [node, change] of run.baseline.stockChange) {
    if (change >= 0 || isHeld(run, node)) continue;
    for (let t = 0; t < monthCount; t++) {
      const name = () => `draw[${node}, ${network.month(t)}]`;
      const column = lp.column(name, { upper: -change / MONTHS_PER_YEAR });
      if (t === 0) draws.set(node, column);
      network.balance(node, t, column, 1, "home");
    }
  }
  return draws;
}
