import { assemble, type LinearModel } from "../src/lp/index.ts";
import type { Action } from "../src/model/index.ts";
import { assemblePlan, type Variant } from "../src/response/index.ts";

/**
 * A plan as one program: every variant's market beside the others, the decisions shared and whole.
 *
 *   min Σ_v p[v] · cost of v      take[a] ∈ {0, 1}, one for all variants
 */
export function extensiveForm(
  variants: readonly Variant[],
  actions: readonly Action[],
): LinearModel {
  const lp = assemble("all variants at once");
  const takes = new Map(
    actions.map(({ id }) => [id, lp.column(() => `take[${id}]`, { upper: 1, integer: true })]),
  );
  for (const { run, probability } of variants) {
    const { model, actions: own } = assemblePlan(run, actions);
    const shared = new Map(own.map(({ action, take }) => [take, takes.get(action.id)!]));
    const rows = Array.from({ length: model.rowCount }, (_, row) =>
      lp.row(() => "", { lower: model.rowLower[row]!, upper: model.rowUpper[row]! }),
    );
    for (let j = 0; j < model.columnCount; j++) {
      const cost = probability * model.cost[j]!;
      const [lower, upper] = [model.columnLower[j]!, model.columnUpper[j]!];
      const column = shared.get(j) ?? lp.column(() => "", { lower, upper, cost });
      if (shared.has(j)) lp.addCost(column, cost);
      for (let k = model.start[j]!; k < model.start[j + 1]!; k++)
        lp.add(rows[model.row[k]!]!, column, model.value[k]!);
    }
  }
  return lp.finish();
}
