import type { Observation } from "./observation.ts";
import { tonnesIn } from "./sourceUnits.ts";
import { extentOf } from "./token.ts";

/** Columns of the tables of observations; a row is one cell of one edition. */
export const OBSERVATION_COLUMNS = [
  "commodity",
  "statistic",
  "country",
  "period",
  "value",
  "unit",
  "basis",
  "low",
  "high",
  "quality",
  "source",
  "token",
  "series",
  "note",
] as const;

const DIGITS = 12;

const writeNumber = (value: number | undefined, factor: number): string =>
  value === undefined
    ? ""
    : String(factor === 1 ? value : Number((value * factor).toPrecision(DIGITS)));

/**
 * Writes cells as a line of CSV, without the line end.
 *
 * @example
 * writeCells(["Korea, Republic of", "2"]) // => "\"Korea, Republic of\",2"
 */
export const writeCells = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");

/**
 * The cells of an observation, in the order of `OBSERVATION_COLUMNS`. Masses become tonnes; other units stay. The token
 * keeps what the source prints, with its unit where ours is another; it is left out where it is the
 * value itself. A token that gives no number leaves the value empty.
 */
export function observationCells(seen: Observation): readonly string[] {
  const tonnes = tonnesIn(seen.unit);
  const factor = tonnes ?? 1;
  const extent = extentOf(seen.token);
  const value = writeNumber(extent.value, factor);
  const printed = seen.printed.replace(/\s+/g, " ");
  const isScaled = factor !== 1 && (extent.value ?? extent.low ?? extent.high) !== undefined;
  const token = isScaled ? `${printed} ${seen.unit}` : printed;
  return [
    seen.commodity,
    seen.statistic,
    seen.country,
    seen.period,
    value,
    tonnes === undefined ? seen.unit : "t",
    seen.basis,
    writeNumber(extent.low, factor),
    writeNumber(extent.high, factor),
    seen.quality,
    seen.edition,
    Number(token.replaceAll(",", "")) === extent.value ? "" : token,
    seen.sourceSeries,
    seen.note,
  ];
}

/** Writes an observation as a line of a table. */
export const writeObservation = (seen: Observation): string => writeCells(observationCells(seen));
