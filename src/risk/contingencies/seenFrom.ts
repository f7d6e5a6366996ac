import type { Chain, Demand } from "../../model/index.ts";

/**
 * How far users elsewhere can be outbid: a multiple of the usual price, and its range [assumed]. In
 * 2025 magnet materials in Europe reached six times their price in China (IEA, as cited by
 * `reex-mineral-chessboard-iea-shares`; observation PRC-062 of the chain ndfeb).
 */
export const OUTBID = {
  multiple: 6,
  low: 2,
  high: 10,
  source: "reex-mineral-chessboard-iea-shares",
} as const;

/**
 * The chain with demand outside a vantage valued at what it can be bid away for: the lesser of its
 * own lost value and `multiple` times the price of the commodity; its own where nobody prints a price.
 * The optimum of that market rises under a loss by what the vantage loses, what all pay more, and what
 * those outbid would have to be paid.
 */
export function seenFrom(chain: Chain, vantage: ReadonlySet<string>, multiple: number): Chain {
  const bidAway = (demand: Demand): Demand => {
    const price = chain.prices.get(demand.commodity);
    if (vantage.has(demand.country) || !price) return demand;
    const ceilingUsd = multiple * price.value;
    const { lostValue } = demand;
    return {
      ...demand,
      lostValue: {
        ...lostValue,
        value: Math.min(lostValue.value, ceilingUsd),
        low: Math.min(lostValue.low, ceilingUsd),
        high: Math.min(lostValue.high, ceilingUsd),
      },
    };
  };
  return {
    ...chain,
    demands: new Map([...chain.demands].map(([id, demand]) => [id, bidAway(demand)])),
  };
}
