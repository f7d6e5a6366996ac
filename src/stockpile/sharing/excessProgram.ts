import { assemble, solve } from "../../lp/index.ts";
import { type CostGame, everyone, isIn, namesIn } from "./game.ts";

/** A coalition whose excess is settled: its members pay this much together. */
export interface Settled {
  readonly mask: number;
  readonly pays: number;
}

/** The least that the worst-off coalition can be made to overpay, and who keeps it from being less. */
export interface LeastExcess {
  /** What members pay beyond their cost alone, at most; negative is a saving for all. */
  readonly excess: number;
  readonly shares: readonly number[];
  /** Coalitions at that excess in every best division, with weights that sum to 1. */
  readonly tight: readonly { readonly mask: number; readonly weight: number }[];
}

/** Duals below this are noise, for costs scaled to 1 and weights that sum to 1. */
const WEIGHT_MIN = 1e-7;

/**
 *   min  e
 *   s.t. x(S) - e ≤ c(S)   for the coalitions given
 *        x(S) = pays       for the settled ones
 *        x(N) = c(N),  x_k ≤ most_k
 *
 * A positive dual of a coalition's row says that it is at e in every best division.
 */
export async function minimiseExcess(
  game: CostGame,
  open: readonly number[],
  settled: readonly Settled[],
  most: readonly number[],
): Promise<LeastExcess> {
  const { partners, costs } = game;
  const scale = costs.reduce((largest, cost) => Math.max(largest, Math.abs(cost)), 0) || 1;
  const lp = assemble("least excess");
  const excess = lp.column(() => "excess", { lower: -Infinity, cost: 1 });
  const pays = partners.map((partner, k) =>
    lp.column(() => `pays[${partner}]`, { lower: -Infinity, upper: most[k]! / scale }),
  );
  const rowOf = (name: string, mask: number, bounds: { lower?: number; upper: number }) => {
    const row = lp.row(() => `${name}[${namesIn(partners, mask).join("+")}]`, bounds);
    for (const [k, column] of pays.entries()) if (isIn(mask, k)) lp.add(row, column, 1);
    return row;
  };
  const whole = [...settled, { mask: everyone(game), pays: costs[everyone(game)]! }];
  for (const { mask, pays } of whole)
    rowOf("settled", mask, { lower: pays / scale, upper: pays / scale });
  const rows = open.map((mask) => {
    const row = rowOf("excess", mask, { upper: costs[mask]! / scale });
    lp.add(row, excess, -1);
    return row;
  });
  const outcome = await solve(lp.finish());
  if (outcome.status !== "optimal")
    throw new Error(`The excess of ${partners.join(", ")} came out ${outcome.status}.`);
  const { primal, dual } = outcome;
  return {
    excess: primal[excess]! * scale,
    shares: pays.map((column) => primal[column]! * scale),
    tight: open.flatMap((mask, k) => {
      const weight = -dual[rows[k]!]!;
      return weight > WEIGHT_MIN ? [{ mask, weight }] : [];
    }),
  };
}
