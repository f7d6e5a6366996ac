import type { Act } from "./act.ts";
import type { Books } from "./books.ts";
import { sameDayNextYear } from "./day.ts";
import { overlapsPlan } from "./plans.ts";

/** Holdings that an act names and that must be open. */
const holdingsIn = (act: Act): readonly string[] =>
  "holding" in act && act.kind !== "open" ? [act.holding] : [];

/** Lots that an act draws on. */
function lotsIn(act: Act): readonly string[] {
  if (act.kind === "receive" || !("lot" in act)) return [];
  return act.kind === "swap" ? [act.lot, act.other] : [act.lot];
}

/** Names that an act gives to new lots. */
export function newLotsIn(act: Act): readonly string[] {
  if (act.kind === "receive") return [act.lot];
  if (act.kind === "swap") return [act.into, act.otherInto];
  return "into" in act ? [act.into] : [];
}

const KIND_OF_RULE = { plan: "strategic", oblige: "days", entitle: "pool" } as const;

const UNCORRECTABLE: ReadonlySet<Act["kind"]> = new Set([
  "open",
  "plan",
  "oblige",
  "entitle",
  "correct",
]);

/** The rules that what an act names must be there, or must not. */
export const referenceRules = {
  act_not_found: (books: Books, act: Act) => act.kind === "correct" && !books.postings.has(act.act),
  act_not_correctable: (books: Books, act: Act) =>
    act.kind === "correct" && UNCORRECTABLE.has(books.postings.get(act.act)!.act.kind),
  already_corrected: (books: Books, act: Act) =>
    act.kind === "correct" && books.corrected.has(act.act),
  holding_exists: (books: Books, act: Act) =>
    act.kind === "open" && books.holdings.has(act.holding),
  holding_not_found: (books: Books, act: Act) =>
    holdingsIn(act).some((holding) => !books.holdings.has(holding)),
  holding_of_another_kind: (books: Books, act: Act) =>
    (act.kind === "plan" || act.kind === "oblige" || act.kind === "entitle") &&
    books.holdings.get(act.holding)!.holds !== KIND_OF_RULE[act.kind],
  period_not_forward: (_: Books, act: Act) => act.kind === "plan" && act.from >= act.until,
  period_over_a_year: (_: Books, act: Act) =>
    act.kind === "plan" && act.until > sameDayNextYear(act.from),
  plan_overlaps: (books: Books, act: Act) => act.kind === "plan" && overlapsPlan(books, act),
  lot_not_found: (books: Books, act: Act) => lotsIn(act).some((lot) => !books.lots.has(lot)),
  lot_id_taken: (books: Books, act: Act) => newLotsIn(act).some((lot) => books.lots.has(lot)),
  reservation_not_found: (books: Books, act: Act) =>
    act.kind === "release" &&
    act.reservation !== undefined &&
    books.reservations.get(act.reservation)?.lot !== act.lot,
  loan_not_found: (books: Books, act: Act) => act.kind === "return" && !books.loans.has(act.loan),
};
