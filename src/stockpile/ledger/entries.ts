import { type Account, account, type Entry } from "./account.ts";
import type { Act, ActOf } from "./act.ts";
import { type Books, keyOf } from "./books.ts";
import { addDays, dayOf } from "./day.ts";
import { debtsOf } from "./debts.ts";
import { planAt, releasedUnder, suppliedUnder } from "./plans.ts";

/** The entries of an act that the rules allow. */
export function entriesOf(books: Books, act: Act): readonly Entry[] {
  switch (act.kind) {
    case "receive":
      return [[account("stock", act.lot), act.kilograms], ...comesFrom(books, act)];
    case "release": {
      const { lot, reservation, kilograms } = act;
      const left =
        reservation === undefined ? account("stock", lot) : account("reserved", lot, reservation);
      return [
        [left, -kilograms],
        [goesTo(books, act), kilograms],
      ];
    }
    case "transfer":
      return move(act.lot, act.into, act.kilograms);
    case "lend":
      return [...move(act.lot, act.into, act.kilograms), ...claim(act.id, act.kilograms)];
    case "return":
      return [...move(act.lot, act.into, act.kilograms), ...claim(act.loan, -act.kilograms)];
    case "swap":
      return [
        ...move(act.lot, act.into, act.kilograms),
        ...move(act.other, act.otherInto, act.kilograms),
      ];
    case "rotate": {
      const { holding, commodity } = books.lots.get(act.lot)!;
      const renewal = account("rotated", holding, commodity);
      return [
        [account("stock", act.lot), -act.kilograms],
        [renewal, act.kilograms],
        [renewal, -act.kilograms],
        [account("stock", act.into), act.kilograms],
      ];
    }
    case "reserve":
      return [
        [account("stock", act.lot), -act.kilograms],
        [account("reserved", act.lot, act.id), act.kilograms],
      ];
    case "write_off": {
      const { holding, commodity } = books.lots.get(act.lot)!;
      return [
        [account("stock", act.lot), -act.kilograms],
        [account("lost", holding, commodity), act.kilograms],
      ];
    }
    case "correct":
      return books.postings.get(act.act)!.entries.map(([name, kilograms]) => [name, -kilograms]);
    default:
      return [];
  }
}

const move = (from: string, into: string, kilograms: bigint): readonly Entry[] => [
  [account("stock", from), -kilograms],
  [account("stock", into), kilograms],
];

const claim = (loan: string, kilograms: bigint): readonly Entry[] => [
  [account("due", loan), kilograms],
  [account("owing", loan), -kilograms],
];

/**
 * Out of the sender's debts to a pool, the earliest due first, and the rest out of the world. A debt
 * is paid by material in the same form and of at least the grade that was drawn.
 */
function comesFrom(books: Books, act: ActOf<"receive">): readonly Entry[] {
  const { holding, commodity, from } = act;
  let left = act.kilograms;
  const entries: Entry[] = [];
  for (const debt of debtsOf(books, keyOf(holding, commodity, from))) {
    if (debt.lot.form !== act.form || debt.lot.gradePpm > act.gradePpm) continue;
    let paid = left;
    if (debt.kilograms < paid) paid = debt.kilograms;
    if (paid > 0n) entries.push([debt.account, -paid]);
    left -= paid;
  }
  const plan = planAt(books, holding, commodity, act.at);
  if (left > 0n) entries.push([suppliedUnder(holding, commodity, plan), -left]);
  return entries;
}

/** A draw on a pool is owed until it is put back; any other release is gone. */
function goesTo(books: Books, act: ActOf<"release">): Account {
  const { holding, commodity } = books.lots.get(act.lot)!;
  const entitlement = books.entitlements.get(keyOf(holding, commodity, act.to));
  if (entitlement !== undefined) {
    const due = addDays(dayOf(act.at), entitlement.replenishDays);
    return account("owed", holding, commodity, act.to, due, act.lot);
  }
  if (act.order !== undefined) return account("released", holding, commodity, "order", act.order);
  return releasedUnder(holding, commodity, planAt(books, holding, commodity, act.at));
}
