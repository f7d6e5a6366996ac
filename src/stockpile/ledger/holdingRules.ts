import type { Act } from "./act.ts";
import type { Books } from "./books.ts";
import { dayOf } from "./day.ts";
import { departureOf, drawOf } from "./departures.ts";

/**
 * The rules of the three kinds of holding, besides their limits (`limits.ts`).
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
};
