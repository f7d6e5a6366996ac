import type { Engine } from "./engine.ts";
import { openEngine } from "./highs.ts";
import { checkModel, isBoundPair, type LinearModel } from "./model.ts";
import type { Basis, Limits, Outcome } from "./outcome.ts";
import { settle, stoppedByMemory } from "./settle.ts";

type Numbers = ArrayLike<number>;

/**
 * A solver that holds one model. It must be disposed: `using session = await openSession(model)`.
 * A change that is refused changes nothing.
 */
export interface Session extends Disposable {
  /** The model with the changes made so far; read only. */
  readonly model: LinearModel;
  /**
   * Solves from the last basis, or the one that was set, if any. Each answer is reviewed; where
   * one fails, the solve is repeated from nothing. Throws where that answer fails as well.
   */
  solve(limits?: Limits): Outcome;
  /** Sets bounds of the columns listed; the last of repeated indices counts. */
  setColumnBounds(indices: Numbers, lower: Numbers, upper: Numbers): void;
  setRowBounds(indices: Numbers, lower: Numbers, upper: Numbers): void;
  setCosts(indices: Numbers, costs: Numbers): void;
  /** The basis of the last optimal solve. Throws where there is none. */
  getBasis(): Basis;
  /** Where the next solve begins. */
  setBasis(basis: Basis): void;
  dispose(): void;
}

/**
 * Opens a session on a copy of the model.
 *
 * @example
 * const model = smallModel("ten tonnes", { near: { cost: 1, upper: 3 }, far: { cost: 4 } }, {
 *   need: { lower: 10, of: { near: 1, far: 1 } },
 * })
 * const session = await openSession(model)
 * session.solve().objective // => 31
 * session.setColumnBounds([0], [0], [5])
 * session.solve().objective // => 25
 * session.dispose()
 */
export async function openSession(model: LinearModel): Promise<Session> {
  checkModel(model);
  return sessionOn(await openEngine(model), model);
}

/** A session on any engine: the seam at which tests put one that lies. */
export function sessionOn(engine: Engine, original: LinearModel): Session {
  const model = {
    ...original,
    cost: original.cost.slice(),
    columnLower: original.columnLower.slice(),
    columnUpper: original.columnUpper.slice(),
    rowLower: original.rowLower.slice(),
    rowUpper: original.rowUpper.slice(),
  };
  let basis: Basis | undefined;
  let isOpen = true;
  const live = (): Engine => {
    if (!isOpen) throw new Error(`The session on "${model.name}" is disposed: open another.`);
    return engine;
  };
  const dispose = (): void => {
    if (isOpen) engine[Symbol.dispose]();
    isOpen = false;
  };
  return {
    model,
    solve(limits = {}) {
      try {
        const outcome = settle(live(), model, limits);
        basis = outcome.status === "optimal" ? outcome.basis : undefined;
        return outcome;
      } catch (error) {
        return stoppedByMemory(error);
      }
    },
    setColumnBounds(indices, lower, upper) {
      const { columnCount, columnLower, columnUpper, columnName } = model;
      const engine = live();
      checkBounds(indices, lower, upper, columnCount, columnName);
      write(columnLower, indices, lower);
      write(columnUpper, indices, upper);
      const at = ascending(indices);
      engine.setColumnBounds(at, pick(columnLower, at), pick(columnUpper, at));
    },
    setRowBounds(indices, lower, upper) {
      const { rowCount, rowLower, rowUpper, rowName } = model;
      const engine = live();
      checkBounds(indices, lower, upper, rowCount, rowName);
      write(rowLower, indices, lower);
      write(rowUpper, indices, upper);
      const at = ascending(indices);
      engine.setRowBounds(at, pick(rowLower, at), pick(rowUpper, at));
    },
    setCosts(indices, costs) {
      const engine = live();
      checkIndices(indices, costs, model.columnCount);
      const unsound = Array.from(costs).findIndex((cost) => !Number.isFinite(cost));
      if (unsound >= 0) {
        const name = model.columnName(indices[unsound]!);
        throw new RangeError(`The cost of ${name} cannot be ${costs[unsound]}.`);
      }
      write(model.cost, indices, costs);
      const at = ascending(indices);
      engine.setCosts(at, pick(model.cost, at));
    },
    getBasis() {
      live();
      if (!basis) throw new Error(`The session on "${model.name}" has no basis: solve it first.`);
      return basis;
    },
    setBasis(next) {
      checkShape(next, model);
      live().setBasis(next);
      basis = next;
    },
    dispose,
    [Symbol.dispose]: dispose,
  };
}

function checkIndices(indices: Numbers, values: Numbers, count: number): void {
  if (indices.length !== values.length) {
    throw new RangeError(`${indices.length} indices and ${values.length} values do not pair.`);
  }
  for (let k = 0; k < indices.length; k++) {
    const index = indices[k]!;
    if (Number.isInteger(index) && index >= 0 && index < count) continue;
    throw new RangeError(`There is no index ${index}: the model has ${count}.`);
  }
}

function checkBounds(
  indices: Numbers,
  lower: Numbers,
  upper: Numbers,
  count: number,
  nameOf: (index: number) => string,
): void {
  checkIndices(indices, lower, count);
  checkIndices(indices, upper, count);
  for (let k = 0; k < indices.length; k++) {
    if (isBoundPair(lower[k]!, upper[k]!)) continue;
    const bounds = `${lower[k]} to ${upper[k]}`;
    throw new RangeError(`The bounds of ${nameOf(indices[k]!)} cannot be ${bounds}.`);
  }
}

function write(target: Float64Array, indices: Numbers, values: Numbers): void {
  for (let k = 0; k < indices.length; k++) target[indices[k]!] = values[k]!;
}

/** Each index once: the solver wants them so. */
const ascending = (indices: Numbers): Int32Array =>
  Int32Array.from(new Set(Array.from(indices))).sort();

const pick = (from: Float64Array, at: Int32Array): Float64Array =>
  Float64Array.from(at, (index) => from[index]!);

function checkShape({ columns, rows }: Basis, model: LinearModel): void {
  if (columns.length === model.columnCount && rows.length === model.rowCount) return;
  throw new RangeError(
    `A basis of ${columns.length} columns and ${rows.length} rows does not fit "${model.name}", ` +
      `which has ${model.columnCount} and ${model.rowCount}.`,
  );
}
