import { addMonths, formatMonth, type Month, parseMonth } from "../units/index.ts";
import type { Shock } from "./shock.ts";

/** Shocks, ended early: those that would begin at the end or later never come. */
export function endedAt(shocks: readonly Shock[], end: Month): readonly Shock[] {
  return shocks
    .filter(({ from }) => parseMonth(from)! < end)
    .map((shock) =>
      shock.until !== undefined && parseMonth(shock.until)! <= end
        ? shock
        : { ...shock, until: formatMonth(end) },
    );
}

const isSteps = (value: unknown): value is readonly { readonly from: string }[] =>
  Array.isArray(value) && typeof value[0] === "object";

/**
 * The same shocks so many months later (negative: earlier), the steps of their courses with them.
 *
 * @example
 * movedBy([{ kind: "outage", from: "2026-01", lost: 1, sources: ["assumed"] }], 2)[0].from // => "2026-03"
 */
export function movedBy(shocks: readonly Shock[], months: number): readonly Shock[] {
  const move = (text: string) => formatMonth(addMonths(parseMonth(text)!, months));
  return shocks.map((shock) => {
    const moved = Object.entries(shock).map(([field, value]) => {
      if (field === "from" || field === "until") return [field, move(value as string)];
      if (!isSteps(value)) return [field, value];
      return [field, value.map((step) => ({ ...step, from: move(step.from) }))];
    });
    return Object.fromEntries(moved) as Shock;
  });
}
