import { type Course, type Range, type Step, stepsOf } from "../../../../../src/scenario/index.ts";
import { addMonths, formatMonth, parseMonth } from "../../../../../src/units/index.ts";

/** Months between the last step of an amount and one that is added. */
const STEP_MONTHS = 6;

/** Whether an amount changes over time. */
export const hasSteps = (course: Course): course is readonly Step[] => Array.isArray(course);

/** A range about a new value: as wide as it was, and wider only where the value lies outside. */
const around = <R extends Range>(range: R, value: number): R => ({
  ...range,
  value,
  low: Math.min(range.low, value),
  high: Math.max(range.high, value),
});

/**
 * An amount with another value, at one of its steps where it has steps. Other steps stay, and so does
 * the range, which is made to hold the value.
 *
 * @example
 * withValue({ value: 2, low: 1, high: 3 }, 0, 6) // => { value: 6, low: 1, high: 6 }
 */
export function withValue(course: Course, index: number, value: number): Course {
  if (typeof course === "number") return value;
  if ("value" in course) return around(course, value);
  return course.with(index, around(course[index]!, value));
}

/** An amount with a further step, half a year after its last one, with the same number at first. */
export function withStep(course: Course, from: string): Course {
  const steps = stepsOf(course, from);
  const last = steps.at(-1)!;
  return [...steps, { ...last, from: formatMonth(addMonths(parseMonth(last.from)!, STEP_MONTHS)) }];
}

/** An amount without one of its steps; what came before it goes on. The last that is left is no step. */
export function withoutStep(steps: readonly Step[], index: number): Course {
  const left = steps.toSpliced(index, 1);
  if (left.length > 1) return left;
  const { from: _, ...range } = left[0]!;
  return range;
}

/** Steps with one that begins in another month; a month belongs to one step, and months are in order. */
export const withMonth = (steps: readonly Step[], index: number, from: string): Course =>
  steps
    .filter((step, other) => other === index || step.from !== from)
    .map((step) => (step === steps[index] ? { ...step, from } : step))
    .toSorted((a, b) => a.from.localeCompare(b.from));

/** Steps for a shock whose months have moved: the first begins with it, and none after its end. */
export function stepsWithin(
  steps: readonly Step[],
  { from, until }: { readonly from: string; readonly until?: string | undefined },
): Course {
  const start = steps.findLast((step) => step.from <= from) ?? steps[0]!;
  const later = steps.filter(
    (step) => step.from > from && step !== start && (until === undefined || step.from < until),
  );
  return [{ ...start, from }, ...later];
}
