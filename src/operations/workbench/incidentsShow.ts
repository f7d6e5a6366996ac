import { z } from "zod";
import { done } from "../answer.ts";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { idField } from "./fields.ts";
import { incidentFileOut, tellFile } from "./incidents.ts";
import { missing } from "./refuse.ts";

/** An incident with its tasks, decisions and notes. */
export const incidentsShow = defineOperation({
  input: z.object({ id: about(idField, "Id of the incident.", "事案のID。") }),
  output: incidentFileOut,
  positional: ["id"],
  needs: "workbench",
  examples: [{ title: { en: "Where it stands", ja: "現状を見る" }, arguments: "0c9a5b1e" }],
  async run({ id }, effects) {
    const file = await workbenchOf(effects).store.incidents.find(id);
    return file ? done(tellFile(file)) : missing("incident", id, effects.language);
  },
});
