import type { Act } from "./act.ts";
import type { Books } from "./books.ts";
import type { Kilograms } from "./kilograms.ts";
import { LIMITS, type Limit } from "./limits.ts";
import type { Refusal } from "./refusals.ts";

/** What of an act a refusal is about. */
export interface Fault {
  readonly field: string;
  /** What stands there, or "" where something is missing. */
  readonly value: string;
  /** The most kilograms that the act could move, where it would move too many; 0 or more. */
  readonly mostKilograms: Kilograms | undefined;
}

/** Fields that a refusal may be about: the first that an act of the kind has. */
const FIELDS: Readonly<Record<Refusal, readonly string[]>> = {
  id_reused_for_another_posting: ["id"],
  clock_goes_backwards: ["at"],
  kilograms_not_positive: ["kilograms", "consumption", "acquire"],
  act_not_found: ["act"],
  act_not_correctable: ["act"],
  already_corrected: ["act"],
  holding_exists: ["holding"],
  holding_not_found: ["holding"],
  holding_of_another_kind: ["holding"],
  period_not_forward: ["until"],
  period_over_a_year: ["until"],
  plan_overlaps: ["from"],
  lot_not_found: ["lot"],
  lot_id_taken: ["into", "lot"],
  reservation_not_found: ["reservation"],
  loan_not_found: ["loan"],
  lots_are_the_same: ["other"],
  holdings_are_the_same: ["holding", "other"],
  nothing_changes: ["lot"],
  lot_not_the_borrowers: ["lot"],
  material_differs: ["other", "lot"],
  grade_lower: ["gradePpm", "other", "lot"],
  reserved_for_another: ["to"],
  more_than_reserved: ["kilograms"],
  more_than_owed: ["kilograms"],
  not_enough_free_stock: ["kilograms"],
  later_acts_rest_on_it: ["act"],
  pool_lends_by_entitlement: ["lot"],
  order_missing: ["order"],
  not_entitled: ["to"],
  replenishment_overdue: ["to"],
  over_entitlement: ["kilograms"],
  below_private_duty: ["kilograms"],
  over_yearly_plan: ["kilograms"],
};

/** The field that a refused act has to mend. */
function fieldAtFault(books: Books, act: Act, refusal: Refusal): string {
  if (refusal === "kilograms_not_positive" && act.kind === "plan" && act.acquire >= 0n)
    return "dispose";
  if (act.kind === "swap") {
    if (refusal === "lot_not_found" && books.lots.has(act.lot)) return "other";
    if (refusal === "lot_id_taken" && !books.lots.has(act.into)) return "otherInto";
    if (refusal === "lots_are_the_same" && act.lot !== act.other) return "otherInto";
  }
  const [first, ...others] = FIELDS[refusal];
  return [first, ...others].find((field) => field !== undefined && field in act) ?? first!;
}

/** What of a refused act its refusal is about. */
export function faultOf(books: Books, act: Act, refusal: Refusal): Fault {
  const field = fieldAtFault(books, act, refusal);
  const value: unknown = Reflect.get(act, field);
  const most = refusal in LIMITS ? LIMITS[refusal as Limit](books, act) : undefined;
  return {
    field,
    value: value === undefined ? "" : String(value),
    mostKilograms: most !== undefined && most < 0n ? 0n : most,
  };
}
