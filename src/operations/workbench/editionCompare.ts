import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { splitCsv } from "../../reference/index.ts";
import type { ScopedStore } from "../../store/index.ts";
import { done } from "../answer.ts";
import { about } from "../field.ts";
import { findChainFolder } from "../openChain.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { idField } from "./fields.ts";
import { missing } from "./refuse.ts";
import { nameOfRow } from "./tableFiles.ts";

/** Rows of a table by what names them, each as its cells by column. */
type Rows = Map<string, ReadonlyMap<string, string>>;

function rowsOf(file: string, csv: string): Rows {
  const table = splitCsv(csv, file);
  if (!table.ok) throw new Error(`${file} was found sound and cannot be read.`);
  return new Map(
    table.value.rows.map(({ cells }) => [
      nameOfRow(file, table.value, cells),
      new Map(table.value.header.map((column, place) => [column, cells[place] ?? ""])),
    ]),
  );
}

async function tablesOf(store: ScopedStore, id: string): Promise<ReadonlyMap<string, string>> {
  const tables = await store.tables.tables(id);
  return new Map(tables.map(({ name, csv }) => [name, csv]));
}

/** Holds a private edition against the reference, or against another edition, number by number. */
export const editionCompare = defineOperation({
  input: z.object({
    edition: about(idField, "Id of the edition.", "版のID。"),
    against: about(
      idField.optional(),
      "Id of another edition. Default: the reference.",
      "比べる版のID。既定は参照データ。",
    ),
  }),
  output: z.array(
    z.object({
      table: z.string().describe("File name of the table."),
      row: z.string().describe("What names the row: the columns of its key."),
      column: z.string().describe("Column that differs; empty where a side has no such row."),
      before: z.string().nullable().describe("What the other side says; null where it has no row."),
      after: z.string().nullable().describe("What the edition says; null where it has no row."),
    }),
  ),
  positional: ["edition", "against"],
  needs: "workbench",
  examples: [
    { title: { en: "What we see otherwise", ja: "参照データとの違い" }, arguments: "0c9a" },
  ],
  async run({ edition: id, against }, effects) {
    const { store } = workbenchOf(effects);
    const kept = await store.tables.list();
    const edition = kept.find((each) => each.id === id);
    const other = against === undefined ? undefined : kept.find((each) => each.id === against);
    if (edition === undefined) return missing("edition", id, effects.language);
    if (against !== undefined && other === undefined)
      return missing("edition", against, effects.language);
    const found = await findChainFolder(edition.chain, effects);
    if (found.status !== "done") return found;
    const own = await tablesOf(store, id);
    const others = other ? await tablesOf(store, other.id) : new Map<string, string>();
    const differences = [];
    for (const table of [...new Set([...own.keys(), ...others.keys()])].sort()) {
      const path = join(found.value, table);
      const base = existsSync(path) ? rowsOf(table, await readFile(path, "utf8")) : new Map();
      const sides = [others, own].map((side) => rowsOf(table, side.get(table) ?? "id\n"));
      const rows = new Set(sides.flatMap((side) => [...side.keys()]));
      for (const row of [...rows].sort()) {
        const [before, after] = sides.map((side) => side.get(row) ?? base.get(row));
        if (!before || !after) {
          const told = (side: unknown) => (side ? "" : null);
          differences.push({ table, row, column: "", before: told(before), after: told(after) });
          continue;
        }
        for (const [column, cell] of after) {
          const was = before.get(column) ?? "";
          if (was !== cell) differences.push({ table, row, column, before: was, after: cell });
        }
      }
    }
    return done(differences);
  },
});
