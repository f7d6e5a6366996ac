import { z } from "zod";
import { readScenario } from "../../scenario/index.ts";
import { badInput, done } from "../answer.ts";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { idField, titleField, visibilityField } from "./fields.ts";
import { refuse } from "./refuse.ts";
import { versionOut } from "./scenarios.ts";

/** Keeps a scenario, or a new version of it. */
export const scenarioSave = defineOperation({
  input: z.object({
    id: about(
      idField,
      "Id: that of the organisation is put before it.",
      "ID。前に組織のIDが付く。",
    ),
    scenario: about(
      z.string().min(1),
      "File of the scenario, YAML; - is standard input.",
      "シナリオのファイル(YAML)。- は標準入力。",
      "document",
    ),
    title: titleField,
    visibility: visibilityField,
  }),
  output: versionOut,
  positional: ["id", "scenario"],
  access: "draft",
  changes: true,
  needs: "workbench",
  examples: [
    {
      title: { en: "For the own party", ja: "自国側に公開" },
      arguments: "port-strike ./port-strike.yaml --title 'Port strike' --visibility party",
    },
  ],
  async run({ id, scenario, title, visibility }, effects) {
    const { store } = workbenchOf(effects);
    const text = await effects.readText(scenario);
    if (!text.ok) return badInput(text.problems);
    const read = readScenario(text.value, scenario);
    if (!read.ok) return badInput(read.problems);
    const saved = await store.scenarios.save({ id, title, text: text.value, visibility });
    return saved.status === "done"
      ? done({ ...saved.value })
      : refuse(saved.refusal, effects.language);
  },
});
