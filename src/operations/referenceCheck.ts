import { z } from "zod";
import { type Chain, type Problem, suggest } from "../model/index.ts";
import { accountForMass, type Baseline, measureBaseline } from "../network/index.ts";
import { editionOf, fits, type PublishedTotal, readEvidence } from "../reference/index.ts";
import { badInput, done } from "./answer.ts";
import { shippedChainField } from "./chainFields.ts";
import { closeBaseYear } from "./closeBaseYear.ts";
import type { Language } from "./effects.ts";
import { about } from "./field.ts";
import { findChainFolder, openChain } from "./openChain.ts";
import { defineOperation } from "./operation.ts";
import { sayMeasure } from "./sayMeasure.ts";

/** A total without a stated range reconciles within this share of itself. */
const TOLERANCE = 0.02;

const tonnes = (what: string) => z.number().describe(`${what}, t/a of the element.`);

const closure = z.object({
  year: z.int().describe("Base year."),
  stage: z.string().describe("Stage."),
  element: z.string().describe("Element."),
  in: tonnes("Taken in by the processes of the stage; for mines, from the ground"),
  out: tonnes("Given out by them"),
  loss: tonnes("Lost by them"),
  made: tonnes("Made of the stage's commodities, by whichever process"),
  used: tonnes("Used of them by processes"),
  demand: tonnes("Taken of them by end users"),
  stock: tonnes("Put into stocks of them; negative for a draw-down"),
  surplus: tonnes("Left over of them"),
  residualShare: z.number().describe("What does not add up, share of what was made."),
});

const row = z.object({
  id: z.string().describe("Id of the published total."),
  what: z.string().describe("What it is of, in the language asked for."),
  year: z.int().describe("Base year."),
  published: z.number().describe("As the source prints it, in the unit of the row."),
  low: z.number().describe("Low end of its range."),
  high: z.number().describe("High end of its range."),
  unit: z.string().describe("Unit of published, low, high and model."),
  model: z.number().describe("The same measure of the closed baseline."),
  deviation: z.number().nullable().describe("Model over published, less one; null over zero."),
  verdict: z
    .enum(["reconciles", "differs"])
    .describe(`reconciles: within the range, or ${TOLERANCE * 100}% where there is none.`),
  why: z.string().describe("Why it does not reconcile, where someone knows; else empty."),
  quality: z.string().describe("Quality of the published figure."),
  source: z.string().describe("Id of the source."),
  where: z.string().describe("Row, file:line."),
});

type Row = z.infer<typeof row>;

/** The id that a cell narrows to; nothing where it is empty or `*`. */
const narrowed = (cell: string | undefined): string | undefined =>
  cell === undefined || cell === "" || cell === "*" ? undefined : cell;

/** Words of a published total that the chain does not know. */
function problemsOf(chain: Chain, total: PublishedTotal): readonly Problem[] {
  const check = (field: string, cell: string | undefined, ids: Iterable<string>): Problem[] => {
    const id = narrowed(cell);
    const known = [...ids];
    if (id === undefined || known.includes(id)) return [];
    const where = `${total.at.file}:${total.at.line}`;
    return [{ where, field, value: id, says: `Not in the chain. ${suggest(id, known)}` }];
  };
  return [
    ...check("country", total.country, chain.countries.keys()),
    ...check("partner", total.partner, chain.countries.keys()),
    ...check("facility", total.facility, chain.facilities.keys()),
    ...check("element", total.element, chain.elements),
  ];
}

function compare(chain: Chain, baseline: Baseline, total: PublishedTotal, language: Language): Row {
  const { measure, commodity, figure, at } = total;
  const model = measureBaseline(chain, baseline, {
    measure,
    commodities: new Set([...chain.commodities.keys()].filter((id) => fits(id, commodity))),
    element: narrowed(total.element),
    country: narrowed(total.country),
    partner: narrowed(total.partner),
    facility: narrowed(total.facility),
  });
  const { value, low, high } = figure;
  const least = Math.min(low, value - TOLERANCE * Math.abs(value));
  const most = Math.max(high, value + TOLERANCE * Math.abs(value));
  return {
    id: total.id,
    what: sayMeasure(chain, total, language),
    year: total.year,
    published: value,
    low,
    high,
    unit: figure.basis === "" ? figure.unit : `${figure.unit} ${figure.basis}`,
    model,
    deviation: value === 0 ? null : model / value - 1,
    verdict: model >= least && model <= most ? "reconciles" : "differs",
    why: total.why ?? "",
    quality: figure.quality,
    source: figure.source,
    where: `${at.file}:${at.line}`,
  };
}

/** Holds published totals against the closed baseline, and accounts for its mass by element. */
export const referenceCheck = defineOperation({
  input: z.object({
    chain: shippedChainField,
    year: about(
      z.int("Write a year, as 2025.").optional(),
      "One base year only. Default: every base year of the chain.",
      "一つの基準年だけ。省略時はすべて。",
    ),
  }),
  output: z.object({
    edition: z.string().describe("Edition of the reference data, of the latest base year."),
    rows: z.array(row).describe("Published totals, in the order of the table."),
    closure: z.array(closure).describe("Mass account by base year, stage and element."),
  }),
  positional: [],
  examples: [
    {
      title: { en: "What reconciles and what does not", ja: "合うものと合わないもの" },
      arguments: "",
    },
    { title: { en: "For a program", ja: "プログラムから使う" }, arguments: "--json" },
  ],
  async run({ chain: wanted, year }, effects) {
    const found = await findChainFolder(wanted, effects);
    if (found.status !== "done") return found;
    const evidence = await readEvidence(found.value);
    if (!evidence.ok) return badInput(evidence.problems);
    const { published, folder } = evidence.value;
    const years = year === undefined ? [...folder.header["base-years"]].sort() : [year];
    const rows: Row[] = [];
    const closures: z.infer<typeof closure>[] = [];
    let edition = "";
    for (const each of years) {
      const opened = await openChain(wanted, each, effects);
      if (opened.status !== "done") return opened;
      const { chain } = opened.value;
      edition = await editionOf(found.value, chain);
      const totals = published.filter((total) => total.year === each);
      const problems = totals.flatMap((total) => problemsOf(chain, total));
      if (problems.length > 0) return badInput(problems);
      const closed = await closeBaseYear(chain, effects);
      if (closed.status !== "done") return closed;
      for (const total of totals) rows.push(compare(chain, closed.value, total, effects.language));
      for (const account of accountForMass(chain, closed.value))
        closures.push({ year: each, ...account });
    }
    return done({ edition, rows, closure: closures });
  },
});
