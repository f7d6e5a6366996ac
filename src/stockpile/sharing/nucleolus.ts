import { minimiseExcess, type Settled } from "./excessProgram.ts";
import { type CostGame, everyone, paidBy } from "./game.ts";
import { openSpan } from "./span.ts";

/**
 * The nucleolus: the division that makes the worst-off coalition overpay least, then the next, and
 * so on; it lies in the core where there is one. A sequence of linear programs, each of which
 * settles the coalitions that cannot be better off, and all that follow from them, until every
 * share is settled. Nobody pays more than alone where all can be spared that.
 * Schmeidler 1969, SIAM J. Appl. Math. 17; Maschler, Peleg and Shapley 1979, Math. Oper. Res. 4.
 *
 * @example
 * await nucleolusShares(gameOf(["US", "JP"], (members) => [0, 10, 14][members.length])) // => [7, 7]
 */
export async function nucleolusShares(game: CostGame): Promise<readonly number[]> {
  const { partners, costs } = game;
  const all = everyone(game);
  const alone = partners.map((_, k) => costs[1 << k]!);
  const savesAll = alone.reduce((sum, cost) => sum + cost, 0) >= costs[all]!;
  const most = savesAll ? alone : partners.map(() => Number.POSITIVE_INFINITY);
  const span = openSpan(partners.length);
  span.add(all);
  const settled: Settled[] = [];
  let shares: readonly number[] = [costs[all]!];
  while (span.rank < partners.length) {
    const open = Array.from(costs.keys()).filter((mask) => mask > 0 && !span.has(mask));
    const least = await minimiseExcess(game, open, settled, most);
    shares = least.shares;
    for (const { mask } of least.tight)
      if (span.add(mask)) settled.push({ mask, pays: paidBy(shares, mask) });
  }
  return shares;
}
