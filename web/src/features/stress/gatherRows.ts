import type { StressAddress } from "./address.ts";
import { SHORT_FROM } from "./firstShort.ts";
import type { DemandFare, Fare } from "./solver/question.ts";

/** A sector or commodity of a country: the share of it that is short by month, by value, and what is lost. */
export interface StripRow {
  readonly country: string;
  /** Sector or commodity, id. */
  readonly key: string;
  readonly frozen: readonly number[];
  readonly market: readonly number[];
  readonly frozenUsd: number;
  readonly marketUsd: number;
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** Share of what is at stake that is lost, by month, over several demands. */
const sharesOf = (demands: readonly DemandFare[]): readonly number[] =>
  demands[0]!.lostUsd.map((_, t) => {
    const stake = sum(demands.map((one) => one.stakeUsd[t]!));
    return stake > 0 ? sum(demands.map((one) => one.lostUsd[t]!)) / stake : 0;
  });

const lostIn = (demands: readonly DemandFare[]): number =>
  sum(demands.map(({ lostUsd }) => sum(lostUsd)));

/**
 * Gathers demands by country and sector or commodity, what loses most first; rows that never fall short
 * by more than 0.1% are left out.
 */
export function gatherRows(
  frozen: Fare,
  market: Fare,
  by: NonNullable<StressAddress["by"]>,
): readonly StripRow[] {
  const groupOf = (one: DemandFare) => `${one.country} ${one[by]}`;
  const others = Map.groupBy(market.demands, groupOf);
  const rows = [...Map.groupBy(frozen.demands, groupOf)].map(([group, demands]): StripRow => {
    const there = others.get(group)!;
    return {
      country: demands[0]!.country,
      key: demands[0]![by],
      ...{ frozen: sharesOf(demands), market: sharesOf(there) },
      ...{ frozenUsd: lostIn(demands), marketUsd: lostIn(there) },
    };
  });
  return rows
    .filter((row) => [...row.frozen, ...row.market].some((share) => share > SHORT_FROM))
    .toSorted((a, b) => b.frozenUsd - a.frozenUsd);
}
