import type { Act } from "./act.ts";
import type { Books } from "./books.ts";
import { changesOf, type Lot } from "./lot.ts";
import { newLotsIn } from "./referenceRules.ts";

/** What an act gives and what it puts in its place, where it promises the like of something. */
function exchanged(books: Books, act: Act): { given: Lot; got: Lot } | undefined {
  if (act.kind === "swap")
    return { given: books.lots.get(act.lot)!, got: books.lots.get(act.other)! };
  if (act.kind === "return")
    return { given: books.loans.get(act.loan)!.lent, got: books.lots.get(act.lot)! };
  return undefined;
}

/** The holding that an act deals with, opposite to the one that its lot is in. */
function oppositeHolding(books: Books, act: Act): string | undefined {
  if (act.kind === "lend") return act.holding;
  return act.kind === "swap" ? books.lots.get(act.other)!.holding : undefined;
}

/** The rules on sameness: what must differ, and what must be alike. */
export const likenessRules = {
  lots_are_the_same: (_: Books, act: Act) => {
    if (act.kind === "swap" && act.lot === act.other) return true;
    const made = newLotsIn(act);
    return new Set(made).size < made.length;
  },
  holdings_are_the_same: (books: Books, act: Act) => {
    const opposite = oppositeHolding(books, act);
    return "lot" in act && opposite !== undefined && books.lots.get(act.lot)!.holding === opposite;
  },
  nothing_changes: (books: Books, act: Act) => {
    if (act.kind !== "transfer") return false;
    const lot = books.lots.get(act.lot)!;
    const moved = { ...lot, ...changesOf(act) };
    return (["location", "owner", "custodian", "beneficiary"] as const).every(
      (field) => moved[field] === lot[field],
    );
  },
  lot_not_the_borrowers: (books: Books, act: Act) =>
    act.kind === "return" &&
    books.lots.get(act.lot)!.holding !== books.loans.get(act.loan)!.borrowed.holding,
  material_differs: (books: Books, act: Act) => {
    const pair = exchanged(books, act);
    return (
      pair !== undefined &&
      (pair.given.commodity !== pair.got.commodity || pair.given.form !== pair.got.form)
    );
  },
  grade_lower: (books: Books, act: Act) => {
    if (act.kind === "rotate") return act.gradePpm < books.lots.get(act.lot)!.gradePpm;
    const pair = exchanged(books, act);
    if (pair === undefined) return false;
    const { given, got } = pair;
    // In a swap both sides give, so that neither may get less.
    return act.kind === "swap" ? got.gradePpm !== given.gradePpm : got.gradePpm < given.gradePpm;
  },
  reserved_for_another: (books: Books, act: Act) =>
    act.kind === "release" &&
    act.reservation !== undefined &&
    books.reservations.get(act.reservation)!.beneficiary !== act.to,
};
