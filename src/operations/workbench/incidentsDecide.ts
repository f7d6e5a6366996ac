import { z } from "zod";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { idField, textField } from "./fields.ts";
import { incidentFileOut, tellChange } from "./incidents.ts";

/** Writes a decision down; one that binds both sides names the proposal that both approved. */
export const incidentsDecide = defineOperation({
  input: z.object({
    id: about(idField, "Id of the incident.", "事案のID。"),
    decision: about(textField(4000), "What was decided.", "決定の内容。"),
    proposal: about(
      idField.optional(),
      "Id of the proposal that both sides approved, where it binds both.",
      "双方を拘束する場合、承認済みの提案のID。",
    ),
  }),
  output: incidentFileOut,
  positional: ["id", "decision"],
  access: "respond",
  changes: true,
  needs: "workbench",
  examples: [
    {
      title: { en: "On one's own side", ja: "自国側の決定" },
      arguments: "0c9a5b1e 'Ask the two largest makers for their stocks by Friday.'",
    },
  ],
  async run({ id, decision, proposal }, effects) {
    const { store } = workbenchOf(effects);
    const decided = await store.incidents.decide(id, decision, proposal);
    return tellChange(decided, id, effects.language);
  },
});
