import { z } from "zod";
import { done } from "../answer.ts";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { textField, titleField, visibilityField } from "./fields.ts";
import { findBegunWith } from "./incidentScenario.ts";
import { incidentFileOut, tellFile } from "./incidents.ts";

/** Opens an incident from a scenario or an observation. */
export const incidentsOpen = defineOperation({
  input: z.object({
    title: titleField,
    seen: about(
      textField(4000),
      "Scenario, an id of `scenario list` or store:<id> of `scenario kept`; or what was observed, in words.",
      "シナリオ（`scenario list` の ID、または `scenario kept` の store:<ID>）、または観察した内容。",
    ),
    origin: about(
      z.enum(["scenario", "observation"]).default("observation"),
      "What it begins with.",
      "発端。scenario か observation。",
    ),
    visibility: visibilityField,
  }),
  output: incidentFileOut,
  positional: ["title", "seen"],
  access: "respond",
  changes: true,
  needs: "workbench",
  examples: [
    {
      title: { en: "From a scenario, for both sides", ja: "シナリオから、双方に公開" },
      arguments: "'Kuantan stops' kuantan-loss --origin scenario --visibility all",
    },
  ],
  async run({ title, seen, origin, visibility }, effects) {
    const { store } = workbenchOf(effects);
    if (origin === "observation")
      return done(tellFile(await store.incidents.open({ title, seen, origin, visibility })));
    const found = await findBegunWith(seen, effects);
    if (found.status !== "done") return found;
    const { word, scenario } = found.value;
    const incident = { title, seen: word, origin, visibility, scenario };
    return done(tellFile(await store.incidents.open(incident)));
  },
});
