import { WORLD } from "../import/index.ts";
import type { Mineral, Minerals, OutputStage, Subject } from "./mineral.ts";
import { yearlyPrices } from "./price.ts";
import { refiningShares } from "./refiningShares.ts";
import { SUBJECTS } from "./tables.ts";

const hasOutput = ({ outputs }: Mineral, stage: OutputStage): boolean =>
  outputs.some((row) => row.stage === stage && row.country !== WORLD && row.value !== undefined);

/** Whether a mine output of the mineral itself is known, or follows from what its ore holds. */
const hasMineOutput = (mineral: Mineral): boolean =>
  mineral.about.feed === "elements" ? mineral.contents.size > 0 : hasOutput(mineral, "mine");

/**
 * Which subjects the reference edition knows something of, for a mineral. What is not known is a row
 * of `gaps.csv`, with where it was looked for.
 */
export function coverageOf(mineral: Mineral, minerals: Minerals): ReadonlyMap<Subject, boolean> {
  const isOf = (country: string) => (row: { readonly country: string }) => row.country === country;
  const known: Readonly<Record<Subject, boolean>> = {
    "mine-output": hasMineOutput(mineral),
    "refined-output": hasOutput(mineral, "refine"),
    "refining-shares": refiningShares(mineral, minerals).some(({ stage }) => stage === "refine"),
    "demand-US": mineral.demand.some(isOf("US")),
    "demand-JP": mineral.demand.some(isOf("JP")),
    "import-shares-US": mineral.usImportSources.length > 0,
    "import-shares-JP": mineral.importShares.some(({ importer }) => importer === "JP"),
    price: yearlyPrices(mineral).length > 0,
    recycling: mineral.recycling.length > 0,
    "use-shares": mineral.useShares.length > 0,
    "substitution-index": mineral.substitutionIndices.length > 0,
    substitutes: mineral.substitutes.length > 0,
    // Rows for all minerals are targets of governments, not stocks of this one.
    "stocks-JP": mineral.stocks.some((row) => row.country === "JP" && row.mineral === mineral.id),
    capacity: mineral.capacities.some(({ value }) => value !== undefined),
  };
  return new Map(SUBJECTS.map((subject) => [subject, known[subject]]));
}
