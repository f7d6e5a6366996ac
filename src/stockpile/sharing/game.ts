import type { Problem, Reading } from "../../model/index.ts";

/**
 * A cost game: what each coalition of partners would pay for doing the whole job on its own.
 * A coalition is a mask, with bit k set where partner k is in it.
 */
export interface CostGame {
  readonly partners: readonly string[];
  /** Cost by mask, in any one unit of money; 0 for nobody. */
  readonly costs: Float64Array;
}

/** Most partners: the rules look at all 2^n coalitions. */
export const PARTNERS_MAX = 8;

/** The coalition of all partners. */
export const everyone = ({ costs }: CostGame): number => costs.length - 1;

/** Whether a partner is in a coalition. */
export const isIn = (mask: number, partner: number): boolean => ((mask >> partner) & 1) === 1;

/**
 * The names in a coalition.
 *
 * @example
 * namesIn(["US", "JP", "AU"], 0b101) // => ["US", "AU"]
 */
export const namesIn = (partners: readonly string[], mask: number): readonly string[] =>
  partners.filter((_, partner) => isIn(mask, partner));

/** What the members of a coalition pay together. */
export const paidBy = (shares: readonly number[], mask: number): number =>
  shares.reduce((sum, share, partner) => (isIn(mask, partner) ? sum + share : sum), 0);

/**
 * The game of a cost function. Throws for more than `PARTNERS_MAX` partners.
 *
 * @example
 * gameOf(["US", "JP"], (members) => 10 + 5 * members.length).costs[3] // => 20
 */
export function gameOf(
  partners: readonly string[],
  costOf: (members: readonly string[]) => number,
): CostGame {
  if (partners.length === 0 || partners.length > PARTNERS_MAX)
    throw new RangeError(`A game has 1 to ${PARTNERS_MAX} partners, not ${partners.length}.`);
  const costs = Float64Array.from({ length: 1 << partners.length }, (_, mask) =>
    mask === 0 ? 0 : costOf(namesIn(partners, mask)),
  );
  return { partners, costs };
}

/**
 * Reads a game written by names, `US`, `JP`, `US+JP`, in whatever order. The partners are those who
 * have a cost alone; every coalition of them needs a cost.
 *
 * @example
 * const game = readGame({ US: 10, JP: 8, "JP+US": 15 }, "costs")
 * game.ok && game.value.costs[3] // => 15
 */
export function readGame(
  written: Readonly<Record<string, number>>,
  where: string,
): Reading<CostGame> {
  const partners = Object.keys(written).filter((name) => !name.includes("+"));
  const nameOf = (members: readonly string[]) => members.toSorted().join("+");
  const costs = new Map(
    Object.entries(written).map(([name, cost]) => [nameOf(name.split("+")), cost]),
  );
  const problem = (field: string, says: string): Problem => {
    const value = written[field];
    return { where, field, value: value === undefined ? "" : String(value), says };
  };
  if (partners.length === 0 || partners.length > PARTNERS_MAX) {
    const says = `Write the costs of 1 to ${PARTNERS_MAX} partners alone; here are ${partners.length}.`;
    return { ok: false, problems: [problem("", says)] };
  }
  const problems = Object.entries(written).flatMap(([name, cost]) => {
    if (!Number.isFinite(cost)) return [problem(name, "Write a cost as a number.")];
    const strangers = name.split("+").filter((member) => !partners.includes(member));
    if (strangers.length === 0) return [];
    return [problem(name, `Write the cost of ${strangers.join(", ")} alone as well.`)];
  });
  const game = gameOf(partners, (members) => costs.get(nameOf(members)) ?? Number.NaN);
  game.costs.forEach((cost, mask) => {
    const name = namesIn(partners, mask).join("+");
    if (Number.isNaN(cost) && !(name in written))
      problems.push(problem(name, "Missing: every coalition needs a cost."));
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: game };
}
