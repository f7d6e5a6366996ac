import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type Problem, suggest, trust } from "../../model/index.ts";
import { chainFolder, editionOf, layRows, readChain, splitCsv } from "../../reference/index.ts";
import { badField, closedPath, done } from "../answer.ts";
import { about } from "../field.ts";
import { layOver } from "../layOver.ts";
import { defineOperation } from "../operation.ts";
import { shippedChains } from "../shippedChains.ts";
import { workbenchOf } from "../workbench.ts";
import { editionOut, tellEdition } from "./editions.ts";
import { textField, visibilityField } from "./fields.ts";
import { type OwnTable, readOwnTables } from "./readOwnTables.ts";
import { refuse } from "./refuse.ts";
import { KEYS } from "./tableFiles.ts";

/** Checks tables of one's own row by row and, where all are sound, keeps them as a private edition. */
export const editionUpload = defineOperation({
  input: z.object({
    tables: about(
      z.string().min(1),
      "CSV file, or folder of CSV files, named as the chain's tables. A row of the same key takes the place of the reference's.",
      "チェーンの表と同名のCSVファイル、またはそのフォルダ。同じキーの行は参照データの行に代わる。",
      "tables",
    ),
    name: about(textField(200), "Name of the edition.", "版の名前。"),
    chain: about(
      z.string().min(1).default("ndfeb"),
      "Shipped chain that the tables lie over, id.",
      "元となる同梱のチェーンの ID。",
    ),
    visibility: visibilityField,
  }),
  output: z.object({
    edition: editionOut.nullable().describe("What was kept; null where a row is wrong."),
    answersAs: z
      .string()
      .nullable()
      .describe(
        "Edition that answers on it name, of the latest base year; null where none is kept.",
      ),
    tables: z
      .array(
        z.object({
          name: z.string().describe("File name."),
          rows: z.int().describe("Rows."),
          replaced: z.int().describe("Rows that take the place of rows of the reference."),
          added: z.int().describe("Rows that the reference does not have."),
        }),
      )
      .describe("What was read."),
    problems: z
      .array(
        z.object({
          where: z.string().describe("file:line of your own file."),
          field: z.string().describe("Column."),
          value: z.string().describe("As written."),
          says: z.string().describe("What is wrong, and the cure."),
        }),
      )
      .describe("Everything wrong, row by row; nothing is kept then."),
  }),
  positional: ["tables", "name"],
  access: "upload",
  changes: true,
  needs: "workbench",
  examples: [
    {
      title: { en: "Our own capacities", ja: "自社の能力" },
      arguments: "./our-tables 'Our plants, 2026'",
    },
  ],
  async run({ tables: path, name, chain, visibility }, effects) {
    if (!effects.mayOpen(path)) return closedPath("edition upload", "tables", path);
    const { store } = workbenchOf(effects);
    const shipped = await shippedChains();
    if (!shipped.includes(chain))
      return badField("edition upload", "chain", chain, suggest(chain, shipped));
    const { tables, problems } = await readOwnTables(path, effects);
    const told = await Promise.all(tables.map((own) => countRows(chain, own)));
    const refusal = (all: readonly Problem[]) =>
      done({
        ...{ edition: null, answersAs: null, tables: told },
        problems: all.map((each) => ({ ...each, where: each.where.replace(/^own\//, "") })),
      });
    if (problems.length > 0) return refusal(problems);
    const own = Object.fromEntries(tables.map((each) => [each.name, each.csv]));
    await using laid = await layOver(chain, own);
    const read = await readChain(laid.folder);
    if (!read.ok) return refusal(read.problems);
    const rows = tables.map(({ name: file, csv, table }) => ({
      ...{ name: file, csv, rowCount: table.rows.length },
    }));
    const saved = await store.tables.save({ name, chain, visibility }, rows);
    if (saved.status === "refused") return refuse(saved.refusal, effects.language);
    return done({
      edition: tellEdition(saved.value),
      answersAs: await editionOf(laid.folder, read.value),
      tables: told,
      problems: [],
    });
  },
});

/** How many rows of a table of one's own take the place of the chain's, and how many are new. */
async function countRows(chain: string, { name, table }: OwnTable) {
  const path = join(chainFolder(chain), name);
  const below = existsSync(path) ? trust(splitCsv(await readFile(path, "utf8"), name)) : undefined;
  const empty = { header: table.header, rows: [] };
  const { replaced, added } = layRows(KEYS.get(name)!, table, below ?? empty);
  return { name, rows: table.rows.length, replaced, added };
}
