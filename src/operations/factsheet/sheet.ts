import { z } from "zod";

/** Schema of a factsheet before it is laid out. */
export const sheetField = z.object({
  title: z.string().describe("Title."),
  subtitle: z.string().describe("What it rests on and how it is seen."),
  sections: z
    .array(
      z.object({
        heading: z.string().describe("Heading."),
        lines: z.array(z.string()).describe("Sentences."),
        header: z.array(z.string()).describe("Headings of the table; empty where it has none."),
        rows: z.array(z.array(z.string())).describe("Rows of the table, cells as shown."),
        picture: z
          .string()
          .optional()
          .describe("A picture as SVG, or several side by side, for layouts that show one."),
        verbatim: z.string().optional().describe("A text shown as it was written, line by line."),
        startsPage: z.boolean().optional().describe("Whether it begins a page in print."),
        isWide: z.boolean().optional().describe("Whether it takes the whole width of a page."),
      }),
    )
    .describe("What the sheet says."),
  footer: z.string().describe("What marks mean."),
});

/** A factsheet before it is laid out. */
export type Sheet = z.infer<typeof sheetField>;

/** A part of a factsheet. */
export type Section = Sheet["sections"][number];

/** A section that is a table. */
export const tableSection = (
  heading: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  lines: readonly string[] = [],
): Section => ({
  heading,
  lines: [...lines],
  header: rows.length > 0 ? [...header] : [],
  rows: rows.map((row) => [...row]),
});

/** A section of sentences. */
export const textSection = (heading: string, lines: readonly string[]): Section =>
  tableSection(heading, [], [], lines);
