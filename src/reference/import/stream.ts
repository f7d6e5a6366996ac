import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { parse as parseWhole } from "csv-parse/sync";
import { type Problem, suggest } from "../../model/index.ts";

/** How the letters of a file are coded. */
export type Encoding = "utf-8" | "windows-1252";

/** A row of a file, cells in the order of the header. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** An opened file: its header is checked, its rows are still to be read. */
export interface SourceTable {
  /** Name of the file, without folders. */
  readonly file: string;
  readonly header: readonly string[];
  /** Rows as the disk delivers them; what is wrong with the file comes in between, or ends it. */
  rows(): AsyncGenerator<SourceRow | Problem>;
}

/**
 * Finds columns by name, in capital or small letters; -1 for none.
 *
 * @example
 * findColumns(["Source", "COUNTRY"])("Country") // => 1
 */
export function findColumns(header: readonly string[]): (name: string) => number {
  const names = header.map((name) => name.toLowerCase());
  return (name) => names.indexOf(name.toLowerCase());
}

/** Enough for the longest header of the known formats, and little to read of a wrong file. */
const HEAD_BYTES = 64 * 1024;
const CELLS_SHOWN_MAX = 6;
/** Longer than any row of the known formats: an unclosed quote must not swallow the file. */
const RECORD_BYTES_MAX = 256 * 1024;

const about = (where: string, says: string, field = "", value = ""): Problem => ({
  where,
  field,
  value,
  says,
});

async function readHead(path: string): Promise<Uint8Array | undefined> {
  try {
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EISDIR") return undefined;
    throw error;
  }
}

/** Decodes the head of a file, or `undefined` where it is not text of that encoding. */
function decodeHead(head: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
  } catch {
    return undefined;
  }
}

/** Publishers change the encoding between editions; UTF-8 is told from windows-1252 by its bytes. */
function tellEncoding(head: Uint8Array, usual: Encoding): Encoding {
  const isPlain = head.every((byte) => byte < 128);
  return isPlain || decodeHead(head, "utf-8") === undefined ? usual : "utf-8";
}

function readHeader(text: string, required: readonly string[], file: string): string[] | Problem {
  const firstLine = /^.*/.exec(text)![0];
  if (text.includes("\0")) return about(file, "Not a text file. Choose the CSV of the release.");
  if (firstLine.trim() === "") return about(file, "The file or its first line is empty.");
  if (firstLine.length === text.length && text.length >= HEAD_BYTES / 4)
    return about(
      `${file}:1`,
      "The first line does not end: no header of a table. Is it the right file?",
    );
  for (const [mark, name] of [
    [";", "semicolons"],
    ["\t", "tabs"],
  ] as const) {
    if (firstLine.split(mark).length > firstLine.split(",").length)
      return about(`${file}:1`, `Cells are separated by ${name}. Save the file with commas.`);
  }
  let header: string[];
  try {
    header = (parseWhole(firstLine, { relax_column_count: true }) as string[][])[0]!;
  } catch {
    return about(`${file}:1`, "The header is not CSV: a quote is not closed.");
  }
  const names = header.map((name) => name.trim());
  const at = findColumns(names);
  const missing = required.find((column) => at(column) < 0);
  if (missing === undefined) return names;
  const others = names.filter((name) => name !== "" && !required.includes(name));
  return about(`${file}:1`, `The file has no such column. ${suggest(missing, others)}`, missing);
}

/** The text of a file piece by piece. Notes where it stops being text of its encoding. */
async function* decode(path: string, encoding: Encoding, tally: { lines: number }) {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of createReadStream(path)) {
    const text = decoder.decode(chunk as Uint8Array, { stream: true });
    yield text;
    tally.lines += text.split("\n").length - 1;
  }
  yield decoder.decode();
}

function sayFailure(error: unknown, file: string, lines: number): Problem {
  if (error instanceof CsvError)
    return about(`${file}:${error.lines ?? lines}`, `Not CSV from here on: ${error.message}.`);
  if ((error as NodeJS.ErrnoException).code === "ERR_ENCODING_INVALID_ENCODED_DATA")
    return about(`${file}:${lines}`, "Not UTF-8 text from about this line on. Save it as UTF-8.");
  throw error;
}

/**
 * Opens a table of an official release. The header is judged by the first 64 KB, so that a wrong
 * file is refused at once whatever its size; the rows are then read as a stream.
 */
export async function openTable(
  path: string,
  usual: Encoding,
  required: readonly string[],
): Promise<SourceTable | Problem> {
  const file = basename(path);
  const head = await readHead(path);
  if (!head) return about(file, "There is no such file.");
  const encoding = tellEncoding(head, usual);
  const text = decodeHead(head, encoding);
  if (text === undefined)
    return about(file, "Not UTF-8 text within its first 64 KB. Save it as UTF-8.");
  const header = readHeader(text, required, file);
  if ("says" in header) return header;
  const width = header.length;

  async function* rows(): AsyncGenerator<SourceRow | Problem> {
    const tally = { lines: 1 };
    const source = Readable.from(decode(path, encoding, tally));
    const parser = source.pipe(
      parse({
        info: true,
        from: 2,
        relax_column_count: true,
        max_record_size: RECORD_BYTES_MAX,
      }),
    );
    source.on("error", (error) => parser.destroy(error));
    try {
      for await (const { record, info } of parser as AsyncIterable<{
        record: string[];
        info: { lines: number };
      }>) {
        if (record.every((cell) => cell.trim() === "")) continue;
        if (record.length === width) yield { line: info.lines, cells: record };
        else
          yield about(
            `${file}:${info.lines}`,
            `${record.length} cells where the header has ${width}. The row or the file is cut short, or a cell with commas is not quoted.`,
            "",
            record.slice(0, CELLS_SHOWN_MAX).join(","),
          );
      }
    } catch (error) {
      yield sayFailure(error, file, tally.lines);
    } finally {
      source.destroy();
    }
  }
  return { file, header, rows };
}
