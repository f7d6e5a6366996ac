import { z } from "zod";
import { done } from "../answer.ts";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { editionOut, tellEdition } from "./editions.ts";
import { idField } from "./fields.ts";
import { missing } from "./refuse.ts";

/** A private edition with its tables, as they were uploaded. */
export const editionShow = defineOperation({
  input: z.object({ edition: about(idField, "Id of the edition.", "版のID。") }),
  output: z.object({
    edition: editionOut.describe("The edition."),
    tables: z
      .array(
        z.object({
          name: z.string().describe("File name."),
          rows: z.int().describe("Rows."),
          contentHash: z.string().describe("SHA-256 of the table."),
          csv: z.string().describe("The table as it was uploaded, CSV."),
        }),
      )
      .describe("Its tables, by name."),
  }),
  positional: ["edition"],
  needs: "workbench",
  examples: [{ title: { en: "The tables again", ja: "表を取り出す" }, arguments: "0c9a --json" }],
  async run({ edition: id }, effects) {
    const { tables } = workbenchOf(effects).store;
    const edition = (await tables.list()).find((each) => each.id === id);
    if (edition === undefined) return missing("edition", id, effects.language);
    return done({
      edition: tellEdition(edition),
      tables: (await tables.tables(id)).map(({ name, rowCount, contentHash, csv }) => ({
        ...{ name, rows: rowCount, contentHash, csv },
      })),
    });
  },
});
