import { z } from "zod";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { idField } from "./fields.ts";
import { proposalOut, tellOutcome } from "./proposals.ts";

/** Takes back a proposal of one's own while it is open. */
export const proposalsWithdraw = defineOperation({
  input: z.object({ id: about(idField, "Id of the proposal.", "提案のID。") }),
  output: proposalOut,
  positional: ["id"],
  access: "propose",
  changes: true,
  needs: "workbench",
  examples: [{ title: { en: "Take it back", ja: "取り下げる" }, arguments: "0c9a5b1e" }],
  async run({ id }, effects) {
    const { store } = workbenchOf(effects);
    return tellOutcome(await store.proposals.withdraw(id), id, effects.language);
  },
});
