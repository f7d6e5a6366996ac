import { z } from "zod";
import { badField, badInput, done } from "../answer.ts";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { isKept, textField, titleField, visibilityField } from "./fields.ts";
import { planOut, tellPlan } from "./plans.ts";

/** Keeps a plan as `respond --json` answered it. */
export const plansSave = defineOperation({
  input: z.object({
    title: titleField,
    plan: about(
      z.string().min(1),
      "File of the plan: the answer of respond as JSON; - is standard input.",
      "計画のファイル(respond の回答の JSON)。- は標準入力。",
      "document",
    ),
    scenario: about(textField(200), "Scenario that it answers.", "対象のシナリオ。"),
    visibility: visibilityField,
  }),
  output: planOut,
  positional: ["title", "plan"],
  access: "draft",
  changes: true,
  needs: "workbench",
  examples: [
    {
      title: { en: "Keep an answer", ja: "回答を保存する" },
      arguments: "'First plan' ./plan.json --scenario kuantan-loss",
    },
  ],
  async run({ title, plan, scenario, visibility }, effects) {
    const { store } = workbenchOf(effects);
    const text = await effects.readText(plan);
    if (!text.ok) return badInput(text.problems);
    const document = parse(text.value);
    if (document === undefined)
      return badField(plan, "", "", "Write a JSON object, as respond --json gives it.");
    return done(tellPlan(await store.plans.save({ title, scenario, document, visibility })));
  },
});

function parse(text: string): object | undefined {
  if (!isKept(text) || /\\u0000/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
