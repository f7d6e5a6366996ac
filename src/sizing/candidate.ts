/** Something that could be held: by whom, of what, where, and what that takes. */
export interface Candidate {
  /** `holder:commodity@place`. */
  readonly id: string;
  /** Country whose government holds it, and whose users it is for. */
  readonly holder: string;
  readonly commodity: string;
  /** Country that it lies in. */
  readonly place: string;
  /** Most that can be held, t. */
  readonly limitTonnes: number;
  /** What buying a tonne takes, USD. */
  readonly purchaseUsd: number;
  /** What keeping a tonne costs, USD a year (`yearlyUsd`). */
  readonly yearlyUsd: number;
  /** Months from the start of a crisis to the first tonne. */
  readonly startMonths: number;
  /** Share of the stock that can leave in a month. */
  readonly releaseShare: number;
  /** Share of the stock that is lost in a month. */
  readonly monthlyLoss: number;
  /** What a tonne that leaves costs: it is bought again, USD. */
  readonly rebuyUsd: number;
  /** How what leaves gets to users outside the place. */
  readonly passage: Passage;
}

/** How goods get from a stock to users in another country. */
export interface Passage {
  readonly leadMonths: number;
  readonly costUsdPerTonne: number;
}

/** What a tonne in store takes a year, and why. */
export interface KeepingTerms {
  /** Price of a tonne, USD. */
  readonly priceUsd: number;
  /** Paid above the price when a stock is bought, share of the price. */
  readonly markup: number;
  /** Interest on the money tied up, share a year. */
  readonly interest: number;
  /** Years after which the stock is sold again at the price. */
  readonly horizonYears: number;
  /** Warehouse, insurance, sampling: USD/t a year. */
  readonly storageUsd: number;
  /** Share lost a year. */
  readonly loss: number;
  /** Years after which a lot must be sold and bought anew. */
  readonly shelfLifeYears: number;
  /** What a lot loses of its price when it is rotated, share. */
  readonly rotationLoss: number;
}

/**
 * What keeping a tonne costs, USD a year: the purchase, less the sale at the end of the horizon, as equal
 * yearly payments; storage; what is lost; and what is lost on rotating the lots.
 *
 *   price · (1 + markup) · f − price · (f − i) + storage + price · loss + price · rotation / shelf life
 *   f = i / (1 − (1 + i)^−horizon), and 1 / horizon where i = 0       (capital recovery factor)
 *
 * @example
 * const plain = { priceUsd: 100, markup: 0, interest: 0.05, horizonYears: 10 }
 * const kept = { storageUsd: 2, loss: 0.01, shelfLifeYears: 5, rotationLoss: 0.1 }
 * yearlyUsd({ ...plain, ...kept }) // => 5 + 2 + 1 + 2
 */
export function yearlyUsd(terms: KeepingTerms): number {
  const { priceUsd, markup, interest, horizonYears } = terms;
  const recovery =
    interest === 0 ? 1 / horizonYears : interest / (1 - (1 + interest) ** -horizonYears);
  const capital = priceUsd * (interest + markup * recovery);
  const kept = terms.storageUsd + priceUsd * terms.loss;
  return capital + kept + (priceUsd * terms.rotationLoss) / terms.shelfLifeYears;
}
