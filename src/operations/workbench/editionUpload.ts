import { z } from "zod";
import type { Problem } from "../../model/index.ts";
import { readChain } from "../../reference/index.ts";
import { closedPath, done } from "../answer.ts";
import { shippedChainField } from "../chainFields.ts";
import { about } from "../field.ts";
import { findChainFolder } from "../openChain.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { editionOut, tellEdition } from "./editions.ts";
import { textField, visibilityField } from "./fields.ts";
import { layOver } from "./layOver.ts";
import { readOwnTables } from "./readOwnTables.ts";
import { refuse } from "./refuse.ts";

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
    chain: shippedChainField,
    visibility: visibilityField,
  }),
  output: z.object({
    edition: editionOut.nullable().describe("What was kept; null where a row is wrong."),
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
    const found = await findChainFolder(chain, effects);
    if (found.status !== "done") return found;
    const { tables, problems } = await readOwnTables(path, effects);
    await using laid = await layOver(found.value, tables);
    const told = tables.map(({ name: file, rowCount }) => {
      const { replaced, added } = laid.merged.get(file)!;
      return { name: file, rows: rowCount, replaced, added };
    });
    const refusal = (all: readonly Problem[]) =>
      done({ edition: null, tables: told, problems: all.map((each) => ({ ...each })) });
    if (problems.length > 0) return refusal(problems);
    const read = await readChain(laid.folder);
    if (!read.ok) return refusal(read.problems);
    const saved = await store.tables.save({ name, chain, visibility }, tables);
    if (saved.status === "refused") return refuse(saved.refusal, effects.language);
    return done({ edition: tellEdition(saved.value), tables: told, problems: [] });
  },
});
