import { z } from "zod";
import { done } from "../answer.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { incidentOut, tellIncident } from "./incidents.ts";

/** Incidents that the asker may see, the latest first. */
export const incidentsList = defineOperation({
  input: z.object({}),
  output: z.array(incidentOut),
  positional: [],
  needs: "workbench",
  examples: [{ title: { en: "What is going on", ja: "進行中の事案" }, arguments: "" }],
  async run(_, effects) {
    return done((await workbenchOf(effects).store.incidents.list()).map(tellIncident));
  },
});
