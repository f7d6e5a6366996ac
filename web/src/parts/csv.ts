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

const cell = (value: string | number | null): string => {
  if (value === null) return "";
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * Writes a figure's numbers as CSV (RFC 4180). Edition, sources and address stand in columns of their
 * own, so that a row that is copied away keeps its evidence.
 *
 * @example
 * csvOf({ file: "a", header: ["made [t/a]"], rows: [[1.5]], edition: "e1", sources: "USGS, Lynas" }, "http://x/") // => 'made [t/a],edition,sources,address\r\n1.5,e1,"USGS, Lynas",http://x/\r\n'
 */
export function csvOf({ header, rows, edition, sources }: FigureData, address: string): string {
  const lines = [
    [...header, "edition", "sources", "address"],
    ...rows.map((row) => [...row, edition, sources, address]),
  ];
  return lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}
