import { type Chain, type Problem, type Process, suggest } from "../model/index.ts";
import type { ChainRows } from "./readFolder.ts";
import { EVERY_TABLE } from "./tables.ts";

/** Stages and elements that tables name must be those of chain.yaml. */
export function checkStages(chain: Chain): Problem[] {
  const problems: Problem[] = [];
  for (const { id, stage, at } of [...chain.commodities.values(), ...chain.processes.values()])
    if (!chain.stages.includes(stage))
      problems.push({
        where: `${at.file}:${at.line}`,
        field: "stage",
        value: stage,
        says: `Not a stage of chain.yaml (${id}). ${suggest(stage, chain.stages)}`,
      });
  for (const { content } of chain.commodities.values())
    for (const [element, { at }] of content)
      if (!chain.elements.includes(element))
        problems.push({
          where: `${at.file}:${at.line}`,
          field: "element",
          value: element,
          says: `Not an element of chain.yaml. ${suggest(element, chain.elements)}`,
        });
  return problems;
}

/** Tonnes of a commodity are tonnes on its basis; figures without tonnes have none. */
export function checkBases(rows: ChainRows, chain: Chain): Problem[] {
  const problems: Problem[] = [];
  for (const [name, table] of EVERY_TABLE) {
    if (!table.figure) continue;
    const { basisOf } = table.figure;
    for (const row of rows[name]) {
      const id =
        basisOf === undefined ? "" : String((row as unknown as Record<string, unknown>)[basisOf]);
      const basis = chain.commodities.get(id)?.basis ?? "";
      if (row.figure.basis !== basis)
        problems.push({
          where: `${row.at.file}:${row.at.line}`,
          field: "basis",
          value: row.figure.basis,
          says: basis
            ? `Tonnes of ${id} are tonnes of ${basis}. Convert the number, then write ${basis}.`
            : "This number has no basis of its own. Leave the cell empty.",
        });
    }
  }
  return problems;
}

/** Tonnes of an element in the flows of one side of a recipe, for a unit of activity. */
export function elementIn(chain: Chain, flows: Process["inputs"], element: string): number {
  let total = 0;
  for (const { commodity, rate } of flows)
    total += rate.value * (chain.commodities.get(commodity)?.content.get(element)?.value ?? 0);
  return total;
}

/** Rounding in tables: shares are written to about five digits. */
const ROUNDING = 1e-4;

/** A tonne of a commodity holds no more than a tonne of all its elements. */
export function checkContents(chain: Chain): Problem[] {
  return [...chain.commodities.values()].flatMap(({ id, content }) => {
    const held = [...content.values()].reduce((sum, { value }) => sum + value, 0);
    const first = [...content.values()][0];
    if (!first || held <= 1 + ROUNDING) return [];
    return {
      where: `${first.at.file}:${first.at.line}`,
      field: "value",
      value: held.toPrecision(5),
      says: `A tonne of ${id} cannot hold more than a tonne of elements. Check its rows.`,
    };
  });
}

/** No process gives out more of an element than it takes in; mines and collection take from outside. */
export function checkElements(chain: Chain): Problem[] {
  const problems: Problem[] = [];
  for (const process of chain.processes.values()) {
    const where = `${process.at.file}:${process.at.line}`;
    if (process.outputs.length === 0)
      problems.push({
        where,
        field: "id",
        value: process.id,
        says: "Nothing comes out of it. Add its outputs to recipes.csv.",
      });
    if (process.inputs.length === 0) continue;
    for (const element of chain.elements) {
      const taken = elementIn(chain, process.inputs, element);
      const given = elementIn(chain, process.outputs, element);
      if (given <= taken * (1 + ROUNDING) + 1e-9) continue;
      problems.push({
        where,
        field: "id",
        value: process.id,
        says: `It creates ${element}: ${taken.toPrecision(5)} t in, ${given.toPrecision(5)} t out for a tonne of activity. Check recipes.csv and compositions.csv.`,
      });
    }
  }
  return problems;
}
