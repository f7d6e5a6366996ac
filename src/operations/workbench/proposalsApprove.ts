import { z } from "zod";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { hashField, idField } from "./fields.ts";
import { proposalOut, tellOutcome } from "./proposals.ts";

/** Approves exactly the content of a hash; the last approval carries it out. */
export const proposalsApprove = defineOperation({
  input: z.object({
    id: about(idField, "Id of the proposal.", "提案のID。"),
    contentHash: about(
      hashField,
      "Hash of the content that you read: proposals show tells it.",
      "読んだ内容のハッシュ。proposals show が示す。",
    ),
  }),
  output: proposalOut,
  positional: ["id", "contentHash"],
  access: "approve",
  changes: true,
  needs: "workbench",
  examples: [
    {
      title: { en: "After reading it", ja: "読んだうえで" },
      arguments: `0c9a5b1e ${"0a".repeat(32)}`,
    },
  ],
  async run({ id, contentHash }, effects) {
    const { store } = workbenchOf(effects);
    return tellOutcome(await store.proposals.approve(id, contentHash), id, effects.language);
  },
});
