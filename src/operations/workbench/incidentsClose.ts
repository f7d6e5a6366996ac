import { z } from "zod";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { idField, textField } from "./fields.ts";
import { incidentFileOut, tellChange } from "./incidents.ts";

/** Closes an incident and says how it ended. */
export const incidentsClose = defineOperation({
  input: z.object({
    id: about(idField, "Id of the incident.", "事案のID。"),
    outcome: about(textField(4000), "How it ended.", "結果。"),
  }),
  output: incidentFileOut,
  positional: ["id", "outcome"],
  access: "respond",
  changes: true,
  needs: "workbench",
  examples: [
    { title: { en: "It is over", ja: "終了する" }, arguments: "0c9a5b1e 'The plant runs again.'" },
  ],
  async run({ id, outcome }, effects) {
    const { store } = workbenchOf(effects);
    return tellChange(await store.incidents.close(id, outcome), id, effects.language);
  },
});
