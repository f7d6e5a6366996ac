import { parse } from "csv-parse/sync";
import type { Problem, Reading } from "../model/index.ts";
import { readText } from "./readText.ts";

/** A row as text, with the line that it begins on. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** File that it stands in, where that is another than its table's. */
  readonly file?: string;
}

/** A table as text: its header and its rows. */
export interface RawTable {
  readonly header: readonly string[];
  readonly rows: readonly RawRow[];
}

const refuse = (where: string, says: string): Reading<never> => ({
  ok: false,
  problems: [{ where, field: "", value: "", says }],
});

/** Splits CSV text (RFC 4180, comma, quotes) into a header and rows; every row as long as the header. */
export function splitCsv(text: string, where: string): Reading<RawTable> {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as typeof records;
  } catch (error) {
    const { message } = error as Error;
    const line = (error as { lines?: number }).lines;
    return refuse(line === undefined ? where : `${where}:${line}`, `Not CSV: ${message}.`);
  }
  const header = records[0]?.record.map((name) => name.trim());
  if (!header) return refuse(where, "The file is empty. A table begins with its header.");
  const problems: Problem[] = [];
  const rows = records.slice(1).map(({ record, info }, index) => {
    const line = info.lines;
    if (record.length !== header.length) {
      const cutShort = index === records.length - 2 && !text.endsWith("\n");
      problems.push({
        where: `${where}:${line}`,
        field: "",
        value: record.join(","),
        says: cutShort
          ? `The file ends in the middle of a row (${record.length} of ${header.length} cells). Fetch it again.`
          : `${record.length} cells where the header has ${header.length}. Quote cells that hold commas.`,
      });
    }
    return { line, cells: record.map((cell) => cell.trim()) };
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { header, rows } };
}

/** Reads a CSV file of the project's own format whole. */
export async function readCsv(path: string, where: string): Promise<Reading<RawTable>> {
  const text = await readText(path, where);
  return text.ok ? splitCsv(text.value, where) : text;
}
