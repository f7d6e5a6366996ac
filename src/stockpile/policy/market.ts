/** A state of the market of a commodity, as a holder meets it, for a period. */
export interface MarketState {
  readonly id: string;
  /** Price without purchases for stock, USD/kg. */
  readonly priceUsdPerKg: number;
  /** What of the holder's use does not arrive, share, 0 to 1. */
  readonly shortShare: number;
  /** What all buyers together can find in a period, kg. */
  readonly marketKg: number;
  /** The most that a holder can buy in a period, kg. */
  readonly buyMostKg: number;
  /** Probability of each state in the next period, in the order of the states. */
  readonly next: readonly number[];
}

/** Users of a tier: their share of the use, and what a kilogram that they lack costs the economy. */
export interface UseTier {
  readonly share: number;
  readonly lostUsdPerKg: number;
}

/** What filling and releasing a stock takes, all by period. */
export interface FillTerms {
  readonly states: readonly MarketState[];
  /** What the holder's users want in a period, kg. */
  readonly useKg: number;
  readonly tiers: readonly UseTier[];
  /** Rise of the price, as a share, for each share of the market that is bought up. */
  readonly priceSlope: number;
  /** Storage, insurance and ageing of a kilogram for a period, USD. */
  readonly holdingUsdPerKg: number;
  /** What a cost of the next period weighs against one of this. */
  readonly discount: number;
  /** Whether more may be released than is short, to be sold; otherwise only what covers a shortage. */
  readonly maySell: boolean;
  /** Stock is counted in steps of so many kg. */
  readonly stepKg: number;
  /** The most that is stored, steps. */
  readonly stepsMost: number;
}

/** What goes on in a period. */
export interface Period {
  /** Into the stock, kg; out of it where negative. */
  readonly changeKg: number;
  /** In store after it, kg. */
  readonly stockKg: number;
  /** Net purchases of everyone else for stock, kg. */
  readonly othersKg: number;
}

/** What a period costs. */
export interface PeriodCost {
  /** Paid for purchases less earned by sales; what covers a shortage stays in the country. */
  readonly boughtUsd: number;
  /** What the holder's users pay more for what they buy, because the price rose. */
  readonly usersUsd: number;
  readonly holdingUsd: number;
  /** Value of what users go without. */
  readonly lostUsd: number;
  readonly totalUsd: number;
  /** Price that is met, USD/kg. */
  readonly priceUsdPerKg: number;
}

/** A shortage falls on the least valuable use first; at most all use. */
export function lostValue({ tiers, useKg }: FillTerms, shortKg: number): number {
  let left = shortKg;
  let lost = 0;
  for (const { share, lostUsdPerKg } of tiers.toSorted((a, b) => a.lostUsdPerKg - b.lostUsdPerKg)) {
    const taken = Math.min(left, share * useKg);
    lost += taken * lostUsdPerKg;
    left -= taken;
  }
  return lost;
}

/** What a holder buys on the market, kg, less what it sells: what covers a shortage is no sale. */
export const netPurchaseKg = (
  { useKg }: Pick<FillTerms, "useKg">,
  { shortShare }: Pick<MarketState, "shortShare">,
  changeKg: number,
): number => changeKg + Math.min(Math.max(0, -changeKg), shortShare * useKg);

/**
 * What a period costs a holder's country. Out of the stock, kilograms first cover what does not
 * arrive; the rest is sold. With n = net purchases of the holder, o = those of all others, T = the
 * market:
 *
 *     price = p · max(0, 1 + slope · (n + o) / T)
 *     cost  = n · price + use that arrives · (price − p) + storage · stock + value lost
 *
 * A holder so sees that it bids up the price of its own users, and of its partners.
 */
export function periodCost(terms: FillTerms, state: MarketState, period: Period): PeriodCost {
  const { changeKg, stockKg, othersKg } = period;
  const shortKg = state.shortShare * terms.useKg;
  const netKg = netPurchaseKg(terms, state, changeKg);
  const coveredKg = netKg - changeKg;
  const rise = (terms.priceSlope * (netKg + othersKg)) / state.marketKg;
  const price = state.priceUsdPerKg * Math.max(0, 1 + rise);
  const boughtUsd = netKg * price;
  const usersUsd = (terms.useKg - shortKg) * (price - state.priceUsdPerKg);
  const holdingUsd = stockKg * terms.holdingUsdPerKg;
  const lostUsd = lostValue(terms, shortKg - coveredKg);
  const totalUsd = boughtUsd + usersUsd + holdingUsd + lostUsd;
  return { boughtUsd, usersUsd, holdingUsd, lostUsd, totalUsd, priceUsdPerKg: price };
}
