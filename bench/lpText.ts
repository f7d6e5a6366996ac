import type { LinearModel } from "../src/lp/index.ts";

/** Writes a linear model in the CPLEX LP format, columns as `x0`, rows as `r0`. Rows have one side or are equal. */
export function lpText(model: LinearModel): string {
  const byRow: string[][] = Array.from({ length: model.rowCount }, () => []);
  const cost: string[] = [];
  const bounds: string[] = [];
  const signed = (value: number, j: number) => `${value < 0 ? "-" : "+"} ${Math.abs(value)} x${j}`;
  for (let j = 0; j < model.columnCount; j++) {
    if (model.cost[j] !== 0) cost.push(signed(model.cost[j]!, j));
    const [lower, upper] = [model.columnLower[j]!, model.columnUpper[j]!];
    if (upper < Infinity) bounds.push(`${lower} <= x${j} <= ${upper}`);
    else if (lower !== 0) bounds.push(`x${j} >= ${lower}`);
    for (let k = model.start[j]!; k < model.start[j + 1]!; k++)
      byRow[model.row[k]!]!.push(signed(model.value[k]!, j));
  }
  const rows = byRow.flatMap((terms, i) => {
    if (terms.length === 0) return [];
    const [lower, upper] = [model.rowLower[i]!, model.rowUpper[i]!];
    if (lower === -Infinity && upper === Infinity) return [];
    const side = lower === upper ? `= ${lower}` : upper < Infinity ? `<= ${upper}` : `>= ${lower}`;
    return [`r${i}: ${terms.join("\n ")} ${side}`];
  });
  const parts = ["Minimize", `cost: ${cost.join("\n ")}`, "Subject To", ...rows, "Bounds"];
  return [...parts, ...bounds, "End"].join("\n");
}
