import { relative } from "node:path";
import { z } from "zod";
import {
  DATA_FOLDER,
  type Evidence,
  type EvidenceRow,
  lookUp,
  nearestThing,
  readEvidence,
} from "../reference/index.ts";
import { badInput, done } from "./answer.ts";
import { shippedChainField } from "./chainFields.ts";
import { about } from "./field.ts";
import { latestEdition } from "./latestEdition.ts";
import { findChainFolder } from "./openChain.ts";
import { defineOperation } from "./operation.ts";

const number = (what: string) =>
  z.number().nullable().describe(`${what}; null where the row holds no number.`);

const row = z.object({
  table: z.string().describe("Table; `observations` is what other sources say."),
  where: z.string().describe("Row, file:line; in `own` where it is of one's own edition."),
  cells: z
    .record(z.string(), z.string())
    .describe("The row's own cells as written, by column, without empty ones."),
  value: number("The number, in its unit"),
  low: number("Low end of its range"),
  high: number("High end of its range"),
  unit: z.string().describe("Unit; empty where the row holds no number."),
  basis: z.string().describe("What the tonnes are tonnes of; empty where the unit has none."),
  quality: z.string().describe("reported, estimated, assumed or modelled; empty without a number."),
  period: z.string().describe("What the number holds for."),
  note: z.string().describe("Judgement, conflict, arithmetic."),
  source: z
    .object({
      id: z.string().describe("Id of the source."),
      title: z.string().describe("Title."),
      url: z.string().describe("Address."),
      date: z.string().describe("Date of publication."),
      kind: z.string().describe("Who speaks: official, company, trade-press, analyst, …"),
    })
    .nullable()
    .describe("Where the row is from; null where it names no source."),
});

function tell(evidence: Evidence, path: string, one: EvidenceRow): z.infer<typeof row> {
  const { table, at, cells, figure } = one;
  const id = figure?.source ?? cells.source ?? "";
  const source = evidence.sources.get(id);
  const { source: _, note = "", ...own } = cells;
  return {
    table,
    where: `${path}/${at.file}:${at.line}`,
    cells: Object.fromEntries(Object.entries(own).filter(([, cell]) => cell !== "")),
    value: figure?.value ?? null,
    low: figure?.low ?? null,
    high: figure?.high ?? null,
    unit: figure?.unit ?? "",
    basis: figure?.basis ?? "",
    quality: figure?.quality ?? "",
    period: figure?.period ?? "",
    note: figure?.note || note,
    source: source ? { id, ...source } : null,
  };
}

/** The folder as a reader would write it: from the package's root, or as given. */
const shortPath = (folder: string, given: string): string =>
  folder.startsWith(DATA_FOLDER) ? `data/${relative(DATA_FOLDER, folder)}` : given;

/** Answers where a number comes from. */
export const referenceShow = defineOperation({
  input: z.object({
    thing: about(
      z.string().trim().min(1, "Name a thing, as dy-oxide."),
      "A facility, commodity, country, sector, element, source or total by id or name; a route (dy-oxide:CN>JP), a demand (magnet/sh@JP/defence), a place (dy-oxide@JP); or words.",
      "施設・品目・国・用途・元素・出典・公表値の ID や名前、経路（dy-oxide:CN>JP）、需要（magnet/sh@JP/defence）、品目と国（dy-oxide@JP）、または語句。",
    ),
    chain: shippedChainField,
  }),
  output: z.object({
    edition: z.string().describe("Edition of the reference data, of the latest base year."),
    thing: z.string().describe("What was asked for."),
    understoodAs: z.enum(["id", "words"]).describe("An id or name, or words found in rows."),
    rows: z.array(row).describe("Rows of the chain's tables and published totals."),
    observations: z.array(row).describe("What other sources say about it."),
  }),
  positional: ["thing"],
  examples: [
    { title: { en: "A facility", ja: "施設" }, arguments: "my-lynas-kuantan" },
    { title: { en: "A route", ja: "経路" }, arguments: "'dy-oxide:CN>JP'" },
    { title: { en: "Words", ja: "語句" }, arguments: "'Mountain Pass'" },
  ],
  async run({ thing, chain }, effects) {
    const found = await findChainFolder(chain, effects);
    if (found.status !== "done") return found;
    const read = await readEvidence(found.value);
    if (!read.ok) return badInput(read.problems);
    effects.signal.throwIfAborted();
    const evidence = read.value;
    const { as, rows } = lookUp(evidence, thing);
    if (rows.length === 0) {
      const near = nearestThing(evidence, thing);
      const says =
        near === undefined
          ? '"coercivity chain show" names what there is.'
          : `Did you mean ${near}?`;
      return { status: "not_found", kind: "thing", id: thing, says };
    }
    const path = shortPath(found.value, chain);
    const told = rows.map((one) => tell(evidence, path, one));
    return done({
      edition: await latestEdition(found.value, evidence),
      thing,
      understoodAs: as,
      rows: told.filter(({ table }) => table !== "observations"),
      observations: told.filter(({ table }) => table === "observations"),
    });
  },
});
