import { z } from "zod";
import type { Problem } from "../model/index.ts";
import {
  DATA_FOLDER,
  FORMATS,
  importEdition,
  OBSERVATION_COLUMNS,
  observationCells,
  readImportNames,
} from "../reference/index.ts";
import { badInput, closedPath, done } from "./answer.ts";
import { about } from "./field.ts";
import { defineOperation } from "./operation.ts";

const formatIds = Object.keys(FORMATS) as [string, ...string[]];

/** Rows between two words about how far the reading is. */
const ROWS_BETWEEN_WORDS = 5000;

/** Reads a release of an official format; nothing is written but the answer. */
export const referenceImport = defineOperation({
  input: z.object({
    format: about(
      z.enum(formatIds, `Write one of: ${formatIds.join(", ")}.`),
      "Format of the release.",
      "公的統計の形式。",
    ),
    path: about(
      z.string().min(1),
      "File, or folder whose files of the format are read.",
      "ファイル、またはその形式のファイルがあるフォルダ。",
      "tables",
    ),
    edition: about(
      z.string().min(1),
      "Id of the release, ending in its year, as usgs-mcs-2027.",
      "版の ID。年で終わる（usgs-mcs-2027 など）。",
    ),
  }),
  output: z.object({
    format: z.string().describe("Format of the release."),
    edition: z.string().describe("Id of the release."),
    counts: z
      .array(
        z.object({
          statistic: z.string().describe("What is counted."),
          cells: z.int().describe("Cells that were read."),
          mapped: z.int().describe("Of these, cells whose commodity the data know."),
        }),
      )
      .describe("What was read, by statistic."),
    columns: z.array(z.string()).describe("Columns of rows; as the tables of data/world."),
    rows: z.array(z.array(z.string())).describe("Cells with a known commodity, as table rows."),
    problems: z
      .array(
        z.object({
          where: z.string().describe("file:line"),
          field: z.string().describe("Column."),
          value: z.string().describe("As printed."),
          says: z.string().describe("What is wrong, and the cure."),
        }),
      )
      .describe("Cells that could not be read; the rest goes on."),
  }),
  positional: ["format", "path"],
  examples: [
    {
      title: { en: "The next edition of the USGS summaries", ja: "USGS 統計の次の版" },
      arguments: "usgs-mcs-long ./mcs2027_commodities_data.csv --edition usgs-mcs-2027",
    },
  ],
  async run({ format, path, edition }, effects) {
    if (!effects.mayOpen(path)) return closedPath("reference import", "path", path);
    const names = await readImportNames(DATA_FOLDER);
    const counts = new Map<string, { cells: number; mapped: number }>();
    const rows: string[][] = [];
    const problems: Problem[] = [];
    let read = 0;
    for await (const imported of importEdition({ format, edition, path, names })) {
      if (++read % ROWS_BETWEEN_WORDS === 0) {
        effects.signal.throwIfAborted();
        effects.progress({ en: `Read ${read} cells`, ja: `${read}個のセルを読んだ` });
      }
      if (!imported.ok) {
        problems.push(imported.problem);
        continue;
      }
      const { statistic, commodity } = imported.observation;
      const count = counts.get(statistic) ?? { cells: 0, mapped: 0 };
      count.cells++;
      if (commodity !== "") {
        count.mapped++;
        rows.push([...observationCells(imported.observation)]);
      }
      counts.set(statistic, count);
    }
    if (counts.size === 0) return badInput(problems);
    return done({
      format,
      edition,
      counts: [...counts].map(([statistic, count]) => ({ statistic, ...count })),
      columns: [...OBSERVATION_COLUMNS],
      rows,
      problems,
    });
  },
});
