import { z } from "zod";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { dayField, idField, textField } from "./fields.ts";
import { incidentFileOut, tellChange } from "./incidents.ts";

/** Adds a task to an incident. */
export const incidentsAddTask = defineOperation({
  input: z.object({
    id: about(idField, "Id of the incident.", "事案のID。"),
    task: about(textField(500), "What is to be done.", "行うこと。"),
    owner: about(textField(200), "Who does it.", "担当。"),
    due: about(dayField, "By which day, YYYY-MM-DD.", "期日(YYYY-MM-DD)。"),
  }),
  output: incidentFileOut,
  positional: ["id", "task"],
  access: "respond",
  changes: true,
  needs: "workbench",
  examples: [
    {
      title: { en: "A step of the plan", ja: "計画の一段階" },
      arguments: "0c9a5b1e 'Ask for a general licence' --owner meti --due 2026-04-10",
    },
  ],
  async run({ id, task, owner, due }, effects) {
    const { store } = workbenchOf(effects);
    const added = await store.incidents.addTasks(id, [{ title: task, owner, due }]);
    return tellChange(added, id, effects.language);
  },
});
