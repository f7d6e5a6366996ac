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
import { FORM_TERMS, HOLDER_TERMS, SIZING_TABLES } from "./tables.ts";

/** The terms of a form in store, by name. */
export type FormTerms = Readonly<Record<(typeof FORM_TERMS)[number], Figure>>;

/** The terms of a holder, by name. */
export type HolderTerms = Readonly<Record<(typeof HOLDER_TERMS)[number], Figure>>;

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
export async function readSizing(
  chain: Chain,
  folder: string = join(DATA_FOLDER, "sizing", chain.id),
): Promise<Reading<SizingTerms>> {
  const problems: Problem[] = [];
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) {
    const known = await readdir(join(DATA_FOLDER, "sizing"));
    const says = `Nothing is known of stocks of this chain. ${suggest(chain.id, known)}`;
    return { ok: false, problems: [{ where: "sizing", field: "chain", value: chain.id, says }] };
  }
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
  const complain = ({ file, line }: RowRef, field: string, value: string, says: string) =>
    problems.push({ where: `${file}:${line}`, field, value, says });
  const checkWord = (at: RowRef, field: string, word: string, valid: Iterable<string>) => {
    const all = new Set(valid);
    if (!all.has(word)) complain(at, field, word, suggest(word, all));
  };

  const stages = new Set([...chain.commodities.values()].map(({ stage }) => stage));
  for (const { form, at } of rows.formTerms)
    checkWord(at, "form", form, [...stages, ...chain.commodities.keys()]);
  for (const { place, at } of rows.candidates)
    if (place) checkWord(at, "place", place, chain.countries.keys());
  for (const { figure, term, at } of rows.formTerms)
    if ((term === "shelf-life" || term === "release" || term === "limit") && figure.low <= 0)
      complain(at, "low", String(figure.low), "This must be above 0.");
  for (const { figure, term, at } of rows.holderTerms)
    if (term === "horizon" && figure.low <= 0)
      complain(at, "low", String(figure.low), "This must be above 0.");

  const form = new Map<string, FormTerms>();
  for (const { id, stage } of chain.commodities.values()) {
    const find = (term: (typeof FORM_TERMS)[number]) =>
      [id, stage]
        .map((name) => rows.formTerms.find((row) => row.form === name && row.term === term))
        .find((row) => row !== undefined)?.figure;
    const found = FORM_TERMS.map((term) => [term, find(term)] as const);
    const missing = found.find(([, figure]) => figure === undefined);
    if (!missing) form.set(id, Object.fromEntries(found) as unknown as FormTerms);
    const wanted = rows.candidates.find(({ commodity }) => fits(id, commodity));
    if (missing && wanted && problems.length === 0)
      complain(
        wanted.at,
        "commodity",
        id,
        `${tables.formTerms.file} has no ${missing[0]} for it or its stage, ${stage}. Add a row.`,
      );
  }
  const holders = new Map<string, HolderTerms>();
  for (const id of chain.countries.keys()) {
    const find = (term: (typeof HOLDER_TERMS)[number]) =>
      [id, "*"]
        .map((name) => rows.holderTerms.find((row) => row.holder === name && row.term === term))
        .find((row) => row !== undefined)?.figure;
    const found = HOLDER_TERMS.map((term) => [term, find(term)] as const);
    const missing = found.find(([, figure]) => figure === undefined);
    if (!missing) holders.set(id, Object.fromEntries(found) as unknown as HolderTerms);
    else if (problems.length === 0)
      problems.push({
        where: tables.holderTerms.file,
        field: "term",
        value: missing[0],
        says: "Add a row for the holder `*`, which holds for every partner.",
      });
  }
  const hits = rows.hits.map(({ id, name_en, name_ja, scenarios, figure, at }): HitTerms => {
    const duration = rows.hitTerms.find(({ hit }) => hit === id)?.figure;
    const ids = listOf(scenarios);
    if (ids.length > 0 && !duration)
      complain(at, "id", id, `${tables.hitTerms.file} has no duration for it. Add a row.`);
    if (duration && duration.low <= 0)
      complain(duration.at, "low", String(duration.low), "Write a length above 0 months.");
    const name = { en: name_en, ja: name_ja };
    return { id, name, scenarios: ids, probability: figure, duration, at };
  });
  const total = hits.reduce((sum, { probability }) => sum + probability.value, 0);
  if (problems.length === 0 && Math.abs(total - 1) > ROUNDING)
    problems.push({
      where: tables.hits.file,
      field: "value",
      value: String(Number(total.toPrecision(12))),
      says: "The probabilities of all hits must sum to 1; the row without a scenario takes the rest.",
    });
  const targets = rows.targets.map((row): Target => {
    const commodities = listOf(row.commodities);
    const tiers = listOf(row.tiers);
    for (const word of commodities)
      if (![...chain.commodities.keys()].some((id) => fits(id, word)))
        complain(row.at, "commodities", word, suggest(word, chain.commodities.keys()));
    for (const tier of tiers) checkWord(row.at, "tiers", tier, TIERS);
    const { id, holder, figure } = row;
    const name = { en: row.name_en, ja: row.name_ja };
    return { id, name, holder, commodities, tiers, days: figure };
  });
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      hits,
      candidates: rows.candidates.map(({ holder, commodity, place }) => ({
        holder,
        commodity,
        place: place ?? "",
      })),
      targets,
      formOf: (commodity) => form.get(commodity)!,
      holderOf: (holder) => holders.get(holder)!,
    },
  };
}
