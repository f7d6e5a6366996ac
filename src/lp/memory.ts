import type { LinearModel } from "./model.ts";

/** The solver is 32-bit WebAssembly, built to grow to 2 GiB. */
export const SOLVER_BYTES_MAX = 2 ** 31;

/** What the solver takes at the least for each column, row and entry (measured). */
const BYTES_PER_ITEM = 85;

/**
 * Bytes that a model takes in the solver, at the least. Peaks were 85 bytes for each column, row
 * and entry where presolve had the answer, 350 for a chain of 150,000 columns and 800 for the
 * hardest of netlib: a model of half the solver's memory by this count will hardly be solved.
 *
 * @example
 * const lp = assemble("one column, one row, one entry")
 * lp.add(lp.row(() => "r"), lp.column(() => "x"), 1)
 * leastSolverBytes(lp.finish()) // => 255
 */
export const leastSolverBytes = (model: LinearModel): number =>
  BYTES_PER_ITEM * (model.columnCount + model.rowCount + model.value.length);

/** The solver's memory gave out, or a model is too large for it. */
export class OutOfMemory extends Error {}

/** Throws where a model cannot fit, before it is copied. */
export function checkFits(model: LinearModel): void {
  const least = leastSolverBytes(model);
  if (least <= SOLVER_BYTES_MAX) return;
  throw new OutOfMemory(
    `The linear model "${model.name}" (${model.columnCount} columns, ${model.rowCount} rows, ` +
      `${model.value.length} entries) needs at least ${inMebibytes(least)} in a solver of ` +
      `${inMebibytes(SOLVER_BYTES_MAX)}: take fewer months, countries or commodities.`,
  );
}

/** A count of bytes in words, in MiB. */
export const inMebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
