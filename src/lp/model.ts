/**
 * A linear program as plain arrays, compressed by columns:
 *
 *   min  offset + c'x + ½ x'Qx     (Q diagonal, Q ≥ 0)
 *   s.t. rowLower ≤ A x ≤ rowUpper
 *        columnLower ≤ x ≤ columnUpper,  some x whole
 *
 * Open bounds are ±Infinity. Names are functions, so that 150,000 columns cost no strings.
 */
export interface LinearModel {
  readonly name: string;
  readonly columnCount: number;
  readonly rowCount: number;
  /** c, objective per unit of each column. */
  readonly cost: Float64Array;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** The entries of column j are `start[j]` to `start[j + 1] - 1` of `row` and `value`. */
  readonly start: Int32Array;
  readonly row: Int32Array;
  readonly value: Float64Array;
  /** Constant of the objective, which is always minimised. */
  readonly offset: number;
  /** 1 where a column must be whole. */
  readonly integer?: Uint8Array;
  /** Diagonal of Q, each entry at least 0; present only where the objective is quadratic. */
  readonly curvature?: Float64Array;
  /** Reads as a sentence: `ship[dy-oxide, CN to JP, 2026-01]`. */
  readonly columnName: (index: number) => string;
  readonly rowName: (index: number) => string;
}

/** Whether any column must be whole. */
export const hasWholeColumns = (model: LinearModel): boolean =>
  model.integer?.some((flag) => flag === 1) ?? false;

/** Whether the objective has a quadratic part. */
export const isQuadratic = (model: LinearModel): boolean =>
  model.curvature?.some((entry) => entry !== 0) ?? false;

/**
 * The value of the objective at a point, in the unit of the costs.
 *
 * @example
 * const model = assemble("two of a kind at 3 each, 5 to begin with", 5)
 * model.column(() => "x", { cost: 3 })
 * objectiveAt(model.finish(), [2]) // => 11
 */
export function objectiveAt(model: LinearModel, point: ArrayLike<number>): number {
  let total = model.offset;
  for (let j = 0; j < model.columnCount; j++) {
    const x = point[j]!;
    total += model.cost[j]! * x + 0.5 * (model.curvature?.[j] ?? 0) * x * x;
  }
  return total;
}

/**
 * A x: what each row comes to at a point, in the unit of the row.
 *
 * @example
 * const model = smallModel("pair", { x: {}, y: {} }, { sum: { lower: 4, of: { x: 1, y: 2 } } })
 * Array.from(activityAt(model, [3, 5])) // => [13]
 */
export function activityAt(model: LinearModel, point: ArrayLike<number>): Float64Array {
  const activity = new Float64Array(model.rowCount);
  for (let j = 0; j < model.columnCount; j++) {
    const x = point[j]!;
    if (x === 0) continue;
    for (let k = model.start[j]!; k < model.start[j + 1]!; k++) {
      activity[model.row[k]!]! += model.value[k]! * x;
    }
  }
  return activity;
}

/**
 * Throws where a model is not one: arrays of the wrong length, numbers that are not finite where
 * they must be, rows out of range or twice in a column, negative curvature. Says which column or
 * row by name. Bounds that cross are no error here: they make the model infeasible.
 */
export function checkModel(model: LinearModel): void {
  const fail = (what: string): never => {
    throw new TypeError(`The linear model "${model.name}" is malformed: ${what}.`);
  };
  const { columnCount, rowCount } = model;
  const lengths = [
    ["cost", model.cost, columnCount],
    ["columnLower", model.columnLower, columnCount],
    ["columnUpper", model.columnUpper, columnCount],
    ["rowLower", model.rowLower, rowCount],
    ["rowUpper", model.rowUpper, rowCount],
    ["start", model.start, columnCount + 1],
    ["integer", model.integer, columnCount],
    ["curvature", model.curvature, columnCount],
    ["row", model.row, model.start[columnCount]],
    ["value", model.value, model.start[columnCount]],
  ] as const;
  for (const [field, array, length] of lengths) {
    if (array && array.length !== length) {
      fail(`${field} has ${array.length} entries and should have ${length}`);
    }
  }
  if (!Number.isFinite(model.offset)) fail(`the objective's constant is ${model.offset}`);
  if (model.start[0] !== 0) fail(`start begins with ${model.start[0]}`);
  const column = (j: number) => `column ${model.columnName(j)}`;
  const row = (i: number) => `row ${model.rowName(i)}`;
  const lastColumnOf = new Int32Array(rowCount).fill(-1);
  for (let j = 0; j < columnCount; j++) {
    if (!Number.isFinite(model.cost[j])) fail(`${column(j)} has cost ${model.cost[j]}`);
    const [lower, upper] = [model.columnLower[j]!, model.columnUpper[j]!];
    if (!isBoundPair(lower, upper)) fail(`${column(j)} has bounds ${lower} to ${upper}`);
    const bend = model.curvature?.[j] ?? 0;
    if (!(bend >= 0 && bend < Infinity)) fail(`${column(j)} has curvature ${bend}, not convex`);
    if (model.start[j]! > model.start[j + 1]!) fail(`start falls at ${column(j)}`);
    for (let k = model.start[j]!; k < model.start[j + 1]!; k++) {
      const i = model.row[k]!;
      if (!(i >= 0 && i < rowCount)) fail(`${column(j)} names row ${i} of ${rowCount}`);
      if (lastColumnOf[i] === j) fail(`${row(i)} is twice in ${column(j)}`);
      lastColumnOf[i] = j;
      if (!Number.isFinite(model.value[k])) {
        fail(`${column(j)} has ${model.value[k]} in ${row(i)}`);
      }
    }
  }
  for (let i = 0; i < rowCount; i++) {
    const [lower, upper] = [model.rowLower[i]!, model.rowUpper[i]!];
    if (!isBoundPair(lower, upper)) fail(`${row(i)} has bounds ${lower} to ${upper}`);
  }
}

/** A lower bound may be -Infinity and an upper bound Infinity, not the other way round. */
export const isBoundPair = (lower: number, upper: number): boolean =>
  lower < Infinity && upper > -Infinity;
