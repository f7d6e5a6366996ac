import { z } from "zod";
import { done } from "../answer.ts";
import { about } from "../field.ts";
import { onFile } from "../onFile.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { momentOut } from "./fields.ts";
import { refuse } from "./refuse.ts";

/** Writes all that a store holds into one file. */
export const storeBackup = defineOperation({
  input: z.object({
    file: about(
      z.string().min(1, "Name a file."),
      "File to write. It holds what every party keeps to itself: keep it as safe as the store.",
      "書き出すファイル。全当事者の非公開情報を含むため、ストアと同様に保護する。",
    ),
  }),
  output: z.object({
    file: z.string().describe("The file."),
    madeAt: momentOut("The moment that it holds"),
    rows: z.int().describe("Rows in it."),
    hash: z.string().describe("SHA-256 of all that is in it."),
  }),
  positional: ["file"],
  access: "administer",
  needs: "workbench",
  examples: [
    { title: { en: "Before an update", ja: "更新の前に" }, arguments: "./coercivity.backup" },
  ],
  async run({ file }, effects) {
    const { store } = workbenchOf(effects);
    effects.progress({ en: "Writing every row", ja: "全行を書き出す" });
    const write = async () => {
      const backup = await store.keeping.backUp(file);
      if (backup.status === "refused") return refuse(backup.refusal, effects.language);
      return done({ file, ...backup.value });
    };
    return onFile("store backup", file, effects, write, "file");
  },
});
