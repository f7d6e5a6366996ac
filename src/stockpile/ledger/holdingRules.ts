import type { Act, ActOf } from "./act.ts";
import { type Books, balanceOf, keyOf } from "./books.ts";
import { DAYS_PER_YEAR, dayOf } from "./day.ts";
import { debtsOf } from "./debts.ts";
import type { Kilograms } from "./kilograms.ts";
import type { Lot } from "./lot.ts";
import { planAt, releasedUnder, suppliedUnder } from "./plans.ts";

/**
 * The least that a duty of days asks for, rounded up: days · consumption / 365.
 *
 * @example
 * kilogramsOfDays(60, 3650n) // => 600n
 */
export const kilogramsOfDays = (days: number, consumption: Kilograms): Kilograms =>
  (BigInt(days) * consumption + BigInt(DAYS_PER_YEAR) - 1n) / BigInt(DAYS_PER_YEAR);

/** An act by which kilograms of a lot leave its owner, in the holding that they leave. */
interface Departure {
  readonly act: ActOf<"release" | "lend" | "transfer">;
  readonly lot: Lot;
  readonly holding: ActOf<"open">;
}

/** Swaps, rotations and returns leave as much as they take, or take what is owed: no departures. */
function departureOf(books: Books, act: Act): Departure | undefined {
  if (act.kind !== "release" && act.kind !== "lend" && act.kind !== "transfer") return undefined;
  const lot = books.lots.get(act.lot)!;
  if (act.kind === "transfer" && (act.owner ?? lot.owner) === lot.owner) return undefined;
  return { act, lot, holding: books.holdings.get(lot.holding)! };
}

/** A release from a pool, which only its members may ask for. */
function drawOf(books: Books, act: Act) {
  if (act.kind !== "release") return undefined;
  const { holding, commodity } = books.lots.get(act.lot)!;
  if (books.holdings.get(holding)!.holds !== "pool") return undefined;
  const debtor = keyOf(holding, commodity, act.to);
  const entitlement = books.entitlements.get(debtor);
  return { act, entitlement, debts: debtsOf(books, debtor) };
}

/**
 * The rules of the three kinds of holding.
 *
 * - Strategic reserve: takes in and releases within a yearly plan, whose quantities are maxima, as
 *   those of the Annual Materials Plan under 50 U.S.C. 98; releases beyond it, loans and changes of
 *   owner need an order.
 * - Days-of-consumption reserve, as Japan keeps for rare metals: what the holder itself owns is the
 *   national part, and leaves by order; what others own is the private part, and its owner may
 *   not fall below its days.
 * - Pool: members draw within their entitlements, and must put back in time what they drew.
 */
export const holdingRules = {
  pool_lends_by_entitlement: (books: Books, act: Act) =>
    act.kind === "lend" && departureOf(books, act)!.holding.holds === "pool",
  order_missing: (books: Books, act: Act) => {
    const departure = departureOf(books, act);
    if (departure === undefined || departure.act.order !== undefined) return false;
    const { lot, holding } = departure;
    if (holding.holds === "strategic") return act.kind !== "release";
    return holding.holds === "days" && lot.owner === holding.owner;
  },
  not_entitled: (books: Books, act: Act) => {
    const draw = drawOf(books, act);
    return draw !== undefined && draw.entitlement === undefined;
  },
  replenishment_overdue: (books: Books, act: Act) =>
    (drawOf(books, act)?.debts ?? []).some(({ due }) => due < dayOf(act.at)),
  over_entitlement: (books: Books, act: Act) => {
    const draw = drawOf(books, act);
    if (draw === undefined) return false;
    const out = draw.debts.reduce((sum, { kilograms }) => sum + kilograms, draw.act.kilograms);
    return out > draw.entitlement!.kilograms;
  },
  below_private_duty: (books: Books, act: Act) => {
    const departure = departureOf(books, act);
    if (departure === undefined) return false;
    const { lot, holding } = departure;
    if (lot.owner === holding.owner) return false;
    const key = keyOf(lot.holding, lot.commodity, lot.owner);
    const duty = books.duties.get(key);
    if (duty === undefined) return false;
    const left = (books.owned.get(key) ?? 0n) - departure.act.kilograms;
    return left < kilogramsOfDays(duty.days, duty.consumption);
  },
  over_yearly_plan: (books: Books, act: Act) => {
    if (act.kind === "receive") {
      if (books.holdings.get(act.holding)!.holds !== "strategic") return false;
      const plan = planAt(books, act.holding, act.commodity, act.at);
      const name = suppliedUnder(act.holding, act.commodity, plan);
      return act.kilograms - balanceOf(books, name) > (plan?.acquire ?? 0n);
    }
    if (act.kind !== "release" || act.order !== undefined) return false;
    const { holding, commodity } = books.lots.get(act.lot)!;
    if (books.holdings.get(holding)!.holds !== "strategic") return false;
    const plan = planAt(books, holding, commodity, act.at);
    const name = releasedUnder(holding, commodity, plan);
    return act.kilograms + balanceOf(books, name) > (plan?.dispose ?? 0n);
  },
};
