/**
 * The edge to HiGHS (npm package `highs`, HiGHS compiled to WebAssembly): its instance, status
 * codes, option names and quirks stay in this file.
 *
 * - One instance a thread; its memory is 32-bit, grows to 2 GiB and never shrinks.
 * - It is built without C++ exceptions: running out of memory aborts the instance for good. It is
 *   then dropped, with every engine in it, and loaded afresh for the next engine.
 * - A model without columns is "empty" even where a row of it cannot hold.
 * - It leaves out entries up to 1e-9 (`small_matrix_value`); where one matters, the review fails.
 *   With 1e-12 it came to no verdict on netlib's bnl1 with bounds closed, which has none below 1e-3.
 * - `time_limit` counts all runs since the clocks were last set to zero.
 */
import loadHighs, { type Highs, type InitOptions, type Model, type ModelStatusCode } from "highs";
import type { Claim, Engine, RawAnswer, Side } from "./engine.ts";
import { checkFits, inMebibytes, OutOfMemory } from "./memory.ts";
import { hasWholeColumns, isQuadratic, type LinearModel } from "./model.ts";
import type { Basis, Limits } from "./outcome.ts";

/** Where the WebAssembly comes from, for browsers and bundlers; Node finds it by itself. */
export type Loading = Pick<InitOptions, "locateFile" | "wasmBinary" | "wasmModule">;

// The types of the package describe its CommonJS build; its ES module exports the loader itself.
const load = loadHighs as unknown as (typeof loadHighs)["default"];

let loading: Loading = {};
let instance: Promise<Highs> | undefined;
const lost = new WeakSet<Highs>();

/**
 * Says where to load the solver from, and loads it. Needed only where it does not find itself, and
 * before the first solve; what is said here holds when it must be loaded again.
 */
export async function loadSolver(from: Loading): Promise<void> {
  loading = from;
  await runtime();
}

/** The one instance of this thread. */
function runtime(): Promise<Highs> {
  // The loader makes the object that it is given into the instance.
  instance ??= load({ ...loading }).catch((error: unknown) => {
    instance = undefined;
    throw error;
  });
  return instance;
}

/** Bytes that the solver's memory has grown to in this thread, 0 before it is loaded. */
export async function solverBytes(): Promise<number> {
  return instance ? (await instance).memoryBytes : 0;
}

/** Copies a model into the solver. Throws `OutOfMemory` where it does not fit. */
export async function openEngine(model: LinearModel): Promise<Engine> {
  checkFits(model);
  return engineIn(await runtime(), model);
}

/** Runs one act of the solver; an abort loses the instance, and the next engine loads another. */
function within<T>(highs: Highs, act: () => T): T {
  if (lost.has(highs)) {
    throw new Error("The solver ran out of memory and lost its models: open them again.");
  }
  try {
    return act();
  } catch (error) {
    // The package is one line of 168,000 characters, which an uncaught error would print.
    if (error instanceof highs.errors.HighsError) {
      throw new Error(`The solver refused its input: ${error.message}.`, { cause: error });
    }
    if (!isAbort(error)) throw error;
    lost.add(highs);
    instance = undefined;
    throw new OutOfMemory(`The solver ran out of memory at ${inMebibytes(highs.memoryBytes)}.`);
  }
}

/** A C++ exception, of which bad_alloc is the one that happens, or a failed malloc. */
const isAbort = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === "RuntimeError" || error.message === "Unable to allocate WebAssembly memory");

function pass(highs: Highs, model: LinearModel): Model {
  const held = highs.createModel();
  try {
    held.options.set("output_flag", false);
    held.passModel({
      numCols: model.columnCount,
      numRows: model.rowCount,
      offset: model.offset,
      colCost: model.cost,
      colLower: model.columnLower,
      colUpper: model.columnUpper,
      rowLower: model.rowLower,
      rowUpper: model.rowUpper,
      matrix: {
        format: "csc",
        numRows: model.rowCount,
        numCols: model.columnCount,
        starts: model.start,
        indices: model.row,
        values: model.value,
      },
      ...(hasWholeColumns(model) ? { integrality: Int32Array.from(model.integer!) } : {}),
      ...(isQuadratic(model) ? { hessian: diagonal(model.curvature!) } : {}),
    });
    return held;
  } catch (error) {
    if (!isAbort(error)) held.dispose();
    throw error;
  }
}

/**
 * Two sets of options. Presolve does not always tell infeasible from unbounded. The quadratic
 * solver cycles where bounds are far from 1, so it is given them near 1; its default
 * regularisation, 1e-7, moves the optimum (by 0.4% of a cost where columns reach 40,000 and bounds
 * are as they come), so it comes in only where there is no other way.
 */
function mannersFor(model: LinearModel) {
  const user_bound_scale = isQuadratic(model) ? -Math.round(Math.log2(widestBound(model))) : 0;
  const quick = { presolve: "choose", qp_regularization_value: 0, user_bound_scale };
  const plain = { presolve: "off", qp_regularization_value: 1e-7, user_bound_scale };
  return { quick, plain };
}

/** The largest finite bound; 1 where there is none but zero. */
function widestBound({ columnLower, columnUpper, rowLower, rowUpper }: LinearModel): number {
  let widest = 0;
  for (const bounds of [columnLower, columnUpper, rowLower, rowUpper]) {
    for (const bound of bounds) {
      if (Number.isFinite(bound)) widest = Math.max(widest, Math.abs(bound));
    }
  }
  return widest || 1;
}

/** The diagonal as the solver wants a Hessian, with its zeros left out. */
function diagonal(curvature: Float64Array) {
  const starts = new Int32Array(curvature.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  curvature.forEach((entry, j) => {
    if (entry !== 0) {
      indices.push(j);
      values.push(entry);
    }
    starts[j + 1] = indices.length;
  });
  return { format: "triangular", dimension: curvature.length, starts, indices, values } as const;
}

/** An engine in a given instance: the seam at which tests put an instance that aborts. */
export function engineIn(highs: Highs, model: LinearModel): Engine {
  const held = within(highs, () => pass(highs, model));
  const { quick, plain } = mannersFor(model);
  const guard = <T>(act: () => T): T => within(highs, act);
  return {
    open: (other) => engineIn(highs, other),
    run: (limits) => guard(() => run(highs, held, limits)),
    read: () => guard(() => read(highs, held)),
    setColumnBounds: (indices, lower, upper) =>
      guard(() => void held.changeColsBounds({ kind: "set", indices }, lower, upper)),
    setRowBounds: (indices, lower, upper) =>
      guard(() => void held.changeRowsBounds({ kind: "set", indices }, lower, upper)),
    setCosts: (indices, costs) =>
      guard(() => void held.changeColsCost({ kind: "set", indices }, costs)),
    setBasis: ({ columns, rows }) =>
      guard(() => {
        held.setBasis({ colStatus: Int32Array.from(columns), rowStatus: Int32Array.from(rows) });
      }),
    forget: () => guard(() => void held.clearSolver()),
    setPlain: (isPlain) => guard(() => void held.options.set(isPlain ? plain : quick)),
    suspects: () => guard(() => suspects(highs, held)),
    [Symbol.dispose]() {
      if (!lost.has(highs)) held.dispose();
    },
  };
}

function run(highs: Highs, held: Model, limits: Limits): Claim {
  const { iterations = Infinity, tolerance = 1e-7, gap = 0, shouldStop } = limits;
  const { seconds = Number.MAX_VALUE } = limits;
  const { numCols, numRows, hessianNonzeros } = held.getDimensions();
  // No sound quadratic solve comes near this; one that cycles would never end.
  const endless = 10_000 + 20 * (numCols + numRows);
  held.zeroAllClocks();
  held.options.set({
    time_limit: seconds,
    iis_time_limit: seconds,
    simplex_iteration_limit: Math.min(iterations, 2 ** 31 - 1),
    ipm_iteration_limit: Math.min(iterations, 2 ** 31 - 1),
    mip_max_nodes: Math.min(iterations, 2 ** 31 - 1),
    qp_iteration_limit: Math.min(iterations, endless),
    primal_feasibility_tolerance: tolerance,
    dual_feasibility_tolerance: tolerance,
    mip_feasibility_tolerance: tolerance,
    mip_rel_gap: gap,
  });
  const { simplexInterrupt, ipmInterrupt, mipInterrupt } = highs.constants.callbackType;
  const ask = (event: { interrupt(): void }): undefined => {
    if (shouldStop?.()) event.interrupt();
  };
  let modelStatus: ModelStatusCode;
  try {
    ({ modelStatus } = held.run(
      shouldStop && { [simplexInterrupt]: ask, [ipmInterrupt]: ask, [mipInterrupt]: ask },
    ));
  } catch (error) {
    if (error instanceof highs.errors.HighsError && error.operation === "run") return "failed";
    throw error;
  }
  if (modelStatus === highs.constants.modelStatus.empty) {
    const { rowLower, rowUpper } = held.getLp();
    return rowLower.every((lower, i) => lower <= 0 && rowUpper[i]! >= 0) ? "optimal" : "infeasible";
  }
  const claim = claimOf(highs, modelStatus);
  return claim === "iterations" && iterations > endless && hessianNonzeros > 0 ? "failed" : claim;
}

function claimOf(highs: Highs, status: ModelStatusCode): Claim {
  const codes = highs.constants.modelStatus;
  switch (status) {
    case codes.optimal:
      return "optimal";
    case codes.infeasible:
      return "infeasible";
    case codes.unbounded:
      return "unbounded";
    case codes.unboundedOrInfeasible:
      return "infeasible or unbounded";
    case codes.timeLimit:
      return "time";
    case codes.iterationLimit:
    case codes.solutionLimit:
      return "iterations";
    case codes.interrupted:
      return "interrupted";
    default:
      return "failed";
  }
}

function read(highs: Highs, held: Model): RawAnswer {
  const info = (name: string) => Number(held.info.get(name));
  const isEmpty = held.getModelStatus() === highs.constants.modelStatus.empty;
  const solution = isEmpty ? emptySolution(held) : held.getSolution();
  const hasBasis = info("basis_validity") === highs.constants.basisValidity.valid;
  return {
    primal: solution.colValue,
    dual: solution.rowDual,
    isFeasible: info("primal_solution_status") === highs.constants.solutionStatus.feasible,
    basis: hasBasis ? basisOf(held) : undefined,
    iterations:
      info("simplex_iteration_count") +
      info("ipm_iteration_count") +
      info("crossover_iteration_count") +
      info("qp_iteration_count"),
    bound: info("mip_dual_bound"),
    gap: info("mip_gap"),
  };
}

const emptySolution = (held: Model) => ({
  colValue: new Float64Array(0),
  rowDual: new Float64Array(held.getDimensions().numRows),
});

function basisOf(held: Model): Basis {
  const { colStatus, rowStatus } = held.getBasis();
  return { columns: Uint8Array.from(colStatus), rows: Uint8Array.from(rowStatus) };
}

function suspects(highs: Highs, held: Model): readonly Side[] {
  const { strategyRowPriority, boundLower, boundUpper, boundBoxed } = highs.constants.iis;
  held.options.set("iis_strategy", strategyRowPriority);
  const { value: found } = held.raw.getIis();
  if (!found) return [];
  const sidesOf = (kind: Side["kind"], indices: Int32Array, bounds: Int32Array): Side[] =>
    Array.from(indices).flatMap((index, k) => {
      const bound = bounds[k];
      const sides: Side[] = [];
      if (bound === boundLower || bound === boundBoxed) sides.push({ kind, index, side: "lower" });
      if (bound === boundUpper || bound === boundBoxed) sides.push({ kind, index, side: "upper" });
      return sides;
    });
  return [
    ...sidesOf("row", found.rowIndex, found.rowBound),
    ...sidesOf("column", found.colIndex, found.colBound),
  ];
}
