import { assemble } from "./assembly.ts";
import type { Engine, Side } from "./engine.ts";
import { hasWholeColumns, type LinearModel } from "./model.ts";
import type { Limits } from "./outcome.ts";

/** One row, or the bounds of one column, that cannot be had together with the others. */
export interface ConflictMember {
  readonly kind: "row" | "column";
  readonly name: string;
  /** A sentence: `balance[dy-oxide, JP, 2026-01] must be at least 10`. */
  readonly says: string;
}

/** Rows and bounds that contradict each other. */
export interface Conflict {
  readonly members: readonly ConflictMember[];
  /** Whether it was verified that without any one member the rest can be had. */
  readonly irreducible: boolean;
}

/** Whole columns whose bounds are left out may be searched without end. */
const NODES_MAX = 10_000;

/**
 * A smallest conflicting set of an infeasible model; `undefined` where the model turns out to be
 * feasible after all. The solver's own suspects are only where the search begins: the set is shown
 * to be infeasible, then each side in it is left out in turn and stays out where the rest is still
 * infeasible (a deletion filter; Chinneck and Dravnieks 1991). Each test is a solve from nothing.
 * A limit may end the filter early: then the set conflicts, but may not be smallest.
 */
export function findConflict(
  engine: Engine,
  model: LinearModel,
  limits: Limits,
): Conflict | undefined {
  const conflicts = (sides: readonly Side[]): boolean | undefined => {
    const part = subsystem(model, sides);
    using inner = engine.open(part);
    const within = hasWholeColumns(part) ? { ...limits, iterations: NODES_MAX } : limits;
    for (const isPlain of [false, true]) {
      inner.setPlain(isPlain);
      const claim = inner.run(within);
      if (claim === "infeasible") return true;
      if (claim === "optimal") return false;
    }
    return undefined;
  };
  const suspects = engine.suspects();
  const first = conflicts(suspects) ? suspects : sidesOf(model);
  if (first !== suspects && conflicts(first) === false) return undefined;
  const { kept, irreducible } = filterSides(first, conflicts);
  return { members: describe(model, kept), irreducible };
}

/**
 * Leaves out what is not needed, in chunks that halve down to single sides. Needed once is needed
 * in every smaller set, so one pass of single sides shows that none can be spared.
 */
function filterSides(
  sides: readonly Side[],
  conflicts: (sides: readonly Side[]) => boolean | undefined,
): { kept: readonly Side[]; irreducible: boolean } {
  let kept = sides;
  for (let size = Math.ceil(sides.length / 2); size >= 1; size = size === 1 ? 0 : size >> 1) {
    for (let from = 0; from < kept.length; ) {
      const without = kept.toSpliced(from, size);
      const verdict = conflicts(without);
      if (verdict === undefined) return { kept, irreducible: false };
      if (verdict) kept = without;
      else from += size;
    }
  }
  return { kept, irreducible: true };
}

/** Everything that a model demands. */
function sidesOf(model: LinearModel): Side[] {
  const sides: Side[] = [];
  for (let index = 0; index < model.rowCount; index++) {
    if (model.rowLower[index] !== -Infinity) sides.push({ kind: "row", index, side: "lower" });
    if (model.rowUpper[index] !== Infinity) sides.push({ kind: "row", index, side: "upper" });
  }
  for (let index = 0; index < model.columnCount; index++) {
    const kind = "column";
    if (model.columnLower[index] !== -Infinity) sides.push({ kind, index, side: "lower" });
    if (model.columnUpper[index] !== Infinity) sides.push({ kind, index, side: "upper" });
    if (model.integer?.[index]) sides.push({ kind, index, side: "whole" });
  }
  return sides;
}

/** The model with nothing demanded but these sides, and nothing to minimise. */
function subsystem(model: LinearModel, sides: readonly Side[]): LinearModel {
  const demanded = demandsOf(sides);
  const lp = assemble(`part of ${model.name}`);
  const rows = new Map<number, number>();
  for (const [index, { lower, upper }] of demanded.row) {
    const row = lp.row(() => model.rowName(index), {
      lower: lower ? model.rowLower[index]! : -Infinity,
      upper: upper ? model.rowUpper[index]! : Infinity,
    });
    rows.set(index, row);
  }
  for (let j = 0; j < model.columnCount; j++) {
    const demand = demanded.column.get(j);
    const entries: number[] = [];
    for (let k = model.start[j]!; k < model.start[j + 1]!; k++) {
      if (rows.has(model.row[k]!)) entries.push(k);
    }
    if (!demand && entries.length === 0) continue;
    const column = lp.column(() => model.columnName(j), {
      lower: demand?.lower ? model.columnLower[j]! : -Infinity,
      upper: demand?.upper ? model.columnUpper[j]! : Infinity,
      integer: demand?.whole ?? false,
    });
    for (const k of entries) lp.add(rows.get(model.row[k]!)!, column, model.value[k]!);
  }
  return lp.finish();
}

type Demand = Partial<Record<Side["side"], boolean>>;

/** The sides gathered by row and by column, in the order in which they first come. */
function demandsOf(sides: readonly Side[]) {
  const demanded = { row: new Map<number, Demand>(), column: new Map<number, Demand>() };
  for (const { kind, index, side } of sides) {
    demanded[kind].set(index, { ...demanded[kind].get(index), [side]: true });
  }
  return demanded;
}

function describe(model: LinearModel, sides: readonly Side[]): ConflictMember[] {
  const demanded = demandsOf(sides);
  return [
    ...Array.from(demanded.row, ([index, demand]) => ({
      kind: "row" as const,
      name: model.rowName(index),
      says: sentence(model.rowName(index), demand, model.rowLower[index]!, model.rowUpper[index]!),
    })),
    ...Array.from(demanded.column, ([index, demand]) => {
      const name = model.columnName(index);
      const [lower, upper] = [model.columnLower[index]!, model.columnUpper[index]!];
      return { kind: "column" as const, name, says: sentence(name, demand, lower, upper) };
    }),
  ];
}

function sentence(name: string, demand: Demand, lower: number, upper: number): string {
  const demands: string[] = [];
  if (demand.lower && demand.upper && lower === upper) demands.push(`be exactly ${lower}`);
  else {
    if (demand.lower) demands.push(`be at least ${lower}`);
    if (demand.upper) demands.push(`be at most ${upper}`);
  }
  if (demand.whole) demands.push("be a whole number");
  return `${name} must ${demands.join(" and ")}`;
}
