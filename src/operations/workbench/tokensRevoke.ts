import { z } from "zod";
import { done } from "../answer.ts";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { idField } from "./fields.ts";
import { missing } from "./refuse.ts";
import { tellToken, tokenOut } from "./tokens.ts";

/** Ends a token at once. */
export const tokensRevoke = defineOperation({
  input: z.object({ id: about(idField, "Id of the token.", "トークンのID。") }),
  output: tokenOut,
  positional: ["id"],
  access: "hold_tokens",
  changes: true,
  needs: "workbench",
  examples: [{ title: { en: "It was lost", ja: "紛失したとき" }, arguments: "0c9a5b1e" }],
  async run({ id }, effects) {
    const revoked = await workbenchOf(effects).store.tokens.revoke(id);
    return revoked.status === "done"
      ? done(tellToken(revoked.value))
      : missing("token", id, effects.language);
  },
});
