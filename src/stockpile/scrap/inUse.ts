import { type Lifetime, survivalAt } from "./lifetime.ts";

/** Goods of one year of sale that are in use at the end of the year before the first. */
export interface EarlierSale {
  readonly year: number;
  readonly tonnes: number;
}

/** What happens to goods in use in a year. Sales = outflow + change of stock. Tonnes. */
export interface YearInUse {
  readonly year: number;
  readonly sales: number;
  /** Discarded, worn out or retired early. */
  readonly outflow: number;
  /** Of the outflow, what was retired before its time because the stock was said to be smaller. */
  readonly retiredEarly: number;
  /** In use at the end of the year. */
  readonly stock: number;
  /** The outflow by the year in which it was sold: it has that year's make-up. */
  readonly outflowBySale: ReadonlyMap<number, number>;
}

/** The age at the end of the year of sale, years: goods are sold evenly, at mid-year on average. */
const FIRST_AGE_YEARS = 0.5;

interface Cohort {
  readonly soldIn: number;
  tonnes: number;
}

/**
 * Stock in use where sales are known, tonnes a year from the first year on. Each year's sales
 * survive by their age at the end of each year, t - sold + ½.
 *
 * @example
 * const years = followSales([100, 0, 0], 2020, { kind: "fixed", years: 2 })
 * years.map(({ stock }) => stock) // => [100, 100, 0]
 */
export function followSales(
  sales: readonly number[],
  firstYear: number,
  lifetime: Lifetime,
  earlier: readonly EarlierSale[] = [],
): readonly YearInUse[] {
  return follow(sales.length, firstYear, lifetime, earlier, (index) => sales[index]!);
}

/**
 * Sales that keep a stock in use at what it is said to be at the end of each year, tonnes. A stock
 * that shrinks faster than goods wear out is met by retiring all years of sale early alike, and no
 * sales: never by negative ones.
 *
 * @example
 * const years = followStock([100, 100, 50], 2020, { kind: "fixed", years: 5 })
 * years.map(({ sales }) => sales) // => [100, 0, 0]
 * years[2].retiredEarly // => 50
 */
export function followStock(
  stock: readonly number[],
  firstYear: number,
  lifetime: Lifetime,
  earlier: readonly EarlierSale[] = [],
): readonly YearInUse[] {
  const firstSurvival = survivalAt(lifetime, FIRST_AGE_YEARS);
  if (firstSurvival === 0)
    throw new RangeError("No sales can hold a stock of goods that do not last to the year's end.");
  const salesFor = (index: number, surviving: number) => {
    const wanted = stock[index]!;
    // What rounding leaves of a stock that holds itself is no sale.
    const missing = wanted - surviving;
    return missing > NOISE * wanted ? missing / firstSurvival : 0;
  };
  return follow(stock.length, firstYear, lifetime, earlier, salesFor, stock);
}

const NOISE = 1e-12;

/** One year after the other: age, retire what exceeds the stock, if one is said, and sell. */
function follow(
  yearCount: number,
  firstYear: number,
  lifetime: Lifetime,
  earlier: readonly EarlierSale[],
  salesIn: (index: number, surviving: number) => number,
  stock?: readonly number[],
): readonly YearInUse[] {
  const cohorts: Cohort[] = earlier.map(({ year, tonnes }) => ({ soldIn: year, tonnes }));
  if (cohorts.some(({ soldIn }) => soldIn >= firstYear))
    throw new RangeError(`Earlier sales lie before ${firstYear}, the first year.`);
  // Survival depends on age alone: each age is worked out once.
  const survival = new Map<number, number>();
  const survivalFrom = (yearsSinceSale: number): number => {
    const share = survival.get(yearsSinceSale) ?? yearlySurvival(lifetime, yearsSinceSale);
    survival.set(yearsSinceSale, share);
    return share;
  };
  const firstSurvival = survivalAt(lifetime, FIRST_AGE_YEARS);
  const rows: YearInUse[] = [];
  for (let index = 0; index < yearCount; index++) {
    const year = firstYear + index;
    const before = cohorts.map(({ tonnes }) => tonnes);
    for (const cohort of cohorts) cohort.tonnes *= survivalFrom(year - cohort.soldIn);
    const surviving = sumOf(cohorts);
    const kept = Math.min(1, surviving > 0 ? (stock?.[index] ?? surviving) / surviving : 1);
    for (const cohort of cohorts) cohort.tonnes *= kept;
    const sales = salesIn(index, surviving);
    if (!(sales >= 0)) throw new RangeError(`Sales of ${year} cannot be ${sales} t.`);
    cohorts.push({ soldIn: year, tonnes: sales * firstSurvival });
    before.push(sales);
    const outflows = cohorts.map(({ soldIn, tonnes }, k) => [soldIn, before[k]! - tonnes] as const);
    const outflowBySale = new Map(outflows.filter(([, tonnes]) => tonnes > 0));
    const outflow = outflows.reduce((sum, [, tonnes]) => sum + tonnes, 0);
    const retiredEarly = surviving * (1 - kept);
    rows.push({ year, sales, outflow, retiredEarly, stock: sumOf(cohorts), outflowBySale });
  }
  return rows;
}

/** The share of goods in use at the end of one year that still are at the end of the next. */
function yearlySurvival(lifetime: Lifetime, yearsSinceSale: number): number {
  const age = yearsSinceSale + FIRST_AGE_YEARS;
  const before = survivalAt(lifetime, age - 1);
  return before > 0 ? survivalAt(lifetime, age) / before : 0;
}

const sumOf = (cohorts: readonly Cohort[]): number =>
  cohorts.reduce((sum, { tonnes }) => sum + tonnes, 0);
