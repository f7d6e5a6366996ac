import type { Problem } from "../model/index.ts";
import { fits } from "./refer.ts";
import type { FigureRow } from "./rows.ts";

/** How much a pattern names: an id 2, `magnet/*` 1, `*` nothing. */
const weight = (pattern: string): number => (pattern === "*" ? 0 : pattern.endsWith("/*") ? 1 : 2);

/**
 * Finds, among rows of patterns, the one that fits a thing and names most. Two that name equally
 * much and differ are a problem of the table, not a matter of order: the answer must not depend on
 * which row stands first.
 */
export function mostSpecific<R extends FigureRow<Record<never, never>>>(
  rows: readonly R[],
  patternsOf: (row: R) => readonly string[],
  wanted: readonly string[],
  problems: Problem[],
): R | undefined {
  let best: R[] = [];
  let bestWeight = -1;
  for (const row of rows) {
    const patterns = patternsOf(row);
    if (!patterns.every((pattern, index) => fits(wanted[index]!, pattern))) continue;
    const total = patterns.reduce((sum, pattern) => sum + weight(pattern), 0);
    if (total > bestWeight) {
      best = [];
      bestWeight = total;
    }
    if (total === bestWeight) best.push(row);
  }
  const [first, second] = best;
  if (first && second && first.figure.value !== second.figure.value) {
    problems.push({
      where: `${second.at.file}:${second.at.line}`,
      field: "",
      value: patternsOf(second).join(" "),
      says: `For ${wanted.join(" ")} this and line ${first.at.line} name equally much and differ. Add a row that names it outright.`,
    });
  }
  return first;
}
