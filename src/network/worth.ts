import { discountAt, USD_PER_COST_UNIT } from "./blocks/network.ts";
import type { MarketAnswer } from "./market.ts";

/** What moves less than this does not move, t a month. */
const TRACE_TONNES = 1e-6;

/** Columns with an entry in each row, from the columns' own lists. */
function columnsByRow({ rowCount, columnCount, start, row }: MarketAnswer["built"]["model"]) {
  const columns = Array.from({ length: rowCount }, (): number[] => []);
  for (let j = 0; j < columnCount; j++)
    for (let k = start[j]!; k < start[j + 1]!; k++) columns[row[k]!]!.push(j);
  return columns;
}

/**
 * Tells what one more tonne at a node in a month would be worth, USD/t undiscounted; undefined where
 * nobody could use it.
 *
 * Where something moves through a node it is the dual of the balance. Where nothing does, the dual has
 * a range up to any height, and the solver's pick of it means nothing: there it is what the best use
 * with room to spare would pay, the dual less that use's reduced cost, with what the use makes taken
 * at its own worth in turn.
 */
export function worthOf({ built, optimal }: MarketAnswer) {
  const { model, layout } = built;
  const { dual, reducedCost, primal } = optimal;
  const { start, row, value, columnUpper } = model;
  const columns = columnsByRow(model);
  const balances = new Set<number>();
  for (const node of layout.surplus.keys())
    for (let t = 0; t < layout.monthCount; t++) balances.add(layout.balanceRow(node, t));
  const known = new Map<number, number | undefined>();

  /** How far the price of a tonne is above what a use could pay, over all that the use makes. */
  const excess = (column: number, at: number): number => {
    let over = reducedCost[column]!;
    let taken = 0;
    for (let k = start[column]!; k < start[column + 1]!; k++) {
      const made = row[k]!;
      if (made === at) taken = -value[k]!;
      else if (value[k]! > 0 && balances.has(made))
        over += value[k]! * (dual[made]! - (worth(made) ?? 0));
    }
    return taken > 0 ? over / taken : Infinity;
  };
  const worth = (at: number): number | undefined => {
    if (known.has(at)) return known.get(at);
    known.set(at, undefined); // what leads round to itself pays nothing
    const own = columns[at]!;
    const moves = own.some((column) => primal[column]! > TRACE_TONNES);
    const uses = own.filter((column) => columnUpper[column]! - primal[column]! > TRACE_TONNES);
    const least = moves ? 0 : Math.min(...uses.map((column) => excess(column, at)));
    const found = least < Infinity ? dual[at]! - least : undefined;
    known.set(at, found);
    return found;
  };
  return (node: string, month: number): number | undefined => {
    const found = worth(layout.balanceRow(node, month));
    return found === undefined ? undefined : (found * USD_PER_COST_UNIT) / discountAt(month);
  };
}
