import type { Problem } from "../../model/index.ts";
import { type CountryNames, findCountry } from "./countryNames.ts";
import { type Imported, WORLD } from "./observation.ts";
import { findSeries, type SeriesIndex } from "./series.ts";
import { readUnit } from "./sourceUnits.ts";
import type { SourceRow } from "./stream.ts";
import { parseToken } from "./token.ts";

/** The words that all importers share, read once. */
export interface ImportNames {
  readonly countries: CountryNames;
  readonly series: SeriesIndex;
}

/** The file that an importer is reading, and the release that it belongs to. */
export interface Source {
  /** Id of the format: `usgs-mcs-long`, … */
  readonly format: string;
  /** Id of a row of `sources.csv`, ending in the year of the release. */
  readonly edition: string;
  /** Name of the file, without folders. */
  readonly file: string;
  readonly names: ImportNames;
}

/** A cell in the source's own words, as an importer finds it. */
export interface SourceCell {
  readonly line: number;
  /** Column that holds it. */
  readonly field: string;
  readonly cell: string;
  /** `production`, `capacity`, `reserves`, `price`, `net-import-reliance`, `import-source`, … */
  readonly kind: string;
  readonly commodity: string;
  readonly series: string;
  readonly country: string;
  readonly period: string;
  readonly unit: string;
  readonly estimated: boolean;
  readonly note: string;
}

/** Turns the rows of one file into observations. A fault of the header comes with the first row. */
export type RowImporter = (row: SourceRow) => Iterable<Imported>;

/**
 * Whether a source's note says that the figure of a period is estimated: a sentence that begins so,
 * or that names the period.
 *
 * @example
 * notesEstimate("Production in 2021 is also estimated.", "2021") // => true
 * notesEstimate("Production in 2021 is also estimated.", "2022") // => false
 * notesEstimate("Estimated. -- Production quota.", "2024") // => true
 */
export function notesEstimate(note: string, period: string): boolean {
  return note.split(/\. |--/).some((sentence) => {
    if (!/estimated/i.test(sentence)) return false;
    const years = sentence.match(/\b(?:19|20)\d\d\b/g);
    return years ? years.includes(period) : /^\s*(?:also )?estimated\b/i.test(sentence);
  });
}

/** Sentences of notes that the quality tells already, or that stand at every row of an edition. */
const IDLE = /^(?:estimated|reported|see appendix c\b.*)?[. ]*$/i;

/** A note without its idle sentences, in one line. */
const trimNote = (note: string): string =>
  note
    .split("--")
    .map((sentence) => sentence.replace(/\s+/g, " ").trim())
    .filter((sentence) => !IDLE.test(sentence))
    .join(" ");

/** Reads one cell: its country, unit, meaning and series. Whatever is not understood is an error. */
export function observe(source: Source, found: SourceCell): Imported {
  const where = `${source.file}:${found.line}`;
  const refuse = (field: string, value: string, says: string): Imported => {
    const problem: Problem = { where, field, value, says };
    return { ok: false, problem };
  };
  const place = findCountry(found.country, source.names.countries);
  if ("says" in place) return refuse("country", found.country, place.says);
  // One column of series holds several totals; which one it is stands behind "World total".
  const words = place.country === WORLD ? `${found.series} ${place.qualifier}` : found.series;
  const [series, another] = findSeries(
    source.names.series,
    source.format,
    found.kind,
    found.commodity,
    words,
  );
  if (series && another) {
    const says = `Rows ${series.line} and ${another.line} of world/series.csv both take this series. Narrow their words.`;
    return refuse("series", words, says);
  }
  const token = parseToken(found.cell);
  if ("says" in token) return refuse(found.field, found.cell, token.says);
  const unitWords = series?.unit || found.unit;
  const unit = readUnit(unitWords);
  const isNumeric = token.kind === "number" || token.kind === "bound" || token.kind === "range";
  if (unit === undefined && isNumeric)
    return refuse(
      found.field,
      unitWords,
      "Its unit is none that we know. Add it to sourceUnits.ts.",
    );
  const estimated =
    found.estimated || place.estimated || (token.kind === "number" && token.estimated);
  return {
    ok: true,
    observation: {
      edition: source.edition,
      statistic: series?.statistic ?? found.kind,
      commodity: series?.commodity ?? "",
      sourceCommodity: found.commodity.trim(),
      sourceSeries: found.series.trim(),
      country: place.country,
      sourceCountry: found.country.trim(),
      period: found.period.trim(),
      unit: unit ?? "",
      basis: series?.basis ?? "",
      token,
      printed: found.cell.trim(),
      quality: estimated ? "estimated" : "reported",
      note: [place.qualifier, trimNote(found.note)].filter(Boolean).join("; "),
      where,
    },
  };
}
