import { worthOfOneMore } from "../lp/index.ts";
import { discountAt, USD_PER_COST_UNIT } from "./blocks/network.ts";
import type { MarketAnswer } from "./market.ts";
import { priceOf } from "./run.ts";

/** What a tonne more of a commodity would be worth in a country, at its dearest month. */
export interface ScarcityPrice {
  readonly commodity: string;
  readonly country: string;
  /** Index into the run. */
  readonly month: number;
  /** Undiscounted: what the loss would be less, with one tonne more. */
  readonly usdPerTonne: number;
  /** Base-year price, where one is known. */
  readonly basePriceUsdPerTonne: number | undefined;
}

/** A price counts as scarcity from this multiple of the base price on. */
const SCARCE_FROM = 1.5;

/**
 * Scarcity prices at the nodes of a vantage: what one more tonne is worth, the dearest month of each,
 * where that exceeds what the commodity usually costs; dearest first.
 */
export function scarcityPrices(
  answer: MarketAnswer,
  vantage: ReadonlySet<string>,
): ScarcityPrice[] {
  const { built, optimal } = answer;
  const { run, layout } = built;
  const worth = worthOfOneMore(built.model, optimal);
  const prices: ScarcityPrice[] = [];
  for (const node of layout.surplus.keys()) {
    const [commodity, country] = node.split("@") as [string, string];
    if (!vantage.has(country)) continue;
    let best = { month: 0, usdPerTonne: 0 };
    for (let month = 0; month < layout.monthCount; month++) {
      const saved = worth[layout.balanceRow(node, month)]!;
      const usdPerTonne = (saved * USD_PER_COST_UNIT) / discountAt(month);
      if (usdPerTonne > best.usdPerTonne + 1e-6) best = { month, usdPerTonne };
    }
    const base = priceOf(run, commodity);
    if (best.usdPerTonne <= Math.max(base * SCARCE_FROM, 1)) continue;
    const basePriceUsdPerTonne = base > 0 ? base : undefined;
    prices.push({ commodity, country, ...best, basePriceUsdPerTonne });
  }
  return prices.sort((a, b) => b.usdPerTonne - a.usdPerTonne);
}
