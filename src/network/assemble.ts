import type { LinearModel } from "../lp/index.ts";
import { addDemand, type DemandColumns } from "./blocks/demand.ts";
import { addDisposal } from "./blocks/disposal.ts";
import { beginNetwork, type Network, type SplitColumns } from "./blocks/network.ts";
import { addProduction, type ProductionColumns } from "./blocks/production.ts";
import { addStocks, type StockColumns } from "./blocks/stocks.ts";
import { addTrade } from "./blocks/trade.ts";
import type { Run } from "./run.ts";

/** Where each thing's columns and rows stand in a market model. */
export interface Layout {
  readonly monthCount: number;
  readonly production: ProductionColumns;
  readonly trade: ReadonlyMap<string, SplitColumns>;
  readonly stocks: StockColumns;
  readonly demand: ReadonlyMap<string, DemandColumns>;
  readonly surplus: ReadonlyMap<string, number>;
  /** Row of a node's balance in a month. */
  balanceRow(node: string, month: number): number;
}

/** A run written out as a linear program, and the way back. */
export interface MarketModel {
  readonly run: Run;
  readonly model: LinearModel;
  readonly layout: Layout;
}

/**
 * Writes a run out as a linear program (DESIGN section 3). Its columns, rows and entries depend on
 * the chain and the number of months alone: scenarios and corners change bounds, sides and costs,
 * so that one solver session serves them all. Leaving out a block is leaving out its line.
 */
export const assembleMarket = (run: Run): MarketModel => assembleWith(run, () => {});

/**
 * Writes out a run of the chain, months and quota routes of a market that is there: its entries are
 * taken over and only its bounds, sides and costs are worked out.
 */
export const assembleLike = (run: Run, { model }: MarketModel): MarketModel =>
  assembleWith(run, () => {}, model);

/** A market with blocks of others, a plan's actions among them, after its own. */
export function assembleWith(
  run: Run,
  extend: (network: Network, layout: Layout) => void,
  known?: LinearModel,
): MarketModel {
  const network = beginNetwork(run, known);
  const layout = {
    monthCount: network.monthCount,
    production: addProduction(network),
    trade: addTrade(network),
    stocks: addStocks(network),
    demand: addDemand(network),
    surplus: addDisposal(network),
    balanceRow: network.row,
  };
  extend(network, layout);
  const model = network.lp.finish();
  const rowLower = model.rowLower.slice();
  const rowUpper = model.rowUpper.slice();
  for (const [row, tonnes] of network.fixed) {
    rowLower[row]! -= tonnes;
    rowUpper[row]! -= tonnes;
  }
  return { run, model: { ...model, rowLower, rowUpper }, layout };
}
