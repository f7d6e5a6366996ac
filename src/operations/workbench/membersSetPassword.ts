import { z } from "zod";
import { badInput, done } from "../answer.ts";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { doneOut, idField } from "./fields.ts";
import { missing, refuse } from "./refuse.ts";

/** Sets the password of a member of the party. One's own is changed in a session, by the present one. */
export const membersSetPassword = defineOperation({
  input: z.object({
    id: about(idField, "Id of the member.", "利用者のID。"),
    password: about(
      z.string().min(1),
      "File with the password alone, at least 15 characters; - is standard input.",
      "パスワードだけを書いたファイル(15文字以上)。- は標準入力。",
      "text",
    ),
  }),
  output: doneOut,
  positional: ["id", "password"],
  changes: true,
  isSecret: true,
  needs: "workbench",
  examples: [{ title: { en: "From a terminal's input", ja: "標準入力から" }, arguments: "sato -" }],
  async run({ id, password }, effects) {
    const { actor, store } = workbenchOf(effects);
    if (actor.via === "token") return refuse("by_token", effects.language);
    if (actor.via === "session" && actor.memberId === id)
      return refuse("own_password", effects.language);
    const text = await effects.readText(password);
    if (!text.ok) return badInput(text.problems);
    const set = await store.members.setPassword(id, text.value.replace(/\r?\n$/, ""));
    if (set.status === "done") return done({ id, done: "members set-password" });
    return set.refusal === "not_found"
      ? missing("member", id, effects.language)
      : refuse(set.refusal, effects.language);
  },
});
