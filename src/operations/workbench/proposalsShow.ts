import { z } from "zod";
import { done } from "../answer.ts";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { idField } from "./fields.ts";
import { proposalOut, tellProposal } from "./proposals.ts";
import { missing } from "./refuse.ts";

/** A proposal with its content and who said what. */
export const proposalsShow = defineOperation({
  input: z.object({ id: about(idField, "Id of the proposal.", "提案のID。") }),
  output: proposalOut,
  positional: ["id"],
  needs: "workbench",
  examples: [{ title: { en: "Before deciding", ja: "決定の前に" }, arguments: "0c9a5b1e" }],
  async run({ id }, effects) {
    const found = await workbenchOf(effects).store.proposals.find(id);
    return found ? done(tellProposal(found)) : missing("proposal", id, effects.language);
  },
});
