import { z } from "zod";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { dayField, idField, textField } from "./fields.ts";
import { incidentFileOut, tellChange } from "./incidents.ts";

/** Changes how a task stands, who does it, or by when. */
export const incidentsSetTask = defineOperation({
  input: z.object({
    id: about(idField, "Id of the incident.", "事案のID。"),
    task: about(idField, "Id of the task.", "作業のID。"),
    state: about(z.enum(["open", "done", "dropped"]).optional(), "How it stands.", "状態。"),
    owner: about(textField(200).optional(), "Who does it.", "担当。"),
    due: about(dayField.optional(), "By which day, YYYY-MM-DD.", "期日(YYYY-MM-DD)。"),
  }),
  output: incidentFileOut,
  positional: ["id", "task"],
  access: "respond",
  changes: true,
  needs: "workbench",
  examples: [
    { title: { en: "It is done", ja: "完了した" }, arguments: "0c9a5b1e 77f0 --state done" },
  ],
  async run({ id, task, state, owner, due }, effects) {
    const { store } = workbenchOf(effects);
    const set = await store.incidents.setTask(id, task, {
      ...(state === undefined ? {} : { state }),
      ...(owner === undefined ? {} : { owner }),
      ...(due === undefined ? {} : { due }),
    });
    return tellChange(set, id, effects.language);
  },
});
