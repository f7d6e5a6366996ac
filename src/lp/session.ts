import { type Engine, type Loading, openEngine } from "./highs.ts";
import { checkModel, type LinearModel } from "./model.ts";
import type { Basis, Limits, Outcome } from "./outcome.ts";
import { settle, stoppedByMemory } from "./settle.ts";

type Numbers = ArrayLike<number>;

/** A solver that holds one model. It must be disposed: `using session = await openSession(model)`. */
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

/** Opens a session on a copy of the model. */
export async function openSession(
  model: LinearModel,
  options: { readonly loading?: Loading } = {},
): Promise<Session> {
  checkModel(model);
  return sessionOn(await openEngine(model, options.loading), model);
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
      const at = change(indices, model.columnCount, [
        [model.columnLower, lower],
        [model.columnUpper, upper],
      ]);
      live().setColumnBounds(at, pick(model.columnLower, at), pick(model.columnUpper, at));
    },
    setRowBounds(indices, lower, upper) {
      const at = change(indices, model.rowCount, [
        [model.rowLower, lower],
        [model.rowUpper, upper],
      ]);
      live().setRowBounds(at, pick(model.rowLower, at), pick(model.rowUpper, at));
    },
    setCosts(indices, costs) {
      const at = change(indices, model.columnCount, [[model.cost, costs]]);
      live().setCosts(at, pick(model.cost, at));
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

/** Writes values at the indices; returns these ascending, each once. */
function change(
  indices: Numbers,
  count: number,
  writes: readonly (readonly [target: Float64Array, values: Numbers])[],
): Int32Array {
  for (let k = 0; k < indices.length; k++) {
    const index = indices[k]!;
    if (!(Number.isInteger(index) && index >= 0 && index < count)) {
      throw new RangeError(`There is no index ${index}: the model has ${count}.`);
    }
    for (const [target, values] of writes) target[index] = values[k]!;
  }
  return Int32Array.from(new Set(Array.from(indices))).sort();
}

const pick = (from: Float64Array, at: Int32Array): Float64Array =>
  Float64Array.from(at, (index) => from[index]!);

function checkShape({ columns, rows }: Basis, model: LinearModel): void {
  if (columns.length === model.columnCount && rows.length === model.rowCount) return;
  throw new RangeError(
    `A basis of ${columns.length} columns and ${rows.length} rows does not fit "${model.name}", ` +
      `which has ${model.columnCount} and ${model.rowCount}.`,
  );
}
