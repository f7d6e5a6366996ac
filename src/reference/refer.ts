import { type Problem, suggest } from "../model/index.ts";
import type { Column } from "./columns.ts";
import type { FigureRow } from "./rows.ts";
import type { Table } from "./tables.ts";

/** Ids that may be referred to, by table name. */
export type KnownIds = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Whether an id fits a pattern: `*` fits all, `magnet/*` all that begin so, an id itself.
 *
 * @example
 * fits("magnet/sh", "magnet/*") // => true
 * fits("dy-oxide", "magnet/*") // => false
 */
export const fits = (id: string, pattern: string): boolean =>
  pattern === "*" ||
  pattern === id ||
  (pattern.endsWith("/*") && id.startsWith(pattern.slice(0, -1)));

/** Complains of every id of a row that no table has, with the nearest that one has. */
export function checkReferences<C extends Record<string, Column<unknown>>>(
  rows: readonly FigureRow<C>[],
  table: Table<C>,
  known: KnownIds,
  problems: Problem[],
): void {
  for (const row of rows) {
    const where = `${row.at.file}:${row.at.line}`;
    const complain = (field: string, value: string, kind: string, ids: ReadonlySet<string>) =>
      problems.push({ where, field, value, says: `Not in ${kind}. ${suggest(value, ids)}` });
    for (const [name, column] of Object.entries(table.columns)) {
      const ids = column.refersTo === undefined ? undefined : known.get(column.refersTo);
      if (!ids || column.refersTo === undefined) continue;
      const cell = (row as Record<string, unknown>)[name];
      const words = Array.isArray(cell)
        ? (cell as string[])
        : cell === undefined
          ? []
          : [String(cell)];
      for (const word of words) {
        const isKnown = column.patterns
          ? word === "*" || [...ids].some((id) => fits(id, word))
          : ids.has(word);
        if (!isKnown) complain(name, word, column.refersTo, ids);
      }
    }
    const sources = known.get("sources");
    if (row.figure && sources && row.figure.source !== "" && !sources.has(row.figure.source))
      complain("source", row.figure.source, "sources", sources);
  }
}
