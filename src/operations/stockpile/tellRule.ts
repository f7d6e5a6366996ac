import type { FillRule, FillTerms } from "../../stockpile/index.ts";

/** What a rule does over a stretch of stock, days of use. */
export interface Move {
  readonly fromDays: number;
  readonly toDays: number;
  readonly changeDays: number;
}

/** What a rule does in a state of the market, stretches of stock where it does the same as one. */
export function movesOf(
  { stepsMost }: FillTerms,
  rule: FillRule,
  market: number,
  stepDays: number,
): Move[] {
  const moves: Move[] = [];
  for (let level = 0; level <= stepsMost; level++) {
    const days = level * stepDays;
    const changeDays = rule(market, level) * stepDays;
    const last = moves.at(-1);
    if (last?.changeDays === changeDays) moves[moves.length - 1] = { ...last, toDays: days };
    else moves.push({ fromDays: days, toDays: days, changeDays });
  }
  return moves;
}

/** Rounds of following the market; the shares have settled long before. */
const ROUNDS = 10_000;

/** Share of the time that the market spends in each state in the long run, from its first on. */
export function timeShares({ states }: FillTerms): readonly number[] {
  let shares: readonly number[] = states.map((_, k) => (k === 0 ? 1 : 0));
  for (let round = 0; round < ROUNDS; round++)
    shares = states.map((_, to) =>
      states.reduce((sum, { next }, from) => sum + shares[from]! * next[to]!, 0),
    );
  return shares;
}
