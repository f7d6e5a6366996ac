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
  const { primal: point } = answer;
  const primal = worst();
  const whole = worst();
  const dual = worst();
  const complementarity = worst();
  const prices = hasWholeColumns(model) ? undefined : answer.dual;

  const activity = activityAt(model, point);
  const rowScale = new Float64Array(model.rowCount).fill(1);
  for (let j = 0; j < model.columnCount; j++) {
    for (let k = model.start[j]!; k < model.start[j + 1]!; k++) {
      const i = model.row[k]!;
      rowScale[i] = Math.max(rowScale[i]!, Math.abs(model.value[k]! * point[j]!));
    }
  }

  let proven = model.offset;
  const weigh = (item: Item): void => {
    const { value, lower, upper, scale, name } = item;
    const short = lower - value;
    const over = value - upper;
    // Written so that a value that is not a finite number is seen as well.
    if (!(short <= 0)) primal.see(short, Math.max(scale, Math.abs(lower)), name);
    if (!(over <= 0)) primal.see(over, Math.max(scale, Math.abs(upper)), name);
    const { price, priceScale } = item;
    if (price === undefined || price === 0) return;
    const bound = price > 0 ? lower : upper;
    if (!Number.isFinite(bound)) {
      dual.see(Math.abs(price), priceScale, name);
      return;
    }
    proven += price * bound;
    const distance = Math.abs(value - bound);
    const relative = Math.min(Math.abs(price) / priceScale, distance / Math.max(scale, 1));
    complementarity.see(Math.min(Math.abs(price), distance), 0, name, relative);
  };

  for (let i = 0; i < model.rowCount; i++) {
    weigh({
      value: activity[i]!,
      lower: model.rowLower[i]!,
      upper: model.rowUpper[i]!,
      scale: rowScale[i]!,
      price: prices?.[i],
      priceScale: 1,
      name: () => `row ${model.rowName(i)}`,
    });
  }
  for (let j = 0; j < model.columnCount; j++) {
    const x = point[j]!;
    const name = () => `column ${model.columnName(j)}`;
    const reduced = prices && reducedCostOf(model, j, x, prices);
    if (model.curvature) proven -= 0.5 * model.curvature[j]! * x * x;
    weigh({
      value: x,
      lower: model.columnLower[j]!,
      upper: model.columnUpper[j]!,
      scale: Math.max(1, Math.abs(x)),
      price: reduced?.cost,
      priceScale: reduced?.scale ?? 1,
      name,
    });
    if (model.integer?.[j]) whole.see(Math.abs(x - Math.round(x)), 1, name);
  }

  const gap = worst();
  if (prices) {
    const objective = objectiveAt(model, point);
    gap.see(Math.abs(objective - proven), 1 + Math.abs(objective), () => "objective");
  }
  const found = {
    primal: primal.breach(),
    whole: whole.breach(),
    dual: dual.breach(),
    complementarity: complementarity.breach(),
    gap: gap.breach(),
  };
  // A NaN is not at most the tolerance, and so is never clean.
  return { ...found, clean: Object.values(found).every(({ scaled }) => scaled <= tolerance) };
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
): Float64Array =>
  Float64Array.from(
    { length: model.columnCount },
    (_, j) => reducedCostOf(model, j, point[j]!, prices).cost,
  );

/** c + Q x - A'y of one column, and the largest of its terms (at least 1). */
function reducedCostOf(model: LinearModel, j: number, x: number, prices: ArrayLike<number>) {
  const bend = (model.curvature?.[j] ?? 0) * x;
  let cost = model.cost[j]! + bend;
  let scale = Math.max(1, Math.abs(model.cost[j]!), Math.abs(bend));
  for (let k = model.start[j]!; k < model.start[j + 1]!; k++) {
    const term = model.value[k]! * prices[model.row[k]!]!;
    cost -= term;
    scale = Math.max(scale, Math.abs(term));
  }
  return { cost, scale };
}

interface Item {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly scale: number;
  readonly price: number | undefined;
  readonly priceScale: number;
  readonly name: () => string;
}

/** Remembers the largest breach seen, NaN above all; the name is made only for that one. */
function worst() {
  let absolute = 0;
  let scaled = 0;
  let at: (() => string) | undefined;
  return {
    see(amount: number, scale: number, name: () => string, relative = amount / scale): void {
      absolute = Math.max(absolute, amount);
      if (relative <= scaled || Number.isNaN(scaled)) return;
      scaled = relative;
      at = name;
    },
    breach: (): Breach => ({ absolute, scaled, at: at?.() }),
  };
}
