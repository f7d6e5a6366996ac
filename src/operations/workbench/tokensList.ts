import { z } from "zod";
import { done } from "../answer.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { tellToken, tokenOut } from "./tokens.ts";

/** One's own tokens and, for an administrator, those of the party. */
export const tokensList = defineOperation({
  input: z.object({}),
  output: z.array(tokenOut),
  positional: [],
  access: "hold_tokens",
  needs: "workbench",
  examples: [{ title: { en: "Which there are", ja: "トークンを見る" }, arguments: "" }],
  async run(_, effects) {
    return done((await workbenchOf(effects).store.tokens.list()).map(tellToken));
  },
});
