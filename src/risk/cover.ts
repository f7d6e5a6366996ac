import { MONTHS_PER_YEAR } from "../units/index.ts";
import { requireAmount } from "./require.ts";

const DAYS_PER_YEAR = 365;

/** A stock and what draws on it; tonnes of one basis. */
export interface StockAndUse {
  readonly stockTonnes: number;
  readonly useTpa: number;
  /** What keeps coming in while the stock is drawn; 0 where left out. */
  readonly inflowTpa?: number;
}

function coverYears({ stockTonnes, useTpa, inflowTpa = 0 }: StockAndUse): number {
  const amounts = { stockTonnes, useTpa, inflowTpa };
  for (const [field, value] of Object.entries(amounts)) requireAmount("cover", field, value);
  const draw = useTpa - inflowTpa;
  return draw > 0 ? stockTonnes / draw : Number.POSITIVE_INFINITY;
}

/**
 * Days that a stock lasts: 365 · stock / (use − inflow); infinite where inflow meets the use.
 * Japan's targets are stated so: 60 days as standard, up to 180 (Strategy for securing resources,
 * 2020).
 *
 * @example
 * coverDays({ stockTonnes: 60, useTpa: 365 }) // => 60
 * coverDays({ stockTonnes: 60, useTpa: 365, inflowTpa: 400 }) // => Infinity
 */
export const coverDays = (stock: StockAndUse): number => coverYears(stock) * DAYS_PER_YEAR;

/**
 * Months that a stock lasts: 12 · stock / (use − inflow); infinite where inflow meets the use.
 *
 * @example
 * coverMonths({ stockTonnes: 30, useTpa: 120, inflowTpa: 60 }) // => 6
 */
export const coverMonths = (stock: StockAndUse): number => coverYears(stock) * MONTHS_PER_YEAR;
