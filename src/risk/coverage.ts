import { refuse } from "./require.ts";
import { type Amount, requireAmounts, sharesOf, totalOf } from "./shares.ts";
import { bySize } from "./topShares.ts";

/** Supply and demand at one stage, in one unit a year. */
export interface StageBalance {
  readonly stage: string;
  readonly supply: readonly Amount[];
  /** By country; a world total alone can stand as one row under any name, such as `all`. */
  readonly demand: readonly Amount[];
}

/** How much of a demand a part of the supply can meet. */
export interface Coverage {
  readonly stage: string;
  /** Countries whose supply does not count. */
  readonly lost: readonly string[];
  readonly supply: number;
  readonly demand: number;
  /** supply / demand, at most 1: the share that can be served. 1 where nothing is wanted. */
  readonly coverage: number;
}

type Counts = (country: string) => boolean;

function coverageOf(balance: StageBalance, supplies: Counts, wants: Counts): Coverage {
  requireAmounts(`supply at ${balance.stage}`, balance.supply);
  requireAmounts(`demand at ${balance.stage}`, balance.demand);
  const supply = totalOf(balance.supply.filter(({ country }) => supplies(country)));
  const demand = totalOf(balance.demand.filter(({ country }) => wants(country)));
  return {
    stage: balance.stage,
    lost: balance.supply.map(({ country }) => country).filter((country) => !supplies(country)),
    supply,
    demand,
    coverage: demand > 0 ? Math.min(1, supply / demand) : 1,
  };
}

/** Whose demand is to be met without the lost suppliers: everyone's, or only that of the others. */
export type DemandCounted = "all" | "of-others";

/**
 * N-1 coverage: what the world without its largest supplier (or without `lost`) can serve, 0 to 1.
 *
 * IEA, Global Critical Minerals Outlook 2025. The published figures agree with demand `of-others`
 * (the supplier's own use falls away with it), not with `all`: see docs/concepts/indices.md.
 *
 * @example
 * const supply = [{ country: "CN", amount: 80 }, { country: "AU", amount: 20 }]
 * const demand = [{ country: "CN", amount: 50 }, { country: "JP", amount: 50 }]
 * coverageWithout({ stage: "refined", supply, demand }, "all").coverage // => 0.2
 * coverageWithout({ stage: "refined", supply, demand }, "of-others").coverage // => 0.4
 */
export function coverageWithout(
  balance: StageBalance,
  counted: DemandCounted,
  lost: ReadonlySet<string> = new Set([bySize(sharesOf(balance.supply))[0]!.country]),
): Coverage {
  for (const country of lost)
    if (!balance.supply.some((row) => row.country === country))
      refuse("coverageWithout", "lost", country, `Supplies nothing at the stage ${balance.stage}.`);
  const stays: Counts = (country) => !lost.has(country);
  return coverageOf(balance, stays, counted === "all" ? () => true : stays);
}

/**
 * What a bloc of partners can serve of its own demand with its own supply, 0 to 1.
 *
 * @example
 * const supply = [{ country: "CN", amount: 80 }, { country: "AU", amount: 20 }]
 * const demand = [{ country: "CN", amount: 50 }, { country: "JP", amount: 40 }]
 * coverageWithin({ stage: "mine", supply, demand }, new Set(["AU", "JP"])).coverage // => 0.5
 */
export function coverageWithin(balance: StageBalance, bloc: ReadonlySet<string>): Coverage {
  const isMember: Counts = (country) => bloc.has(country);
  return coverageOf(balance, isMember, isMember);
}

/** A stage without its largest supplier, and within each bloc. */
export interface CoverageRow {
  readonly stage: string;
  readonly withoutLargest: Coverage;
  readonly within: ReadonlyMap<string, Coverage>;
}

/**
 * Coverage of every stage of a chain without its largest supplier, and within each bloc of
 * partners, in the order of the stages.
 */
export const coverageTable = (
  balances: readonly StageBalance[],
  blocs: ReadonlyMap<string, ReadonlySet<string>>,
  counted: DemandCounted,
): CoverageRow[] =>
  balances.map((balance) => ({
    stage: balance.stage,
    withoutLargest: coverageWithout(balance, counted),
    within: new Map([...blocs].map(([name, bloc]) => [name, coverageWithin(balance, bloc)])),
  }));
