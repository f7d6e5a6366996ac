import type { SentModel } from "../lp/index.ts";

/** Some columns of a program, the rows that they stand in, and everything else held fast. */
export interface CutOut {
  /** The program of the kept columns, with the bounds of the whole. */
  readonly model: SentModel;
  /** Index in the whole of each kept column and row. */
  readonly columns: Int32Array;
  readonly rows: Int32Array;
}

/** Cuts the columns that are kept (1) out of a program, with every row that one of them stands in. */
export function cutOut(whole: SentModel, keeps: Uint8Array): CutOut {
  const columns: number[] = [];
  const place = new Int32Array(whole.rowCount).fill(-1);
  const rows: number[] = [];
  for (let j = 0; j < whole.columnCount; j++) {
    if (!keeps[j]) continue;
    columns.push(j);
    for (let k = whole.start[j]!; k < whole.start[j + 1]!; k++) place[whole.row[k]!] = 0;
  }
  for (let i = 0; i < whole.rowCount; i++) if (place[i] === 0) place[i] = rows.push(i) - 1;
  const start = new Int32Array(columns.length + 1);
  const row: number[] = [];
  const value: number[] = [];
  columns.forEach((j, at) => {
    for (let k = whole.start[j]!; k < whole.start[j + 1]!; k++) {
      row.push(place[whole.row[k]!]!);
      value.push(whole.value[k]!);
    }
    start[at + 1] = row.length;
  });
  const pick = (from: Float64Array, at: readonly number[]) =>
    Float64Array.from(at, (i) => from[i]!);
  const model = {
    name: `part of ${whole.name}`,
    columnCount: columns.length,
    rowCount: rows.length,
    cost: pick(whole.cost, columns),
    columnLower: pick(whole.columnLower, columns),
    columnUpper: pick(whole.columnUpper, columns),
    rowLower: pick(whole.rowLower, rows),
    rowUpper: pick(whole.rowUpper, rows),
    start,
    row: Int32Array.from(row),
    value: Float64Array.from(value),
    offset: 0,
  };
  return { model, columns: Int32Array.from(columns), rows: Int32Array.from(rows) };
}

/** Bounds of a program in one array: lower then upper of its columns, lower then upper of its rows. */
export type Bounds = Float64Array;

/** The bounds of a cut-out where the columns that are not in it stand at the values of a point. */
export function boundsAround(
  { columns, rows }: Pick<CutOut, "columns" | "rows">,
  whole: SentModel,
  point: Float64Array,
): Bounds {
  const isIn = new Uint8Array(whole.columnCount);
  for (const j of columns) isIn[j] = 1;
  const taken = new Float64Array(whole.rowCount);
  for (let j = 0; j < point.length; j++) {
    const x = point[j]!;
    if (isIn[j] || x === 0) continue;
    for (let k = whole.start[j]!; k < whole.start[j + 1]!; k++)
      taken[whole.row[k]!]! += whole.value[k]! * x;
  }
  const [n, m] = [columns.length, rows.length];
  const bounds = new Float64Array(2 * (n + m));
  columns.forEach((j, at) => {
    bounds[at] = whole.columnLower[j]!;
    bounds[n + at] = whole.columnUpper[j]!;
  });
  rows.forEach((i, at) => {
    bounds[2 * n + at] = whole.rowLower[i]! - taken[i]!;
    bounds[2 * n + m + at] = whole.rowUpper[i]! - taken[i]!;
  });
  return bounds;
}
