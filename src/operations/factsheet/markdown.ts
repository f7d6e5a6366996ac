import type { Section, Sheet } from "./sheet.ts";

const escapeCell = (cell: string): string => cell.replaceAll("|", "\\|").replace(/\s+/g, " ");

const rowOf = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(" | ")} |`;

function writeSection({ heading, lines, header, rows }: Section): string[] {
  const table =
    header.length === 0 ? [] : [rowOf(header), rowOf(header.map(() => "---")), ...rows.map(rowOf)];
  return [
    `## ${heading}`,
    "",
    ...lines.map((line) => `- ${line}`),
    ...(lines.length > 0 && table.length > 0 ? [""] : []),
    ...table,
    "",
  ];
}

/**
 * Lays a factsheet out in Markdown, with tables.
 *
 * @example
 * const section = { heading: "Uses", lines: ["Magnets"], header: [], rows: [] }
 * toMarkdown({ title: "Nd", subtitle: "2025", sections: [section], footer: "~" })
 * // => "# Nd\n\n2025\n\n## Uses\n\n- Magnets\n\n~\n"
 */
export const toMarkdown = ({ title, subtitle, sections, footer }: Sheet): string =>
  [`# ${title}`, "", subtitle, "", ...sections.flatMap(writeSection), footer, ""].join("\n");
