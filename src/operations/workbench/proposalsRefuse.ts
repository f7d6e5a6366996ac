import { z } from "zod";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { hashField, idField, textField } from "./fields.ts";
import { proposalOut, tellOutcome } from "./proposals.ts";

/** Refuses a proposal and says why: that ends it. */
export const proposalsRefuse = defineOperation({
  input: z.object({
    id: about(idField, "Id of the proposal.", "提案のID。"),
    contentHash: about(
      hashField,
      "Hash of the content that you read: proposals show tells it.",
      "読んだ内容のハッシュ。proposals show が示す。",
    ),
    reason: about(textField(2000), "Why; both sides read it.", "理由。双方が読む。"),
  }),
  output: proposalOut,
  positional: ["id", "contentHash", "reason"],
  access: "approve",
  changes: true,
  needs: "workbench",
  examples: [
    {
      title: { en: "It comes too early", ja: "時期尚早として" },
      arguments: `0c9a5b1e ${"0a".repeat(32)} 'Stocks cover 60 days; ask again below 30.'`,
    },
  ],
  async run({ id, contentHash, reason }, effects) {
    const { store } = workbenchOf(effects);
    const refused = await store.proposals.refuse(id, contentHash, reason);
    return tellOutcome(refused, id, effects.language);
  },
});
