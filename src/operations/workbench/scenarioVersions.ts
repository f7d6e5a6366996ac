import { z } from "zod";
import { done } from "../answer.ts";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { idField } from "./fields.ts";
import { missing } from "./refuse.ts";
import { versionOut } from "./scenarios.ts";

/** All versions of a kept scenario, the first one first. */
export const scenarioVersions = defineOperation({
  input: z.object({ id: about(idField, "Id of the scenario.", "シナリオのID。") }),
  output: z.array(versionOut),
  positional: ["id"],
  needs: "workbench",
  examples: [
    { title: { en: "How it changed", ja: "変更をたどる" }, arguments: "meti.port-strike" },
  ],
  async run({ id }, effects) {
    const versions = await workbenchOf(effects).store.scenarios.versions(id);
    return versions.length > 0
      ? done(versions.map((each) => ({ ...each })))
      : missing("scenario", id, effects.language);
  },
});
