import { z } from "zod";
import { readScenario } from "../../scenario/index.ts";
import { badField, badInput, done } from "../answer.ts";
import { about } from "../field.ts";
import { readVersioned } from "../kept.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { idField, visibilityField } from "./fields.ts";
import { refuse } from "./refuse.ts";
import { versionOut } from "./scenarios.ts";

/** Longest title, characters. */
const TITLE_MAX = 500;

/** Keeps a scenario, or a new version of it. */
export const scenarioSave = defineOperation({
  input: z.object({
    id: about(
      idField.refine(
        (id) => readVersioned(id).version === undefined,
        "Leave out @ and a number at the end: it names a version.",
      ),
      "Id: that of the organisation is put before it.",
      "ID。前に組織のIDが付く。",
    ),
    scenario: about(
      z.string().min(1),
      "File of the scenario, YAML; - is standard input.",
      "シナリオのファイル(YAML)。- は標準入力。",
      "document",
    ),
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
      arguments: "port-strike ./port-strike.yaml --visibility party",
    },
  ],
  async run({ id, scenario, visibility }, effects) {
    const { store } = workbenchOf(effects);
    const text = await effects.readText(scenario);
    if (!text.ok) return badInput(text.problems);
    const read = readScenario(text.value, scenario);
    if (!read.ok) return badInput(read.problems);
    const { title } = read.value;
    const long = (["en", "ja"] as const).find((one) => (title[one]?.length ?? 0) > TITLE_MAX);
    if (long !== undefined) {
      const says = `Write at most ${TITLE_MAX} characters.`;
      return badField(scenario, `title.${long}`, title[long]!.slice(0, 40), says);
    }
    const saved = await store.scenarios.save({ id, title, text: text.value, visibility });
    return saved.status === "done"
      ? done({ ...saved.value })
      : refuse(saved.refusal, effects.language);
  },
});
