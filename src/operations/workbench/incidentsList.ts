import { z } from "zod";
import { byMoment, type Incident } from "../../store/index.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { incidentOut, tellIncident } from "./incidents.ts";
import { listed } from "./listed.ts";

/** Incidents that the asker may see, the latest first. */
export const incidentsList = defineOperation({
  input: z.object({}),
  output: z.array(incidentOut),
  positional: [],
  needs: "workbench",
  examples: [{ title: { en: "What is going on", ja: "進行中の事案" }, arguments: "" }],
  async run(_, effects) {
    const { incidents } = workbenchOf(effects).store;
    const keyOf = ({ openedAt, id }: Incident) => ({ at: openedAt, id });
    return listed({ cursors: byMoment, keyOf, read: incidents.list }, tellIncident, effects);
  },
});
