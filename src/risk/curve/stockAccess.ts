import type { Chain, Holding } from "../../model/index.ts";

/**
 * Which stocks answer a coercion: `none`, nobody draws beyond the base year's own draw; `firms`, what
 * firms hold; `all`, public, obligatory and pooled holdings as well, at the rates they release at.
 */
export type StockAccess = "none" | "firms" | "all";

/** From the fewest stocks to the most. */
export const STOCK_ACCESSES: readonly StockAccess[] = ["none", "firms", "all"];

const opened = (holding: Holding): Holding => ({ ...holding, kind: "firm" });

/** A chain whose market draws on the stocks that an access allows. */
export function withStocks(chain: Chain, access: StockAccess): Chain {
  if (access === "firms") return chain;
  const holdings = access === "none" ? [] : [...chain.holdings];
  return { ...chain, holdings: new Map(holdings.map(([id, one]) => [id, opened(one)] as const)) };
}
