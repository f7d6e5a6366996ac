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

/** What a row is about; two rows of an edition with one key must say the same. */
const keyOf = (seen: Observation): string =>
  [
    seen.statistic,
    seen.sourceCommodity,
    seen.sourceSeries,
    seen.sourceCountry,
    seen.period,
    seen.unit,
  ].join("|");

/** Bytes of a digest kept for each row: few enough to hold an edition, enough to tell rows apart. */
const DIGEST_LENGTH = 12;

/**
 * Reads a release of an official format, cell by cell, as the disk delivers it. What is wrong with a
 * cell comes as a problem in its place, and the rest goes on. A row that repeats another word for
 * word is left out; one that contradicts another is a problem that names both.
 */
export async function* importEdition(request: ImportRequest): AsyncGenerator<Imported> {
  const { edition, path, names } = request;
  const format = FORMATS[request.format];
  if (!format) {
    yield refuse(
      "",
      "format",
      request.format,
      `No such format. ${suggest(request.format, Object.keys(FORMATS))}`,
    );
    return;
  }
  if (!/\d{4}$/.test(edition)) {
    yield refuse(
      "",
      "edition",
      edition,
      "End the id with the year of the release, as usgs-mcs-2027.",
    );
    return;
  }
  const paths = await listFiles(path, format);
  if (paths.length === 0)
    yield refuse(path, "", "", `The folder has no file named like ${format.files.source}.`);
  const printed = new Map<string, { readonly printed: string; readonly where: string }>();

  for (const each of paths) {
    const table = await openTable(each, format.encoding, format.columns);
    if ("says" in table) {
      yield { ok: false, problem: table };
      continue;
    }
    const source = { format: request.format, edition, file: table.file, names };
    const importRow = format.reader(table.header, source);
    for await (const row of table.rows()) {
      if ("says" in row) {
        yield { ok: false, problem: row };
        continue;
      }
      for (const imported of importRow(row)) {
        if (!imported.ok) {
          yield imported;
          continue;
        }
        const { observation } = imported;
        const key = hash("sha1", keyOf(observation), "base64url").slice(0, DIGEST_LENGTH);
        const before = printed.get(key);
        if (before === undefined) {
          printed.set(key, { printed: observation.printed, where: observation.where });
          yield imported;
        } else if (before.printed !== observation.printed) {
          const says = `Contradicts ${before.where}, which prints ${JSON.stringify(before.printed)} for the same thing. Keep the right one.`;
          yield refuse(observation.where, observation.sourceSeries, observation.printed, says);
        }
      }
    }
  }
}
