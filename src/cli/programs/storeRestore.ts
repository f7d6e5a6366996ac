import { z } from "zod";
import { about, STATUSES } from "../../operations/index.ts";
import { restoreStore } from "../../store/index.ts";
import { placeOf } from "../place.ts";
import { defineProgram } from "./program.ts";
import { takeStep } from "./steps.ts";

const RESTORING = { en: "Restoring and verifying every row", ja: "全行を復元し検証する" };

/** Puts a backup in the place of what a store holds, which is kept beside. No server may have it open. */
export const storeRestore = defineProgram({
  input: z.object({
    file: about(
      z.string().min(1, "Name a file."),
      "Backup to restore, as store backup wrote it, from either kind of database.",
      "復元する控え(store backup が書いたもの)。データベースの種類は問わない。",
    ),
    replace: about(
      z.string().min(1).optional(),
      "Name of the folder or database, typed, where there is something in it already.",
      "既に内容がある場合、そのフォルダまたはデータベースの名前を入力する。",
    ),
  }),
  positional: ["file"],
  examples: [
    {
      title: { en: "Into a new folder", ja: "新しいフォルダに" },
      arguments: "./coercivity.backup --data ./restored",
    },
  ],
  async begin({ file, replace }, stage) {
    const { terminal, page, effects, data } = stage;
    const { restore } = page.words.kept;
    const place = placeOf(data, terminal.environment);
    const restored = await takeStep(stage, RESTORING, () =>
      restoreStore(place, file, effects, replace),
    );
    const say = (text: string) => terminal.say(`${text}\n`);
    switch (restored.status) {
      case "restored":
        say(restore.done(restored.rows));
        if (restored.kept !== undefined) say(restore.kept(restored.kept));
        return STATUSES.done.exit;
      case "not_empty":
        say(restore.notEmpty(restored.name));
        return STATUSES.refused.exit;
      case "no_backup":
        say(restore.damaged(file, restored.says[page.language]));
        return STATUSES.bad_input.exit;
      case "damaged":
        say(restore.damaged(file, restored.says));
        return STATUSES.bad_input.exit;
      case "unknown_shape":
        say("step" in restored ? restore.newer(restored.step) : restored.says[page.language]);
        return STATUSES.refused.exit;
      default:
        say(restored.says[page.language]);
        return STATUSES.refused.exit;
    }
  },
});
