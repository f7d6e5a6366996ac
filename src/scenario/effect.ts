import type { atCorner, Corner } from "../model/index.ts";
import { addMonths, MONTHS_PER_YEAR, type Month } from "../units/index.ts";
import { amountAt, type Course, monthOf } from "./course.ts";
import type { Shock } from "./shock.ts";

/** Shocks that leave a share of what there was. */
export type SharingShock = Extract<
  Shock,
  { kind: "outage" | "export-ban" | "licence" | "route-loss" }
>;

/** Whether a shock holds in a month: from the start of `from` until the start of `until`. */
export const holdsIn = (shock: Shock, month: Month): boolean =>
  month >= monthOf(shock.from) && (shock.until === undefined || month < monthOf(shock.until));

/** Share left while the shock holds. */
function shareWhileHolding(shock: SharingShock, month: Month, corner: Corner): number {
  const amount = (course: Course, direction: Parameters<typeof atCorner>[2]) =>
    amountAt(course, shock.from, month, corner, direction);
  switch (shock.kind) {
    case "outage":
    case "route-loss":
      return 1 - amount(shock.lost, "more-is-worse");
    case "export-ban":
      return 1 - amount(shock.withheld, "more-is-worse");
    case "licence": {
      // The part of the month that lies after the first approvals, so that 2.1 months mean 2.1.
      const waited = month + 1 - monthOf(shock.from) - amount(shock.delayMonths, "more-is-worse");
      return amount(shock.approved, "more-is-better") * Math.min(1, Math.max(0, waited));
    }
  }
}

/**
 * Share of a target that a shock leaves in a month, 0 to 1. After the end it is 1, or comes back in
 * equal monthly parts from the share of the last month: in month `k` of `n`, `k/(n+1)` of the
 * way.
 */
export function shareLeft(shock: SharingShock, month: Month, corner: Corner): number {
  if (holdsIn(shock, month)) return shareWhileHolding(shock, month, corner);
  if (shock.until === undefined || month < monthOf(shock.from)) return 1;
  const end = monthOf(shock.until);
  const recoveryMonths = shock.recoveryMonths ?? 0;
  const recoveredMonths = month + 1 - end;
  if (recoveredMonths > recoveryMonths) return 1;
  const last = shareWhileHolding(shock, addMonths(end, -1), corner);
  return last + ((1 - last) * recoveredMonths) / (recoveryMonths + 1);
}

/** Duty that a shock adds in a month, share of price. */
export const dutyAdded = (
  shock: Extract<Shock, { kind: "duty" }>,
  month: Month,
  corner: Corner,
): number =>
  holdsIn(shock, month) ? amountAt(shock.rate, shock.from, month, corner, "more-is-worse") : 0;

/** Cap that a quota sets in a month, t; infinite where it does not hold. */
export const capOf = (
  shock: Extract<Shock, { kind: "quota" }>,
  month: Month,
  corner: Corner,
): number =>
  holdsIn(shock, month)
    ? amountAt(shock.limitTpa, shock.from, month, corner, "more-is-better") / MONTHS_PER_YEAR
    : Number.POSITIVE_INFINITY;

/** Multiple of base demand in a month. */
export const multipleOf = (
  shock: Extract<Shock, { kind: "demand-surge" }>,
  month: Month,
  corner: Corner,
): number =>
  holdsIn(shock, month) ? amountAt(shock.multiple, shock.from, month, corner, "more-is-worse") : 1;
