import { nearest } from "../model/index.ts";
import type { Evidence, EvidenceRow } from "./evidence.ts";
import { fits } from "./refer.ts";

/** What the tables say about a thing. */
export interface Found {
  /** How the thing was understood. */
  readonly as: "id" | "words";
  readonly rows: readonly EvidenceRow[];
}

/** Columns that hold prose; ids are not looked for in them. */
const PROSE = new Set(["note", "why", "about", "owner", "place", "holder", "topic"]);

/** Parts of a composed id: `commodity:FROM>TO`, `commodity@COUNTRY/sector`, `commodity@COUNTRY`. */
function partsOf(thing: string): Readonly<Record<string, string>> | undefined {
  const route = /^(.+):([^:>]+)>([^:>]+)$/.exec(thing);
  if (route) return { commodity: route[1]!, from: route[2]!, to: route[3]! };
  const demand = /^(.+)@([^@/]+)\/([^/]+)$/.exec(thing);
  if (demand) return { commodity: demand[1]!, country: demand[2]!, sector: demand[3]! };
  const node = /^(.+)@([^@/]+)$/.exec(thing);
  return node ? { commodity: node[1]!, country: node[2]! } : undefined;
}

const wordsIn = (cell: string): readonly string[] => cell.split(";").map((word) => word.trim());

/** Whether a cell names an id: itself, in a list, or by a pattern such as `magnet/*`. */
const names = (cell: string, id: string): boolean =>
  wordsIn(cell).some((word) => word !== "*" && fits(id, word));

const mentions = ({ cells, figure }: EvidenceRow, id: string): boolean =>
  figure?.source === id ||
  Object.entries(cells).some(([column, cell]) => !PROSE.has(column) && names(cell, id));

const fitsParts = ({ cells }: EvidenceRow, parts: Readonly<Record<string, string>>): boolean =>
  Object.entries(parts).every(([column, id]) => {
    const cell = cells[column];
    return cell !== undefined && (cell === "*" || names(cell, id));
  });

const textOf = ({ cells, figure, at }: EvidenceRow): string =>
  [...Object.values(cells), figure?.note ?? "", figure?.source ?? "", at.file]
    .join(" ")
    .toLowerCase();

/** Ids and names that a thing may be called by, each with the id it stands for. */
function aliasesOf({ rows, folder, sources }: Evidence): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  const add = (alias: string | undefined, id: string) => {
    if (alias) aliases.set(alias.toLowerCase(), id);
  };
  for (const { cells } of rows)
    if (cells.id !== undefined) {
      add(cells.name_en, cells.id);
      add(cells.name_ja, cells.id);
    }
  for (const { id, name_en, name_ja } of folder.countries) {
    add(name_en, id);
    add(name_ja, id);
  }
  for (const { cells } of rows) add(cells.id, cells.id ?? "");
  for (const { id } of folder.countries) add(id, id);
  for (const id of [...folder.header.elements, ...sources.keys()]) add(id, id);
  return aliases;
}

/**
 * Finds every row about a thing: a facility, commodity, country, sector, element or source by id or
 * name, a route, demand or node by its composed id, or rows that hold all of some words.
 */
export function lookUp(evidence: Evidence, thing: string): Found {
  const wanted = thing.trim();
  const parts = partsOf(wanted);
  const composed = parts ? evidence.rows.filter((row) => fitsParts(row, parts)) : [];
  if (composed.length > 0) return { as: "id", rows: composed };
  const id = aliasesOf(evidence).get(wanted.toLowerCase());
  const named = id === undefined ? [] : evidence.rows.filter((row) => mentions(row, id));
  if (named.length > 0) return { as: "id", rows: named };
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const spoken = evidence.rows.filter((row) => {
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  });
  return { as: "words", rows: words.length > 0 ? spoken : [] };
}

/** Shortest word of a name that is worth proposing, letters. */
const WORD_LETTERS_MIN = 4;

/** What someone most likely meant by a word that names nothing: an id, or a word of a name. */
export function nearestThing(evidence: Evidence, thing: string): string | undefined {
  const aliases = aliasesOf(evidence);
  const words = [...aliases.keys()]
    .flatMap((alias) => alias.split(/[\s(),:]+/))
    .filter(({ length }) => length >= WORD_LETTERS_MIN);
  const near = nearest(thing, [...aliases.keys(), ...words]);
  return near === undefined ? undefined : (aliases.get(near) ?? near);
}
