import type { Basis } from "../lp/index.ts";
import type { MarketModel } from "./assemble.ts";

/** Status codes of a basis. */
const AT_LOWER = 0;
const BASIC = 1;
const AT_UPPER = 2;

/**
 * The basis in which everyone does what they did in the base year: what is usual is at its bound,
 * and what is left over at each node, served to each demand and kept in each stock follows from it.
 *
 * At this basis every price is zero. Usual columns, at their upper bounds, cost nothing or save; all
 * others, at their lower bounds, cost nothing or more: it is dual feasible whatever the scenario and
 * the corner. The dual simplex method starts from it with only the damage of the shock to repair.
 */
export function usualBasis({ model, layout }: MarketModel): Basis {
  const columns = new Uint8Array(model.columnCount).fill(AT_LOWER);
  const mark = (first: number | undefined, status: number) => {
    if (first !== undefined) columns.fill(status, first, first + layout.monthCount);
  };
  for (const own of layout.production.values())
    for (const { usual } of own.values()) mark(usual, AT_UPPER);
  for (const { usual } of layout.trade.values()) mark(usual, AT_UPPER);
  for (const draw of layout.stocks.draws.values()) mark(draw, AT_UPPER);
  for (const { served } of layout.demand.values()) mark(served, BASIC);
  for (const surplus of layout.surplus.values()) mark(surplus, BASIC);
  for (const { stock } of layout.stocks.holdings.values()) mark(stock, BASIC);
  const rows = model.rowLower.map((lower, i) => (lower === model.rowUpper[i] ? AT_LOWER : BASIC));
  return { columns, rows: Uint8Array.from(rows) };
}
