import { z } from "zod";
import { done } from "../answer.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { memberOut, tellMember } from "./members.ts";

/** The members of the asker's party. */
export const membersList = defineOperation({
  input: z.object({}),
  output: z.array(memberOut),
  positional: [],
  needs: "workbench",
  examples: [{ title: { en: "Who there is", ja: "利用者を見る" }, arguments: "" }],
  async run(_, effects) {
    const { store } = workbenchOf(effects);
    return done((await store.members.list()).map(tellMember));
  },
});
