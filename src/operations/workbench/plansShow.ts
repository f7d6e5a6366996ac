import { z } from "zod";
import { done } from "../answer.ts";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { idField } from "./fields.ts";
import { planOut, tellPlan } from "./plans.ts";
import { missing } from "./refuse.ts";

/** A kept plan with its document. */
export const plansShow = defineOperation({
  input: z.object({ id: about(idField, "Id of the plan.", "計画のID。") }),
  output: planOut.extend({
    document: z.record(z.string(), z.unknown()).describe("The plan as respond answered it."),
  }),
  positional: ["id"],
  needs: "workbench",
  examples: [{ title: { en: "As it was kept", ja: "保存した計画を見る" }, arguments: "0c9a5b1e" }],
  async run({ id }, effects) {
    const plan = await workbenchOf(effects).store.plans.find(id);
    return plan
      ? done({ ...tellPlan(plan), document: plan.document as Record<string, unknown> })
      : missing("plan", id, effects.language);
  },
});
