import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import {
  type Chain,
  type Figure,
  type Name,
  type Problem,
  type Reading,
  type RowRef,
  suggest,
  TIERS,
} from "../../model/index.ts";
import { DATA_FOLDER } from "../readChain.ts";
import { idsOf, readTable } from "../readFolder.ts";
import { checkReferences, fits } from "../refer.ts";
import { COMMON_TABLES } from "../tables.ts";
import { SIZING_TABLES } from "./tables.ts";
import { type FormTerms, type HolderTerms, termsByForm, termsByHolder } from "./termsBy.ts";

/** A way in which supply may be hit. */
export interface HitTerms {
  readonly id: string;
  readonly name: Name;
  /** Ids of the scenarios whose shocks come together; none where nothing happens. */
  readonly scenarios: readonly string[];
  /** Share of years. */
  readonly probability: Figure;
  /** Months; absent where nothing happens. */
  readonly duration: Figure | undefined;
  readonly at: RowRef;
}

/** A target by days of use. */
export interface Target {
  readonly id: string;
  readonly name: Name;
  readonly holder: string;
  readonly commodities: readonly string[];
  /** Tiers of demand that count; empty for all use, plants included. */
  readonly tiers: readonly string[];
  readonly days: Figure;
}

/** Something that could be held, as the tables write it. */
export interface CandidateTerms {
  readonly holder: string;
  readonly commodity: string;
  /** "" for the holder's own country. */
  readonly place: string;
}

/** Everything that stocks are sized by. */
export interface SizingTerms {
  readonly hits: readonly HitTerms[];
  readonly candidates: readonly CandidateTerms[];
  readonly targets: readonly Target[];
  /** The terms of a commodity: its own, else those of its stage. */
  formOf(commodity: string): FormTerms;
  /** The terms of a holder: its own, else those of all. */
  holderOf(holder: string): HolderTerms;
}

/** How far probabilities may miss one. */
const ROUNDING = 1e-9;

const listOf = (cell: string | undefined): string[] => (cell ?? "").split(";").filter(Boolean);

/** Reads what stocks of a chain are sized by, and checks every id in it against the chain. */
export async function readSizing(chain: Chain, own?: string): Promise<Reading<SizingTerms>> {
  const folder = own ?? join(DATA_FOLDER, "sizing", chain.id);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) {
    const problem = own === undefined ? await unknownChain(chain.id) : noFolder(own);
    return { ok: false, problems: [problem] };
  }
  const problems: Problem[] = [];
  const rows = await readRowsOf(folder, chain, problems);
  checkRows(rows, chain, problems);
  const { form, missing } = termsByForm(
    chain,
    rows.formTerms.map(({ form: of, term, figure }) => ({ of, term, figure })),
  );
  const holders = termsByHolder(
    chain,
    rows.holderTerms.map(({ holder: of, term, figure }) => ({ of, term, figure })),
    problems,
  );
  for (const { commodity, at } of rows.candidates)
    for (const [id, term] of missing)
      if (fits(id, commodity))
        complain(
          problems,
          at,
          "commodity",
          id,
          `form_terms.csv has no ${term} for it or its stage.`,
        );
  const hits = rows.hits.map((row) => hitOf(row, rows, problems));
  const total = hits.reduce((sum, { probability }) => sum + probability.value, 0);
  if (problems.length === 0 && Math.abs(total - 1) > ROUNDING)
    problems.push({
      where: SIZING_TABLES.hits.file,
      field: "value",
      value: String(Number(total.toPrecision(12))),
      says: "The probabilities of all hits must sum to 1; the row without a scenario takes the rest.",
    });
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      hits,
      candidates: rows.candidates.map(({ holder, commodity, place }) => ({
        ...{ holder, commodity, place: place ?? "" },
      })),
      targets: rows.targets.map(({ id, name_en, name_ja, holder, commodities, tiers, figure }) => ({
        ...{ id, name: { en: name_en, ja: name_ja }, holder, days: figure },
        ...{ commodities: listOf(commodities), tiers: listOf(tiers) },
      })),
      formOf: (commodity) => form.get(commodity)!,
      holderOf: (holder) => holders.get(holder)!,
    },
  };
}

const noFolder = (path: string): Problem => ({
  where: "sizing",
  field: "terms",
  value: path,
  says: "There is no such folder. Copy data/sizing/ndfeb and change it.",
});

async function unknownChain(chain: string): Promise<Problem> {
  const known = await readdir(join(DATA_FOLDER, "sizing"), { withFileTypes: true });
  const folders = known.filter((one) => one.isDirectory()).map(({ name }) => name);
  const says = `Nothing is known of stocks of this chain. ${suggest(chain, folders)} Or give a folder of your own.`;
  return { where: "sizing", field: "chain", value: chain, says };
}

/** Reads every table; ids that refer to another table or to the chain are checked. */
async function readRowsOf(folder: string, chain: Chain, problems: Problem[]) {
  const tables = SIZING_TABLES;
  const rows = {
    hits: await readTable(folder, tables.hits, true, problems),
    hitTerms: await readTable(folder, tables.hitTerms, true, problems),
    candidates: await readTable(folder, tables.candidates, true, problems),
    formTerms: await readTable(folder, tables.formTerms, true, problems),
    holderTerms: await readTable(folder, tables.holderTerms, true, problems),
    targets: await readTable(folder, tables.targets, true, problems),
  };
  const sources = await readTable(DATA_FOLDER, COMMON_TABLES.sources, true, problems);
  const known = new Map([
    ["hits", idsOf(rows.hits)],
    ["countries", new Set(chain.countries.keys())],
    ["commodities", new Set(chain.commodities.keys())],
    ["sources", idsOf(sources)],
  ]);
  checkReferences(rows.hits, tables.hits, known, problems);
  checkReferences(rows.hitTerms, tables.hitTerms, known, problems);
  checkReferences(rows.candidates, tables.candidates, known, problems);
  checkReferences(rows.formTerms, tables.formTerms, known, problems);
  checkReferences(rows.holderTerms, tables.holderTerms, known, problems);
  checkReferences(rows.targets, tables.targets, known, problems);
  return rows;
}

type Rows = Awaited<ReturnType<typeof readRowsOf>>;

function complain(
  problems: Problem[],
  { file, line }: RowRef,
  field: string,
  value: string,
  says: string,
): void {
  problems.push({ where: `${file}:${line}`, field, value, says });
}

/** Terms that a division or a limit stands on. */
const ABOVE_ZERO: readonly string[] = ["shelf-life", "release", "limit", "horizon", "duration"];

/** Shares beyond which a stock would be more than it is. */
const SHARES: readonly string[] = ["loss", "rotation", "release", "interest"];

/** Checks what no table can say of itself. */
function checkRows(rows: Rows, chain: Chain, problems: Problem[]): void {
  const checkWord = (at: RowRef, field: string, word: string, valid: Iterable<string>) => {
    const all = new Set(valid);
    if (!all.has(word)) complain(problems, at, field, word, suggest(word, all));
  };
  const stages = new Set([...chain.commodities.values()].map(({ stage }) => stage));
  for (const { form, at } of rows.formTerms)
    checkWord(at, "form", form, [...stages, ...chain.commodities.keys()]);
  for (const { place, at } of rows.candidates)
    if (place) checkWord(at, "place", place, chain.countries.keys());
  for (const { figure, term, at } of [...rows.formTerms, ...rows.holderTerms, ...rows.hitTerms]) {
    if (ABOVE_ZERO.includes(term) && figure.low <= 0)
      complain(problems, at, "low", String(figure.low), "This must be above 0.");
    if (SHARES.includes(term) && figure.high > 1)
      complain(problems, at, "high", String(figure.high), "This is a share: write at most 1.");
  }
  for (const { commodities, tiers, at } of rows.targets) {
    for (const word of listOf(commodities))
      if (![...chain.commodities.keys()].some((id) => fits(id, word)))
        complain(problems, at, "commodities", word, suggest(word, chain.commodities.keys()));
    for (const tier of listOf(tiers)) checkWord(at, "tiers", tier, TIERS);
  }
}

/** A hit with its length, which every hit with a scenario needs. */
function hitOf(row: Rows["hits"][number], { hitTerms }: Rows, problems: Problem[]): HitTerms {
  const { id, name_en, name_ja, figure, at } = row;
  const duration = hitTerms.find(({ hit }) => hit === id)?.figure;
  const scenarios = listOf(row.scenarios);
  if (scenarios.length > 0 && !duration)
    complain(problems, at, "id", id, "hit_terms.csv has no duration for it. Add a row.");
  return { id, name: { en: name_en, ja: name_ja }, scenarios, probability: figure, duration, at };
}
