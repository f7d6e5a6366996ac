import { hash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Problem, suggest } from "../../model/index.ts";
import { FORMATS, type Format } from "./formats.ts";
import type { Imported, Observation } from "./observation.ts";
import type { ImportNames } from "./observe.ts";
import { openTable } from "./stream.ts";

/** A release to import. */
export interface ImportRequest {
  /** Id of a format, see `FORMATS`. */
  readonly format: string;
  /** Id of a row of `sources.csv`, such as `usgs-mcs-2027`. */
  readonly edition: string;
  /** A file, or a folder whose files of that format are read in the order of their names. */
  readonly path: string;
  readonly names: ImportNames;
}

const refuse = (where: string, field: string, value: string, says: string): Imported => {
  const problem: Problem = { where, field, value, says };
  return { ok: false, problem };
};

async function listFiles(path: string, format: Format): Promise<readonly string[]> {
  const entry = await stat(path).catch(() => undefined);
  if (!entry?.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => format.files.test(name)).sort();
  return names.map((name) => join(path, name));
}

async function* importFile(
  path: string,
  format: Format,
  { format: id, edition, names }: ImportRequest,
): AsyncGenerator<Imported> {
  const table = await openTable(path, format.encoding, format.columns);
  if ("says" in table) {
    yield { ok: false, problem: table };
    return;
  }
  const source = { format: id, edition, file: table.file, names };
  const importRow = format.reader(table.header, source);
  for await (const row of table.rows()) {
    if ("says" in row) yield { ok: false, problem: row };
    else yield* importRow(row);
  }
}

/** Bytes of a digest kept for each row: few enough to hold an edition, enough to tell rows apart. */
const DIGEST_LENGTH = 12;

/** What a row is about; two rows of an edition with one key must say the same. */
function keyOf(seen: Observation): string {
  const subject = [seen.sourceCommodity, seen.sourceSeries, seen.sourceCountry];
  const words = [seen.statistic, ...subject, seen.period, seen.unit].join("|");
  return hash("sha1", words, "base64url").slice(0, DIGEST_LENGTH);
}

/** Tells first sayings from repeats: a repeat is `undefined`, a contradiction a problem that names both. */
function watchRepeats(): (imported: Imported) => Imported | undefined {
  const firsts = new Map<string, { readonly printed: string; readonly where: string }>();
  return (imported) => {
    if (!imported.ok) return imported;
    const { printed, where, sourceSeries } = imported.observation;
    const key = keyOf(imported.observation);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, { printed, where });
      return imported;
    }
    if (first.printed === printed) return undefined;
    const says = `Contradicts ${first.where}, which prints ${JSON.stringify(first.printed)} for the same thing. Keep the right one.`;
    return refuse(where, sourceSeries, printed, says);
  };
}

/**
 * Reads a release of an official format, cell by cell, as the disk delivers it. What is wrong with a
 * cell comes as a problem in its place, and the rest goes on. A row that repeats another word for
 * word is left out; one that contradicts another is a problem that names both. All that stays in
 * memory is a short key a cell.
 */
export async function* importEdition(request: ImportRequest): AsyncGenerator<Imported> {
  const { edition, path } = request;
  const format = FORMATS[request.format];
  if (!format) {
    const says = `No such format. ${suggest(request.format, Object.keys(FORMATS))}`;
    yield refuse("", "format", request.format, says);
    return;
  }
  if (!/\d{4}$/.test(edition)) {
    const says = "End the id with the year of the release, as usgs-mcs-2027.";
    yield refuse("", "edition", edition, says);
    return;
  }
  const files = await listFiles(path, format);
  if (files.length === 0)
    yield refuse(path, "", "", `The folder has no file named like ${format.files.source}.`);
  const judge = watchRepeats();
  for (const file of files) {
    for await (const imported of importFile(file, format, request)) {
      const judged = judge(imported);
      if (judged) yield judged;
    }
  }
}
