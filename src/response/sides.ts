import { summarise } from "../network/index.ts";
import type { PlannedVariant } from "./planner.ts";
import { scheduleOf, spentOn } from "./schedule.ts";

/** How a party fares, mean over the variants, undiscounted. */
export interface Side {
  readonly party: string;
  readonly valueLostUsd: number;
  /** What its actions cost it. */
  readonly spentUsd: number;
  /** Wanted and not had, t, bases as they stand. */
  readonly shortageTonnes: number;
}

/** What a party loses and spends together, USD. */
export const burdenOf = ({ valueLostUsd, spentUsd }: Side): number => valueLostUsd + spentUsd;

/** How each party fares under what happens in the variants. */
export function sidesOf(
  outcomes: readonly PlannedVariant[],
  parties: readonly string[],
): readonly Side[] {
  return parties.map((party) => {
    const side = { party, valueLostUsd: 0, spentUsd: 0, shortageTonnes: 0 };
    for (const outcome of outcomes) {
      const { probability, run } = outcome.variant;
      const { valueLostUsd, shortageTonnes } = summarise(run, outcome.trajectory, new Set([party]));
      const spent = scheduleOf(outcome)
        .filter(({ action }) => action.party === party)
        .reduce((sum, one) => sum + spentOn(one), 0);
      side.valueLostUsd += probability * valueLostUsd;
      side.shortageTonnes += probability * shortageTonnes;
      side.spentUsd += probability * spent;
    }
    return side;
  });
}

/** What one party pays another so that nobody is worse off than alone, USD. */
export interface SidePayment {
  readonly from: string;
  readonly to: string;
  readonly usd: number;
}

/**
 * The payments that leave nobody worse off together than alone: those who lose are made whole by
 * those who gain, in proportion to their gains, as far as these reach.
 *
 * @example
 * const side = (party, valueLostUsd) => ({ party, valueLostUsd, spentUsd: 0, shortageTonnes: 0 })
 * sidePayments([side("US", 5), side("JP", 50)], [side("US", 8), side("JP", 20)])
 * // => [{ from: "JP", to: "US", usd: 3 }]
 */
export function sidePayments(
  alone: readonly Side[],
  together: readonly Side[],
): readonly SidePayment[] {
  const gains = alone.map((side, k) => ({
    party: side.party,
    usd: burdenOf(side) - burdenOf(together[k]!),
  }));
  const winners = gains.filter(({ usd }) => usd > 0);
  const won = winners.reduce((sum, { usd }) => sum + usd, 0);
  const lost = gains.reduce((sum, { usd }) => sum + Math.max(0, -usd), 0);
  const covered = lost > 0 ? Math.min(1, won / lost) : 0;
  return gains
    .filter(({ usd }) => usd < 0)
    .flatMap(({ party, usd }) =>
      winners.map((winner) => ({
        from: winner.party,
        to: party,
        usd: (-usd * covered * winner.usd) / won,
      })),
    );
}
