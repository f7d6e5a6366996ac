import type { YearInUse } from "./inUse.ts";

/** What becomes of discarded goods in a year. */
export interface ReturnTerms {
  /** Share of the outflow that is collected, 0 to 1. */
  readonly collected: number;
  /** Share of an element in collected goods that is recovered, 0 to 1. */
  readonly recovered: number;
  /** Of collecting and recovering, USD a tonne of goods collected. */
  readonly costUsdPerTonne: number;
}

/** What comes back in a year. Tonnes. */
export interface YearOfReturns {
  readonly year: number;
  /** Gross weight of goods. */
  readonly discarded: number;
  readonly collected: number;
  /** Contained, by element. */
  readonly recovered: ReadonlyMap<string, number>;
  readonly costUsd: number;
}

/**
 * What returns when: of each element, Σ over years of sale of outflow · content · collected ·
 * recovered. Content is that of the goods' year of sale, mass share by element: a magnet of 2012
 * comes back with the dysprosium of 2012.
 *
 * @example
 * const years = [{ year: 2030, outflowBySale: new Map([[2015, 100]]) }]
 * const terms = () => ({ collected: 0.5, recovered: 0.8, costUsdPerTonne: 2000 })
 * const [row] = returnsOf(years, terms, () => ({ Dy: 0.04 }))
 * row.recovered.get("Dy") // => 1.6
 * row.costUsd // => 100000
 */
export function returnsOf(
  years: readonly Pick<YearInUse, "year" | "outflowBySale">[],
  termsIn: (year: number) => ReturnTerms,
  contentOf: (saleYear: number) => Readonly<Record<string, number>>,
): readonly YearOfReturns[] {
  return years.map(({ year, outflowBySale }) => {
    const terms = termsIn(year);
    checkShare("collected", terms.collected, year);
    checkShare("recovered", terms.recovered, year);
    const recovered = new Map<string, number>();
    let discarded = 0;
    for (const [saleYear, tonnes] of outflowBySale) {
      discarded += tonnes;
      for (const [element, content] of Object.entries(contentOf(saleYear))) {
        checkShare(`content of ${element}`, content, saleYear);
        const back = tonnes * content * terms.collected * terms.recovered;
        recovered.set(element, (recovered.get(element) ?? 0) + back);
      }
    }
    const collected = discarded * terms.collected;
    return { year, discarded, collected, recovered, costUsd: collected * terms.costUsdPerTonne };
  });
}

function checkShare(name: string, value: number, year: number): void {
  if (value >= 0 && value <= 1) return;
  throw new RangeError(`The share ${name} of ${year} runs from 0 to 1, not ${value}.`);
}
