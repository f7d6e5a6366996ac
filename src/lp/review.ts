import { activityAt, hasWholeColumns, type LinearModel, objectiveAt } from "./model.ts";

/** The largest breach of one kind. */
export interface Breach {
  /** In the unit of the row, the column or the objective. */
  readonly absolute: number;
  /** Relative to the largest term that enters it (at least 1). */
  readonly scaled: number;
  /** The row or column where the scaled breach is largest; `undefined` where there is none. */
  readonly at: string | undefined;
}

/** What a second opinion, which trusts no solver, finds. */
export interface Review {
  /** Rows and columns out of their bounds. */
  readonly primal: Breach;
  /** Whole columns that are not whole. */
  readonly whole: Breach;
  /** Prices and reduced costs with a sign that no bound can hold. */
  readonly dual: Breach;
  /** Prices on what does not bind: the lesser of price and distance to the bound. */
  readonly complementarity: Breach;
  /** Objective of the point less the bound that the prices prove. */
  readonly gap: Breach;
  /** Whether each scaled breach is within the tolerance. */
  readonly clean: boolean;
}

/** What is reviewed: a point, and for a model without whole columns its prices. */
export interface Answer {
  readonly primal: ArrayLike<number>;
  /** Per row, d objective / d bound. Without it only the point is reviewed. */
  readonly dual?: ArrayLike<number>;
}

/** Scaled breaches up to this are numerical noise. */
export const REVIEW_TOLERANCE = 1e-6;

/**
 * Checks an answer against the model alone (the Karush-Kuhn-Tucker conditions of a convex
 * program with diagonal Q). Reduced costs, activities and objectives are computed afresh:
 *
 *   primal            rowLower ≤ A x ≤ rowUpper, columnLower ≤ x ≤ columnUpper
 *   dual              d = c + Q x - A'y;  y, d ≥ 0 only with a lower bound, ≤ 0 only with an upper
 *   complementarity   min(|price|, distance to the bound that it prices) = 0
 *   gap               c'x + x'Qx - Σ price · bound = 0
 *
 * For models with whole columns the point and its wholeness are checked, not its optimality.
 *
 * @example
 * const lp = assemble("four tonnes at 2 each")
 * const x = lp.column(() => "x", { cost: 2 })
 * lp.add(lp.row(() => "need", { lower: 4 }), x, 1)
 * review(lp.finish(), { primal: [4], dual: [2] }).clean // => true
 * review(lp.finish(), { primal: [3], dual: [2] }).primal.at // => "row need"
 * review(lp.finish(), { primal: [4], dual: [1] }).clean // => false
 */
export function review(
  model: LinearModel,
  answer: Answer,
  tolerance: number = REVIEW_TOLERANCE,
): Review {
  const point = answer.primal;
  const prices = hasWholeColumns(model) ? undefined : answer.dual;
  const reduced = prices && priceColumns(model, point, prices);
  const rows: Axis = {
    count: model.rowCount,
    value: activityAt(model, point),
    scale: largestTerms(model, point),
    lower: model.rowLower,
    upper: model.rowUpper,
    price: prices,
    priceScale: undefined,
    nameOf: (i) => `row ${model.rowName(i)}`,
  };
  const columns: Axis = {
    count: model.columnCount,
    value: point,
    scale: undefined,
    lower: model.columnLower,
    upper: model.columnUpper,
    price: reduced?.cost,
    priceScale: reduced?.scale,
    nameOf: (j) => `column ${model.columnName(j)}`,
  };
  const found = { primal: worst(), whole: worst(), dual: worst(), complementarity: worst() };
  let proven = model.offset + weigh(rows, found) + weigh(columns, found);
  for (let j = 0; j < model.columnCount; j++) {
    const x = point[j]!;
    if (model.curvature) proven -= 0.5 * model.curvature[j]! * x * x;
    if (model.integer?.[j]) found.whole.see(Math.abs(x - Math.round(x)), 1, j, columns.nameOf);
  }
  const gap = worst();
  if (prices) {
    const objective = objectiveAt(model, point);
    gap.see(Math.abs(objective - proven), 1 + Math.abs(objective), 0, () => "objective");
  }
  const breaches = {
    primal: found.primal.breach(),
    whole: found.whole.breach(),
    dual: found.dual.breach(),
    complementarity: found.complementarity.breach(),
    gap: gap.breach(),
  };
  // A NaN is not at most the tolerance, and so is never clean.
  return { ...breaches, clean: Object.values(breaches).every(({ scaled }) => scaled <= tolerance) };
}

/** All rows, or all columns: what they come to, within which bounds, at which prices. */
interface Axis {
  readonly count: number;
  readonly value: ArrayLike<number>;
  /** Largest term of each value, at least 1; where absent, the value itself. */
  readonly scale: Float64Array | undefined;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly price: ArrayLike<number> | undefined;
  /** Largest term of each price, at least 1; where absent, 1. */
  readonly priceScale: Float64Array | undefined;
  readonly nameOf: (index: number) => string;
}

type Kind = "primal" | "dual" | "complementarity";

/** Looks at each bound and price of an axis; returns what the prices prove, Σ price · bound. */
function weigh(axis: Axis, found: Readonly<Record<Kind, Worst>>): number {
  const { count, nameOf, price } = axis;
  let proven = 0;
  for (let k = 0; k < count; k++) {
    const value = axis.value[k]!;
    const lower = axis.lower[k]!;
    const upper = axis.upper[k]!;
    const scale = axis.scale ? axis.scale[k]! : Math.max(1, Math.abs(value));
    // Written so that a value that is not a finite number is seen as well.
    if (!(lower - value <= 0)) {
      found.primal.see(lower - value, Math.max(scale, Math.abs(lower)), k, nameOf);
    }
    if (!(value - upper <= 0)) {
      found.primal.see(value - upper, Math.max(scale, Math.abs(upper)), k, nameOf);
    }
    const each = price ? price[k]! : 0;
    if (each === 0) continue;
    const eachScale = axis.priceScale ? axis.priceScale[k]! : 1;
    const bound = each > 0 ? lower : upper;
    if (!Number.isFinite(bound)) {
      found.dual.see(Math.abs(each), eachScale, k, nameOf);
      continue;
    }
    proven += each * bound;
    const distance = Math.abs(value - bound);
    const relative = Math.min(Math.abs(each) / eachScale, distance / scale);
    found.complementarity.see(Math.min(Math.abs(each), distance), 0, k, nameOf, relative);
  }
  return proven;
}

/** The largest term of each row at a point, at least 1. */
function largestTerms(model: LinearModel, point: ArrayLike<number>): Float64Array {
  const largest = new Float64Array(model.rowCount).fill(1);
  for (let j = 0; j < model.columnCount; j++) {
    const x = point[j]!;
    if (x === 0) continue;
    for (let k = model.start[j]!; k < model.start[j + 1]!; k++) {
      const term = Math.abs(model.value[k]! * x);
      if (term > largest[model.row[k]!]!) largest[model.row[k]!] = term;
    }
  }
  return largest;
}

/**
 * The row that a point breaks by most, and by how much in that row's unit; `undefined` where it
 * breaks none.
 *
 * @example
 * const lp = assemble("at least four")
 * const x = lp.column(() => "x")
 * lp.add(lp.row(() => "need", { lower: 4 }), x, 1)
 * worstViolation(lp.finish(), [1.5]) // => { row: "need", by: 2.5 }
 * worstViolation(lp.finish(), [4]) // => undefined
 */
export function worstViolation(
  model: LinearModel,
  point: ArrayLike<number>,
): { readonly row: string; readonly by: number } | undefined {
  let worstRow = -1;
  let by = 0;
  activityAt(model, point).forEach((activity, i) => {
    const breach = Math.max(model.rowLower[i]! - activity, activity - model.rowUpper[i]!);
    if (breach <= by) return;
    by = breach;
    worstRow = i;
  });
  return worstRow < 0 ? undefined : { row: model.rowName(worstRow), by };
}

/**
 * c + Q x - A'y of every column, in cost per unit of the column.
 *
 * @example
 * const lp = assemble("four tonnes at 2 each")
 * lp.add(lp.row(() => "need", { lower: 4 }), lp.column(() => "x", { cost: 2 }), 1)
 * Array.from(reducedCosts(lp.finish(), [4], [1.5])) // => [0.5]
 */
export const reducedCosts = (
  model: LinearModel,
  point: ArrayLike<number>,
  prices: ArrayLike<number>,
): Float64Array => priceColumns(model, point, prices).cost;

/** c + Q x - A'y of every column, and the largest of its terms (at least 1). */
function priceColumns(model: LinearModel, point: ArrayLike<number>, prices: ArrayLike<number>) {
  const costs = new Float64Array(model.columnCount);
  const scales = new Float64Array(model.columnCount);
  for (let j = 0; j < model.columnCount; j++) {
    const bend = model.curvature ? model.curvature[j]! * point[j]! : 0;
    let cost = model.cost[j]! + bend;
    let scale = Math.max(1, Math.abs(model.cost[j]!), Math.abs(bend));
    for (let k = model.start[j]!; k < model.start[j + 1]!; k++) {
      const term = model.value[k]! * prices[model.row[k]!]!;
      cost -= term;
      scale = Math.max(scale, Math.abs(term));
    }
    costs[j] = cost;
    scales[j] = scale;
  }
  return { cost: costs, scale: scales };
}

type Worst = ReturnType<typeof worst>;

/** Remembers the largest breach seen, NaN above all; the name is made only for that one. */
function worst() {
  let absolute = 0;
  let scaled = 0;
  let at = -1;
  let nameOf: ((index: number) => string) | undefined;
  return {
    see(
      amount: number,
      scale: number,
      index: number,
      name: (index: number) => string,
      relative = amount / scale,
    ): void {
      absolute = Math.max(absolute, amount);
      if (relative <= scaled || Number.isNaN(scaled)) return;
      scaled = relative;
      at = index;
      nameOf = name;
    },
    breach: (): Breach => ({ absolute, scaled, at: nameOf?.(at) }),
  };
}
