import { z } from "zod";
import { QUALITIES } from "../model/index.ts";
import { type EvidenceRow, readEvidence } from "../reference/index.ts";
import { badInput, done } from "./answer.ts";
import { shippedChainField } from "./chainFields.ts";
import { about } from "./field.ts";
import { latestEdition } from "./latestEdition.ts";
import { findChainFolder } from "./openChain.ts";
import { defineOperation } from "./operation.ts";

const number = z.object({
  table: z.string().describe("Table, as `routes`."),
  of: z.string().describe("What it is of: the row's own ids, in the order of its columns."),
  value: z.number().describe("The number, in its unit."),
  low: z.number().describe("Low end of its range, in its unit."),
  high: z.number().describe("High end of its range, in its unit."),
  unit: z.string().describe("Unit."),
  basis: z.string().describe("What the tonnes are tonnes of; empty where the unit has none."),
  quality: z.enum(QUALITIES).describe("How well it is known."),
  period: z.string().describe("What it holds for."),
  source: z.string().describe("Source, id."),
  note: z.string().describe("Judgement, conflict, arithmetic."),
  where: z.string().describe("Row, file:line; in `own` where it is of one's own edition."),
});

/** Columns that belong to a number and not to what it is of. */
const OF_THE_NUMBER = new Set([
  ...["value", "low", "high", "unit", "basis", "quality", "period", "source", "note", "family"],
  ...["name_en", "name_ja"],
]);

const sayOf = ({ cells }: EvidenceRow): string =>
  Object.entries(cells)
    .filter(([column, cell]) => cell !== "" && !OF_THE_NUMBER.has(column))
    .map(([, cell]) => cell)
    .join(" · ");

/** Every number of a chain with its evidence: what is reported, estimated or assumed, and by whom. */
export const referenceList = defineOperation({
  input: z.object({
    chain: shippedChainField,
    quality: about(
      z.enum(QUALITIES).optional(),
      "Numbers of this quality only, such as assumed.",
      "この根拠の数値だけ(assumed など)。",
    ),
    source: about(
      z.string().min(1).optional(),
      "Numbers of this source only, id.",
      "この出典(ID)の数値だけ。",
    ),
  }),
  output: z.object({
    edition: z.string().describe("Edition of the reference data, of the latest base year."),
    chain: z.string().describe("Chain, id."),
    counts: z
      .record(z.enum(QUALITIES), z.int())
      .describe("How many numbers of each quality the chain has, whatever is asked for."),
    numbers: z.array(number).describe("Numbers, in the order of tables and rows."),
    sources: z
      .record(z.string(), z.string())
      .describe("Titles of the sources that are named, by id."),
  }),
  list: "numbers",
  positional: ["chain"],
  examples: [
    { title: { en: "Every number", ja: "すべての数値" }, arguments: "ndfeb" },
    {
      title: { en: "What is assumed", ja: "仮定だけ" },
      arguments: "ndfeb --quality assumed",
    },
  ],
  async run({ chain, quality, source }, effects) {
    const found = await findChainFolder(chain, effects);
    if (found.status !== "done") return found;
    const read = await readEvidence(found.value);
    if (!read.ok) return badInput(read.problems);
    const { rows, sources } = read.value;
    const all = rows.flatMap((row) => {
      if (row.figure === undefined || row.table === "observations") return [];
      const { value, low, high, unit, basis, period, note, at } = row.figure;
      return [
        {
          ...{ table: row.table, of: sayOf(row), value, low, high, unit, basis, period, note },
          ...{ quality: row.figure.quality, source: row.figure.source },
          where: `${at.file}:${at.line}`,
        },
      ];
    });
    const numbers = all.filter(
      (one) =>
        (quality === undefined || one.quality === quality) &&
        (source === undefined || one.source === source),
    );
    const count = (kind: (typeof QUALITIES)[number]) =>
      all.filter((one) => one.quality === kind).length;
    return done({
      edition: await latestEdition(found.value, read.value),
      chain: read.value.folder.header.id,
      counts: Object.fromEntries(QUALITIES.map((kind) => [kind, count(kind)])) as Record<
        (typeof QUALITIES)[number],
        number
      >,
      numbers,
      sources: Object.fromEntries(
        [...new Set(numbers.map((one) => one.source))].flatMap((id) => {
          const known = sources.get(id);
          return known ? [[id, known.title]] : [];
        }),
      ),
    });
  },
});
