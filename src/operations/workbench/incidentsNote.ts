import { z } from "zod";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { idField, textField } from "./fields.ts";
import { incidentFileOut, tellChange } from "./incidents.ts";

/** Adds a note to an incident. */
export const incidentsNote = defineOperation({
  input: z.object({
    id: about(idField, "Id of the incident.", "事案のID。"),
    note: about(textField(4000), "What to write down.", "記録する内容。"),
  }),
  output: incidentFileOut,
  positional: ["id", "note"],
  access: "respond",
  changes: true,
  needs: "workbench",
  examples: [
    {
      title: { en: "What someone said", ja: "聞き取った内容" },
      arguments: "0c9a5b1e 'The port expects two weeks of delay.'",
    },
  ],
  async run({ id, note }, effects) {
    const { store } = workbenchOf(effects);
    return tellChange(await store.incidents.note(id, note), id, effects.language);
  },
});
