import { account } from "./account.ts";
import { type Books, balanceOf } from "./books.ts";
import type { Kilograms } from "./kilograms.ts";
import type { Lot } from "./lot.ts";

/** What is kept of a lot for someone. */
export interface Encumbrance {
  readonly reservation: string;
  readonly beneficiary: string;
  readonly kilograms: Kilograms;
}

/** What lies in store of a lot. */
export interface Held {
  readonly lot: Lot;
  readonly free: Kilograms;
  readonly reserved: readonly Encumbrance[];
  /** Free and reserved. */
  readonly kilograms: Kilograms;
}

/** The lots of which something lies in store, in the order in which they were made. */
export function heldIn(books: Books): readonly Held[] {
  const encumbrances = Map.groupBy(books.reservations.values(), ({ lot }) => lot);
  return [...books.lots.values()].flatMap((lot) => {
    const free = balanceOf(books, account("stock", lot.id));
    const reserved = (encumbrances.get(lot.id) ?? []).flatMap(({ id, beneficiary }) => {
      const kilograms = balanceOf(books, account("reserved", lot.id, id));
      return kilograms > 0n ? [{ reservation: id, beneficiary, kilograms }] : [];
    });
    const kilograms = reserved.reduce((sum, each) => sum + each.kilograms, free);
    return kilograms > 0n ? [{ lot, free, reserved, kilograms }] : [];
  });
}
