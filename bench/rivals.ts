import loadGlpk from "glpk.js/node";
import loadHighs from "highs";
import type { LinearModel } from "../src/lp/index.ts";
import { lpText } from "./lpText.ts";

// The types of the package describe its CommonJS build; its ES module exports the loader itself.
const loadText = loadHighs as unknown as (typeof loadHighs)["default"];

/** Solves a model by the one-shot text API of `highs`; returns the objective. */
export async function solveByText(model: LinearModel): Promise<number> {
  const highs = await loadText();
  const result = highs.solve(lpText(model), { output_flag: false });
  return result.Status === "Optimal" ? result.ObjectiveValue : Number.NaN;
}

/** Solves a model by GLPK; returns the objective, NaN where it does not end within the seconds. */
export async function solveByGlpk(model: LinearModel, seconds: number): Promise<number> {
  const glpk = await loadGlpk();
  const kind = (lower: number, upper: number): number => {
    if (lower === upper) return glpk.GLP_FX;
    if (lower === -Infinity) return upper === Infinity ? glpk.GLP_FR : glpk.GLP_UP;
    return upper === Infinity ? glpk.GLP_LO : glpk.GLP_DB;
  };
  const finite = (bound: number) => (Number.isFinite(bound) ? bound : 0);
  const limits = (lower: number, upper: number) => ({
    type: kind(lower, upper),
    lb: finite(lower),
    ub: finite(upper),
  });
  const vars: { name: string; coef: number }[][] = Array.from({ length: model.rowCount }, () => []);
  for (let j = 0; j < model.columnCount; j++)
    for (let k = model.start[j]!; k < model.start[j + 1]!; k++)
      vars[model.row[k]!]!.push({ name: `x${j}`, coef: model.value[k]! });
  const columns = Array.from(model.cost, (coef, j) => ({ name: `x${j}`, coef }));
  const { result } = await glpk.solve(
    {
      name: "bench",
      objective: { direction: glpk.GLP_MIN, name: "cost", vars: columns },
      subjectTo: vars.map((own, i) => ({
        name: `r${i}`,
        vars: own,
        bnds: limits(model.rowLower[i]!, model.rowUpper[i]!),
      })),
      bounds: columns.map(({ name }, j) => ({
        name,
        ...limits(model.columnLower[j]!, model.columnUpper[j]!),
      })),
    },
    { msglev: glpk.GLP_MSG_OFF, presol: true, tmlim: seconds },
  );
  return result.status === glpk.GLP_OPT ? result.z : Number.NaN;
}
