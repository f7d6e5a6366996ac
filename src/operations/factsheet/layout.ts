import { z } from "zod";
import type { Language } from "../effects.ts";
import { about } from "../field.ts";
import { type Evidence, evidenceField } from "../minerals/evidence.ts";
import { toHtml } from "./html.ts";
import { toMarkdown } from "./markdown.ts";
import { type Sheet, sheetField } from "./sheet.ts";

/** How a factsheet is laid out. */
export const layoutField = about(
  z.enum(["markdown", "html"]).default("markdown"),
  "Layout: Markdown, or HTML that prints on one A4 page (write it to a file with --output).",
  "体裁。Markdown、または A4 一枚に印刷できる HTML(--output でファイルに書く)。",
);

/** Schema of a factsheet laid out. */
export const factsheetOutput = sheetField.extend({
  id: z.string().describe("Id of the mineral or country."),
  layout: z.string().describe("markdown or html."),
  inputs: z.array(evidenceField).describe("Raw inputs, each with its row."),
  document: z.string().describe("The sheet laid out, ready to be written to a file."),
});

/** A factsheet laid out. */
export type Factsheet = z.infer<typeof factsheetOutput>;

/** Lays a sheet out. */
export const layOut = (
  id: string,
  sheet: Sheet,
  inputs: readonly Evidence[],
  layout: "markdown" | "html",
  language: Language,
): Factsheet => ({
  ...sheet,
  inputs: [...inputs],
  id,
  layout,
  document: layout === "html" ? toHtml(sheet, language) : toMarkdown(sheet),
});
