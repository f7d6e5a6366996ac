import type { Section, Sheet } from "./sheet.ts";

const escapeCell = (cell: string): string => cell.replaceAll("|", "\\|").replace(/\s+/g, " ");

const rowOf = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(" | ")} |`;

/** A text within a fence that is longer than any in it. */
function fence(text: string): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = "`".repeat(longest + 1);
  return [marks, text.trimEnd(), marks, ""];
}

function writeSection({ heading, lines, header, rows, verbatim }: Section): string[] {
  const table =
    header.length === 0 ? [] : [rowOf(header), rowOf(header.map(() => "---")), ...rows.map(rowOf)];
  return [
    `## ${heading}`,
    "",
    ...lines.map((line) => `- ${line}`),
    ...(lines.length > 0 && table.length + (verbatim?.length ?? 0) > 0 ? [""] : []),
    ...(verbatim === undefined ? [] : fence(verbatim)),
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
