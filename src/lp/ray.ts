import { assemble } from "./assembly.ts";
import type { Engine } from "./engine.ts";
import type { LinearModel } from "./model.ts";

/**
 * Columns that run away together in an unbounded model, the fastest first; `undefined` where no
 * such direction is found, and so the model is not shown to be unbounded.
 *
 * A direction r is one that keeps every bound however far it is followed and that saves:
 *
 *   min c'r   s.t.  A r ≥ 0 where a row has a lower bound, ≤ 0 where an upper; r alike;
 *                   r = 0 where the objective curves;  Σ |r| ≤ 1
 *
 * The last line makes an answer a corner: few columns, none of which can be spared.
 */
export function findRay(engine: Engine, model: LinearModel): readonly string[] | undefined {
  const { lp, column, sign } = directionProgram(model);
  using inner = engine.open(lp);
  if (inner.run({}) !== "optimal") return undefined;
  const speed = new Map<number, number>();
  let saving = 0;
  inner.read().primal.forEach((step, k) => {
    const j = column[k]!;
    speed.set(j, (speed.get(j) ?? 0) + sign[k]! * step);
    saving -= lp.cost[k]! * step;
  });
  const dearest = model.cost.reduce((most, cost) => Math.max(most, Math.abs(cost)), 0);
  if (!(saving > 1e-9 * dearest)) return undefined;
  return [...speed]
    .filter(([, step]) => Math.abs(step) > 1e-9)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .map(([j]) => model.columnName(j));
}

/** The program above with r split in steps up and down; `column` and `sign` tell whose. */
function directionProgram(model: LinearModel) {
  const program = assemble(`direction of ${model.name}`);
  for (let i = 0; i < model.rowCount; i++) {
    program.row(() => model.rowName(i), {
      lower: model.rowLower[i] === -Infinity ? -Infinity : 0,
      upper: model.rowUpper[i] === Infinity ? Infinity : 0,
    });
  }
  const length = program.row(() => "length", { upper: 1 });
  const column: number[] = [];
  const sign: number[] = [];
  const addStep = (j: number, direction: 1 | -1): void => {
    const step = program.column(() => model.columnName(j), { cost: direction * model.cost[j]! });
    for (let k = model.start[j]!; k < model.start[j + 1]!; k++) {
      program.add(model.row[k]!, step, direction * model.value[k]!);
    }
    program.add(length, step, 1);
    column.push(j);
    sign.push(direction);
  };
  for (let j = 0; j < model.columnCount; j++) {
    if (model.curvature?.[j]) continue;
    if (model.columnUpper[j] === Infinity) addStep(j, 1);
    if (model.columnLower[j] === -Infinity) addStep(j, -1);
  }
  return { lp: program.finish(), column, sign };
}
