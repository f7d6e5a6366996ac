/** The numbers behind a figure: what is shown, unrounded, with units in the headings. */
export interface FigureData {
  /** Name of the file, without ending. */
  readonly file: string;
  /** Headings, each with its unit in brackets where it has one. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly edition: string;
  /** Where the numbers come from, in words. */
  readonly sources: string;
}

/** Without this mark, Excel reads Japanese as another encoding. */
const BYTE_ORDER_MARK = "\uFEFF";

/** How a text begins that spreadsheets would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

const cell = (value: string | number | null): string => {
  if (value === null) return "";
  const isFormula = typeof value === "string" && FORMULA.test(value) && Number.isNaN(Number(value));
  const text = isFormula ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * Writes a figure's numbers as CSV (RFC 4180, UTF-8 with its mark). Edition, sources and address stand in
 * columns of their own, so that a row that is copied away keeps its evidence. A text that a spreadsheet
 * would run begins with an apostrophe, which says that it is text.
 *
 * @example
 * csvOf({ file: "a", header: ["made [t/a]"], rows: [[1.5]], edition: "e1", sources: "USGS, Lynas" }, "http://x/") // => '\uFEFFmade [t/a],edition,sources,address\r\n1.5,e1,"USGS, Lynas",http://x/\r\n'
 */
export function csvOf({ header, rows, edition, sources }: FigureData, address: string): string {
  const lines = [
    [...header, "edition", "sources", "address"],
    ...rows.map((row) => [...row, edition, sources, address]),
  ];
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}
