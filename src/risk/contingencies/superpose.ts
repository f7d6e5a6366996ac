import type { SentModel } from "../../lp/index.ts";
import type { Screen } from "./screen.ts";

/** A plan in full: what each column is, and what each row comes to. */
export interface Plan {
  readonly primal: Float64Array;
  readonly rowActivity: Float64Array;
}

/** Where a plan differs from the base plan: indices ascending, and by how much. */
export interface Change {
  readonly columns: Int32Array;
  readonly columnsBy: Float64Array;
  readonly rows: Int32Array;
  readonly rowsBy: Float64Array;
  /** 1 for each part that does otherwise. */
  readonly touches: Uint8Array;
}

/** Differences up to this are the solver's rounding, relative to 1 and the size of the value. */
const ROUNDING = 1e-9;

function differences(values: Float64Array, base: Float64Array, keeps: (index: number) => boolean) {
  const at: number[] = [];
  const by: number[] = [];
  values.forEach((value, index) => {
    const difference = value - base[index]!;
    if (Math.abs(difference) <= ROUNDING * (1 + Math.abs(value)) || !keeps(index)) return;
    at.push(index);
    by.push(difference);
  });
  return [Int32Array.from(at), Float64Array.from(by)] as const;
}

/** What a case's plan does otherwise than the base plan. Equality rows hold for every plan alike. */
export function changeOf({ model, parts }: Screen, base: Plan, plan: Plan): Change {
  const isOpen = (row: number) => model.rowLower[row] !== model.rowUpper[row];
  const [columns, columnsBy] = differences(plan.primal, base.primal, () => true);
  const [rows, rowsBy] = differences(plan.rowActivity, base.rowActivity, isOpen);
  const changed = new Set(columns);
  const touches = Uint8Array.from(parts, (part) =>
    part.columns.some((column) => changed.has(column)) ? 1 : 0,
  );
  return { columns, columnsBy, rows, rowsBy, touches };
}

/** Breaches up to this, relative to 1 and the bound, are rounding: a tenth of what a review allows. */
const TOLERANCE = 1e-7;

/** Whether base value plus both changes keeps its bounds, wherever both change. */
function keepsBounds(
  base: Float64Array,
  lower: Float64Array,
  upper: Float64Array,
  a: readonly [Int32Array, Float64Array],
  b: readonly [Int32Array, Float64Array],
): boolean {
  let j = 0;
  for (let i = 0; i < a[0].length; i++) {
    const index = a[0][i]!;
    while (j < b[0].length && b[0][j]! < index) j++;
    if (b[0][j] !== index) continue;
    const value = base[index]! + a[1][i]! + b[1][j]!;
    const slack = TOLERANCE * (1 + Math.abs(value));
    if (value < lower[index]! - slack || value > upper[index]! + slack) return false;
  }
  return true;
}

/** A loss, and what everyone does otherwise because of it. */
export interface Answered {
  readonly lost: Int32Array;
  readonly change: Change;
}

/**
 * Whether what two losses make everyone do can be done at once: base plan plus both changes. Balances
 * are linear, so the changes of two plans add; it remains to see that neither answer touches what the
 * other loses, and that no bound is broken where both change. The pair then does no more damage than
 * the sum of both.
 */
export function canSuperpose(model: SentModel, base: Plan, a: Answered, b: Answered): boolean {
  const touchesLost = ({ touches }: Change, lost: Int32Array) =>
    lost.some((part) => touches[part] === 1);
  if (touchesLost(a.change, b.lost) || touchesLost(b.change, a.lost)) return false;
  const [one, other] = [a.change, b.change];
  return (
    keepsBounds(
      base.primal,
      model.columnLower,
      model.columnUpper,
      [one.columns, one.columnsBy],
      [other.columns, other.columnsBy],
    ) &&
    keepsBounds(
      base.rowActivity,
      model.rowLower,
      model.rowUpper,
      [one.rows, one.rowsBy],
      [other.rows, other.rowsBy],
    )
  );
}
