import type { LinearModel } from "./model.ts";

/** What can be said of a column when it is made. Lower defaults to 0, upper to Infinity. */
export interface ColumnBounds {
  readonly lower?: number;
  readonly upper?: number;
  /** Objective per unit; default 0. */
  readonly cost?: number;
  /** Whether the column must be whole. */
  readonly integer?: boolean;
  /** q ≥ 0 in ½ q x² of the objective; default 0. */
  readonly curvature?: number;
}

/** Bounds of a row: default open on both sides; an equality names both, alike. */
export interface RowBounds {
  readonly lower?: number;
  readonly upper?: number;
}

/** Collects columns, rows and entries in any order, and makes a model of them. */
export interface Assembly {
  /** Adds a column and returns its index. The name is asked for only when it is shown. */
  column(name: () => string, bounds?: ColumnBounds): number;
  /** Adds a row and returns its index. */
  row(name: () => string, bounds?: RowBounds): number;
  /** Adds `value` to the entry of a column in a row: repeated entries add up. */
  add(row: number, column: number, value: number): void;
  /** Adds to the objective per unit of a column. */
  addCost(column: number, cost: number): void;
  /** The model so far; what is added later does not change it. */
  finish(): LinearModel;
}

/**
 * Begins a model, which always minimises. `offset` is the constant of the objective.
 *
 * @example
 * const lp = assemble("the cheapest four tonnes")
 * const near = lp.column(() => "near", { cost: 1, upper: 3 })
 * const far = lp.column(() => "far", { cost: 2 })
 * const need = lp.row(() => "need", { lower: 4 })
 * lp.add(need, near, 1)
 * lp.add(need, far, 1)
 * lp.finish().columnCount // => 2
 * lp.finish().rowName(0) // => "need"
 */
export function assemble(name: string, offset = 0): Assembly {
  const columnNames: (() => string)[] = [];
  const rowNames: (() => string)[] = [];
  const cost: number[] = [];
  const columnLower: number[] = [];
  const columnUpper: number[] = [];
  const integer: number[] = [];
  const curvature: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const entries = { row: [] as number[], column: [] as number[], value: [] as number[] };

  const need = (kind: string, index: number, count: number): void => {
    if (Number.isInteger(index) && index >= 0 && index < count) return;
    throw new RangeError(`The model "${name}" has no ${kind} ${index}: it has ${count} so far.`);
  };

  return {
    column(columnName, bounds = {}) {
      columnLower.push(bounds.lower ?? 0);
      columnUpper.push(bounds.upper ?? Infinity);
      cost.push(bounds.cost ?? 0);
      integer.push(bounds.integer ? 1 : 0);
      curvature.push(bounds.curvature ?? 0);
      return columnNames.push(columnName) - 1;
    },
    row(rowName, bounds = {}) {
      rowLower.push(bounds.lower ?? -Infinity);
      rowUpper.push(bounds.upper ?? Infinity);
      return rowNames.push(rowName) - 1;
    },
    add(row, column, value) {
      need("row", row, rowNames.length);
      need("column", column, columnNames.length);
      entries.row.push(row);
      entries.column.push(column);
      entries.value.push(value);
    },
    addCost(column, extra) {
      need("column", column, columnNames.length);
      cost[column]! += extra;
    },
    finish() {
      const names = { column: columnNames.slice(), row: rowNames.slice() };
      return {
        name,
        offset,
        columnCount: names.column.length,
        rowCount: names.row.length,
        cost: Float64Array.from(cost),
        columnLower: Float64Array.from(columnLower),
        columnUpper: Float64Array.from(columnUpper),
        rowLower: Float64Array.from(rowLower),
        rowUpper: Float64Array.from(rowUpper),
        ...compress(entries, names.column.length, names.row.length),
        ...(integer.includes(1) ? { integer: Uint8Array.from(integer) } : {}),
        ...(curvature.some((entry) => entry !== 0)
          ? { curvature: Float64Array.from(curvature) }
          : {}),
        columnName: (index) => names.column[index]!(),
        rowName: (index) => names.row[index]!(),
      };
    },
  };
}

/**
 * Begins a model again whose columns, rows and entries are those of one that is there, in the same
 * order: only its bounds and costs are taken up, which is several times quicker. `finish` throws where
 * the counts differ; that the entries are the same is for the caller to know.
 *
 * @example
 * const first = smallModel("ten tonnes", { near: { upper: 3 } }, { need: { of: { near: 1 } } })
 * const lp = reassemble(first)
 * lp.column(() => "", { upper: 5 })
 * lp.row(() => "", { lower: 4 })
 * lp.finish().columnUpper[0] // => 5
 * lp.finish().columnName(0) // => "near"
 */
export function reassemble(known: LinearModel): Assembly {
  const { name, columnCount, rowCount } = known;
  const cost = new Float64Array(columnCount);
  const columnLower = new Float64Array(columnCount);
  const columnUpper = new Float64Array(columnCount);
  const rowLower = new Float64Array(rowCount);
  const rowUpper = new Float64Array(rowCount);
  let columns = 0;
  let rows = 0;
  return {
    column(_, { lower = 0, upper = Infinity, cost: each = 0 } = {}) {
      columnLower[columns] = lower;
      columnUpper[columns] = upper;
      cost[columns] = each;
      return columns++;
    },
    row(_, { lower = -Infinity, upper = Infinity } = {}) {
      rowLower[rows] = lower;
      rowUpper[rows] = upper;
      return rows++;
    },
    add() {},
    addCost(column, extra) {
      cost[column]! += extra;
    },
    finish() {
      if (columns !== columnCount || rows !== rowCount)
        throw new Error(
          `"${name}" has ${columnCount} columns and ${rowCount} rows, not ${columns} and ${rows}.`,
        );
      return { ...known, cost, columnLower, columnUpper, rowLower, rowUpper };
    },
  };
}

interface Entries {
  readonly row: readonly number[];
  readonly column: readonly number[];
  readonly value: readonly number[];
}

/** Sorts entries by column (a counting sort), adds up repeated ones and leaves out zeros. */
function compress(entries: Entries, columnCount: number, rowCount: number) {
  const begin = new Int32Array(columnCount + 1);
  for (const column of entries.column) begin[column + 1]! += 1;
  for (let j = 0; j < columnCount; j++) begin[j + 1]! += begin[j]!;
  const order = new Int32Array(entries.value.length);
  const next = begin.slice();
  entries.column.forEach((column, entry) => {
    order[next[column]!++] = entry;
  });

  const start = new Int32Array(columnCount + 1);
  const row = new Int32Array(order.length);
  const value = new Float64Array(order.length);
  const lastColumnOf = new Int32Array(rowCount).fill(-1);
  const placeOf = new Int32Array(rowCount);
  let length = 0;
  for (let j = 0; j < columnCount; j++) {
    for (let k = begin[j]!; k < begin[j + 1]!; k++) {
      const i = entries.row[order[k]!]!;
      const amount = entries.value[order[k]!]!;
      if (lastColumnOf[i] === j) {
        value[placeOf[i]!]! += amount;
      } else {
        lastColumnOf[i] = j;
        placeOf[i] = length;
        row[length] = i;
        value[length++] = amount;
      }
    }
    length = dropZeros(row, value, start[j]!, length);
    start[j + 1] = length;
  }
  return { start, row: row.slice(0, length), value: value.slice(0, length) };
}

/** Closes the gaps that zeros leave between `from` and `to`; returns the new end. */
function dropZeros(row: Int32Array, value: Float64Array, from: number, to: number): number {
  let end = from;
  for (let k = from; k < to; k++) {
    if (value[k] === 0) continue;
    row[end] = row[k]!;
    value[end++] = value[k]!;
  }
  return end;
}
