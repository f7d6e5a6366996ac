import type { Fare } from "./solver/question.ts";

/** A demand falls short from this share of it on. */
export const SHORT_FROM = 0.001;

/** A demand, and the month of the run in which it first falls short. */
export interface FirstShort {
  readonly month: number;
  readonly country: string;
  readonly commodity: string;
}

/** The first demand to fall short; of several in one month, the one that loses most in it. */
export function firstShort({ demands }: Fare): FirstShort | undefined {
  let first: (FirstShort & { readonly lost: number }) | undefined;
  for (const { country, commodity, lostUsd, stakeUsd } of demands) {
    const month = lostUsd.findIndex((lost, t) => lost > SHORT_FROM * stakeUsd[t]!);
    if (month < 0) continue;
    const lost = lostUsd[month]!;
    if (!first || month < first.month || (month === first.month && lost > first.lost))
      first = { month, country, commodity, lost };
  }
  return first;
}
