import { assemble, type ColumnBounds, type RowBounds } from "./assembly.ts";
import type { LinearModel } from "./model.ts";

/** A row written out: its bounds, and the columns in it with their entries. */
export interface WrittenRow extends RowBounds {
  readonly of: Readonly<Record<string, number>>;
}

/**
 * A small model, written out by names.
 *
 * @example
 * const model = smallModel("four tonnes", { near: { cost: 1, upper: 3 }, far: { cost: 2 } }, {
 *   need: { lower: 4, of: { near: 1, far: 1 } },
 * })
 * review(model, { primal: [3, 1], dual: [2] }).clean // => true
 */
export function smallModel(
  name: string,
  columns: Readonly<Record<string, ColumnBounds>>,
  rows: Readonly<Record<string, WrittenRow>> = {},
  offset = 0,
): LinearModel {
  const lp = assemble(name, offset);
  const indexOf = new Map<string, number>();
  for (const [column, bounds] of Object.entries(columns)) {
    indexOf.set(
      column,
      lp.column(() => column, bounds),
    );
  }
  for (const [rowName, { of, ...bounds }] of Object.entries(rows)) {
    const row = lp.row(() => rowName, bounds);
    for (const [column, value] of Object.entries(of)) {
      const index = indexOf.get(column);
      if (index === undefined) throw new Error(`Row ${rowName} names no column "${column}".`);
      lp.add(row, index, value);
    }
  }
  return lp.finish();
}
