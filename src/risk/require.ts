import { BadInput } from "../model/index.ts";

/**
 * Stops with one problem: which index, which input, what was given, and the cure.
 *
 * @throws BadInput always
 */
export function refuse(where: string, field: string, value: unknown, says: string): never {
  throw new BadInput([{ where, field, value: String(value), says }]);
}

/** Stops unless `value` is a finite number between `low` and `high`, both included. */
export function requireBetween(
  where: string,
  field: string,
  value: number,
  low: number,
  high: number,
): void {
  if (value >= low && value <= high) return;
  refuse(where, field, value, `Must be a number from ${low} to ${high}.`);
}

/** Stops unless `value` is a share of one; a percentage is recognised and named as such. */
export function requireFraction(where: string, field: string, value: number): void {
  if (value > 1 && value <= 100)
    refuse(where, field, value, "A share runs from 0 to 1. Divide a percentage by 100.");
  requireBetween(where, field, value, 0, 1);
}

/** Stops unless `value` is an amount: finite, not below zero. */
export function requireAmount(where: string, field: string, value: number): void {
  if (value >= 0 && Number.isFinite(value)) return;
  const says =
    value < 0
      ? "An amount is not negative. Enter flows the other way as what they are, e.g. exports."
      : "Must be a number. Leave out what is unknown; do not fill it with a mark.";
  refuse(where, field, value, says);
}
