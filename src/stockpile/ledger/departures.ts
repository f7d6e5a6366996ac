import type { Act, ActOf } from "./act.ts";
import { type Books, keyOf } from "./books.ts";
import { type Debt, debtsOf } from "./debts.ts";
import type { Lot } from "./lot.ts";

/** An act by which kilograms of a lot leave its owner, in the holding that they leave. */
export interface Departure {
  readonly act: ActOf<"release" | "lend" | "transfer">;
  readonly lot: Lot;
  readonly holding: ActOf<"open">;
}

/** Swaps, rotations and returns leave as much as they take, or take what is owed: no departures. */
export function departureOf(books: Books, act: Act): Departure | undefined {
  if (act.kind !== "release" && act.kind !== "lend" && act.kind !== "transfer") return undefined;
  const lot = books.lots.get(act.lot)!;
  if (act.kind === "transfer" && (act.owner ?? lot.owner) === lot.owner) return undefined;
  return { act, lot, holding: books.holdings.get(lot.holding)! };
}

/** A release from a pool, which only its members may ask for. */
export interface Draw {
  readonly entitlement: ActOf<"entitle"> | undefined;
  /** What the member owes already. */
  readonly debts: readonly Debt[];
}

/** The draw that an act is, or `undefined` where it is none. */
export function drawOf(books: Books, act: Act): Draw | undefined {
  if (act.kind !== "release") return undefined;
  const { holding, commodity } = books.lots.get(act.lot)!;
  if (books.holdings.get(holding)!.holds !== "pool") return undefined;
  const debtor = keyOf(holding, commodity, act.to);
  return { entitlement: books.entitlements.get(debtor), debts: debtsOf(books, debtor) };
}
