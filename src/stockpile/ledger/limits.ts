import { account } from "./account.ts";
import type { Act } from "./act.ts";
import { type Books, balanceOf, keyOf } from "./books.ts";
import { DAYS_PER_YEAR } from "./day.ts";
import { departureOf, drawOf } from "./departures.ts";
import type { Kilograms } from "./kilograms.ts";
import { planAt, releasedUnder, suppliedUnder } from "./plans.ts";

/**
 * The least that a duty of days asks for, rounded up: days · consumption / 365.
 *
 * @example
 * kilogramsOfDays(60, 3650n) // => 600n
 */
export const kilogramsOfDays = (days: number, consumption: Kilograms): Kilograms =>
  (BigInt(days) * consumption + BigInt(DAYS_PER_YEAR) - 1n) / BigInt(DAYS_PER_YEAR);

const freeStock = (books: Books, lot: string) => balanceOf(books, account("stock", lot));

const lesser = (a: Kilograms, b: Kilograms) => (a < b ? a : b);

/**
 * The refusals for too many kilograms, each with the most that it would let an act move: below
 * nothing where even nothing is too much, `undefined` where it sets no limit to the act.
 */
export const LIMITS = {
  more_than_reserved: (books: Books, act: Act) =>
    act.kind === "release" && act.reservation !== undefined
      ? balanceOf(books, account("reserved", act.lot, act.reservation))
      : undefined,
  more_than_owed: (books: Books, act: Act) =>
    act.kind === "return" ? balanceOf(books, account("due", act.loan)) : undefined,
  not_enough_free_stock: (books: Books, act: Act) => {
    if (!("kilograms" in act) || !("lot" in act) || act.kind === "receive") return undefined;
    if (act.kind === "release" && act.reservation !== undefined) return undefined;
    const free = freeStock(books, act.lot);
    return act.kind === "swap" ? lesser(free, freeStock(books, act.other)) : free;
  },
  over_entitlement: (books: Books, act: Act) => {
    const draw = drawOf(books, act);
    return draw?.debts.reduce(
      (left, { kilograms }) => left - kilograms,
      draw.entitlement!.kilograms,
    );
  },
  below_private_duty: (books: Books, act: Act) => {
    const departure = departureOf(books, act);
    if (departure === undefined) return undefined;
    const { lot, holding } = departure;
    if (lot.owner === holding.owner) return undefined;
    const key = keyOf(lot.holding, lot.commodity, lot.owner);
    const duty = books.duties.get(key);
    return duty && (books.owned.get(key) ?? 0n) - kilogramsOfDays(duty.days, duty.consumption);
  },
  over_yearly_plan: (books: Books, act: Act) => {
    if (act.kind !== "receive" && (act.kind !== "release" || act.order !== undefined))
      return undefined;
    const { holding, commodity } = act.kind === "receive" ? act : books.lots.get(act.lot)!;
    if (books.holdings.get(holding)!.holds !== "strategic") return undefined;
    const plan = planAt(books, holding, commodity, act.at);
    return act.kind === "receive"
      ? (plan?.acquire ?? 0n) + balanceOf(books, suppliedUnder(holding, commodity, plan))
      : (plan?.dispose ?? 0n) - balanceOf(books, releasedUnder(holding, commodity, plan));
  },
};

/** The name of a refusal for too many kilograms. */
export type Limit = keyof typeof LIMITS;

/** The names of the refusals for too many kilograms. */
export const LIMIT_NAMES = Object.keys(LIMITS) as readonly Limit[];

/** Whether an act moves more than a limit allows. */
export function breaksLimit(limit: Limit, books: Books, act: Act): boolean {
  const most = LIMITS[limit](books, act);
  return most !== undefined && "kilograms" in act && act.kilograms > most;
}
