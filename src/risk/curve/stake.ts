import { lostValueOf, type MarketModel, wantedAt } from "../../network/index.ts";

/** A demand of the vantage in a market model. */
interface StakedDemand {
  /** Position of its country in the vantage. */
  readonly place: number;
  /** Column of what is not met in the first month; later months follow. */
  readonly unmet: number;
  readonly usdPerTonne: number;
}

/** What the countries of a vantage have at stake in a market model, by value of lost supply. */
export interface Stake {
  /** Countries of the vantage, in the order of every list. */
  readonly countries: readonly string[];
  readonly monthCount: number;
  /** USD a month by country; demand does not change with the field. */
  readonly monthlyUsd: readonly number[];
  readonly demands: readonly StakedDemand[];
}

/** Lists what a vantage has at stake in a market that leaves demand as in the base year. */
export function stakeIn({ run, layout }: MarketModel, vantage: ReadonlySet<string>): Stake {
  const countries = [...vantage];
  const monthlyUsd = countries.map(() => 0);
  const demands: StakedDemand[] = [];
  for (const { id, country } of run.chain.demands.values()) {
    const place = countries.indexOf(country);
    if (place < 0) continue;
    const usdPerTonne = lostValueOf(run, id);
    const { unmet } = layout.demand.get(id)!;
    monthlyUsd[place]! += usdPerTonne * wantedAt(run, id, 0);
    demands.push({ place, unmet, usdPerTonne });
  }
  return { countries, monthCount: layout.monthCount, monthlyUsd, demands };
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** USD lost by country (outer) and month (inner) at a solution. */
function lostUsd({ countries, demands, monthCount }: Stake, primal: Float64Array): number[][] {
  const lost = countries.map(() => new Array<number>(monthCount).fill(0));
  for (const { place, unmet, usdPerTonne } of demands)
    for (let t = 0; t < monthCount; t++) lost[place]![t]! += usdPerTonne * primal[unmet + t]!;
  return lost;
}

const served = (lost: number, stake: number): number => (stake > 0 ? 1 - lost / stake : 1);

/** Served share over the run, 0 to 1, by value: of the whole vantage first, then of each country. */
export function servedShares(stake: Stake, primal: Float64Array): number[] {
  const { monthlyUsd, monthCount } = stake;
  const lost = lostUsd(stake, primal).map(sum);
  return [
    served(sum(lost), sum(monthlyUsd) * monthCount),
    ...lost.map((usd, place) => served(usd, monthlyUsd[place]! * monthCount)),
  ];
}

/** Served share of the whole vantage in each month, 0 to 1, by value. */
export function servedByMonth(stake: Stake, primal: Float64Array): number[] {
  const lost = lostUsd(stake, primal);
  const monthUsd = sum(stake.monthlyUsd);
  return Array.from({ length: stake.monthCount }, (_, t) =>
    served(sum(lost.map((own) => own[t]!)), monthUsd),
  );
}

/** What the whole vantage has at stake over the run, USD, undiscounted. */
export const stakeUsd = ({ monthlyUsd, monthCount }: Stake): number => sum(monthlyUsd) * monthCount;
