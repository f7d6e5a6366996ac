import { minimiseExcess } from "./excessProgram.ts";
import { type CostGame, everyone, namesIn, paidBy } from "./game.ts";

/** A coalition that would do better on its own. */
export interface Objection {
  readonly members: readonly string[];
  /** What its members pay together, and what it would cost them alone. */
  readonly pays: number;
  readonly alone: number;
}

/** Amounts smaller than this share of the whole cost are not worth leaving for. */
const TOLERANCE = 1e-9;

/**
 * The coalitions that a division makes pay more than they would alone, the worst first; none where
 * the division is in the core. What all pay must be the whole cost: the rules see to that.
 *
 * @example
 * objectionsTo(gameOf(["US", "JP"], () => 10), [12, -2]) // => [{ members: ["US"], pays: 12, alone: 10 }]
 */
export function objectionsTo(game: CostGame, shares: readonly number[]): readonly Objection[] {
  const { partners, costs } = game;
  const worthLeaving = TOLERANCE * Math.abs(costs[everyone(game)]!);
  return Array.from(costs.keys())
    .slice(1)
    .map((mask) => ({
      members: namesIn(partners, mask),
      pays: paidBy(shares, mask),
      alone: costs[mask]!,
    }))
    .filter(({ pays, alone }) => pays - alone > worthLeaving)
    .sort((a, b) => b.pays - b.alone - (a.pays - a.alone));
}

/** Whether any division keeps every coalition together. */
export type Core =
  | {
      readonly status: "nonempty";
      /** A division in it: one of those that please the least pleased coalition most. */
      readonly shares: readonly number[];
      /** What every coalition but the whole saves at least. */
      readonly saving: number;
    }
  | {
      readonly status: "empty";
      /** What some coalition overpays at least, however costs are divided. */
      readonly overpays: number;
      /**
       * Coalitions that no division pleases at once. Each partner's weights add up to 1, and the
       * weighted costs alone to less than the whole cost (Bondareva 1963, Shapley 1967).
       */
      readonly blocking: readonly {
        readonly members: readonly string[];
        readonly weight: number;
      }[];
    };

/** Finds the core of a game, or the coalitions that leave it empty. */
export async function findCore(game: CostGame): Promise<Core> {
  const { partners, costs } = game;
  const open = Array.from(costs.keys()).slice(1, -1);
  if (open.length === 0) return { status: "nonempty", shares: [costs[1]!], saving: 0 };
  const unlimited = partners.map(() => Number.POSITIVE_INFINITY);
  const { excess, shares, tight } = await minimiseExcess(game, open, [], unlimited);
  if (excess <= TOLERANCE * Math.abs(costs[everyone(game)]!))
    return { status: "nonempty", shares, saving: Math.max(0, -excess) };
  // Every partner is free to pay more or less, so that all partners carry the same weight.
  const each = weightOf(tight, 1);
  const blocking = tight.map(({ mask, weight }) => ({
    members: namesIn(partners, mask),
    weight: weight / each,
  }));
  return { status: "empty", overpays: excess, blocking };
}

/** The weights of the coalitions that a partner is in. */
const weightOf = (
  tight: readonly { readonly mask: number; readonly weight: number }[],
  partnerBit: number,
): number => tight.reduce((sum, { mask, weight }) => (mask & partnerBit ? sum + weight : sum), 0);
